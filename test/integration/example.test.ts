import { beforeAll, describe, expect, it } from 'vitest';
import { contactMatters } from '../../shared/contract/facts/duties.ts';
import type { Output } from '../../shared/contract/index.ts';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample } from '../support/workspace.ts';

const tkr = 100_000;
const date = localDate('2024-05-01');

describe('the example Härnösand', () => {
  let app: App;
  let rent: Output<'rent.calculate'>;
  beforeAll(async () => {
    app = await openExample();
    rent = await caller(app)('rent.calculate', { siteId: 1, date });
  });
  const party = (code: string) => {
    const found = rent.parties.find((entry) => entry.agency === code);
    if (found === undefined) throw new Error(code);
    return found;
  };

  it.each([
    ['SKV', 984, 12],
    ['SOS', 1062, 12],
    ['KK', 366, 8],
  ])('gives %s the rent of the report for 2024, %i tkr, within two percent', (code, reported, months) => {
    const charged = (party(code).yearlyRent * months) / 12;
    expect(Math.abs(charged / (reported * tkr) - 1)).toBeLessThan(0.02);
  });

  it.each([
    ['SKV', { premises: 593, other: 302, depreciation: 0, interest: 0 }, 12],
    ['SOS', { premises: 446, other: 324, depreciation: 165, interest: 30 }, 12],
    ['KK', { premises: 146, other: 98, depreciation: 71, interest: 20 }, 8],
  ] as const)('gives %s each component of the report, to the thousand', (code, reported, months) => {
    const { premises, other, depreciation, interest } = party(code);
    const rounded = [premises, other, depreciation, interest].map((ore) => Math.round((ore * months) / 12 / tkr));
    expect(rounded).toEqual(Object.values(reported));
  });

  it('honours the figures that the report states', async () => {
    expect(['SPSM', 'SKV', 'SOS', 'KK'].map((code) => party(code).people)).toEqual(['75', '25', '18', '5']);
    expect([party('SOS').ownAreaHundredths, party('KK').ownAreaHundredths]).toEqual([30_400, 14_500]);
    const people = await caller(app)('headcounts.list', { siteId: 1, date: localDate('2025-01-01') });
    expect(people.map((row) => row.attributes['people'])).toContain('15');
  });

  it('shares the dining and break rooms without Socialstyrelsen, and reception with all', async () => {
    const dining = rent.steps.find((step) => step.use?.rooms.some((room) => room.name.startsWith('Matsal')));
    expect(dining?.members.map((member) => member.agency)).toEqual(['KK', 'SKV', 'SPSM']);
    const reception = rent.steps.find((step) => step.use?.rooms.some((room) => room.name.startsWith('Reception')));
    expect(reception?.members.map((member) => member.agency)).toEqual(['KK', 'SKV', 'SOS', 'SPSM']);
    const zones = await caller(app)('securityZones.list', { siteId: 1, date });
    expect(zones.map((zone) => [zone.identity['code'], zone.attributes['kind'], zone.attributes['network']])).toEqual([
      ['INRE-KK', 'inner', 'separate'],
      ['INRE-SOS', 'inner', 'separate'],
      ['YTTRE', 'outer', 'shared'],
    ]);
  });

  it('records what was charged 2022–2024 exactly as in tables 2–4', async () => {
    const charges = await caller(app)('charges.list', { siteId: 1 });
    const agencies = await caller(app)('agencies.list', {});
    const code = (id: number) => agencies.find((agency) => agency.id === id)?.identity['code'];
    const of = (guest: string, year: number) =>
      Object.fromEntries(
        charges
          .filter((c) => code(c.guestAgencyId) === guest && c.year === year)
          .map((c) => [c.component, c.amountOre / tkr]),
      );
    expect([2022, 2023, 2024].map((year) => of('SKV', year))).toEqual([
      { premises: 40, other: 21, overhead: 6 },
      { premises: 117, other: 61, overhead: 18 },
      { premises: 593, other: 302, overhead: 89 },
    ]);
    expect([2023, 2024].map((year) => of('SOS', year))).toEqual([
      { premises: 297, other: 194, depreciation: 162, interest: 24, overhead: 65 },
      { premises: 446, other: 324, depreciation: 165, interest: 30, overhead: 97 },
    ]);
    expect(of('KK', 2024)).toEqual({ premises: 146, other: 98, depreciation: 71, interest: 20, overhead: 31 });
  });

  it('marks what the report does not state as assumed', async () => {
    const rooms = await caller(app)('rooms.list', { siteId: 1 });
    expect(rooms.length).toBeGreaterThan(40);
    for (const room of rooms) expect(room.attributes['note']).toMatch(/[Aa]ntage/);
  });

  it('can be calculated on every first of a month from 2021 to 2027', async () => {
    for (let year = 2021; year <= 2027; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        const on = localDate(`${year}-${String(month).padStart(2, '0')}-01`);
        expect((await app.call('rent.calculate', { siteId: 1, date: on })).ok, on).toBe(true);
      }
    }
  });

  it('divides every duty, gives every matter a way, and lets one cost wait for the guest', async () => {
    const on = { siteId: 1, date: localDate('2024-05-02') };
    const run = caller(app);
    const duties = await run('duties.list', on);
    expect(duties.length).toBe(28);
    expect(new Set(duties.map(({ attributes }) => attributes.competenceArea))).toEqual(
      new Set(['economy', 'it', 'premises', 'hr']),
    );
    expect((await run('duties.radar', on)).map(({ code }) => code)).toEqual(['differs']);
    const routes = await run('contactRoutes.list', on);
    const forAll = routes.filter(({ identity }) => identity.agencyId === null).map(({ identity }) => identity.matter);
    expect(forAll.toSorted()).toEqual([...contactMatters].toSorted());
    for (const { attributes } of routes) expect(attributes.phone).toMatch(/^0611-555 \d\d$/);
    const decisions = (await run('costAcceptances.list', on)).map(({ attributes }) => attributes.decision);
    expect(decisions.toSorted()).toEqual(['accepted', 'accepted', 'pending']);
    for (const kind of ['noticeClauses.list', 'indexClauses.list'] as const)
      expect((await run(kind, on)).length, kind).toBe(3);
    for (const { attributes } of await run('supplierContracts.list', on)) expect(attributes.note).toMatch(/antagna/);
  });

  it('is opened in an empty workspace only', async () => {
    expect(errorOf(await app.call('workspace.openExample', {})).code).toBe('example.not-empty');
  });
});
