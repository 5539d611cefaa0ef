import { Exact } from '../../values/exact.ts';
import { roundToOre } from '../../values/rounding.ts';

export type Quotient = 'exact' | 'whole-percent';

/** Figures as published, of the same base year: `384.04`. */
export interface Uprating {
  readonly baseRentOre: number;
  /** The indexed part of the rent, 0–1. */
  readonly indexedShare: string;
  readonly indexBase: string;
  readonly indexNow: string;
  /** With a floor the rent never falls below the base rent. */
  readonly floor: boolean;
  /** How exactly the change is counted; unrounded where left out. */
  readonly quotient?: Quotient;
  /** To what the rent is rounded, as the agreement says; whole öre where left out. */
  readonly rounding?: 'ore' | 'krona';
}

type Change = Pick<Uprating, 'indexBase' | 'indexNow' | 'floor'>;

/**
 * How much the index has changed since the base, in whole per cent, halves away from zero: some old forms count so.
 * The change is what is rounded, not the quotient's last digit: 1,574 % is 2 %.
 */
export function wholePercentChange({ indexBase, indexNow, floor }: Change): number {
  const base = new Exact(indexBase);
  const percent = new Exact(indexNow).minus(base).times(100).dividedBy(base).toDecimalPlaces(0).toNumber();
  return floor ? Math.max(0, percent) : percent === 0 ? 0 : percent;
}

/** The index now as it counts: after the floor, and after the rounding of the change. */
function countedNow({ indexBase, indexNow, floor, quotient }: Uprating): Exact {
  const base = new Exact(indexBase);
  if (quotient === 'whole-percent')
    return base.times(100 + wholePercentChange({ indexBase, indexNow, floor })).dividedBy(100);
  const now = new Exact(indexNow);
  return floor && now.lessThan(base) ? base : now;
}

/**
 * `round(base rent × ((1 − p) + p × f))`, f = index now / index base, unrounded; öre (calculation section 8). The
 * multiplication comes before the one division, so that nothing is lost before the rounding, and the rounding is one: what
 * is rounded to öre first would reach the half krona from 49.5 öre.
 */
export function upratedRent(uprating: Uprating): number {
  const base = new Exact(uprating.indexBase);
  const share = new Exact(uprating.indexedShare);
  const numerator = new Exact(1)
    .minus(share)
    .times(base)
    .plus(share.times(countedNow(uprating)));
  const step = uprating.rounding === 'krona' ? 100 : 1;
  return step * roundToOre(numerator.times(uprating.baseRentOre).dividedBy(base.times(step)));
}
