import type { z } from 'zod';
import { metaOf, type FieldMeta, type SharingIds } from '../../shared/contract/fields.ts';
import type { FactKind, Shape } from '../../shared/contract/facts/define-fact.ts';
import { unreachable } from '../../shared/kernel/assert.ts';

export type SqlValue = string | number | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** How one field of a fact stands in its table: the only place that maps fields to columns, both ways. */
export interface FieldColumns {
  readonly field: string;
  readonly meta: FieldMeta;
  readonly columns: readonly string[];
  write(value: unknown): SqlValue[];
  read(row: SqlRow): unknown;
}

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const plain = (field: string, meta: FieldMeta): FieldColumns => {
  const column = snake(field);
  return { field, meta, columns: [column], write: (value) => [value as SqlValue], read: (row) => row[column] };
};

const jsonList = (field: string, meta: FieldMeta): FieldColumns => {
  const column = snake(field);
  return {
    field,
    meta,
    columns: [column],
    write: (value) => [JSON.stringify(value)],
    read: (row) => JSON.parse(String(row[column])) as unknown,
  };
};

const groupColumns = ['group_id', 'allocation_key', 'fixed_shares'] as const;

function writeGroup(value: SharingIds): SqlValue[] {
  if ('exclusiveAgencyId' in value) return [null, null, null];
  return [value.groupId, value.key, value.fixed === undefined ? null : JSON.stringify(value.fixed)];
}

function readGroup(row: SqlRow): unknown {
  const fixed = row['fixed_shares'];
  return {
    groupId: row['group_id'],
    key: row['allocation_key'],
    ...(typeof fixed === 'string' ? { fixed: JSON.parse(fixed) as unknown } : {}),
  };
}

function columnsOf(field: string, meta: FieldMeta): FieldColumns {
  switch (meta.field) {
    case 'choices':
      return jsonList(field, meta);
    case 'group-sharing':
      return { field, meta, columns: groupColumns, write: (value) => writeGroup(value as SharingIds), read: readGroup };
    case 'sharing':
      return {
        field,
        meta,
        columns: ['exclusive_agency_id', ...groupColumns],
        write: (value) => {
          const by = value as SharingIds;
          return ['exclusiveAgencyId' in by ? by.exclusiveAgencyId : null, ...writeGroup(by)];
        },
        read: (row) =>
          row['exclusive_agency_id'] === null ? readGroup(row) : { exclusiveAgencyId: row['exclusive_agency_id'] },
      };
    case 'text':
    case 'lines':
    case 'code':
    case 'choice':
    case 'ore':
    case 'area':
    case 'decimal':
    case 'rate':
    case 'integer':
    case 'date':
    case 'month':
    case 'reference':
    case 'colour':
      return plain(field, meta);
    default:
      return unreachable(meta.field);
  }
}

export const columnsOfShape = (object: z.ZodObject<Shape>): FieldColumns[] =>
  Object.entries(object.shape).map(([field, schema]) => columnsOf(field, metaOf(schema)));

export interface FactColumns {
  readonly identity: readonly FieldColumns[];
  readonly attributes: readonly FieldColumns[];
}

const cache = new Map<string, FactColumns>();
export function factColumns(kind: FactKind): FactColumns {
  const found = cache.get(kind.name);
  if (found !== undefined) return found;
  const made = { identity: columnsOfShape(kind.identity), attributes: columnsOfShape(kind.attributes) };
  cache.set(kind.name, made);
  return made;
}
