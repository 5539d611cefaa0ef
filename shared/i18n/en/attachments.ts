/** Files that are attached to facts and papers. */
export const attachments = {};
