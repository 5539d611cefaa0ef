import type { TFunction } from 'i18next';
import { eitherNumber, type Reading } from './parse.ts';

/** What is said of a number that was not taken; of what is no number at all, `unreadable` says what to write. */
export function numberComplaint(text: string, reading: Reading<unknown>, unreadable: string, t: TFunction): string {
  if (!('fault' in reading) || reading.fault === 'unreadable') return t(unreadable);
  return t(`app.field.number.${reading.fault}`, { ...eitherNumber(text), unreadable: t(unreadable) });
}
