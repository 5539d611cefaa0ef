import { isUndoable } from '../../../shared/contract/fact-procedures.ts';
import type { FactKind } from '../../../shared/contract/facts/define-fact.ts';
import { conflict, notFound, refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { allKinds } from '../../storage/fact-sql.ts';
import { FactStore, statement, type FactVersion, type Fields } from '../../storage/fact-store.ts';
import { reindex } from '../../storage/search-index.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Outcome, UnitOfWork } from '../unit-of-work.ts';
import { checkReferences, firstUser } from './check-references.ts';
import { checkIdentity, checkUnique } from './fact-rules.ts';
import { lockedUser } from './locked-user.ts';

interface Undone {
  readonly seq: number;
}
interface Change {
  readonly entity: string;
  readonly entityId: number;
  readonly before: unknown;
  readonly after: unknown;
}

/** The facts of a kind whose versions, or whose being there, the command changed. */
function touched(store: Store, kind: FactKind, seq: number): number[] {
  const sql = `SELECT fact_id AS id FROM ${kind.table}_version WHERE recorded_seq = @seq OR replaced_seq = @seq
    UNION SELECT id FROM ${kind.table} WHERE withdrawn_seq = @seq`;
  return statement(store, sql).pluck().all({ seq }) as number[];
}

function changedSince(store: Store, kind: FactKind, id: number, seq: number): boolean {
  const sql = `SELECT 1 FROM ${kind.table}_version WHERE fact_id = @id AND (recorded_seq > @seq OR replaced_seq > @seq)
    UNION SELECT 1 FROM ${kind.table} WHERE id = @id AND withdrawn_seq > @seq`;
  return statement(store, sql).get({ id, seq }) !== undefined;
}

/** Identities that a command corrected, as they were before: only its row in the history knows. */
function identitiesBefore(row: {
  entity: string;
  entity_id: number | null;
  before: string | null;
  after: string | null;
}): Map<string, Fields> {
  const changes: Change[] =
    row.entity_id === null
      ? (JSON.parse(row.after ?? '[]') as Change[])
      : [
          {
            entity: row.entity,
            entityId: row.entity_id,
            before: JSON.parse(row.before ?? 'null'),
            after: JSON.parse(row.after ?? 'null'),
          },
        ];
  const identityOf = (side: unknown): Fields | undefined =>
    Array.isArray(side) ? (side[0] as { identity?: Fields } | undefined)?.identity : undefined;
  return new Map(
    changes.flatMap(({ entity, entityId, before, after }) => {
      const [was, became] = [identityOf(before), identityOf(after)];
      const differs = was !== undefined && became !== undefined && canonicalJson(was) !== canonicalJson(became);
      return differs ? [[`${entity} ${entityId}`, was] as const] : [];
    }),
  );
}

/** The versions that a command wrote give way to those that it replaced. */
function turnBack(unit: UnitOfWork, kind: FactKind, id: number, seq: number): Result<null> {
  const { store } = unit;
  const facts = new FactStore(store, kind);
  const written = statement(
    store,
    `SELECT id FROM ${kind.table}_version WHERE fact_id = ? AND recorded_seq = ? AND replaced_seq IS NULL`,
  )
    .pluck()
    .all(id, seq) as number[];
  const replaced = new Set(
    statement(store, `SELECT id FROM ${kind.table}_version WHERE fact_id = ? AND replaced_seq = ?`)
      .pluck()
      .all(id, seq) as number[],
  );
  // Versions that the command itself both wrote and replaced were never seen by anyone.
  const restored = facts
    .history(id)
    .filter((version) => replaced.has(version.versionId) && !isOwn(store, kind, version.versionId, seq));
  const [first] = restored;
  if (first !== undefined) {
    const unique = checkUnique(store, kind, first.identity, id);
    if (!unique.ok) return unique;
  }
  for (const versionId of written) facts.replaceVersion(versionId, unit.seq);
  statement(store, `UPDATE ${kind.table} SET withdrawn_seq = NULL WHERE id = ?`).run(id);
  for (const version of restored) facts.insertVersion(id, unit.seq, version.from, version.to, version.attributes);
  const standing = facts.standing(id);
  if (standing.length > 0) return stillFits(store, kind, id, standing);
  const user = firstUser(store, kind, id) ?? lockedUser(store, kind, id);
  if (user !== null) return err(refused('fact.still-used', { kind: kind.name, by: user }));
  facts.withdraw(id, unit.seq);
  return ok(null);
}

const isOwn = (store: Store, kind: FactKind, versionId: number, seq: number): boolean =>
  statement(store, `SELECT 1 FROM ${kind.table}_version WHERE id = ? AND recorded_seq = ?`).get(versionId, seq) !==
  undefined;

/** What comes back must fit what has happened beside it since: its code is still free, what it points at still there. */
function stillFits(store: Store, kind: FactKind, id: number, standing: readonly FactVersion[]): Result<null> {
  const { identity } = present(standing[0], 'a version');
  const unique = checkUnique(store, kind, identity, id);
  if (!unique.ok) return unique;
  const issue = standing.flatMap((version) =>
    checkReferences(store, kind, identity, version.attributes, 'attributes'),
  )[0];
  return issue === undefined ? ok(null) : err(conflict('history.reference-gone', { kind: kind.name }));
}

/**
 * Takes a command back by a new one: what it wrote gives way to what was before, in the history as everything else.
 * Refused where any of the facts has been changed since, or something else has come to stand on them.
 */
export function undoCommand(unit: UnitOfWork, input: { seq: number }): Result<Outcome<Undone>> {
  const { store } = unit;
  const row = statement(store, 'SELECT * FROM audit_log WHERE seq = ?').get(input.seq) as
    | { command: string; entity: string; entity_id: number | null; before: string | null; after: string | null }
    | undefined;
  if (row === undefined) return err(notFound('history.not-found', { seq: input.seq }));
  if (!isUndoable(row.command)) return err(refused('history.not-undoable', { seq: input.seq }));
  const identities = identitiesBefore(row);
  const changes: Change[] = [];
  const work = allKinds.toReversed().flatMap((kind) =>
    [...new Set([...touched(store, kind, input.seq), ...identityIds(identities, kind)])].map((id) => ({
      kind,
      id,
      before: new FactStore(store, kind).standing(id),
    })),
  );
  if (work.length === 0) return err(refused('history.not-undoable', { seq: input.seq }));
  if (work.some(({ kind, id }) => changedSince(store, kind, id, input.seq)))
    return err(conflict('history.changed-since', { seq: input.seq }));
  // What points at others goes before them; what comes back comes after what it points at.
  const goes = ({ kind, id }: (typeof work)[number]): boolean =>
    statement(store, `SELECT min(recorded_seq) FROM ${kind.table}_version WHERE fact_id = ?`).pluck().get(id) ===
    input.seq;
  for (const { kind, id } of [...work.filter(goes), ...work.filter((entry) => !goes(entry)).reverse()]) {
    const identity = identities.get(`${kind.name} ${id}`);
    if (identity !== undefined) {
      const fits = checkIdentity(store, kind, id, identity);
      if (!fits.ok) return fits;
      new FactStore(store, kind).updateIdentity(id, identity);
    }
    const turned = turnBack(unit, kind, id, input.seq);
    if (!turned.ok) return turned;
  }
  for (const { kind, id, before } of work) {
    reindex(store, kind, id);
    const snapshots = (versions: readonly FactVersion[]) =>
      versions.map(({ identity, from, to, attributes }) => ({ identity, from, to, attributes }));
    const after = new FactStore(store, kind).standing(id);
    changes.push({
      entity: kind.name,
      entityId: id,
      before: before.length === 0 ? null : snapshots(before),
      after: after.length === 0 ? null : snapshots(after),
    });
  }
  return ok({
    value: { seq: unit.seq },
    audit: { entity: 'undo', entityId: null, before: { seq: input.seq }, after: changes },
  });
}

const identityIds = (identities: ReadonlyMap<string, Fields>, kind: FactKind): number[] =>
  [...identities.keys()].flatMap((key) => (key.startsWith(`${kind.name} `) ? [Number(key.split(' ')[1])] : []));
