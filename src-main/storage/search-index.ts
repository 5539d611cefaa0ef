import type { FactKind } from '../../shared/contract/facts/define-fact.ts';
import type { FactName } from '../../shared/contract/facts/index.ts';
import { factColumns, type FieldColumns } from './fact-columns.ts';
import { allKinds, kindOf } from './fact-sql.ts';
import { FactStore, siteIdOf, statement, textField, type Fields } from './fact-store.ts';
import type { Store } from './open-database.ts';

/**
 * For finding: lower case; å, ä and ö stay letters of their own, every other diacritic falls away (`é` is found as `e`).
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replace(/[^åäö]/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''));
}

const shownKinds = new Set(['text', 'code', 'lines']);

const textsOf = (columns: readonly FieldColumns[], fields: Fields): string[] =>
  columns.filter(({ meta }) => shownKinds.has(meta.field)).map(({ field }) => textField(fields, field));

/** Which fields name a fact: its code or number, and its name. */
const naming = ['code', 'number', 'registrationNumber', 'reference', 'name', 'holder', 'subject'];

function labelOf(store: Store, kind: FactKind, identity: Fields, attributes: Fields): string {
  const own = naming
    .map((field) => identity[field] ?? attributes[field])
    .filter((value) => typeof value === 'string' && value !== '');
  if (own.length > 0) return own.join(' ');
  // A fact without a name of its own (a role, a headcount) is called by what it is about.
  const about = factColumns(kind)
    .identity.filter(({ meta }) => meta.field === 'reference' && meta.to !== 'sites')
    .map(({ field, meta }) => nameOf(store, meta.to as FactName, identity[field]));
  return [...about, textField(attributes, 'contact')].filter((part) => part !== '').join(', ');
}

function nameOf(store: Store, name: FactName, id: unknown): string {
  const version = typeof id === 'number' ? new FactStore(store, kindOf(name)).standing(id).at(-1) : undefined;
  return version === undefined ? '' : labelOf(store, kindOf(name), version.identity, version.attributes);
}

/** Brings one fact's row up to date; a fact that has been withdrawn has none. */
export function reindex(store: Store, kind: FactKind, id: number): void {
  statement(store, 'DELETE FROM search_index WHERE rowid = ?').run(rowIdOf(kind, id));
  const version = new FactStore(store, kind).standing(id).at(-1);
  if (version === undefined) return;
  const { identity, attributes } = factColumns(kind);
  const label = labelOf(store, kind, version.identity, version.attributes);
  const body = [...textsOf(identity, version.identity), ...textsOf(attributes, version.attributes)].join(' ');
  statement(
    store,
    'INSERT INTO search_index (rowid, title, body, kind, fact_id, site_id, label) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    rowIdOf(kind, id),
    fold(label),
    fold(body),
    kind.name,
    id,
    kind.name === 'sites' ? id : siteIdOf(store, kind, version.identity),
    label,
  );
}

/** A row number that a fact keeps: 64 kinds at most, so that deleting needs no scan. */
const rowIdOf = (kind: FactKind, id: number): number =>
  id * 64 + allKinds.findIndex((entry) => entry.name === kind.name);

/** Makes the whole index anew: after a migration, or where it is empty though there are facts. */
export function ensureSearchIndex(store: Store): void {
  const rows = Number(statement(store, 'SELECT count(*) FROM search_index').pluck().get());
  if (rows > 0) return;
  store.sqlite.transaction(() => {
    for (const kind of allKinds) {
      const ids = statement(store, `SELECT id FROM ${kind.table} WHERE withdrawn_seq IS NULL`)
        .pluck()
        .all() as number[];
      for (const id of ids) reindex(store, kind, id);
    }
  })();
}

export interface Found {
  readonly kind: FactName;
  readonly id: number;
  readonly siteId: number | null;
  readonly label: string;
  /** Where in the fact's texts it was found, marked by `[` and `]`. */
  readonly excerpt: string;
}

/** Every word must begin a word of the fact; what stands in its name comes first. */
export function find(store: Store, query: string, siteId: number | null, limit: number): Found[] {
  const words = fold(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"*`).join(' ');
  return statement(
    store,
    `SELECT kind, fact_id AS id, site_id AS siteId, label, snippet(search_index, 1, '[', ']', ' … ', 12) AS excerpt FROM search_index
     WHERE search_index MATCH @match AND (@siteId IS NULL OR site_id IS NULL OR site_id = @siteId)
     ORDER BY bm25(search_index, 10.0, 1.0), length(title), rowid LIMIT @limit`,
  ).all({ match, siteId, limit }) as Found[];
}
