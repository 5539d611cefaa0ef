import { assert } from '../kernel/assert.ts';
import { type Exact } from './exact.ts';

/** `n / d` to the nearest integer, halves away from zero (calculation section 1). */
export function divideRounded(n: bigint, d: bigint): bigint {
  assert(d > 0n, 'the divisor must be positive');
  const magnitude = (2n * (n < 0n ? -n : n) + d) / (2n * d);
  return n < 0n ? -magnitude : magnitude;
}

/** To the nearest whole öre, halves away from zero (calculation section 1). */
export function roundToOre(value: Exact): number {
  const rounded = value.toDecimalPlaces(0, 4 /* ROUND_HALF_UP: away from zero */).toNumber();
  assert(Number.isSafeInteger(rounded), 'an amount left the range of safe integers');
  return rounded === 0 ? 0 : rounded;
}

export function toSafeNumber(value: bigint): number {
  const number = Number(value);
  assert(Number.isSafeInteger(number), 'an amount left the range of safe integers');
  return number;
}
