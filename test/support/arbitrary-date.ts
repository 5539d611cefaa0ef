import fc from 'fast-check';
import { daysInMonth, makeDate, type LocalDate } from '../../shared/values/local-date.ts';

/** Any date that exists, 1990–2150. */
export const arbitraryDate: fc.Arbitrary<LocalDate> = fc
  .record({
    year: fc.integer({ min: 1990, max: 2150 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 0, max: 30 }),
  })
  .map(({ year, month, day }) => makeDate(year, month, (day % daysInMonth(year, month)) + 1));
