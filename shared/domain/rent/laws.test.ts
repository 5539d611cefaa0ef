import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrarySite } from '../../../test/support/arbitrary-site.ts';
import { allocate } from '../../values/allocate.ts';
import { oreFromKronor, sumOre } from '../../values/money.ts';
import { present } from '../../kernel/assert.ts';
import { calculateSite } from './calculate-site.ts';
import type { RentCalculation } from './calculation.ts';
import { bookValue, depreciation, interest } from './investment.ts';
import { components, type SiteFacts } from './site-facts.ts';

const weight = fc.integer({ min: 0, max: 100_000 }).map((units) => (units / 100).toFixed(2));
const weights = fc
  .array(weight, { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((entry) => Number(entry) > 0));
const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });

function calculated(facts: SiteFacts): RentCalculation {
  const result = calculateSite(facts);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}

describe('allocation (calculation section 2)', () => {
  it('gives parts that sum to the whole, for any amount and weights', () => {
    fc.assert(
      fc.property(amount, weights, (ore, list) => {
        expect(sumOre(present(allocate(ore, list), 'parts').map((part) => part.ore))).toBe(ore);
      }),
    );
  });

  it('gives each member its exact share, rounded to one of the two nearest öre', () => {
    fc.assert(
      fc.property(amount, weights, (ore, list) => {
        const total = list.reduce((sum, entry) => sum + BigInt(Math.round(Number(entry) * 100)), 0n);
        for (const [index, part] of present(allocate(ore, list), 'parts').entries()) {
          const exact = BigInt(ore) * BigInt(Math.round(Number(list[index]) * 100));
          const distance = exact - BigInt(part.ore) * total;
          expect((distance < 0n ? -distance : distance) < total).toBe(true);
        }
      }),
    );
  });

  it('mirrors a negative amount', () => {
    fc.assert(
      fc.property(amount, weights, (ore, list) => {
        const mirrored = present(allocate(-ore, list), 'parts').map((part) => -part.ore + 0);
        expect(mirrored).toEqual(present(allocate(ore, list), 'parts').map((part) => part.ore));
      }),
    );
  });

  it('gives nothing to a weight of zero', () => {
    fc.assert(
      fc.property(amount, weights, (ore, list) => {
        expect(present(allocate(ore, [...list, '0']), 'parts').at(-1)?.ore).toBe(0);
      }),
    );
  });

  it('is null where nobody has a weight', () => {
    expect(allocate(100, ['0', '0.00'])).toBeNull();
  });
});

describe('investments (calculation section 6)', () => {
  const life = fc.record({
    cost: fc.integer({ min: 0, max: 10_000_000_000 }),
    months: fc.integer({ min: 1, max: 600 }),
  });

  it('write off exactly their cost over the whole life, however it is cut', () => {
    fc.assert(
      fc.property(life, fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 6 }), ({ cost, months }, cuts) => {
        const points = [0, ...cuts.sort((a, b) => a - b), 800];
        const parts = points.slice(1).map((to, index) => depreciation(cost, months, points[index] ?? 0, to));
        expect(sumOre(parts)).toBe(cost);
        expect(bookValue(cost, months, months)).toBe(0);
      }),
    );
  });

  it('bear no interest without a rate, before life or after it', () => {
    fc.assert(
      fc.property(life, ({ cost, months }) => {
        expect(interest(cost, months, 0, months, [{ from: 0, rate: '0' }])).toBe(0);
        expect(interest(cost, months, months, months + 12, [{ from: 0, rate: '0.05' }])).toBe(0);
      }),
    );
  });
});

describe('a site (calculation sections 3–7)', () => {
  it('host and guests together pay the direct costs, to the öre', () => {
    fc.assert(
      fc.property(arbitrarySite, (facts) => {
        const { parties, steps } = calculated(facts);
        const direct = sumOre(parties.flatMap((party) => components.map((component) => party[component])));
        const leases = sumOre(facts.leases.map((lease) => oreFromKronor(lease.yearlyRent)));
        const costs = sumOre(facts.costItems.map((item) => oreFromKronor(item.yearly)));
        const investments = sumOre(steps.filter((step) => step.investment !== null).map((step) => step.amountOre));
        expect(direct).toBe(leases + costs + investments);
      }),
    );
  });

  it('each step hands out what it shares, and the yearly rent is the sum of its lines', () => {
    fc.assert(
      fc.property(arbitrarySite, (facts) => {
        const { parties, steps } = calculated(facts);
        for (const step of steps) expect(sumOre(step.members.map((member) => member.ore))).toBe(step.amountOre);
        for (const party of parties) {
          const lines = steps.flatMap((step) =>
            step.members.filter((member) => member.agency === party.agency).map((member) => member.ore),
          );
          expect(party.yearlyRent).toBe(sumOre(lines) + party.overhead + party.rounding);
        }
      }),
    );
  });

  it('attributes every square metre of the leases to somebody', () => {
    fc.assert(
      fc.property(arbitrarySite, (facts) => {
        const { parties } = calculated(facts);
        expect(parties.reduce((sum, party) => sum + party.attributedAreaHundredths, 0)).toBe(
          facts.leases.length * 200_000,
        );
      }),
    );
  });

  it('does not depend on the order in which the facts stand', () => {
    fc.assert(
      fc.property(arbitrarySite, (facts) => {
        const turned: SiteFacts = {
          ...facts,
          agencies: facts.agencies.toReversed(),
          headcount: facts.headcount.toReversed(),
          leases: facts.leases.toReversed(),
          costItems: facts.costItems.toReversed(),
          investments: facts.investments.toReversed(),
          agreements: facts.agreements.toReversed(),
          groups: facts.groups.map((group) => ({ ...group, members: group.members.toReversed() })),
        };
        expect(calculated(turned)).toEqual(calculated(facts));
        const rooms = calculated({ ...facts, rooms: facts.rooms.toReversed() });
        expect(rooms.parties).toEqual(calculated(facts).parties);
      }),
    );
  });

  it('gives the same bytes for the same facts', () => {
    fc.assert(
      fc.property(arbitrarySite, (facts) => {
        expect(JSON.stringify(calculated(structuredClone(facts)))).toBe(JSON.stringify(calculated(facts)));
      }),
    );
  });

  it('charges the host no overhead and rounds to whole kronor where the agreement says so', () => {
    fc.assert(
      fc.property(arbitrarySite, (facts) => {
        for (const party of calculated(facts).parties) {
          if (party.role === 'host') expect([party.overhead, party.rounding]).toEqual([0, 0]);
          else if (facts.agreements[0]?.rounding === 'krona') expect(Math.abs(party.yearlyRent % 100)).toBe(0);
          expect(Math.abs(party.rounding)).toBeLessThanOrEqual(50);
        }
      }),
    );
  });
});
