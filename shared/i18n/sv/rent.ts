export const rent = {};
