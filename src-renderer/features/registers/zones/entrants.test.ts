import { describe, expect, it } from 'vitest';
import { entrantsOf, type Shell } from './entrants.ts';

const [host, guest, other, fourth] = [1, 2, 3, 4];
const outer: Shell = { id: 10, kind: 'outer', parentZoneId: null, ownerAgencyId: host };
const inner: Shell = { id: 11, kind: 'inner', parentZoneId: 10, ownerAgencyId: guest };
const deepest: Shell = { id: 12, kind: 'inner', parentZoneId: 11, ownerAgencyId: guest };
const zones = [outer, inner, deepest];
const access = [{ zoneId: 12, agencyId: other }];

describe('who may enter', () => {
  it('an outer shell: its owner, whoever has business inside, and everyone else at the site', () => {
    expect(entrantsOf(outer, zones, access, [host, guest, other, fourth])).toEqual([
      { agencyId: host, way: 'owner' },
      { agencyId: guest, way: 'inside' },
      { agencyId: other, way: 'inside' },
      { agencyId: fourth, way: 'site' },
    ]);
  });

  it('an inner shell: its owner and those let in, and nobody else', () => {
    expect(entrantsOf(inner, zones, access, [host, guest, other])).toEqual([{ agencyId: guest, way: 'owner' }]);
    expect(entrantsOf(deepest, zones, access, [host, guest, other])).toEqual([
      { agencyId: guest, way: 'owner' },
      { agencyId: other, way: 'access' },
    ]);
  });

  it('ends where shells lie inside one another', () => {
    const looped: Shell[] = [{ ...outer, parentZoneId: 11 }, inner];
    expect(entrantsOf(looped[0] ?? outer, looped, [], []).map(({ agencyId }) => agencyId)).toEqual([host, guest]);
  });
});
