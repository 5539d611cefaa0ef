import { assert } from '../kernel/assert.ts';
import { previousDay, type LocalDate } from '../values/local-date.ts';
import type { Interval } from '../values/interval.ts';

/** The languages of screen and paper. Swedish is the default everywhere. */
export type Language = 'sv' | 'en';

/** U+00A0, between a number and its unit: they never part at the end of a line. */
export const noBreak = '\u00a0';
/** U+2212: as wide as a plus, unlike the hyphen. */
export const minus = '\u2212';

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/;

function decimalParts(text: string): { negative: boolean; whole: string; fraction: string } {
  const match = decimalText.exec(text);
  assert(match !== null, `not a decimal number: ${text}`);
  const whole = (match[2] ?? '0').replace(/^0+(?=\d)/, '');
  const fraction = match[3] ?? '';
  return { negative: match[1] === '-' && /[1-9]/.test(whole + fraction), whole, fraction };
}

const grouped = (digits: string, language: Language): string =>
  digits.replace(/\B(?=(\d{3})+(?!\d))/g, language === 'sv' ? noBreak : ',');

function assemble(negative: boolean, whole: string, fraction: string, language: Language): string {
  const point = language === 'sv' ? ',' : '.';
  return (negative ? minus : '') + grouped(whole, language) + (fraction === '' ? '' : point + fraction);
}

/**
 * A decimal given as text, with its decimals as they are: `1234.5` → `1 234,5`. Never rounds. Anything but an optional
 * minus, digits and a dot is a bug.
 */
export function decimal(text: string, language: Language = 'sv'): string {
  const { negative, whole, fraction } = decimalParts(text);
  return assemble(negative, whole, fraction.replace(/0+$/, ''), language);
}

