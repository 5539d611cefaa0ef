/** What a row of the history says changed: a field, and what it was and became. Null is nothing there. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A fact's version as the history keeps it, laid flat: identity, validity and attributes side by side. */
function flat(value: unknown): Values {
  if (!isValues(value)) return {};
  const { identity, attributes, ...rest } = value;
  return { ...(isValues(identity) ? identity : {}), ...rest, ...(isValues(attributes) ? attributes : {}) };
}

/** The last version that the row left, or found: what held after, and before. */
const lastOf = (value: unknown): Values => flat(Array.isArray(value) ? value.at(-1) : value);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Field by field, those that differ; of what is new or gone, those that say something. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const was = lastOf(before);
  const is = lastOf(after);
  return (
    [...new Set([...Object.keys(is), ...Object.keys(was)])]
      // A record that says less after than before (an invoice's number, once issued) has not lost the rest.
      .filter((field) => after === null || before === null || Array.isArray(after) || field in is)
      .filter((field) => !same(was[field], is[field]) && !(isNothing(was[field]) && isNothing(is[field])))
      .map((field) => ({ field, before: was[field] ?? null, after: is[field] ?? null }))
  );
}

export type What = 'added' | 'changed' | 'removed';

export function whatHappened(before: unknown, after: unknown): What {
  const had = Array.isArray(before) ? before.length > 0 : before !== null;
  if (after === null) return 'removed';
  return had ? 'changed' : 'added';
}

/** Identity fields, for the name of what a row is about. */
export function identityOf(before: unknown, after: unknown): Values {
  for (const side of [after, before]) {
    const value: unknown = Array.isArray(side) ? side.at(-1) : side;
    if (isValues(value) && isValues(value['identity'])) return value['identity'];
  }
  return {};
}

/** A row of the history, as far as what it changed goes. */
export interface HistoryRow {
  readonly seq: number;
  readonly command: string;
  readonly entity: string;
  readonly entityId: number | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a row did to one record. */
export type Part = Pick<HistoryRow, 'entity' | 'entityId' | 'before' | 'after'>;

const isPart = (value: unknown): value is Part =>
  isValues(value) &&
  typeof value['entity'] === 'string' &&
  'entityId' in value &&
  'before' in value &&
  'after' in value;

/** Record by record what a row did: one, or for a command on many each of them. */
export function partsOf(row: HistoryRow): readonly Part[] {
  const { after } = row;
  return row.entityId === null && Array.isArray(after) && after.length > 0 && after.every(isPart) ? after : [row];
}

const numberIn = (value: unknown, name: string): number | null =>
  isValues(value) && typeof value[name] === 'number' ? value[name] : null;

/** The row that an undo took back; null for every other command. */
export const undoneBy = (row: HistoryRow): number | null =>
  row.command === 'history.undo' ? numberIn(row.before, 'seq') : null;

/** Rows that no longer hold, because a later undo that itself still holds took them back. Newest first. */
export function undoneRows(rows: readonly HistoryRow[]): ReadonlySet<number> {
  const gone = new Set<number>();
  for (const row of [...rows].sort((a, b) => b.seq - a.seq)) {
    const undone = undoneBy(row);
    if (undone !== null && !gone.has(row.seq)) gone.add(undone);
  }
  return gone;
}

/** The command behind a chain of undos, and how many there are: one is an undo, two a redo. */
export function rootOf<R extends HistoryRow>(
  row: R,
  rows: readonly R[],
): { readonly row: R | null; readonly undos: number } {
  const undone = undoneBy(row);
  if (undone === null) return { row, undos: 0 };
  const target = rows.find((one) => one.seq === undone);
  if (target === undefined) return { row: null, undos: 1 };
  const root = rootOf(target, rows);
  return { row: root.row, undos: root.undos + 1 };
}

/** The words that a command on many gave itself. */
export const titleOf = (row: HistoryRow): string | null =>
  isValues(row.before) && typeof row.before['title'] === 'string' && row.entity === 'batch'
    ? row.before['title']
    : null;
