import { fieldIssue, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { type GroupSharingIds, type SharingIds } from '../../../shared/contract/fields.ts';
import type { FactKind } from '../../../shared/contract/facts/define-fact.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { allKinds, kindOf } from '../../storage/fact-sql.ts';
import { factColumns, snake, type FieldColumns } from '../../storage/fact-columns.ts';
import { FactStore, siteIdOf, statement, type Fields } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';

interface Reference {
  readonly path: string;
  readonly to: FactName;
  readonly id: number;
}

function referencesOf(columns: readonly FieldColumns[], fields: Fields, prefix: string): Reference[] {
  return columns.flatMap(({ field, meta }) => {
    const value = fields[field];
    const path = `${prefix}.${field}`;
    if (meta.field === 'reference') {
      return typeof value === 'number' ? [{ path, to: meta.to as FactName, id: value }] : [];
    }
    if (meta.field !== 'sharing' && meta.field !== 'group-sharing') return [];
    const by = value as SharingIds | GroupSharingIds;
    if ('exclusiveAgencyId' in by)
      return [{ path: `${path}.exclusiveAgencyId`, to: 'agencies' as const, id: by.exclusiveAgencyId }];
    return [
      { path: `${path}.groupId`, to: 'sharingGroups' as const, id: by.groupId },
      ...(by.fixed ?? []).map((entry, index) => ({
        path: `${path}.fixed.${index}.agencyId`,
        to: 'agencies' as const,
        id: entry.agencyId,
      })),
    ];
  });
}

/** Every reference points at something that stands, at the same site. Workspace-wide facts (agencies) fit everywhere. */
export function checkReferences(
  store: Store,
  kind: FactKind,
  identity: Fields,
  attributes: Fields,
  prefix: string,
): FieldIssue[] {
  const columns = factColumns(kind);
  const references = [
    ...referencesOf(columns.identity, identity, 'identity'),
    ...referencesOf(columns.attributes, attributes, prefix),
  ];
  const missing = references.filter(({ to, id }) => !new FactStore(store, kindOf(to)).exists(id));
  if (missing.length > 0) return missing.map(({ path, id }) => fieldIssue(path, 'fact.reference-not-found', { id }));
  const siteId = siteIdOf(store, kind, identity);
  if (siteId === null) return [];
  return references
    .filter(({ to, id }) => to !== 'agencies' && !new FactStore(store, kindOf(to)).belongsTo(id, siteId))
    .map(({ path }) => fieldIssue(path, 'fact.other-site'));
}

/** The first kind with a standing fact that points at this one; null where nothing does. */
export function firstUser(store: Store, target: FactKind, id: number): FactName | null {
  for (const kind of allKinds) {
    const columns = factColumns(kind);
    const identity = columns.identity
      .filter(({ meta }) => meta.field === 'reference' && meta.to === target.name)
      .map(({ field }) => `i.${snake(field)} = @id`);
    const attributes = columns.attributes.flatMap(({ field, meta }) =>
      attributeConditions(target.name, field, meta.field, meta.to),
    );
    const conditions = [...identity, ...attributes];
    if (conditions.length === 0) continue;
    const sql = `SELECT 1 FROM ${kind.table} AS i JOIN ${kind.table}_version AS v ON v.fact_id = i.id
      WHERE i.withdrawn_seq IS NULL AND v.replaced_seq IS NULL AND (${conditions.join(' OR ')}) LIMIT 1`;
    if (statement(store, sql).get({ id }) !== undefined) return kind.name as FactName;
  }
  return null;
}

function attributeConditions(target: string, field: string, fieldKind: string, to: string | undefined): string[] {
  if (fieldKind === 'reference') return to === target ? [`v.${snake(field)} = @id`] : [];
  if (fieldKind !== 'sharing' && fieldKind !== 'group-sharing') return [];
  if (target === 'sharingGroups') return ['v.group_id = @id'];
  if (target !== 'agencies') return [];
  const inFixed = `EXISTS (SELECT 1 FROM json_each(v.fixed_shares) AS share WHERE share.value ->> 'agencyId' = @id)`;
  return fieldKind === 'sharing' ? ['v.exclusive_agency_id = @id', inFixed] : [inFixed];
}
