import { parseScaled, sumDecimals, toCommonScale } from './exact.ts';
import { toSafeNumber } from './rounding.ts';
import { assert } from '../kernel/assert.ts';

/** One member's part of an allocated amount. Amounts in öre. */
export interface AllocatedPart {
  readonly ore: number;
  /** The exact share, öre with six decimals cut off: for the trace, never for arithmetic. */
  readonly share: string;
  /** +1 or −1 where a left-over öre went to this member. */
  readonly roundingOre: number;
}

/** Weights read once: many amounts are shared out over the same members. */
export interface Weights {
  readonly texts: readonly string[];
  /** Over a common scale, so that they are whole. */
  readonly units: readonly bigint[];
  readonly total: bigint;
  readonly totalText: string;
}

/** Weights ≥ 0 as decimal texts, in the members' order. */
export function weightsOf(texts: readonly string[]): Weights {
  const units = toCommonScale(texts.map(parseScaled));
  return { texts, units, total: units.reduce((sum, weight) => sum + weight, 0n), totalText: sumDecimals(texts) };
}

/**
 * Splits `amount` öre over weights ≥ 0 so that the parts sum to the amount: all shares are rounded down and the öre
 * left go one each to the largest fractions, ties to the earlier member. A negative amount is the mirror image of the
 * positive one. Calculation section 2. Null where the weights sum to zero.
 */
export function allocate(amount: number, weights: Weights | readonly string[]): AllocatedPart[] | null {
  assert(Number.isSafeInteger(amount), 'an amount is whole öre');
  const { units: scaled, total } = 'units' in weights ? weights : weightsOf(weights);
  if (total === 0n) return null;

  const sign = amount < 0 ? -1 : 1;
  const magnitude = BigInt(Math.abs(amount));
  const floors = scaled.map((weight) => (magnitude * weight) / total);
  const remainders = scaled.map((weight) => (magnitude * weight) % total);
  const left = toSafeNumber(magnitude - floors.reduce((sum, floor) => sum + floor, 0n));

  const byFraction = remainders
    .map((remainder, index) => ({ remainder, index }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const extra = new Set(byFraction.slice(0, left).map((entry) => entry.index));

  return floors.map((floor, index) => {
    const roundingOre = extra.has(index) ? sign : 0;
    const ore = sign * toSafeNumber(floor) + roundingOre;
    return {
      ore: ore === 0 ? 0 : ore,
      share: shareText(sign, floor, remainders[index] ?? 0n, total),
      roundingOre,
    };
  });
}

function shareText(sign: number, floor: bigint, remainder: bigint, total: bigint): string {
  const micro = ((remainder * 1_000_000n) / total).toString().padStart(6, '0').replace(/0+$/, '');
  const text = micro === '' ? floor.toString() : `${floor}.${micro}`;
  return sign < 0 && text !== '0' ? `-${text}` : text;
}
