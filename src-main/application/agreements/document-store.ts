import type { AgreementDocument, DocumentVersion, VersionView } from '../../../shared/contract/agreements.ts';
import type { DocumentKind, VersionReason, VersionState } from '../../../shared/domain/agreements/document-kinds.ts';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';

interface DocumentRow {
  readonly id: number;
  readonly site_id: number;
  readonly guest_agency_id: number;
  readonly kind: DocumentKind;
  readonly agreement_id: number | null;
  readonly registration_number: string;
}

interface VersionRow {
  readonly id: number;
  readonly document_id: number;
  readonly number: number;
  readonly reason: VersionReason;
  readonly state: VersionState;
  readonly valid_from: LocalDate | null;
  readonly valid_to: LocalDate | null;
  readonly basis_date: LocalDate | null;
  readonly accepted_difference: string;
  readonly revision: number;
  readonly content_sha256: string | null;
  readonly agreement_version_id: number | null;
  readonly changed_at: string;
}

/** What only one version is read for: its text, and what was frozen when it was approved. */
interface Contents {
  readonly clauses: string;
  readonly bundle: string | null;
  readonly rent: string | null;
}

/** A version with its text. `frozen` and `rent` are JSON, as they were approved. */
export interface StoredVersion {
  readonly version: DocumentVersion;
  readonly clauses: readonly Clause[];
  readonly frozen: string | null;
  readonly rent: string | null;
}

const documentOf = (row: DocumentRow): AgreementDocument => ({
  id: row.id,
  siteId: row.site_id,
  guestAgencyId: row.guest_agency_id,
  kind: row.kind,
  agreementId: row.agreement_id,
  registrationNumber: row.registration_number,
});

const versionOf = (row: VersionRow): DocumentVersion => ({
  id: row.id,
  documentId: row.document_id,
  number: row.number,
  reason: row.reason,
  state: row.state,
  from: row.valid_from,
  to: row.valid_to,
  basisDate: row.basis_date,
  acceptedDifference: row.accepted_difference,
  revision: row.revision,
  contentSha256: row.content_sha256,
  agreementVersionId: row.agreement_version_id,
  changedAt: row.changed_at,
});

const selectDocuments =
  'SELECT id, site_id, guest_agency_id, kind, agreement_id, registration_number FROM agreement_document';
const selectVersions = (columns = ''): string => `
  SELECT v.id, v.document_id, v.number, v.reason, v.state, v.valid_from, v.valid_to, v.basis_date, v.accepted_difference,
    v.revision, v.content_sha256, v.agreement_version_id, changed.at AS changed_at${columns}
  FROM document_version AS v JOIN audit_log AS changed ON changed.seq = v.changed_seq`;

export function findDocument(store: Store, id: number): Result<AgreementDocument> {
  const row = statement(store, `${selectDocuments} WHERE id = ?`).get(id) as DocumentRow | undefined;
  return row === undefined ? err(notFound('document.not-found', { id })) : ok(documentOf(row));
}

/** The papers of a site, in the order in which they were made. */
export function documentsAt(store: Store, siteId: number): AgreementDocument[] {
  const rows = statement(store, `${selectDocuments} WHERE site_id = ? ORDER BY id`).all(siteId) as DocumentRow[];
  return rows.map(documentOf);
}

export const documentsOf = (store: Store, siteId: number, guestAgencyId: number): AgreementDocument[] =>
  documentsAt(store, siteId).filter((document) => document.guestAgencyId === guestAgencyId);

export function findVersion(store: Store, id: number): Result<StoredVersion> {
  const row = statement(store, `${selectVersions(', v.clauses, v.bundle, v.rent')} WHERE v.id = ?`).get(id) as
    (VersionRow & Contents) | undefined;
  if (row === undefined) return err(notFound('document.version-not-found', { id }));
  const clauses = JSON.parse(row.clauses) as Clause[];
  return ok({ version: versionOf(row), clauses, frozen: row.bundle, rent: row.rent });
}

