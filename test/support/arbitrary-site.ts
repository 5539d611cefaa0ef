import fc from 'fast-check';
import { components, type AllocationKey, type Sharing, type SiteFacts } from '../../shared/domain/rent/site-facts.ts';
import { localDate, month } from '../../shared/values/local-date.ts';

const from = localDate('2022-01-01');
const always = { from, to: null };
const codes = ['A', 'AB', 'B', 'C-1', 'Ö'];

const hundredths = (max: number) =>
  fc.integer({ min: 1, max }).map((value) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`);
const kronor = fc.integer({ min: -200_000_000, max: 200_000_000 }).map((ore) => {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
});
const key = fc.constantFrom<AllocationKey>('headcount', 'area', 'equal', 'fixed');

function percentages(cuts: readonly number[]): Record<string, string> {
  const sorted = [0, ...[...cuts].sort((a, b) => a - b), 100];
  return Object.fromEntries(
    codes.map((code, index) => [code, String((sorted[index + 1] ?? 100) - (sorted[index] ?? 0))]),
  );
}
const fixed = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }).map(percentages);
const shared: fc.Arbitrary<Extract<Sharing, { group: string }>> = fc
  .tuple(key, fixed)
  .map(([value, shares]) =>
    value === 'fixed' ? { group: 'ALL', key: value, fixed: shares } : { group: 'ALL', key: value },
  );
const sharing: fc.Arbitrary<Sharing> = fc.oneof(
  fc.constantFrom(...codes).map((exclusive) => ({ exclusive })),
  shared,
);

/** A site that can be calculated: five agencies with people, an exclusive room for each key that needs one. */
export const arbitrarySite: fc.Arbitrary<SiteFacts> = fc
  .record({
    people: fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 5, maxLength: 5 }),
    rooms: fc.array(fc.record({ area: hundredths(9000), by: fc.option(sharing, { nil: null }) }), { maxLength: 12 }),
    leaseRents: fc.array(kronor, { minLength: 1, maxLength: 3 }),
    leaseCommon: shared,
    costs: fc.array(fc.record({ yearly: kronor, by: sharing }), { maxLength: 8 }),
    investments: fc.array(
      fc.record({
        cost: fc.integer({ min: 0, max: 300_000_000 }),
        months: fc.integer({ min: 1, max: 150 }),
        start: fc.integer({ min: 0, max: 59 }),
        rate: fc.constantFrom('0', '0.0205', '0.03'),
        by: sharing,
      }),
      { maxLength: 4 },
    ),
    base: fc.subarray([...components]),
    rounding: fc.constantFrom<'ore' | 'krona'>('ore', 'krona'),
  })
  .map((drawn): SiteFacts => ({
    basisDate: localDate('2024-05-01'),
    agencies: codes.map((code, index) => ({ code, role: index === 0 ? 'host' : 'guest', ...always })),
    headcount: codes.map((agency, index) => ({ agency, people: String(drawn.people[index]), ...always })),
    groups: [{ code: 'ALL', members: codes.map((agency) => ({ agency, ...always })) }],
    leases: drawn.leaseRents.map((yearlyRent, index) => ({
      code: `L${index}`,
      yearlyRent,
      area: '2000.00',
      common: drawn.leaseCommon,
      ...always,
    })),
    rooms: [
      ...codes.map((exclusive, index) => ({
        lease: 'L0',
        code: `own-${index}`,
        area: '1.00',
        uses: [{ exclusive, ...always }],
      })),
      ...drawn.rooms.map(({ area, by }, index) => ({
        lease: `L${index % drawn.leaseRents.length}`,
        code: String(index),
        area,
        uses: by === null ? [] : [{ ...by, ...always }],
      })),
    ],
    costItems: drawn.costs.map(({ yearly, by }, index) => ({
      code: `C${index}`,
      category: 'other',
      yearly,
      by,
      ...always,
    })),
    investments: drawn.investments.map(({ cost, months, start, rate, by }, index) => ({
      code: `I${index}`,
      cost: `${Math.floor(cost / 100)}.${String(cost % 100).padStart(2, '0')}`,
      months,
      firstMonth: month(`${2021 + Math.floor(start / 12)}-${String((start % 12) + 1).padStart(2, '0')}`),
      rates: [{ from: month('2020-01'), rate }],
      by,
    })),
    agreements: codes
      .slice(1)
      .map((guest) => ({ guest, overheadRate: '0.10', overheadBase: drawn.base, rounding: drawn.rounding })),
  }));
