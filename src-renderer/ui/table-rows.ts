export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

interface Sortable<R> {
  readonly key: string;
  readonly value: (row: R) => string | number | null;
  readonly text?: (row: R) => string;
}

const collator = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

function compare(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

const isNothing = (value: string | number | null): boolean => value === null || value === '' || value === '–';

/** Sorted by the column; rows without a value come last in both directions, and equal rows keep their order. */
export function sortRows<R>(
  rows: readonly R[],
  columns: readonly Sortable<R>[],
  sorting: Sorting | null,
): readonly R[] {
  const column = columns.find((one) => one.key === sorting?.key);
  if (column === undefined || sorting === null) return rows;
  const sign = sorting.descending ? -1 : 1;
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort((a, b) => {
    const nothing = Number(isNothing(a.value)) - Number(isNothing(b.value));
    return nothing !== 0 ? nothing : sign * compare(a.value, b.value);
  });
  return keyed.map(({ row }) => row);
}

/** Spaces of every kind are alike and case doesn't count. */
const folded = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').toLocaleLowerCase('sv');

/** Rows that have every word of the filter in some column. */
export function filterRows<R>(rows: readonly R[], columns: readonly Sortable<R>[], filter: string): readonly R[] {
  const words = folded(filter.trim()).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = folded(columns.map((column) => column.text?.(row) ?? column.value(row) ?? '').join(' '));
    return words.every((word) => text.includes(word));
  });
}
