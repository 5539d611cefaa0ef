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

/** Why a number was not taken as it stands. */
export type NumberFault = 'ambiguous' | 'decimals' | 'negative' | 'tooLarge' | 'unreadable';
export type Reading<T> = { readonly value: T } | { readonly fault: NumberFault };

interface Parts {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

const fault = (why: NumberFault): { fault: NumberFault } => ({ fault: why });
export const valueOf = <T>(reading: Reading<T>): T | null => ('value' in reading ? reading.value : null);

/** `1.234.567`, and `1.234` before a comma: points between thousands. */
const inThousands = /^\d{1,3}(\.\d{3})+$/;
/** `1.500` is 1 500 to the one and 1,5 to the other: nobody guesses. A group of thousands never begins with a zero. */
const either = /^[1-9]\d{0,2}\.\d{3}$/;

/** `1,234.50` and `1,234,567`, as in English: it can't be anything else. */
const english = /^\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})$/;

/** The digits without sign and spaces, with a point before the fraction. */
function withPoint(digits: string): Reading<string> {
  if (english.test(digits)) return { value: digits.replaceAll(',', '') };
  const [before = '', after, ...more] = digits.split(',');
  if (more.length > 0) return fault('unreadable');
  if (after !== undefined) {
    const whole = inThousands.test(before) ? before.replaceAll('.', '') : before;
    return whole.includes('.') || after.includes('.') ? fault('unreadable') : { value: `${whole}.${after}` };
  }
  if (either.test(before)) return fault('ambiguous');
  const groups = before.split('.').length > 2 && inThousands.test(before);
  return { value: groups ? before.replaceAll('.', '') : before };
}

/** Sign, whole and fraction without zeros that say nothing. */
function partsOf(point: string, negative: boolean): Parts | null {
  const match = /^(\d*)(?:\.(\d*))?$/.exec(point);
  const whole = match?.[1] ?? '';
  const fraction = match?.[2] ?? '';
  if (match === null || whole + fraction === '') return null;
  return { negative, whole: whole.replace(/^0+(?=\d)/, '') || '0', fraction: fraction.replace(/0+$/, '') };
}

function readNumber(text: string): Reading<Parts> {
  const bare = text.replace(spaces, '').replace(minuses, '-');
  const negative = bare.startsWith('-');
  const point = withPoint(negative ? bare.slice(1) : bare);
  if ('fault' in point) return point;
  const parts = partsOf(point.value, negative);
  return parts === null ? fault('unreadable') : { value: parts };
}

/** The number times 100 as an integer. */
function hundredths(text: string, max: number): Reading<number> {
  const read = readNumber(text);
  if ('fault' in read) return read;
  const { negative, whole, fraction } = read.value;
  if (whole.length > 15) return fault('tooLarge');
  if (fraction.length > 2) return fault('decimals');
  const value = Number(whole + fraction.padEnd(2, '0'));
  if (!Number.isSafeInteger(value) || value > max) return fault('tooLarge');
  return { value: negative && value !== 0 ? -value : value };
}

/** `1 234,50`, `1234.5 kr`, `−200` → öre. */
export const readOre = (text: string): Reading<number> =>
  hundredths(text.replace(/(kr|kronor|sek)\.?\s*$/i, ''), maxOre);

/** `187,37`, `304 m²`, `304 kvm` → hundredths of m². */
export function readArea(text: string): Reading<number> {
  const read = hundredths(text.replace(/(m²|m2|kvm)\s*$/i, ''), maxAreaHundredths);
  return 'value' in read && read.value < 0 ? fault('negative') : read;
}

const decimalText = ({ whole, fraction }: Parts): string => (fraction === '' ? whole : `${whole}.${fraction}`);

/** `2,5` → `2.5`: a decimal that is zero or more, as the contract writes it. */
export function readDecimal(text: string): Reading<string> {
  const read = readNumber(text);
  if ('fault' in read) return read;
  const value = decimalText(read.value);
  if (read.value.negative && value !== '0') return fault('negative');
  if (decimalPattern.test(value)) return { value };
  return fault(read.value.fraction.length > 10 ? 'decimals' : 'tooLarge');
}

/** Digits whose point has been moved: not what anyone wrote. */
const moved = (point: string): string | null => {
  const parts = partsOf(point, false);
  return parts === null ? null : decimalText(parts);
};

/** `10`, `10 %`, `2,05` → `0.1`, `0.0205`: per cent to a share of one. */
export function readRate(text: string): Reading<string> {
  const read = readDecimal(text.replace(/%\s*$/, ''));
  if ('fault' in read) return read;
  const [whole = '0', fraction = ''] = read.value.split('.');
  const digits = whole.padStart(3, '0');
  const share = moved(`${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`) ?? '';
  if (Number(share) > 1) return fault('tooLarge');
  return decimalPattern.test(share) ? { value: share } : fault('decimals');
}

/** The reverse, for editing: `0.0205` → `2.05`. */
export function percentText(rate: string): string {
  const [whole = '0', fraction = ''] = rate.split('.');
  const digits = fraction.padEnd(2, '0');
  return moved(`${whole}${digits.slice(0, 2)}.${digits.slice(2)}0`) ?? rate;
}

/** The two numbers that `1.500` may mean: as many as there are digits, and with a comma. */
export function eitherNumber(text: string): { thousands: string; decimal: string } {
  const [whole = '', fraction = ''] = text.replace(/[^\d.]/g, '').split('.');
  const rest = fraction.replace(/0+$/, '');
  return { thousands: `${whole}\u00a0${fraction}`, decimal: rest === '' ? `${whole},0` : `${whole},${rest}` };
}

export function readInteger(text: string): Reading<number> {
  const read = readNumber(text);
  if ('fault' in read) return read;
  const { negative, whole, fraction } = read.value;
  if (fraction !== '') return fault('decimals');
  const value = Number(whole);
  if (!Number.isSafeInteger(value)) return fault('tooLarge');
  return { value: negative && value !== 0 ? -value : value };
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
