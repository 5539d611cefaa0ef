import { Decimal } from 'decimal.js';
import { assert } from '../kernel/assert.ts';

/** Decimal arithmetic wide enough that no calculation of ours loses a digit before it is rounded. */
export const Exact = Decimal.clone({ precision: 80, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Exact = Decimal;

/** A decimal number ≥ 0 as text, as people, areas, percentages and rates are given: `18`, `2.5`, `0.0205`. */
export const decimalPattern = /^(0|[1-9]\d{0,14})(\.\d{1,10})?$/;

/** An integer `units / 10^scale`: exact and fast, for weights. */
export interface Scaled {
  readonly units: bigint;
  readonly scale: number;
}

export function parseScaled(text: string): Scaled {
  assert(decimalPattern.test(text), `not a decimal number: ${text}`);
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
}

/** The same numbers over one common scale. */
export function toCommonScale(values: readonly Scaled[]): bigint[] {
  const scale = values.reduce((most, value) => Math.max(most, value.scale), 0);
  return values.map((value) => value.units * 10n ** BigInt(scale - value.scale));
}

/** Adds decimal texts exactly: `['0.5', '2.25']` → `2.75`. */
export function sumDecimals(texts: readonly string[]): string {
  return texts.reduce((sum, text) => sum.plus(text), new Exact(0)).toFixed();
}