/** The integer `value / 10^places` with all its places, as text with a dot. */
function scaledText(value: number, places: number): string {
  assert(Number.isSafeInteger(value), 'an amount is a whole number');
  const digits = String(Math.abs(value)).padStart(places + 1, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Öre to kronor with two decimals and without unit: 123450 → `1 234,50`. */
export function amount(ore: number, language: Language = 'sv'): string {
  const { negative, whole, fraction } = decimalParts(scaledText(ore, 2));
  return assemble(negative, whole, fraction, language);
}

/** Öre to kronor with unit: `1 234,50 kr`; `SEK 1,234.50` in English. */
export function kronor(ore: number, language: Language = 'sv'): string {
  return language === 'sv' ? `${amount(ore)}${noBreak}kr` : `SEK${noBreak}${amount(ore, 'en')}`;
}

/** To the nearest `unit` öre, halves away from zero, as a whole number of units. */
function nearest(ore: number, unit: number): number {
  assert(Number.isSafeInteger(ore), 'an amount is a whole number');
  const magnitude = Math.abs(ore);
  const rest = magnitude % unit;
  const units = (magnitude - rest) / unit + (2 * rest >= unit ? 1 : 0);
  return ore < 0 && units !== 0 ? -units : units;
}

/** Öre to whole kronor without decimals, halves away from zero: 123450 → `1 235`. */
export const wholeAmount = (ore: number, language: Language = 'sv'): string =>
  decimal(String(nearest(ore, 100)), language);

/** Whole kronor with unit: `1 235 kr`. */
export function wholeKronor(ore: number, language: Language = 'sv'): string {
  const text = wholeAmount(ore, language);
  return language === 'sv' ? `${text}${noBreak}kr` : `SEK${noBreak}${text}`;
}

/** As `kronor`, without decimals where there are none: agreed sums read better so. */
export const shortKronor = (ore: number, language: Language = 'sv'): string =>
  ore % 100 === 0 ? wholeKronor(ore, language) : kronor(ore, language);

/** Öre to thousands of kronor without unit, as the report's tables: 98400000 → `984`. */
export const thousands = (ore: number, language: Language = 'sv'): string =>
  decimal(String(nearest(ore, 100_000)), language);

/** Thousands of kronor with unit: `984 tkr`; `SEK 984k` in English. */
export const thousandKronor = (ore: number, language: Language = 'sv'): string =>
  language === 'sv' ? `${thousands(ore)}${noBreak}tkr` : `SEK${noBreak}${thousands(ore, 'en')}k`;

/** Hundredths of m² without unit: 18737 → `187,37`, 30400 → `304`. */
export function areaNumber(hundredths: number, language: Language = 'sv'): string {
  const { negative, whole, fraction } = decimalParts(scaledText(hundredths, 2));
  return assemble(negative, whole, fraction === '00' ? '' : fraction, language);
}

/** Hundredths of m² with unit: `187,37 m²`, `304 m²`. */
export const area = (hundredths: number, language: Language = 'sv'): string =>
  `${areaNumber(hundredths, language)}${noBreak}m²`;

/** Moves the dot `places` to the right, exactly: (`0.0205`, 2) → `2.05`. */
function shifted(text: string, places: number): string {
  const { negative, whole, fraction } = decimalParts(text);
  const digits = fraction.padEnd(places, '0');
  return `${negative ? '-' : ''}${whole}${digits.slice(0, places)}.${digits.slice(places)}0`;
}

/** A rate as decimal text to per cent: `0.10` → `10 %`, `0.0205` → `2,05 %`. English has no space before the sign. */
export const percentOfRate = (rate: string, language: Language = 'sv'): string => percent(shifted(rate, 2), language);

/** A number of per cent as decimal text: `33.4` → `33,4 %`. */
export const percent = (text: string, language: Language = 'sv'): string =>
  `${decimal(text, language)}${language === 'sv' ? noBreak : ''}%`;

/**
 * An exact share in öre as decimal text to kronor with eight decimals, so that shares below each other align:
 * `6144878.048780` → `61 448,78048780`. Cut, never rounded.
 */
export function exactShare(ore: string, language: Language = 'sv'): string {
  const { negative, whole, fraction } = decimalParts(ore);
  const digits = whole.padStart(3, '0');
  const decimals = digits.slice(-2) + fraction.slice(0, 6).padEnd(6, '0');
  return assemble(negative, digits.slice(0, -2), decimals, language);
}

/** The same in running text, where nothing is aligned: at least two decimals, no zeros after them. */
export const shareInText = (ore: string, language: Language = 'sv'): string =>
  exactShare(ore, language).replace(/([.,]\d{2}\d*?)0+$/, '$1');

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2024-05-02` in Swedish; `2 May 2024` in English. */
export function date(value: LocalDate, language: Language = 'sv'): string {
  if (language === 'sv') return value;
  const name = englishMonths[Number(value.slice(5, 7)) - 1] ?? '';
  return [String(Number(value.slice(8, 10))), name, value.slice(0, 4)].join(noBreak);
}

/** The last day of a half-open interval, as people say it; empty where the end is open. */
export const lastDay = (to: LocalDate | null, language: Language = 'sv'): string =>
  to === null ? '' : date(previousDay(to), language);

/** A half-open interval by its first and last day: `2024-05-01 – 2024-12-31`; open: `från 2024-05-01`. */
export function period(interval: Interval, language: Language = 'sv'): string {
  const from = date(interval.from, language);
  if (interval.to === null) return `${language === 'sv' ? 'från' : 'from'} ${from}`;
  return `${from}${noBreak}– ${lastDay(interval.to, language)}`;
}

/** Ten digits, with or without hyphen, as `202100-5745`; anything else is printed as it was entered. */
export function organisationNumber(text: string): string {
  const digits = text.replace(/[-\s]/g, '');
  return /^\d{10}$/.test(digits) ? `${digits.slice(0, 6)}-${digits.slice(6)}` : text;
}

/** Seven or eight digits as `5050-1055` or `160-9908`; anything else is printed as it was entered. */
export function bankgiro(text: string): string {
  const digits = text.replace(/[-\s]/g, '');
  return /^\d{7,8}$/.test(digits) ? `${digits.slice(0, -4)}-${digits.slice(-4)}` : text;
}

/** Two to eight digits as `28 65 43-4`: pairs from the right before the check digit. */
export function plusgiro(text: string): string {
  const digits = text.replace(/[-\s]/g, '');
  if (!/^\d{2,8}$/.test(digits)) return text;
  const pairs = digits.slice(0, -1).replace(/\B(?=(\d{2})+(?!\d))/g, noBreak);
  return `${pairs}-${digits.slice(-1)}`;
}

/** The first eight hex digits of a SHA-256, as a person compares them: `7f3a 91c2`. */
export const documentId = (sha256: string): string => `${sha256.slice(0, 4)}${noBreak}${sha256.slice(4, 8)}`;
