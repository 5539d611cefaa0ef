/** The board of agreements, their papers, templates and bundles. */
export const agreements = {};
