import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDate } from '../../../test/support/arbitrary-date.ts';
import { sumOre } from '../../values/money.ts';
import { addDays, localDate, makeDate } from '../../values/local-date.ts';
import { quarterAmounts, quarterInterval } from './quarters.ts';

const rent = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const year = fc.integer({ min: 1995, max: 2140 });

describe('quarterly invoices (calculation section 9)', () => {
  it('a full year’s four sum to the yearly rent, also where the version holds for longer', () => {
    fc.assert(
      fc.property(rent, year, fc.boolean(), (yearly, on, open) => {
        const to = open ? null : makeDate(on + 1, 1, 1);
        expect(sumOre(quarterAmounts(yearly, on, { from: makeDate(on, 1, 1), to }))).toBe(yearly);
      }),
    );
  });

  it('bill nothing before the version begins or after it ends', () => {
    fc.assert(
      fc.property(rent, year, arbitraryDate, fc.integer({ min: 1, max: 900 }), (yearly, on, from, days) => {
        const interval = { from, to: addDays(from, days) };
        const outside = quarterAmounts(yearly, on, interval).filter((_amount, index) => {
          const quarter = quarterInterval(on, index + 1);
          return interval.to <= quarter.from || from >= quarter.to;
        });
        expect(outside.every((amount) => amount === 0)).toBe(true);
      }),
    );
  });

  it('two versions of the same rent that meet bill what one would have, to the öre', () => {
    fc.assert(
      fc.property(rent, year, fc.integer({ min: 1, max: 11 }), (yearly, on, month) => {
        const whole = { from: makeDate(on, 1, 1), to: makeDate(on + 1, 1, 1) };
        const meet = makeDate(on, month + 1, 1);
        const first = sumOre(quarterAmounts(yearly, on, { ...whole, to: meet }));
        const second = sumOre(quarterAmounts(yearly, on, { ...whole, from: meet }));
        expect(Math.abs(first + second - yearly)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('a leap day is a day of its month', () => {
    const leap = quarterAmounts(29_00 * 12, 2024, { from: localDate('2024-02-29'), to: localDate('2024-03-01') });
    expect(leap).toEqual([100, 0, 0, 0]);
  });
});
