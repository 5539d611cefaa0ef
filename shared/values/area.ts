import { assert } from '../kernel/assert.ts';

/** Hundredths of a square metre as a safe integer (`areaHundredths`). */
export type AreaHundredths = number;

/** 100 000 m²: larger than any office building in the country. */
export const maxAreaHundredths = 10_000_000;

export const areaPattern = /^(0|[1-9]\d{0,8})(\.\d{1,2})?$/;

/** Square metres as text (`187.37`) to hundredths. */
export function hundredthsFromArea(text: string): AreaHundredths {
  assert(areaPattern.test(text), `not an area: ${text}`);
  const [whole = '0', fraction = ''] = text.split('.');
  return Number(whole + fraction.padEnd(2, '0'));
}

/** Hundredths to square metres as text: 18737 → `187.37`. */
export const areaText = (hundredths: AreaHundredths): string =>
  hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2);
