import { Exact, parseScaled } from '../../values/exact.ts';
import { divideRounded, roundToOre, toSafeNumber } from '../../values/rounding.ts';
import { present } from '../../kernel/assert.ts';

/** Written off after `k` months of `months`: `W(k) = round(P × min(k, N) / N)` (calculation section 6). Öre. */
export function writtenOff(costOre: number, months: number, k: number): number {
  const passed = Math.min(Math.max(k, 0), months);
  return toSafeNumber(divideRounded(BigInt(costOre) * BigInt(passed), BigInt(months)));
}

/** Depreciation over the months `[k0, k1)`, öre: the whole life sums to the cost. */
export const depreciation = (costOre: number, months: number, k0: number, k1: number): number =>
  writtenOff(costOre, months, k1) - writtenOff(costOre, months, k0);

/** Book value after `k` months, öre: what is left if the guest leaves early. */
export const bookValue = (costOre: number, months: number, k: number): number =>
  costOre - writtenOff(costOre, months, k);

/** A yearly interest rate that holds from month number `from` of the life on. */
export interface RateFrom {
  readonly from: number;
  readonly rate: string;
}

/** The rate in month `k`; null before the first one. `rates` in order of `from`. */
export function rateAt(rates: readonly RateFrom[], k: number): string | null {
  return rates.findLast((entry) => entry.from <= k)?.rate ?? null;
}

/**
 * Interest over the months `[k0, k1)`, öre: `round(Σ P × (N − k) / N × rate(k) / 12)` (calculation section 6). Months
 * at or after the end of life bear none. Every month within the life must have a rate.
 */
export function interest(costOre: number, months: number, k0: number, k1: number, rates: readonly RateFrom[]): number {
  let numerator = new Exact(0);
  for (let k = Math.max(k0, 0); k < Math.min(k1, months); k += 1) {
    const rate = present(rateAt(rates, k), `a rate for month ${k}`);
    parseScaled(rate);
    numerator = numerator.plus(new Exact(rate).times(months - k));
  }
  return roundToOre(numerator.times(costOre).dividedBy(12 * months));
}
