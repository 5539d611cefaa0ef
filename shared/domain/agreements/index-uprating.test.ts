import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upratedRent } from './index-uprating.ts';

const rent = fc.integer({ min: 0, max: 100_000_000_000 });
const figure = fc.integer({ min: 1_00, max: 900_00 }).map((units) => (units / 100).toFixed(2));
const share = fc.integer({ min: 0, max: 100 }).map((percent) => (percent / 100).toFixed(2));

describe('index uprating (calculation section 8)', () => {
  it('changes nothing where the index has not moved, or where nothing is indexed', () => {
    fc.assert(
      fc.property(rent, figure, figure, share, (baseRentOre, base, other, indexedShare) => {
        expect(upratedRent({ baseRentOre, indexedShare, indexBase: base, indexNow: base, floor: false })).toBe(
          baseRentOre,
        );
        expect(upratedRent({ baseRentOre, indexedShare: '0', indexBase: base, indexNow: other, floor: false })).toBe(
          baseRentOre,
        );
      }),
    );
  });

  it('never falls below the base rent with a floor, and is the same as without one where the index has risen', () => {
    fc.assert(
      fc.property(rent, figure, figure, share, (baseRentOre, indexBase, indexNow, indexedShare) => {
        const uprated = (floor: boolean) => upratedRent({ baseRentOre, indexedShare, indexBase, indexNow, floor });
        expect(uprated(true)).toBeGreaterThanOrEqual(baseRentOre);
        if (Number(indexNow) >= Number(indexBase)) expect(uprated(true)).toBe(uprated(false));
      }),
    );
  });
});
