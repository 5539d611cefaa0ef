import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { z } from 'zod';
import { facts, type FactName } from '../../shared/contract/facts/index.ts';
import type { FactKind } from '../../shared/contract/facts/define-fact.ts';
import type { FieldMeta } from '../../shared/contract/fields.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { call, queryKey, useCall, type CallError } from '../api/client.ts';

/** A value as it is, where it is text or a number. */
export const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export type Values = Readonly<Record<string, unknown>>;

/** A row of any kind of fact, where the code treats all kinds alike. Where the kind is known, use the contract's own type. */
export interface FactRow {
  readonly id: number;
  readonly identity: Values;
  readonly attributes: Values;
  readonly versionId: number;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly recordedAt: string;
  readonly versions: number;
}

export interface FactVersion extends Omit<FactRow, 'id' | 'identity' | 'versions'> {
  readonly replacedAt: string | null;
}

export interface FactHistory {
  readonly id: number;
  readonly identity: Values;
  readonly versions: readonly FactVersion[];
}

export interface ListInput {
  date?: LocalDate;
  siteId?: number;
  parentId?: number;
}

export const kindOf = (kind: FactName): FactKind => facts[kind] as unknown as FactKind;

/** The kinds' procedures have types of their own; these three lines are where they are seen as one. */
export const useFacts = (kind: FactName, input: ListInput, enabled = true): UseQueryResult<FactRow[], CallError> =>
  useCall(`${kind}.list` as 'sites.list', input, { enabled }) as unknown as UseQueryResult<FactRow[], CallError>;
export const useFactHistory = (kind: FactName, id: number): UseQueryResult<FactHistory, CallError> =>
  useCall(`${kind}.history` as 'sites.history', { id }) as unknown as UseQueryResult<FactHistory, CallError>;

/** Several kinds at once, by kind. Kinds that are still on their way are empty. The kinds are the same list every time. */
export function useFactLists(kinds: readonly FactName[], input: ListInput): ReadonlyMap<FactName, readonly FactRow[]> {
  const combine = useCallback(
    (results: readonly { data: unknown }[]) =>
      new Map(kinds.map((kind, index) => [kind, (results[index]?.data ?? []) as readonly FactRow[]])),
    [kinds],
  );
  return useQueries({
    queries: kinds.map((kind) => {
      const name = `${kind}.list` as 'sites.list';
      const scoped = kind === 'sites' || kind === 'agencies' ? withoutSite(input) : input;
      return { queryKey: queryKey(name, scoped), queryFn: () => call(name, scoped) };
    }),
    combine,
  });
}

/** Agencies may stand without a role, and sites are above any site: they are never narrowed to one. */
function withoutSite(input: ListInput): ListInput {
  const { siteId: _, ...rest } = input;
  return rest;
}

export interface Field {
  readonly name: string;
  readonly meta: FieldMeta;
  /** What the field holds where nothing has been said. */
  readonly initial: unknown;
}

interface Unwrappable {
  unwrap?: () => z.ZodType;
  parse: (value: unknown) => unknown;
}

/** The fields of an object, in order, each with the control that shows it. */
export function fieldsOf(object: z.ZodObject): Field[] {
  return Object.entries(object.shape).flatMap(([name, schema]) => {
    const field = schema as z.ZodType & Unwrappable;
    const isDefault = field.def.type === 'default' && field.unwrap !== undefined;
    const inner = isDefault && field.unwrap !== undefined ? field.unwrap() : field;
    const meta = inner.meta() as (FieldMeta & Record<string, unknown>) | undefined;
    if (meta?.field === undefined) return [];
    return [{ name, meta, initial: isDefault ? field.parse(undefined) : initialOf(meta) }];
  });
}

function initialOf(meta: FieldMeta): unknown {
  if (meta.field === 'choices') return [];
  return meta.field === 'sharing' || meta.field === 'group-sharing' ? { key: 'headcount' } : undefined;
}
