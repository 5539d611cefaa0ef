import type { Statement } from 'better-sqlite3';
import type { FactKind } from '../../shared/contract/facts/define-fact.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { factColumns, snake, type FieldColumns, type SqlRow, type SqlValue } from './fact-columns.ts';
import { historySql, listSql, siteCondition, siteSqlOf, standingSql, timelinesSql } from './fact-sql.ts';
import type { Store } from './open-database.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A text of a fact; empty where the field is no text. */
export const textField = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** One version of a fact, as read. */
export interface FactVersion {
  readonly id: number;
  readonly versionId: number;
  readonly identity: Fields;
  readonly attributes: Fields;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly recordedAt: string;
}

const identityRow = (row: SqlRow): SqlRow =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (name.startsWith('i_') ? [[name.slice(2), value]] : [])),
  );

const readFields = (columns: readonly FieldColumns[], row: SqlRow): Fields =>
  Object.fromEntries(columns.map((column) => [column.field, column.read(row)]));

const prepared = new WeakMap<Store, Map<string, Statement>>();

/** A statement is prepared once per open database. */
export function statement(store: Store, sql: string): Statement {
  const statements = prepared.get(store) ?? new Map<string, Statement>();
  prepared.set(store, statements);
  const found = statements.get(sql) ?? store.sqlite.prepare(sql);
  statements.set(sql, found);
  return found;
}

/** The site that a fact belongs to by its identity, through its parents; null for what belongs to the whole workspace. */
export function siteIdOf(store: Store, kind: FactKind, identity: Fields): number | null {
  if (typeof identity['siteId'] === 'number') return identity['siteId'];
  const sql = siteSqlOf(kind);
  if (sql === null || kind.parent === null) return null;
  return (statement(store, sql).pluck().get(identity[kind.parent]) as number | undefined) ?? null;
}

/** Reads and writes the facts of one kind; what may be written when is the use cases' business. */
export class FactStore {
  readonly #store: Store;
  readonly #kind: FactKind;

  constructor(store: Store, kind: FactKind) {
    this.#store = store;
    this.#kind = kind;
  }

  list(filter: {
    date?: string | undefined;
    siteId?: number | undefined;
    parentId?: number | undefined;
  }): (FactVersion & { versions: number })[] {
    const sql = listSql(this.#kind, {
      date: filter.date !== undefined,
      site: filter.siteId !== undefined,
      parent: filter.parentId !== undefined,
    });
    const rows = statement(this.#store, sql).all({
      date: filter.date ?? null,
      siteId: filter.siteId ?? null,
      parentId: filter.parentId ?? null,
    }) as SqlRow[];
    return rows.map((row) => ({ ...this.#read(row), versions: Number(row['versions']) }));
  }

  /** Every version that stands, of every fact of the kind at a site. */
  timelines(siteId: number): FactVersion[] {
    return (statement(this.#store, timelinesSql(this.#kind)).all({ siteId }) as SqlRow[]).map((row) => this.#read(row));
  }

  standing(id: number): FactVersion[] {
    return (statement(this.#store, standingSql(this.#kind)).all({ id }) as SqlRow[]).map((row) => this.#read(row));
  }

  history(id: number): (FactVersion & { replacedAt: string | null })[] {
    const rows = statement(this.#store, historySql(this.#kind)).all({ id }) as SqlRow[];
    return rows.map((row) => ({
      ...this.#read(row),
      replacedAt: row['replaced_at'] === null ? null : String(row['replaced_at']),
    }));
  }

  exists(id: number): boolean {
    const sql = `SELECT 1 FROM ${this.#kind.table} WHERE id = ? AND withdrawn_seq IS NULL`;
    return statement(this.#store, sql).get(id) !== undefined;
  }

  /** Whether the fact belongs to the site; workspace-wide facts belong to all. */
  belongsTo(id: number, siteId: number): boolean {
    const sql = `SELECT 1 FROM ${this.#kind.table} AS i WHERE i.id = @id AND ${siteCondition(this.#kind, 'i')}`;
    return statement(this.#store, sql).get({ id, siteId }) !== undefined;
  }

  /** The fact to which a standing version belongs. */
  factOfVersion(versionId: number): number | null {
    const sql = `SELECT v.fact_id FROM ${this.#kind.table}_version AS v JOIN ${this.#kind.table} AS i ON i.id = v.fact_id
      WHERE v.id = ? AND v.replaced_seq IS NULL AND i.withdrawn_seq IS NULL`;
    return (statement(this.#store, sql).pluck().get(versionId) as number | undefined) ?? null;
  }

  /** Another fact with the same unique identity; null where there is none. */
  twin(identity: Fields, exceptId: number | null): number | null {
    if (this.#kind.unique.length === 0) return null;
    const conditions = this.#kind.unique.map((field) => `${snake(field)} = @${field}`);
    const sql = `SELECT id FROM ${this.#kind.table} WHERE withdrawn_seq IS NULL AND ${conditions.join(' AND ')} AND id IS NOT @exceptId`;
    return (
      (statement(this.#store, sql)
        .pluck()
        .get({ ...identity, exceptId }) as number | undefined) ?? null
    );
  }

  insertFact(identity: Fields): number {
    return this.#insert(this.#kind.table, [], factColumns(this.#kind).identity, identity);
  }

  updateIdentity(id: number, identity: Fields): void {
    const columns = factColumns(this.#kind).identity;
    const names = columns.flatMap((column) => column.columns);
    const values = columns.flatMap((column) => column.write(identity[column.field]));
    const sql = `UPDATE ${this.#kind.table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`;
    statement(this.#store, sql).run(...values, id);
  }

  insertVersion(id: number, seq: number, from: string, to: string | null, attributes: Fields): number {
    const fixed: [string, SqlValue][] = [
      ['fact_id', id],
      ['valid_from', from],
      ['valid_to', to],
      ['recorded_seq', seq],
    ];
    return this.#insert(`${this.#kind.table}_version`, fixed, factColumns(this.#kind).attributes, attributes);
  }

  replaceVersion(versionId: number, seq: number): void {
    statement(this.#store, `UPDATE ${this.#kind.table}_version SET replaced_seq = ? WHERE id = ?`).run(seq, versionId);
  }

  withdraw(id: number, seq: number): void {
    statement(this.#store, `UPDATE ${this.#kind.table} SET withdrawn_seq = ? WHERE id = ?`).run(seq, id);
  }

  #insert(
    table: string,
    fixed: readonly [string, SqlValue][],
    columns: readonly FieldColumns[],
    fields: Fields,
  ): number {
    const names = [...fixed.map(([name]) => name), ...columns.flatMap((column) => column.columns)];
    const values = [
      ...fixed.map(([, value]) => value),
      ...columns.flatMap((column) => column.write(fields[column.field])),
    ];
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    return Number(statement(this.#store, sql).run(...values).lastInsertRowid);
  }

  #read(row: SqlRow): FactVersion {
    const { identity, attributes } = factColumns(this.#kind);
    return {
      id: Number(row['fact_id']),
      versionId: Number(row['version_id']),
      identity: readFields(identity, identityRow(row)),
      attributes: readFields(attributes, row),
      from: row['valid_from'] as LocalDate,
      to: row['valid_to'] as LocalDate | null,
      recordedAt: String(row['recorded_at']),
    };
  }
}
