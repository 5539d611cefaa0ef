import type { LocalDate } from './local-date.ts';

/** Half-open `[from, to)`; `to` null is open. The screen shows the last day inclusive. */
export interface Interval {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export const covers = (interval: Interval, date: LocalDate): boolean =>
  interval.from <= date && (interval.to === null || date < interval.to);

export const overlaps = (a: Interval, b: Interval): boolean =>
  (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** The first pair that overlaps, in order of start; null where none does. */
export function findOverlap<T extends Interval>(intervals: readonly T[]): readonly [T, T] | null {
  const sorted = [...intervals].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const [index, later] of sorted.entries()) {
    const earlier = sorted[index - 1];
    if (earlier !== undefined && overlaps(earlier, later)) return [earlier, later];
  }
  return null;
}
