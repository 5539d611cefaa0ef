import type { Brand } from '../kernel/brand.ts';
import { assert } from '../kernel/assert.ts';

/** A calendar date `YYYY-MM-DD`, 1900–2199, without time or zone. Text order is date order. */
export type LocalDate = Brand<string, 'LocalDate'>;
/** A calendar month `YYYY-MM`. */
export type Month = Brand<string, 'Month'>;

const datePattern = /^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const monthPattern = /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/;

export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

export function isLocalDate(text: string): text is LocalDate {
  if (!datePattern.test(text)) return false;
  const { year, month, day } = split(text);
  return day <= daysInMonth(year, month);
}

export const isMonth = (text: string): text is Month => monthPattern.test(text);

export function localDate(text: string): LocalDate {
  assert(isLocalDate(text), `not a date: ${text}`);
  return text;
}

export function month(text: string): Month {
  assert(isMonth(text), `not a month: ${text}`);
  return text;
}

export function split(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month;
export const firstDay = (value: Month): LocalDate => `${value}-01` as LocalDate;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

export const makeDate = (year: number, monthNumber: number, day: number): LocalDate =>
  localDate(`${pad(year, 4)}-${pad(monthNumber, 2)}-${pad(day, 2)}`);

/** Whole months from `a` to `b`; negative where `b` is earlier. */
export function monthsBetween(a: Month, b: Month): number {
  const from = split(a);
  const to = split(b);
  return (to.year - from.year) * 12 + to.month - from.month;
}

export function addMonths(value: Month, count: number): Month {
  const { year, month: monthNumber } = split(value);
  const index = year * 12 + monthNumber - 1 + count;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1, 2)}` as Month;
}

export function addDays(date: LocalDate, count: number): LocalDate {
  const { year, month: monthNumber, day } = split(date);
  // UTC is used as a plain calendar here: no zone, no clock.
  return new Date(Date.UTC(year, monthNumber - 1, day + count)).toISOString().slice(0, 10) as LocalDate;
}

/** Days from `a` to `b`; negative where `b` is earlier. */
export const daysBetween = (a: LocalDate, b: LocalDate): number => dayNumber(b) - dayNumber(a);

function dayNumber(date: LocalDate): number {
  const { year, month: monthNumber, day } = split(date);
  return Date.UTC(year, monthNumber - 1, day) / 86_400_000;
}

export const previousDay = (date: LocalDate): LocalDate => addDays(date, -1);