/** A version and the document that it belongs to. */
export function findWithDocument(
  store: Store,
  id: number,
): Result<{ readonly document: AgreementDocument; readonly stored: StoredVersion }> {
  const stored = findVersion(store, id);
  if (!stored.ok) return stored;
  const document = findDocument(store, stored.value.version.documentId);
  return document.ok ? ok({ document: document.value, stored: stored.value }) : document;
}

/** Every version of a document, the earliest first. */
export function versionsOf(store: Store, documentId: number): DocumentVersion[] {
  const rows = statement(store, `${selectVersions()} WHERE v.document_id = ? ORDER BY v.id`).all(
    documentId,
  ) as VersionRow[];
  return rows.map(versionOf);
}

export function insertDocument(store: Store, seq: number, document: Omit<AgreementDocument, 'id'>): number {
  const inserted = statement(
    store,
    `INSERT INTO agreement_document (site_id, guest_agency_id, kind, agreement_id, registration_number, recorded_seq)
     VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(document.siteId, document.guestAgencyId, document.kind, document.agreementId, document.registrationNumber, seq);
  return Number(inserted.lastInsertRowid);
}

export interface NewDraft {
  readonly documentId: number;
  readonly number: number;
  readonly reason: VersionReason;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly basisDate: LocalDate | null;
  readonly clauses: readonly Clause[];
}

export function insertDraft(store: Store, seq: number, draft: NewDraft): number {
  const inserted = statement(
    store,
    `INSERT INTO document_version (document_id, number, reason, state, valid_from, valid_to, basis_date, clauses,
      accepted_difference, revision, recorded_seq, changed_seq) VALUES (?, ?, ?, 'draft', ?, ?, ?, ?, '', 0, ?, ?)`,
  ).run(
    draft.documentId,
    draft.number,
    draft.reason,
    draft.from,
    draft.to,
    draft.basisDate,
    JSON.stringify(draft.clauses),
    seq,
    seq,
  );
  return Number(inserted.lastInsertRowid);
}

export function insertMove(
  store: Store,
  seq: number,
  move: {
    readonly versionId: number;
    readonly from: VersionState | null;
    readonly to: VersionState;
    readonly by: string;
    readonly note: string;
  },
): void {
  statement(
    store,
    'INSERT INTO document_move (version_id, from_state, to_state, moved_by, note, recorded_seq) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(move.versionId, move.from, move.to, move.by, move.note, seq);
}

export const movesOf = (store: Store, versionId: number): VersionView['moves'] =>
  statement(
    store,
    `SELECT m.from_state AS "from", m.to_state AS "to", recorded.at, recorded.actor, m.moved_by AS "by", m.note
     FROM document_move AS m JOIN audit_log AS recorded ON recorded.seq = m.recorded_seq WHERE m.version_id = ? ORDER BY m.id`,
  ).all(versionId) as VersionView['moves'];

export const signatoriesOf = (store: Store, versionId: number): VersionView['signatories'] =>
  statement(
    store,
    `SELECT agency_id AS agencyId, name, title, place, signed_on AS signedOn
     FROM document_signature WHERE version_id = ? ORDER BY id`,
  ).all(versionId) as VersionView['signatories'];

export const printsOf = (store: Store, versionId: number): VersionView['prints'] =>
  statement(
    store,
    `SELECT recorded.at, recorded.actor, p.content_sha256 AS contentSha256, p.pages
     FROM document_print AS p JOIN audit_log AS recorded ON recorded.seq = p.recorded_seq WHERE p.version_id = ? ORDER BY p.id`,
  ).all(versionId) as VersionView['prints'];

/** The text of the version before, for a version that is made from it. */
export const clausesOf = (store: Store, versionId: number): readonly Clause[] => {
  const found = findVersion(store, versionId);
  return present(found.ok ? found.value.clauses : null, 'the version');
};
