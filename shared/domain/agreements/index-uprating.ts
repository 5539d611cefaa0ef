import { Exact } from '../../values/exact.ts';
import { roundToOre } from '../../values/rounding.ts';

/** Figures as published, of the same base year: `384.04`. */
export interface Uprating {
  readonly baseRentOre: number;
  /** The indexed part of the rent, 0–1. */
  readonly indexedShare: string;
  readonly indexBase: string;
  readonly indexNow: string;
  /** With a floor the rent never falls below the base rent. */
  readonly floor: boolean;
}

/**
 * `round(base rent × ((1 − p) + p × f))`, f = index now / index base, unrounded; öre (calculation section 8). The
 * multiplication comes before the one division, so that nothing is lost before the rounding.
 */
export function upratedRent({ baseRentOre, indexedShare, indexBase, indexNow, floor }: Uprating): number {
  const base = new Exact(indexBase);
  const now = floor && new Exact(indexNow).lessThan(base) ? base : new Exact(indexNow);
  const share = new Exact(indexedShare);
  const numerator = new Exact(1).minus(share).times(base).plus(share.times(now));
  return roundToOre(numerator.times(baseRentOre).dividedBy(base));
}
