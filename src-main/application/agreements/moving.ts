import type { AgreementDocument } from '../../../shared/contract/agreements.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { Blocker } from '../../../shared/domain/agreements/blockers.ts';
import { moves } from '../../../shared/domain/agreements/document-kinds.ts';
import { fieldIssue, refused, type AppError } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { statement } from '../../storage/fact-store.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { runCommand, type Context, type UnitOfWork } from '../unit-of-work.ts';
import { today } from '../workspace/status.ts';
import { findWithDocument, insertMove, type StoredVersion } from './document-store.ts';
import { versionBlockers } from './progress.ts';
import { composeNow, contentsOf } from './version-contents.ts';

/** What stops a step, all of it at once; null where nothing does. */
export function blockedBy(blockers: readonly Blocker[]): AppError | null {
  const stopping = blockers.filter(({ stops }) => stops);
  if (stopping.length === 0) return null;
  const issues = stopping.map(({ code, params }) => fieldIssue('', `blocker.${code}`, params));
  return { ...refused('document.blocked', { count: issues.length }), issues };
}

/** What a version must be for its next step, as things stand now. */
export function checkBlockers(context: Context, document: AgreementDocument, stored: StoredVersion): Result<null> {
  const contents = contentsOf(context, document, stored);
  const blocked = blockedBy(versionBlockers(context, document, stored, contents, today(context.now())));
  return blocked === null ? ok(null) : err(blocked);
}

export function moveVersion(
  context: Context,
  { id, to, by, note }: ParsedInput<'documentVersions.move'>,
): Result<Output<'documentVersions.move'>> {
  return runCommand(context, 'documentVersions.move', (unit) => {
    const found = findWithDocument(unit.store, id);
    if (!found.ok) return found;
    const { document, stored } = found.value;
    const { state, number } = stored.version;
    if (!moves[state].includes(to))
      return err(refused('document.move', { number, versionStatus: state, versionStatusTo: to }));
    const moved = to === 'approved' ? approve(context, unit, document, stored) : setState(unit, id, to);
    if (!moved.ok) return moved;
    insertMove(unit.store, unit.seq, { versionId: id, from: state, to, by, note });
    const after = { state: to, by, note, ...(moved.value === null ? {} : { contentSha256: moved.value }) };
    return ok({
      value: { id, state: to },
      audit: { entity: 'documentVersions', entityId: id, before: { state }, after },
    });
  });
}

/** A version that goes back to be worked on lets go of what was approved, and what was accepted about it. */
function setState({ store, seq }: UnitOfWork, id: number, to: 'draft' | 'in-review' | 'withdrawn'): Result<null> {
  const reopens = to === 'draft';
  statement(
    store,
    `UPDATE document_version SET state = ?, changed_seq = ?${
      reopens ? `, bundle = NULL, content_sha256 = NULL, rent = NULL, accepted_difference = ''` : ''
    } WHERE id = ?`,
  ).run(to, seq, id);
  return ok(null);
}

/**
 * Freezes a version: its bundle with every text formatted, the fields and clauses that it was made from, and of a rent
 * agreement the facts and the calculation. Answers the hash of what was approved.
 */
function approve(
  context: Context,
  { store, seq }: UnitOfWork,
  document: AgreementDocument,
  stored: StoredVersion,
): Result<string> {
  const checked = checkBlockers(context, document, stored);
  if (!checked.ok) return checked;
  const { composed, rent } = composeNow(context, document, stored, false);
  if (!composed.ok) return composed;
  const frozen = canonicalJson(composed.value);
  const hash = sha256(frozen);
  const agreed = document.kind === 'rent' ? present(rent?.ok === true ? rent.value : null, 'the rent') : null;
  statement(
    store,
    // What was accepted before was about other facts than those that are approved now.
    `UPDATE document_version SET state = 'approved', bundle = ?, content_sha256 = ?, rent = ?, accepted_difference = '',
       changed_seq = ? WHERE id = ?`,
  ).run(frozen, hash, agreed === null ? null : canonicalJson(agreed), seq, stored.version.id);
  return ok(hash);
}
