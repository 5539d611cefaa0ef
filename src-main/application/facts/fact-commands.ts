import { conflict, invalid, invalidFields, fieldIssue, notFound, refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { covers, overlaps } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import type { FactKind } from '../../../shared/contract/facts/define-fact.ts';
import { reindex } from '../../storage/search-index.ts';
import { canonicalJson } from '../canonical-json.ts';
import { FactStore, type FactVersion, type Fields } from '../../storage/fact-store.ts';
import type { Outcome, UnitOfWork } from '../unit-of-work.ts';
import { firstUser } from './check-references.ts';
import { checkCandidate, checkIdentity, checkUnique } from './fact-rules.ts';
import { lockedUser } from './locked-user.ts';

interface Changed {
  readonly id: number;
  readonly versionId: number;
  readonly seq: number;
}
type Outcomes<T = Changed> = Result<Outcome<T>>;

const snapshot = (version: FactVersion): unknown => ({
  identity: version.identity,
  from: version.from,
  to: version.to,
  attributes: version.attributes,
});

/** The end of every command: the index follows, and the history gets what is different, not what stayed. */
function changed(
  { store, seq }: UnitOfWork,
  kind: FactKind,
  id: number,
  versionId: number,
  before: readonly FactVersion[],
): Outcomes {
  const after = new FactStore(store, kind).standing(id);
  reindex(store, kind, id);
  const same = (version: FactVersion, others: readonly FactVersion[]): boolean =>
    others.some((other) => canonicalJson(other) === canonicalJson(version));
  const audit = {
    entity: kind.name,
    entityId: id,
    before: before.length === 0 ? null : before.filter((version) => !same(version, after)).map(snapshot),
    after: after.filter((version) => !same(version, before)).map(snapshot),
  };
  return ok({ value: { id, versionId, seq }, audit });
}

function standingOrError(facts: FactStore, kind: FactKind, id: number): Result<FactVersion[]> {
  const versions = facts.standing(id);
  return versions.length === 0 ? err(notFound('fact.not-found', { kind: kind.name, id })) : ok(versions);
}

export interface AddInput {
  readonly identity: Fields;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly attributes: Fields;
}

/** A new fact; or, where one with the same identity has ended, its next period. */
export function addFact(unit: UnitOfWork, kind: FactKind, input: AddInput): Outcomes {
  const facts = new FactStore(unit.store, kind);
  const checked = checkCandidate(unit.store, kind, { ...input, id: null, prefix: 'attributes' });
  if (!checked.ok) return checked;
  const twin = facts.twin(input.identity, null);
  const before = twin === null ? [] : facts.standing(twin);
  const clash = before.find((version) => overlaps(version, input));
  if (twin !== null && clash !== undefined) return checkUnique(unit.store, kind, input.identity, null) as Result<never>;
  const id = twin ?? facts.insertFact(input.identity);
  const versionId = facts.insertVersion(id, unit.seq, input.from, input.to, checked.value);
  return changed(unit, kind, id, versionId, before);
}

/** From a date on, something else holds: the period that covers the date is closed there and a new one opened. */
export function amendFact(
  unit: UnitOfWork,
  kind: FactKind,
  input: { id: number; from: LocalDate; changes: Fields },
): Outcomes {
  const facts = new FactStore(unit.store, kind);
  const before = standingOrError(facts, kind, input.id);
  if (!before.ok) return before;
  const version = before.value.find((entry) => covers(entry, input.from));
  if (version === undefined) return err(invalid('fact.no-version-on-date', { kind: kind.name, date: input.from }));
  if (version.from === input.from) return err(conflict('fact.same-start', { kind: kind.name, date: input.from }));
  const checked = checkCandidate(unit.store, kind, {
    id: input.id,
    identity: version.identity,
    attributes: { ...version.attributes, ...input.changes },
    from: input.from,
    to: version.to,
    prefix: 'changes',
  });
  if (!checked.ok) return checked;
  if (sameFields(checked.value, version.attributes)) return err(invalid('fact.nothing-changed'));
  facts.replaceVersion(version.versionId, unit.seq);
  facts.insertVersion(input.id, unit.seq, version.from, input.from, version.attributes);
  const versionId = facts.insertVersion(input.id, unit.seq, input.from, version.to, checked.value);
  return changed(unit, kind, input.id, versionId, before.value);
}

export interface CorrectInput {
  readonly versionId: number;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | null | undefined;
  readonly changes?: Fields | undefined;
  readonly identity?: Fields | undefined;
}

/** What was recorded was wrong: the version is replaced, and what was known before stays in the history. */
export function correctFact(unit: UnitOfWork, kind: FactKind, input: CorrectInput): Outcomes {
  const facts = new FactStore(unit.store, kind);
  const id = facts.factOfVersion(input.versionId);
  if (id === null) return err(notFound('fact.version-not-found', { kind: kind.name, id: input.versionId }));
  const before = facts.standing(id);
  const version = present(
    before.find((entry) => entry.versionId === input.versionId),
    'the version',
  );
  const identity = { ...version.identity, ...input.identity };
  const from = input.from ?? version.from;
  const to = input.to === undefined ? version.to : input.to;
  const checked = checkCandidate(unit.store, kind, {
    id,
    identity,
    attributes: { ...version.attributes, ...input.changes },
    from,
    to,
    prefix: 'changes',
  });
  if (!checked.ok) return checked;
  const sameIdentity = sameFields(identity, version.identity);
  const sameVersion = from === version.from && to === version.to && sameFields(checked.value, version.attributes);
  if (sameIdentity && sameVersion) return err(invalid('fact.nothing-changed'));
  if (!sameIdentity) {
    const fits = checkIdentity(unit.store, kind, id, identity);
    if (!fits.ok) return fits;
    if (kind.parent !== null && identity[kind.parent] !== version.identity[kind.parent]) {
      return err(invalidFields([fieldIssue(`identity.${kind.parent}`, 'fact.other-site')]));
    }
    facts.updateIdentity(id, identity);
  }
  const clash = before.find((other) => other.versionId !== version.versionId && overlaps(other, { from, to }));
  if (clash !== undefined) return err(conflict('fact.overlaps', { kind: kind.name, from: clash.from }));
  if (sameVersion) return changed(unit, kind, id, version.versionId, before);
  facts.replaceVersion(version.versionId, unit.seq);
  const versionId = facts.insertVersion(id, unit.seq, from, to, checked.value);
  return changed(unit, kind, id, versionId, before);
}

/** The fact holds no longer from a date on: its period is closed there, later ones fall away. */
export function endFact(unit: UnitOfWork, kind: FactKind, input: { id: number; to: LocalDate }): Outcomes {
  const facts = new FactStore(unit.store, kind);
  const before = standingOrError(facts, kind, input.id);
  if (!before.ok) return before;
  const first = present(before.value[0], 'a version');
  if (input.to <= first.from)
    return err(invalid('fact.end-before-start', { kind: kind.name, to: input.to, from: first.from }));
  const last = present(before.value.at(-1), 'a version');
  if (last.to !== null && last.to <= input.to)
    return err(invalid('fact.no-version-on-date', { kind: kind.name, date: input.to }));
  let versionId = last.versionId;
  for (const version of before.value.filter((entry) => entry.to === null || entry.to > input.to)) {
    facts.replaceVersion(version.versionId, unit.seq);
    if (version.from < input.to)
      versionId = facts.insertVersion(input.id, unit.seq, version.from, input.to, version.attributes);
  }
  return changed(unit, kind, input.id, versionId, before.value);
}

/** The fact was never true (a slip of the keyboard): it leaves every list, and stays in the history. */
export function withdrawFact(
  unit: UnitOfWork,
  kind: FactKind,
  input: { id: number },
): Outcomes<{ id: number; seq: number }> {
  const facts = new FactStore(unit.store, kind);
  const before = standingOrError(facts, kind, input.id);
  if (!before.ok) return before;
  const user = firstUser(unit.store, kind, input.id) ?? lockedUser(unit.store, kind, input.id);
  if (user !== null) return err(refused('fact.still-used', { kind: kind.name, by: user }));
  for (const version of before.value) facts.replaceVersion(version.versionId, unit.seq);
  facts.withdraw(input.id, unit.seq);
  reindex(unit.store, kind, input.id);
  return ok({
    value: { id: input.id, seq: unit.seq },
    audit: { entity: kind.name, entityId: input.id, before: before.value.map(snapshot), after: null },
  });
}

const sameFields = (a: Fields, b: Fields): boolean =>
  Object.keys({ ...a, ...b }).every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
