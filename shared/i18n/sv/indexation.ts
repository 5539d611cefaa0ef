/** Index figures, uprating, recounts and critical dates. */
export const indexation = {};
