import { assert } from '../kernel/assert.ts';

/** Whole öre as a safe integer. Kept a plain number so that it passes every door as it is; columns end in `_ore`. */
export type Ore = number;

/** No single amount may be larger, so that sums of thousands of them stay exact: one hundred billion kronor. */
export const maxOre = 10_000_000_000_000;

export const kronorPattern = /^-?(0|[1-9]\d*)(\.\d{1,2})?$/;

/** Kronor as text (`99818.18`) to öre. */
export function oreFromKronor(text: string): Ore {
  assert(kronorPattern.test(text), `not an amount: ${text}`);
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const ore = Number(whole + fraction.padEnd(2, '0'));
  assert(Number.isSafeInteger(ore), 'an amount left the range of safe integers');
  return negative && ore !== 0 ? -ore : ore;
}

export const sumOre = (amounts: readonly Ore[]): Ore => amounts.reduce((sum, amount) => sum + amount, 0);

/** To whole kronor, halves away from zero; the result is still in öre. */
export const roundToKrona = (ore: Ore): Ore => {
  const kronor = Math.sign(ore) * Math.floor((Math.abs(ore) + 50) / 100);
  return kronor === 0 ? 0 : kronor * 100;
};

/** Öre to kronor as plain text, the form of `SiteFacts`: 9981818 → `99818.18`. */
export function kronorText(ore: Ore): string {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
