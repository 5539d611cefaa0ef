import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutyRadar, ownersTowards, type OwnerRow } from './duty-radar.ts';

const row = (guestAgencyId: number | null, owner: string, contact = ''): OwnerRow => ({
  dutyId: 1,
  guestAgencyId,
  owner,
  contact,
});

const guests = [11, 12, 13];
const codesOf = (rows: readonly OwnerRow[], to: readonly number[] = guests) =>
  dutyRadar([1], to, rows).map(({ code, guestAgencyId }) => [code, guestAgencyId]);

describe('the radar of duties', () => {
  it.each<[string, OwnerRow[], [string, number | null][]]>([
    ['is silent where one owner answers towards all', [row(null, 'host')], []],
    ['is silent where each guest answers for itself', [row(null, 'guest')], []],
    ['finds a duty without an owner once for all', [], [['no-owner', null]]],
    ['finds a guest that nobody answers to', [row(11, 'host'), row(12, 'host')], [['no-owner', 13]]],
    ['finds two owners once for all', [row(null, 'host'), row(null, 'landlord')], [['two-owners', null]]],
    ['counts the same owner twice as one', [row(null, 'host', 'A'), row(null, 'host', 'B')], []],
    [
      'tells suppliers apart by contact',
      [row(null, 'supplier', 'A'), row(null, 'supplier', 'B')],
      [['two-owners', null]],
    ],
    [
      'reads the same supplier whatever its letters',
      [row(null, 'supplier', 'Städ AB'), row(null, 'supplier', ' städ ab')],
      [],
    ],
    ['remarks that owners differ', [row(null, 'guest'), row(11, 'host')], [['differs', null]]],
    [
      'finds two owners towards one guest, and that it differs',
      [row(null, 'host'), row(12, 'host'), row(12, 'guest')],
      [
        ['two-owners', 12],
        ['differs', null],
      ],
    ],
    [
      'lets a guest’s own row settle what is doubled for all',
      [row(null, 'host'), row(null, 'guest'), ...guests.map((id) => row(id, 'host'))],
      [],
    ],
    ['does not hear of a guest that has left', [row(null, 'host'), row(99, 'guest')], []],
  ])('%s', (_, rows, found) => {
    expect(codesOf(rows)).toEqual(found);
  });

  it('asks what holds for all where there is no guest yet', () => {
    expect(codesOf([row(11, 'host')], [])).toEqual([['no-owner', null]]);
    expect(codesOf([row(null, 'host')], [])).toEqual([]);
  });

  it('says who each guest has where it differs', () => {
    const [finding] = dutyRadar([1], [11, 12], [row(null, 'guest'), row(11, 'host')]);
    expect(finding?.owners).toEqual([
      { guestAgencyId: 11, owner: 'host' },
      { guestAgencyId: 12, owner: 'guest' },
    ]);
  });

  const rows: fc.Arbitrary<OwnerRow[]> = fc.array(
    fc.record({
      dutyId: fc.integer({ min: 1, max: 3 }),
      guestAgencyId: fc.option(fc.integer({ min: 11, max: 14 })),
      owner: fc.constantFrom('host', 'guest', 'landlord', 'supplier'),
      contact: fc.constantFrom('', 'A', 'B'),
    }),
    { maxLength: 12 },
  );
  const atSite = fc.uniqueArray(fc.integer({ min: 11, max: 14 }), { maxLength: 4 });

  it('finds no owner exactly towards those to whom no row holds', () => {
    fc.assert(
      fc.property(rows, atSite, (all, here) => {
        for (const dutyId of [1, 2, 3]) {
          const ofDuty = all.filter((one) => one.dutyId === dutyId);
          const without = (here.length === 0 ? [null] : here).filter((id) => ownersTowards(ofDuty, id).length === 0);
          const found = dutyRadar([dutyId], here, all).filter(({ code }) => code === 'no-owner');
          const about = found.flatMap(({ guestAgencyId }) =>
            guestAgencyId === null && here.length > 0 ? here : [guestAgencyId],
          );
          expect(about).toEqual(without);
        }
      }),
    );
  });

  it('is silent as soon as every guest has a row of its own owner alone, the same for all', () => {
    fc.assert(
      fc.property(rows, fc.uniqueArray(fc.integer({ min: 11, max: 14 }), { minLength: 1 }), (all, here) => {
        const settled = all
          .filter(({ guestAgencyId }) => guestAgencyId === null)
          .concat([1, 2, 3].flatMap((dutyId) => here.map((id) => ({ ...row(id, 'host'), dutyId }))));
        expect(dutyRadar([1, 2, 3], here, settled)).toEqual([]);
      }),
    );
  });

  it('finds the same whatever the order of the rows', () => {
    const plain = (found: ReturnType<typeof dutyRadar>) =>
      found.map(({ code, dutyId, guestAgencyId }) => `${code} ${dutyId} ${String(guestAgencyId)}`);
    fc.assert(
      fc.property(rows, atSite, (all, here) => {
        expect(plain(dutyRadar([1, 2, 3], here, all.toReversed()))).toEqual(plain(dutyRadar([1, 2, 3], here, all)));
      }),
    );
  });
});
