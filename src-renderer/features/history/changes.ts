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
