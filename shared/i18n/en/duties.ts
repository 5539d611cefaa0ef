/** Responsibilities, contact routes and the radar. */
export const duties = {};
