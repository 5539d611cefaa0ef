import fc from 'fast-check';
import { expect, it } from 'vitest';
import { interest } from '../../../shared/domain/rent/investment.ts';
import { addMonths, type Month } from '../../../shared/values/local-date.ts';
import { roundToOre } from '../../../shared/values/rounding.ts';
import { interestRuns, sumOfRuns } from './interest-runs.ts';

const firstMonth = '2020-03' as Month;
const rate = fc.integer({ min: 0, max: 9999 }).map((units) => `0.${String(units).padStart(4, '0')}`);

it('what is shown of an interest comes to what was calculated, to the öre', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 900_000_000 }),
      fc.integer({ min: 12, max: 240 }),
      fc.nat(11),
      fc.integer({ min: 1, max: 11 }),
      rate,
      rate,
      (costOre, months, k0, split, first, second) => {
        const k1 = Math.min(months, k0 + 12);
        const turn = Math.min(k0 + split, k1 - 1);
        fc.pre(turn > k0);
        const rates = [
          { from: addMonths(firstMonth, k0), months: turn - k0, rate: first },
          { from: addMonths(firstMonth, turn), months: k1 - turn, rate: second },
        ];
        const year = { costOre, months, firstMonth, k0, k1, writtenOffBeforeOre: 0, writtenOffAfterOre: 0, rates };
        const calculated = interest(costOre, months, k0, k1, [
          { from: 0, rate: first },
          { from: turn, rate: second },
        ]);
        expect(roundToOre(sumOfRuns(interestRuns(year)))).toBe(calculated);
      },
    ),
  );
});

it('adds up the months that are left', () => {
  const [run] = interestRuns({
    costOre: 120_000_00,
    months: 60,
    firstMonth,
    k0: 12,
    k1: 24,
    writtenOffBeforeOre: 0,
    writtenOffAfterOre: 0,
    rates: [{ from: addMonths(firstMonth, 12), months: 12, rate: '0.0205' }],
  });
  // 48 + 47 + … + 37 months, and 120 000 × 510 / 60 × 2,05 % / 12.
  expect(run?.monthsLeft).toBe(510);
  expect(run?.exactOre.toFixed()).toBe('174250');
});
