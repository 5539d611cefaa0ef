import { metaOf } from '../../shared/contract/fields.ts';
import { facts, factNames, type FactName } from '../../shared/contract/facts/index.ts';
import type { FactKind } from '../../shared/contract/facts/define-fact.ts';
import { factColumns, snake } from './fact-columns.ts';

export const kindOf = (name: FactName): FactKind => facts[name] as unknown as FactKind;

export const allKinds: readonly FactKind[] = factNames.map(kindOf);

/** `SELECT` list of one version with its fact: identity as `i_…`, attributes under their own names. */
function selection(kind: FactKind): string {
  const { identity, attributes } = factColumns(kind);
  return [
    'i.id AS fact_id',
    'v.id AS version_id',
    'v.valid_from',
    'v.valid_to',
    "coalesce(recorded.at, '') AS recorded_at",
    ...identity.flatMap((field) => field.columns).map((column) => `i.${column} AS i_${column}`),
    ...attributes.flatMap((field) => field.columns).map((column) => `v.${column}`),
  ].join(', ');
}

/**
 * The condition that a fact belongs to site `@siteId`, through its parents where it doesn't say so itself. Agencies and
 * their contacts belong to the sites where they have ever had a role.
 */
export function siteCondition(kind: FactKind, alias: string): string {
  if (kind.name === 'sites') return `${alias}.id = @siteId`;
  if (kind.name === 'agencies') {
    return `EXISTS (SELECT 1 FROM agency_role AS r WHERE r.agency_id = ${alias}.id AND r.site_id = @siteId AND r.withdrawn_seq IS NULL)`;
  }
  const parent = parentOf(kind);
  if (parent === null) return '1';
  if (parent.column === 'site_id') return `${alias}.site_id = @siteId`;
  const inner = `p_${parent.kind.table}`;
  return `EXISTS (SELECT 1 FROM ${parent.kind.table} AS ${inner} WHERE ${inner}.id = ${alias}.${parent.column} AND ${siteCondition(parent.kind, inner)})`;
}

export function parentOf(kind: FactKind): { kind: FactKind; column: string } | null {
  if (kind.parent === null) return null;
  const field = kind.identity.shape[kind.parent];
  const to = field === undefined ? undefined : metaOf(field).to;
  return to === undefined ? null : { kind: kindOf(to as FactName), column: snake(kind.parent) };
}

/** The site of a parent `?`, climbed in one statement; null where the parent is the site itself or belongs to none. */
function siteOfParentSql(kind: FactKind): string | null {
  const parent = parentOf(kind);
  if (parent === null) return null;
  let joins = `FROM ${parent.kind.table} AS p0`;
  let at = parent.kind;
  for (let depth = 0; ; depth += 1) {
    const up = parentOf(at);
    if (up === null) return null;
    if (up.column === 'site_id') return `SELECT p${depth}.site_id ${joins} WHERE p0.id = ?`;
    joins += ` JOIN ${up.kind.table} AS p${depth + 1} ON p${depth + 1}.id = p${depth}.${up.column}`;
    at = up.kind;
  }
}

const siteSqls = new Map<string, string | null>();

/** The statement that tells a fact's site from its parent's id; one a kind, made once. */
export function siteSqlOf(kind: FactKind): string | null {
  const known = siteSqls.get(kind.name);
  if (known !== undefined) return known;
  const made = siteOfParentSql(kind);
  siteSqls.set(kind.name, made);
  return made;
}

const countVersions = (kind: FactKind): string =>
  `(SELECT count(*) FROM ${kind.table}_version AS c WHERE c.fact_id = i.id AND c.replaced_seq IS NULL) AS versions`;

/** A command's own versions are read before its row in the history stands, at the end: hence the LEFT JOIN. */
const from = (kind: FactKind): string =>
  `FROM ${kind.table} AS i JOIN ${kind.table}_version AS v ON v.fact_id = i.id
   LEFT JOIN audit_log AS recorded ON recorded.seq = v.recorded_seq`;

/** Facts as of `@date`, or by their latest version where it is left out. */
export function listSql(kind: FactKind, filter: { date: boolean; site: boolean; parent: boolean }): string {
  const parent = parentOf(kind);
  return `SELECT ${selection(kind)}, ${countVersions(kind)} ${from(kind)}
    WHERE i.withdrawn_seq IS NULL AND v.replaced_seq IS NULL
    AND ${
      filter.date
        ? 'v.valid_from <= @date AND (v.valid_to IS NULL OR v.valid_to > @date)'
        : `v.valid_from = (SELECT max(l.valid_from) FROM ${kind.table}_version AS l WHERE l.fact_id = i.id AND l.replaced_seq IS NULL)`
    }
    ${filter.site ? `AND ${siteCondition(kind, 'i')}` : ''}
    ${filter.parent && parent !== null ? `AND i.${parent.column} = @parentId` : ''}
    ORDER BY ${orderOf(kind)}, i.id`;
}

const orderOf = (kind: FactKind): string => {
  const columns = kind.unique.map((field) => `i.${snake(field)}`);
  return columns.length === 0 ? 'i.id' : columns.join(', ');
};

/** All versions of one fact, replaced ones too, in the order of time. */
export const historySql = (kind: FactKind): string =>
  `SELECT ${selection(kind)}, replaced.at AS replaced_at ${from(kind)} LEFT JOIN audit_log AS replaced ON replaced.seq = v.replaced_seq
   WHERE i.id = @id ORDER BY v.valid_from, v.id`;

/** The versions that stand, of one fact, in order. */
export const standingSql = (kind: FactKind): string =>
  `SELECT ${selection(kind)} ${from(kind)} WHERE i.id = @id AND i.withdrawn_seq IS NULL AND v.replaced_seq IS NULL ORDER BY v.valid_from`;

/** All standing versions of a kind at a site: for calculations. */
export const timelinesSql = (kind: FactKind): string =>
  `SELECT ${selection(kind)} ${from(kind)} WHERE i.withdrawn_seq IS NULL AND v.replaced_seq IS NULL AND ${siteCondition(kind, 'i')}
   ORDER BY i.id, v.valid_from`;
