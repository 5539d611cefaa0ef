import { maxAreaHundredths } from '../../shared/values/area.ts';
import { decimalPattern } from '../../shared/values/exact.ts';
import { addDays, isLocalDate, isMonth, type LocalDate, type Month } from '../../shared/values/local-date.ts';
import { maxOre } from '../../shared/values/money.ts';

/**
 * What people type to the contract's values, as they type it in Sweden: comma or point, any space between thousands, any
 * minus. `null` is what can't be read. No floating point: digits are moved, never calculated.
 */

const spaces = /[\s\u00a0\u202f\u2009]/g;
const minuses = /^[\u2212\u2013-]/;

/** Sign, whole and fraction without leading zeros; null where it is no number. */
function numberParts(text: string): { negative: boolean; whole: string; fraction: string } | null {
  const bare = text.replace(spaces, '').replace(minuses, '-');
  const commas = bare.split(',').length - 1;
  // `1.234,50`: where a comma comes last, points are between thousands.
  const plain = commas === 1 ? bare.replaceAll('.', '').replace(',', '.') : bare;
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '') return null;
  return { negative: match[1] === '-', whole: whole.replace(/^0+(?=\d)/, '') || '0', fraction };
}

/** The number times 100 as an integer; null where there are more than two decimals or it is too large. */
function hundredths(text: string, max: number): number | null {
  const parts = numberParts(text);
  if (parts === null) return null;
  const fraction = parts.fraction.replace(/0+$/, '');
  if (fraction.length > 2 || parts.whole.length > 15) return null;
  const value = Number(parts.whole + fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(value) || value > max) return null;
  return parts.negative && value !== 0 ? -value : value;
}

/** `1 234,50`, `1234.5 kr`, `−200` → öre. */
export const parseOre = (text: string): number | null =>
  hundredths(text.replace(/(kr|kronor|sek)\.?\s*$/i, ''), maxOre);

/** `187,37`, `304 m²`, `304 kvm` → hundredths of m². */
export function parseArea(text: string): number | null {
  const value = hundredths(text.replace(/(m²|m2|kvm)\s*$/i, ''), maxAreaHundredths);
  return value === null || value < 0 ? null : value;
}

/** `2,5` → `2.5`: a decimal that is zero or more, as the contract writes it. */
export function parseDecimal(text: string): string | null {
  const parts = numberParts(text);
  if (parts === null || parts.negative) return null;
  const fraction = parts.fraction.replace(/0+$/, '');
  const value = fraction === '' ? parts.whole : `${parts.whole}.${fraction}`;
  return decimalPattern.test(value) ? value : null;
}

/** `10`, `10 %`, `2,05` → `0.1`, `0.0205`: per cent to a share of one. */
export function parseRate(text: string): string | null {
  const value = parseDecimal(text.replace(/%\s*$/, ''));
  if (value === null) return null;
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = whole.padStart(3, '0');
  return parseDecimal(`${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`);
}

/** The reverse, for editing: `0.0205` → `2.05`. */
export function percentText(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = fraction.padEnd(2, '0');
  return parseDecimal(`${whole}${digits.slice(0, 2)}.${digits.slice(2)}0`) ?? rate;
}

export function parseInteger(text: string): number | null {
  const bare = text.replace(spaces, '').replace(minuses, '-');
  const value = /^-?\d{1,15}$/.test(bare) ? Number(bare) : null;
  return value === 0 ? 0 : value;
}

const century = (twoDigits: string): string => (Number(twoDigits) < 70 ? '20' : '19') + twoDigits;

const asDate = (text: string): LocalDate | null => (isLocalDate(text) ? text : null);

/** `250101`, `20250101`, `2025-01-01`, `2025-1-1`, `+30` and `-7` from `base`, `i dag`. */
export function parseDate(text: string, base: LocalDate): LocalDate | null {
  const bare = text.trim().toLowerCase().replace(minuses, '-');
  if (/^(i ?dag|today|idag|nu)$/.test(bare)) return base;
  const relative = /^([+-])(\d{1,5})$/.exec(bare);
  if (relative !== null) return asDate(addDays(base, Number(`${relative[1]}${relative[2]}`)));
  const short = /^(\d{2})(\d{2})(\d{2})$/.exec(bare);
  if (short !== null) return asDate(`${century(short[1] ?? '')}-${short[2]}-${short[3]}`);
  const long = /^(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})$/.exec(bare);
  if (long === null || (/^\d+$/.test(bare) && bare.length !== 8)) return null;
  return asDate(`${long[1]}-${(long[2] ?? '').padStart(2, '0')}-${(long[3] ?? '').padStart(2, '0')}`);
}

const asMonth = (text: string): Month | null => (isMonth(text) ? text : null);

/** `2401`, `202401`, `2024-01`, `2024-1`. */
export function parseMonth(text: string): Month | null {
  const bare = text.trim();
  const short = /^(\d{2})(\d{2})$/.exec(bare);
  if (short !== null) return asMonth(`${century(short[1] ?? '')}-${short[2]}`);
  const long = /^(\d{4})[-./ ]?(\d{1,2})$/.exec(bare);
  if (long === null || (/^\d+$/.test(bare) && bare.length !== 6)) return null;
  return asMonth(`${long[1]}-${(long[2] ?? '').padStart(2, '0')}`);
}
