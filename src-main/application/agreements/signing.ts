import type { AgreementDocument } from '../../../shared/contract/agreements.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { fieldIssue, invalidFields, refused, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { sha256 } from '../canonical-json.ts';
import { insertAttachment, readFile, type AttachmentFile, type FileInspector } from '../registers/attachments.ts';
import { insertVersion, type AgreedRent } from '../rent/agreement-versions.ts';
import { runCommand, type Context, type UnitOfWork } from '../unit-of-work.ts';
import { today } from '../workspace/status.ts';
import { findVersion, findWithDocument, insertMove, type StoredVersion } from './document-store.ts';
import { checkBlockers } from './moving.ts';

type Sign = ParsedInput<'documentVersions.sign'>;

/**
 * Records the signatures on a paper that was approved: from here nothing of the version changes any more. Of a rent
 * agreement the approved rent is locked, ready to be invoiced.
 */
export async function signVersion(
  context: Context,
  input: Sign,
  inspect: FileInspector,
): Promise<Result<Output<'documentVersions.sign'>>> {
  const scan = input.scan === null ? ok(null) : await readFile(input.scan, inspect, ['application/pdf']);
  return scan.ok ? recordSignatures(context, input, scan.value) : scan;
}

/** The same with a scan that has been read. */
export function recordSignatures(
  context: Context,
  input: Omit<Sign, 'scan'>,
  scan: AttachmentFile | null,
): Result<Output<'documentVersions.sign'>> {
  return runCommand(context, 'documentVersions.sign', (unit) => {
    const found = findWithDocument(unit.store, input.id);
    if (!found.ok) return found;
    const { document, stored } = found.value;
    const { number, state } = stored.version;
    if (state !== 'approved') return err(refused('document.not-approved', { number, versionStatus: state }));
    const issues = signatoryIssues(unit.store, document, input.signatories, today(context.now()));
    if (issues.length > 0) return err(invalidFields(issues));
    const checked = checkBlockers(context, document, stored);
    if (!checked.ok) return checked;
    const locked = lockRent(unit, document, stored);
    if (!locked.ok) return locked;
    record(unit, input, locked.value);
    if (scan !== null) keepScan(unit, input, scan);
    const after = {
      state: 'signed',
      signatories: input.signatories,
      agreementVersionId: locked.value,
      scan: scan === null ? null : sha256(scan.content),
    };
    return ok({
      value: { id: input.id, state: 'signed', agreementVersionId: locked.value },
      audit: { entity: 'documentVersions', entityId: input.id, before: { state }, after },
    });
  });
}

/** Both parties sign, none of them tomorrow, and nobody else does. */
function signatoryIssues(
  store: Store,
  { siteId, guestAgencyId }: AgreementDocument,
  signatories: Sign['signatories'],
  now: LocalDate,
): FieldIssue[] {
  const hosts = new Set(
    new FactStore(store, kindOf('agencyRoles'))
      .timelines(siteId)
      .flatMap(({ identity, attributes }) => (attributes['role'] === 'host' ? [identity['agencyId']] : [])),
  );
  const both =
    signatories.some(({ agencyId }) => hosts.has(agencyId)) &&
    signatories.some(({ agencyId }) => agencyId === guestAgencyId);
  return [
    ...(both ? [] : [fieldIssue('signatories', 'signature.both-parties')]),
    ...signatories.flatMap(({ agencyId, signedOn }, index) => [
      ...(hosts.has(agencyId) || agencyId === guestAgencyId
        ? []
        : [fieldIssue(`signatories.${index}.agencyId`, 'signature.not-a-party')]),
      ...(signedOn > now ? [fieldIssue(`signatories.${index}.signedOn`, 'signature.in-the-future')] : []),
    ]),
  ];
}

/** The rent that was approved, not the one that the facts would give now. */
function lockRent(
  { store, seq }: UnitOfWork,
  { agreementId }: AgreementDocument,
  stored: StoredVersion,
): Result<number | null> {
  if (agreementId === null) return ok(null);
  const { from, to, basisDate } = stored.version;
  const locked = insertVersion(
    store,
    seq,
    {
      agreementId,
      basisDate: present(basisDate, 'the basis date'),
      from: present(from, 'the first day'),
      to,
      uprating: null,
    },
    JSON.parse(present(stored.rent, 'the rent')) as AgreedRent,
  );
  return locked.ok ? ok(locked.value.id) : locked;
}

/** The signed paper itself, dated by the last to sign. */
function keepScan(unit: UnitOfWork, { id, signatories }: Omit<Sign, 'scan'>, file: AttachmentFile): void {
  const datedOn = signatories.map(({ signedOn }) => signedOn).reduce((a, b) => (a > b ? a : b));
  insertAttachment(unit, {
    kind: 'documentVersions',
    factId: id,
    type: 'signed-scan',
    datedOn,
    validThrough: null,
    sensitivity: 'internal',
    file,
  });
}

function record(
  { store, seq }: UnitOfWork,
  { id, signatories }: Omit<Sign, 'scan'>,
  agreementVersionId: number | null,
): void {
  const sign = statement(
    store,
    `INSERT INTO document_signature (version_id, agency_id, name, title, place, signed_on, recorded_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const { agencyId, name, title, place, signedOn } of signatories)
    sign.run(id, agencyId, name, title, place, signedOn, seq);
  statement(
    store,
    `UPDATE document_version SET state = 'signed', agreement_version_id = ?, changed_seq = ? WHERE id = ?`,
  ).run(agreementVersionId, seq, id);
  const by = [...new Set(signatories.map(({ name }) => name))].join(', ').slice(0, 200);
  insertMove(store, seq, { versionId: id, from: 'approved', to: 'signed', by, note: '' });
}

/** A signed paper is matched to its version by what was printed when. */
export function markPrinted(
  context: Context,
  { id, pages }: ParsedInput<'documentVersions.markPrinted'>,
): Result<Output<'documentVersions.markPrinted'>> {
  return runCommand(context, 'documentVersions.markPrinted', ({ store, seq }) => {
    const found = findVersion(store, id);
    if (!found.ok) return found;
    const { number, state, contentSha256 } = found.value.version;
    if ((state !== 'approved' && state !== 'signed') || contentSha256 === null)
      return err(refused('document.not-approved', { number, versionStatus: state }));
    statement(
      store,
      'INSERT INTO document_print (version_id, content_sha256, pages, recorded_seq) VALUES (?, ?, ?, ?)',
    ).run(id, contentSha256, pages, seq);
    return ok({
      value: { id },
      audit: { entity: 'documentVersions', entityId: id, before: null, after: { printed: { contentSha256, pages } } },
    });
  });
}
