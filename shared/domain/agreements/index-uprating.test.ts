import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { upratedRent, wholePercentChange } from './index-uprating.ts';

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

  it('moves by whole per cent where the clause says so, halves away from zero, and only then', () => {
    const from = { indexBase: '200', floor: false };
    expect(
      ['203', '201', '200.98', '199', '197', '200'].map((indexNow) => wholePercentChange({ ...from, indexNow })),
    ).toEqual([2, 1, 0, -1, -2, 0]);
    const uprating = {
      baseRentOre: 100_000_00,
      indexedShare: '1',
      indexBase: '409.07',
      indexNow: '415.51',
      floor: true,
    };
    expect(upratedRent(uprating)).toBe(101_574_30);
    expect(upratedRent({ ...uprating, quotient: 'whole-percent' })).toBe(102_000_00);
    expect(upratedRent({ ...uprating, indexedShare: '0.5', quotient: 'whole-percent' })).toBe(101_000_00);
    expect(upratedRent({ ...uprating, indexNow: '400.00', quotient: 'whole-percent' })).toBe(100_000_00);
    expect(upratedRent({ ...uprating, indexNow: '400.00', quotient: 'whole-percent', floor: false })).toBe(98_000_00);
  });

  it('is rounded once: to whole kronor from the unrounded rent, and not by way of whole öre', () => {
    // 99.499 kronor, which is 99.50 in whole öre.
    const uprating = {
      baseRentOre: 10_000_00,
      indexedShare: '1',
      indexBase: '1000000',
      indexNow: '9949.9',
      floor: false,
    };
    expect(upratedRent(uprating)).toBe(99_50);
    expect(upratedRent({ ...uprating, rounding: 'krona' })).toBe(99_00);
    expect(upratedRent({ ...uprating, indexNow: '9950', rounding: 'krona' })).toBe(100_00);
  });

  it('is by whole per cent within half a per cent of the indexed part of what it is unrounded', () => {
    fc.assert(
      fc.property(
        rent,
        figure,
        figure,
        share,
        fc.boolean(),
        (baseRentOre, indexBase, indexNow, indexedShare, floor) => {
          const uprating = { baseRentOre, indexedShare, indexBase, indexNow, floor };
          const apart = upratedRent(uprating) - upratedRent({ ...uprating, quotient: 'whole-percent' });
          expect(Math.abs(apart)).toBeLessThanOrEqual((baseRentOre * Number(indexedShare)) / 200 + 2);
        },
      ),
    );
  });
});
