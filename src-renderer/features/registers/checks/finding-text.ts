/** The rent's notices say it in the same words. */
export { shownParams, useFindingText } from '../../../app/finding-text.ts';
