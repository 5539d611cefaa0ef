import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDate } from '../../test/support/arbitrary-date.ts';
import { findOverlap, overlaps } from './interval.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  isLocalDate,
  isMonth,
  monthOf,
  monthsBetween,
  previousDay,
} from './local-date.ts';

describe('calendar dates', () => {
  it.each([
    '2023-02-29',
    '2024-02-30',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '1899-12-31',
    '2200-01-01',
    '24-01-01',
    '2024-1-1',
    '',
  ])('%s does not exist', (text) => expect(isLocalDate(text)).toBe(false));
  it.each(['2024-02-29', '2000-02-29', '1900-01-01', '2199-12-31'])('%s exists', (text) =>
    expect(isLocalDate(text)).toBe(true),
  );

  const shift = (most: number) => fc.integer({ min: -most, max: most });

  it('days and months are counted there and back', () => {
    fc.assert(
      fc.property(arbitraryDate, shift(5000), shift(99), (date, days, months) => {
        const other = addDays(date, days);
        expect(isLocalDate(other)).toBe(true);
        expect(addDays(other, -days)).toBe(date);
        expect(daysBetween(date, other)).toBe(days);
        expect(previousDay(date) < date).toBe(true);
        const month = addMonths(monthOf(date), months);
        expect(isMonth(month)).toBe(true);
        expect(monthsBetween(monthOf(date), month)).toBe(months);
      }),
    );
  });
});

describe('half-open intervals', () => {
  it('overlap exactly where they share a day, in whichever order they are asked', () => {
    const interval = fc
      .tuple(arbitraryDate, fc.integer({ min: 1, max: 400 }), fc.boolean())
      .map(([from, days, open]) => ({
        from,
        to: open ? null : addDays(from, days),
      }));
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const later = a.from > b.from ? a.from : b.from;
        const shares = (a.to === null || later < a.to) && (b.to === null || later < b.to);
        expect(overlaps(a, b)).toBe(shares);
        expect(overlaps(b, a)).toBe(shares);
        expect(findOverlap([a, b]) !== null).toBe(shares);
      }),
    );
  });
});
