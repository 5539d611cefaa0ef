import { describe, expect, it } from 'vitest';
import { localDate, month } from '../../values/local-date.ts';
import { calculateSite } from './calculate-site.ts';
import type { SiteFacts } from './site-facts.ts';

const always = { from: localDate('2022-01-01'), to: null };

const facts: SiteFacts = {
  basisDate: localDate('2024-05-01'),
  agencies: [
    { code: 'HOST', role: 'host', ...always },
    { code: 'GUEST', role: 'guest', ...always },
    { code: 'LATER', role: 'guest', from: localDate('2024-09-01'), to: null },
  ],
  headcount: [
    { agency: 'HOST', people: '30', ...always },
    { agency: 'GUEST', people: '10', ...always },
  ],
  groups: [
    {
      code: 'ALL',
      members: [
        { agency: 'HOST', ...always },
        { agency: 'GUEST', ...always },
      ],
    },
  ],
  leases: [
    { code: 'L1', yearlyRent: '1000.00', area: '100.00', common: { group: 'ALL', key: 'headcount' }, ...always },
  ],
  rooms: [{ lease: 'L1', code: '1', area: '40.00', uses: [{ exclusive: 'GUEST', ...always }] }],
  costItems: [],
  investments: [],
  agreements: [],
};
const error = (changes: Partial<SiteFacts>) => {
  const result = calculateSite({ ...facts, ...changes });
  return result.ok ? null : { ...result.error.params, code: result.error.code };
};

describe('a rent calculation', () => {
  it('says which lease has too many rooms, with both figures', () => {
    expect(error({ rooms: [...facts.rooms, { lease: 'L1', code: '2', area: '60.01', uses: [] }] })).toEqual({
      code: 'rent.rooms-exceed-lease',
      lease: 'L1',
      roomsArea: '100.01',
      leaseArea: '100.00',
    });
  });

  it('names the item and the date where nobody has a weight', () => {
    const costItems = [
      { code: 'C1', category: 'other', yearly: '10.00', by: { group: 'NEW', key: 'headcount' as const }, ...always },
    ];
    const groups = [...facts.groups, { code: 'NEW', members: [{ agency: 'LATER', ...always }] }];
    expect(error({ costItems, groups })).toMatchObject({
      code: 'allocation.zero-weight',
      item: 'C1',
      date: '2024-05-01',
    });
  });

  it('names a group without members on the date', () => {
    const costItems = [
      { code: 'C1', category: 'other', yearly: '10.00', by: { group: 'NONE', key: 'equal' as const }, ...always },
    ];
    expect(error({ costItems, groups: [...facts.groups, { code: 'NONE', members: [] }] })).toMatchObject({
      code: 'allocation.empty-group',
      group: 'NONE',
    });
  });

  it('refuses percentages that are not a hundred', () => {
    const by = { group: 'ALL', key: 'fixed' as const, fixed: { HOST: '50', GUEST: '49.9' } };
    expect(error({ costItems: [{ code: 'C1', category: 'other', yearly: '10.00', by, ...always }] })).toMatchObject({
      code: 'allocation.fixed-not-100',
      sum: '99.9',
    });
  });

  it('refuses intervals that overlap or run backwards, unknown codes and doubles', () => {
    const guest = { agency: 'GUEST', people: '5', from: localDate('2023-01-01'), to: null };
    expect(error({ headcount: [...facts.headcount, guest] })).toMatchObject({
      code: 'rent.overlap',
      what: 'headcount',
      key: 'GUEST',
    });
    expect(error({ headcount: [{ ...guest, to: localDate('2022-01-01') }] })).toMatchObject({
      code: 'rent.interval-backwards',
    });
    expect(error({ rooms: [{ lease: 'L9', code: '1', area: '1.00', uses: [] }] })).toMatchObject({
      code: 'rent.unknown-lease',
      lease: 'L9',
    });
    expect(error({ rooms: [...facts.rooms, ...facts.rooms] })).toMatchObject({
      code: 'rent.duplicate-code',
      what: 'room',
    });
    expect(error({ agencies: facts.agencies.map((agency) => ({ ...agency, role: 'guest' })) })).toMatchObject({
      code: 'rent.one-host',
      count: 0,
    });
  });

  it('counts a room without a use as common, and the trace says so', () => {
    const result = calculateSite({
      ...facts,
      rooms: [...facts.rooms, { lease: 'L1', code: '2', name: 'Tomt', area: '20.00', uses: [] }],
    });
    const common = result.ok ? result.value.steps.find((step) => step.use?.kind === 'common') : undefined;
    expect(common?.use).toMatchObject({
      areaHundredths: 6000,
      unmeasuredHundredths: 4000,
      roomsWithoutUse: [{ code: '2', name: 'Tomt', areaHundredths: 2000 }],
    });
    expect(common?.amountOre).toBe(60_000);
  });

  it('shows a guest that bears a cost of the year before it has moved in', () => {
    const investments = [
      {
        code: 'I',
        cost: '1200.00',
        months: 12,
        firstMonth: month('2024-09'),
        rates: [{ from: month('2024-01'), rate: '0' }],
        by: { exclusive: 'LATER' },
      },
    ];
    const result = calculateSite({ ...facts, investments });
    const later = result.ok ? result.value.parties.find((party) => party.agency === 'LATER') : undefined;
    expect(later).toMatchObject({
      atSite: false,
      people: '0',
      depreciation: 80_000,
      overhead: 8_000,
      yearlyRent: 88_000,
    });
  });

  it('uses ten percent on all four components for a guest without terms of its own', () => {
    const result = calculateSite(facts);
    const guest = result.ok ? result.value.parties.find((party) => party.agency === 'GUEST') : undefined;
    expect(guest).toMatchObject({
      premises: 55_000,
      overhead: 5_500,
      yearlyRent: 60_500,
      ownAreaHundredths: 4000,
      attributedAreaHundredths: 5500,
    });
  });
});
