import { describe, expect, it } from 'vitest';
import { harnosandFacts } from '../../../test/support/harnosand-facts.ts';
import { localDate } from '../../values/local-date.ts';
import { calculateSite } from '../rent/calculate-site.ts';
import type { RentCalculation } from '../rent/calculation.ts';
import type { SiteFacts } from '../rent/site-facts.ts';
import { recountOf } from './recount.ts';

const calculated = (facts: SiteFacts): RentCalculation => {
  const result = calculateSite(facts);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const locked = calculated(harnosandFacts);
const now = (changes: Partial<SiteFacts>): RentCalculation => calculated({ ...harnosandFacts, ...changes });

describe('a recount', () => {
  it('is not suggested where the facts are the same, nor because time has passed', () => {
    expect(recountOf(locked, locked, 'SOS')).toBeNull();
    const investments = harnosandFacts.investments.map((item) => ({ ...item, rates: item.rates.slice(0, 1) }));
    const before = now({ investments });
    const later = now({ investments, basisDate: localDate('2024-11-01') });
    expect(later.parties.find(({ agency }) => agency === 'SOS')?.interest).not.toBe(
      before.parties.find(({ agency }) => agency === 'SOS')?.interest,
    );
    expect(recountOf(before, later, 'SOS')).toBeNull();
    // A rate that has begun to hold since is a cost that has changed.
    expect(recountOf(locked, now({ basisDate: localDate('2024-11-01') }), 'SOS')?.reasons).toEqual(['costs']);
  });

  it('is suggested where people have come or gone, for the guest itself and for those who share with it', () => {
    const fewer = now({
      headcount: harnosandFacts.headcount.map((entry) => (entry.people === '25' ? { ...entry, people: '15' } : entry)),
    });
    const own = recountOf(locked, fewer, 'SKOLV');
    expect(own).toMatchObject({ reasons: ['people'], billedPeople: '25', people: '15' });
    expect(own?.yearlyRentOre).toBeLessThan(own?.yearlyRentBeforeOre ?? 0);
    expect(recountOf(locked, fewer, 'SOS')).toMatchObject({ reasons: ['people'], billedPeople: '18', people: '18' });
  });

  it('is suggested where a cost has changed', () => {
    const dearer = now({
      costItems: harnosandFacts.costItems.map((item, index) => (index === 0 ? { ...item, yearly: '999999.00' } : item)),
    });
    expect(recountOf(locked, dearer, 'SOS')?.reasons).toEqual(['costs']);
  });

  it('is suggested where rooms have changed hands', () => {
    const own = harnosandFacts.rooms.find((room) =>
      room.uses.some((use) => 'exclusive' in use && use.exclusive === 'SOS'),
    );
    const without = now({ rooms: harnosandFacts.rooms.filter((room) => room !== own) });
    expect(recountOf(locked, without, 'SOS')?.reasons).toContain('area');
  });
});
