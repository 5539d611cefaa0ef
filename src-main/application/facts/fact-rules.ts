import { z } from 'zod';
import { fieldIssue, invalid, invalidFields, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { FactKind } from '../../../shared/contract/facts/define-fact.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { issuesOf, parseOptions } from '../../../shared/contract/field-issues.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, type Fields } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { checkReferences } from './check-references.ts';
import { lockedIdentity } from './locked-user.ts';

/** A version on its way in. `prefix` is where its attributes stand in the input, for the paths of issues. */
export interface Candidate {
  readonly id: number | null;
  readonly identity: Fields;
  readonly attributes: Fields;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly prefix: 'attributes' | 'changes';
}

/** What holds for every version of the kind, new or changed. Answers the attributes as the schema completes them. */
export function checkCandidate(store: Store, kind: FactKind, candidate: Candidate): Result<Fields> {
  const { prefix, from, to } = candidate;
  const parsed = z.object({ [prefix]: kind.attributes }).safeParse({ [prefix]: candidate.attributes }, parseOptions);
  if (!parsed.success) return err(invalidFields(issuesOf(parsed.error)));
  const attributes = parsed.data[prefix] as Fields;
  const issues: FieldIssue[] = [
    ...kind.check(attributes).map((issue) => ({ ...issue, path: `${prefix}.${issue.path}` })),
    ...(to !== null && to <= from ? [fieldIssue('to', 'fact.interval-backwards', { from, to })] : []),
    ...(kind.monthly && !from.endsWith('-01') ? [fieldIssue('from', 'fact.not-first-of-month')] : []),
    ...checkReferences(store, kind, candidate.identity, attributes, prefix),
  ];
  if (issues.length > 0) return err(invalidFields(issues));
  if (
    kind.name === 'securityZones' &&
    candidate.id !== null &&
    inside(store, candidate.id, attributes['parentZoneId'])
  ) {
    return err(invalidFields([fieldIssue(`${prefix}.parentZoneId`, 'fact.cycle')]));
  }
  return ok(attributes);
}

/** Whether `zoneId` is `start` or lies around it, by any version that stands. */
function inside(store: Store, zoneId: number, start: unknown, seen = new Set<number>()): boolean {
  if (typeof start !== 'number' || seen.has(start)) return false;
  if (start === zoneId) return true;
  seen.add(start);
  const parents = new FactStore(store, kindOf('securityZones'))
    .standing(start)
    .map((zone) => zone.attributes['parentZoneId']);
  return parents.some((parent) => inside(store, zoneId, parent, seen));
}

/** Whether a fact may come to be called so: nothing else is, and no locked rent knows it by what it is called now. */
export function checkIdentity(store: Store, kind: FactKind, id: number, identity: Fields): Result<null> {
  const now = new FactStore(store, kind).history(id)[0]?.identity ?? {};
  const locked = lockedIdentity(store, kind, id).find((field) => now[field] !== identity[field]);
  if (locked !== undefined)
    return err(invalidFields([fieldIssue(`identity.${locked}`, 'fact.identity-locked', { kind: kind.name })]));
  return checkUnique(store, kind, identity, id);
}

/** No other fact of the kind has the same unique identity. */
export function checkUnique(store: Store, kind: FactKind, identity: Fields, exceptId: number | null): Result<null> {
  const twin = new FactStore(store, kind).twin(identity, exceptId);
  if (twin === null) return ok(null);
  const named = kind.unique
    .filter((field) => typeof identity[field] === 'string')
    .map((field) => String(identity[field]));
  return err(invalid('fact.not-unique', { kind: kind.name, what: named.join(', ') || `id ${twin}` }));
}
