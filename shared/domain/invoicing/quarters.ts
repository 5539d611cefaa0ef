import { divideRounded, toSafeNumber } from '../../values/rounding.ts';
import { daysInMonth, makeDate, type LocalDate } from '../../values/local-date.ts';
import type { Interval } from '../../values/interval.ts';

/** 4 × 28 × 29 × 30 × 31 reduced: a whole number for every part of every month, so that fractions stay exact. */
const monthParts = 4n * 3n * 5n * 7n * 29n * 31n;

/** The first day of quarter `q` (5 is the next year's first). */
export const quarterStart = (year: number, q: number): LocalDate =>
  q > 4 ? makeDate(year + 1, 1, 1) : makeDate(year, (q - 1) * 3 + 1, 1);

export const quarterInterval = (year: number, q: number): { from: LocalDate; to: LocalDate } => ({
  from: quarterStart(year, q),
  to: quarterStart(year, q + 1),
});

/** How many days of a month the interval covers. */
function coveredDays({ from, to }: Interval, year: number, month: number): number {
  const days = daysInMonth(year, month);
  const first = makeDate(year, month, 1);
  const next = month === 12 ? makeDate(year + 1, 1, 1) : makeDate(year, month + 1, 1);
  if (from >= next || (to !== null && to <= first)) return 0;
  const start = from > first ? Number(from.slice(8)) : 1;
  const end = to !== null && to < next ? Number(to.slice(8)) - 1 : days;
  return end - start + 1;
}

/**
 * What an agreement version in force over `interval` is invoiced for each quarter of `year`, öre: quarter q is
 * `round(Y × c(q)) − round(Y × c(q − 1))`, where c is the fraction of the year covered so far: whole months are 1/12,
 * parts of a month by its days (calculation section 9). A full year's four sum to Y.
 */
export function quarterAmounts(
  yearlyRentOre: number,
  year: number,
  interval: Interval,
): [number, number, number, number] {
  const amounts: [number, number, number, number] = [0, 0, 0, 0];
  let covered = 0n;
  let billed = 0n;
  for (let quarter = 0; quarter < 4; quarter += 1) {
    for (let month = quarter * 3 + 1; month <= quarter * 3 + 3; month += 1) {
      covered += (BigInt(coveredDays(interval, year, month)) * monthParts) / BigInt(daysInMonth(year, month));
    }
    const upToNow = divideRounded(BigInt(yearlyRentOre) * covered, 12n * monthParts);
    amounts[quarter] = toSafeNumber(upToNow - billed);
    billed = upToNow;
  }
  return amounts;
}
