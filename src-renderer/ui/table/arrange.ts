import { compareValues, foldText, isNothing, wordsOf, type Sorting } from '../table-rows.ts';
import { textOf, type Column, type RowKey } from './column.ts';

/**
 * What filter and sort need to know of the rows, worked out once a column: after that, a keystroke costs comparisons of
 * text and numbers that are already there.
 */
export interface RowIndex<R> {
  readonly rows: readonly R[];
  /** Folded text of each row in the column. */
  texts(key: string): readonly string[];
  /** Each row's place in the column's order; −1 where it has no value. */
  ranks(key: string): Int32Array;
}

const empty = new Int32Array(0);

export function indexRows<R>(rows: readonly R[], columns: readonly Column<R>[]): RowIndex<R> {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const texts = new Map<string, readonly string[]>();
  const ranks = new Map<string, Int32Array>();
  return {
    rows,
    texts: (key) => {
      const column = byKey.get(key);
      const known = texts.get(key);
      if (known !== undefined || column === undefined) return known ?? [];
      const made = rows.map((row) => foldText(textOf(column, row)));
      texts.set(key, made);
      return made;
    },
    ranks: (key) => {
      const column = byKey.get(key);
      const known = ranks.get(key);
      if (known !== undefined || column === undefined) return known ?? empty;
      const made = rankOf(rows.map((row) => column.value(row)));
      ranks.set(key, made);
      return made;
    },
  };
}

function rankOf(values: readonly (string | number | null)[]): Int32Array {
  const distinct = [...new Set(values.filter((value) => !isNothing(value)))].sort(compareValues);
  let rank = -1;
  const places = new Map<string | number | null, number>();
  for (const [at, value] of distinct.entries()) {
    if (at === 0 || compareValues(distinct[at - 1] ?? null, value) !== 0) rank += 1;
    places.set(value, rank);
  }
  return Int32Array.from(values, (value) => places.get(value) ?? -1);
}

/** Places of the rows that have every word of the filter in some of the columns. */
export function findRows<R>(index: RowIndex<R>, keys: readonly string[], filter: string): readonly number[] {
  const words = wordsOf(filter);
  const all = index.rows.map((_, at) => at);
  if (words.length === 0) return all;
  const texts = keys.map((key) => index.texts(key));
  return all.filter((at) => words.every((word) => texts.some((column) => column[at]?.includes(word) === true)));
}

/** Rows without a value come last in both directions, and equal rows keep their order. */
export function orderRows<R>(index: RowIndex<R>, found: readonly number[], sorting: Sorting | null): readonly number[] {
  if (sorting === null) return found;
  const ranks = index.ranks(sorting.key);
  if (ranks.length === 0) return found;
  return [...found].sort(byRank(ranks, sorting.descending));
}

const byRank = (ranks: Int32Array, descending: boolean) => (a: number, b: number) => {
  const one = ranks[a] ?? -1;
  const other = ranks[b] ?? -1;
  if (one === other) return a - b;
  if (one < 0 || other < 0) return one < 0 ? 1 : -1;
  return descending ? other - one : one - other;
};

export interface RowItem<R> {
  readonly kind: 'row';
  readonly key: RowKey;
  readonly row: R;
}
export interface GroupItem<R> {
  readonly kind: 'group';
  readonly key: string;
  /** Null for the rows that have no value. */
  readonly label: string | null;
  readonly rows: readonly R[];
  readonly open: boolean;
}
export type Item<R> = RowItem<R> | GroupItem<R>;

interface Grouping<R> {
  readonly column: Column<R>;
  readonly descending: boolean;
  readonly closed: ReadonlySet<string>;
}

/** What stands below each other: rows, and above them the heads of their groups where there are groups. */
export function itemsOf<R>(
  index: RowIndex<R>,
  ordered: readonly number[],
  rowKey: (row: R) => RowKey,
  grouping: Grouping<R> | null,
): readonly Item<R>[] {
  const item = (at: number): RowItem<R> => {
    const row = index.rows[at] as R;
    return { kind: 'row', key: rowKey(row), row };
  };
  if (grouping === null) return ordered.map(item);
  const { column, descending, closed } = grouping;
  const ranks = index.ranks(column.key);
  const groups = Map.groupBy(ordered, (at) => ranks[at] ?? -1);
  const inOrder = [...groups].sort(([a], [b]) => (a < 0 || b < 0 ? b - a : descending ? b - a : a - b));
  return inOrder.flatMap(([rank, places]): Item<R>[] => {
    const rows = places.map((at) => index.rows[at] as R);
    const label = rank < 0 ? null : textOf(column, rows[0] as R);
    const key = `group:${label ?? ''}`;
    const open = !closed.has(key);
    return [{ kind: 'group', key, label, rows, open }, ...(open ? places.map(item) : [])];
  });
}
