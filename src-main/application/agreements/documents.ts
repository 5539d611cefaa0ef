import type { AgreementDocument, DocumentVersion } from '../../../shared/contract/agreements.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { isOpen } from '../../../shared/domain/agreements/document-kinds.ts';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { conflict, fieldIssue, invalid, invalidFields, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { runCommand, type Context } from '../unit-of-work.ts';
import {
  clausesOf,
  documentsOf,
  findDocument,
  insertDocument,
  insertDraft,
  insertMove,
  versionsOf,
} from './document-store.ts';
import { templateOf } from './templates.ts';

type NewDocument = ParsedInput<'agreementDocuments.create'>;

export function createDocument(context: Context, input: NewDocument): Result<Output<'agreementDocuments.create'>> {
  return runCommand(context, 'agreementDocuments.create', ({ store, seq }) => {
    const issues = issuesOf(store, input);
    if (issues.length > 0) return err(invalidFields(issues));
    const { siteId, guestAgencyId, kind, agreementId, registrationNumber, from, to, basisDate } = input;
    const document = { siteId, guestAgencyId, kind, agreementId, registrationNumber };
    const documentId = insertDocument(store, seq, document);
    const draft = { documentId, number: 1, reason: 'first', from, to, basisDate } as const;
    const versionId = insertDraft(store, seq, { ...draft, clauses: templateOf(store, kind).clauses });
    insertMove(store, seq, { versionId, from: null, to: 'draft', by: context.actor, note: '' });
    const after = { ...document, version: { id: versionId, number: 1, from, to, basisDate } };
    return ok({
      value: { documentId, versionId },
      audit: { entity: 'agreementDocuments', entityId: documentId, before: null, after },
    });
  });
}

/** Everything that is wrong with a new document, so that it can be put right at once. */
function issuesOf(store: Store, input: NewDocument): FieldIssue[] {
  const { siteId, guestAgencyId, kind, registrationNumber } = input;
  if (!new FactStore(store, kindOf('sites')).exists(siteId))
    return [fieldIssue('siteId', 'fact.reference-not-found', { id: siteId })];
  if (!new FactStore(store, kindOf('agencies')).exists(guestAgencyId))
    return [fieldIssue('guestAgencyId', 'fact.reference-not-found', { id: guestAgencyId })];
  const isGuest = new FactStore(store, kindOf('agencyRoles'))
    .timelines(siteId)
    .some(({ identity, attributes }) => identity['agencyId'] === guestAgencyId && attributes['role'] === 'guest');
  const taken = documentsOf(store, siteId, guestAgencyId).some(
    (document) => document.kind === kind && document.registrationNumber === registrationNumber,
  );
  return [
    ...(isGuest ? [] : [fieldIssue('guestAgencyId', 'document.not-a-guest')]),
    ...(taken ? [fieldIssue('registrationNumber', 'document.number-taken', { number: registrationNumber })] : []),
    ...agreementIssues(store, input),
    ...periodIssues(input),
    ...(kind !== 'rent' && input.basisDate !== null ? [fieldIssue('basisDate', 'document.only-rent')] : []),
  ];
}

/** A rent agreement is about the terms that are recorded of the guest at the site; no other paper has any. */
function agreementIssues(store: Store, { siteId, guestAgencyId, kind, agreementId }: NewDocument): FieldIssue[] {
  if (kind !== 'rent') return agreementId === null ? [] : [fieldIssue('agreementId', 'document.only-rent')];
  if (agreementId === null) return [fieldIssue('agreementId', 'document.agreement-required')];
  const [terms] = new FactStore(store, kindOf('agreements')).standing(agreementId);
  if (terms === undefined) return [fieldIssue('agreementId', 'fact.reference-not-found', { id: agreementId })];
  const own = terms.identity['siteId'] === siteId && terms.identity['guestAgencyId'] === guestAgencyId;
  return own ? [] : [fieldIssue('agreementId', 'document.agreement-of-another')];
}

export function periodIssues({ from, to }: { from: LocalDate | null; to: LocalDate | null }): FieldIssue[] {
  return from !== null && to !== null && to <= from ? [fieldIssue('to', 'fact.interval-backwards', { from, to })] : [];
}

/** The version that a new one is made from: the last that was signed, otherwise the last that was withdrawn. */
const previousOf = (versions: readonly DocumentVersion[]): DocumentVersion | undefined =>
  versions.findLast(({ state }) => state === 'signed') ?? versions.at(-1);

export function newVersion(
  context: Context,
  input: ParsedInput<'agreementDocuments.newVersion'>,
): Result<Output<'agreementDocuments.newVersion'>> {
  return runCommand(context, 'agreementDocuments.newVersion', ({ store, seq }) => {
    const document = findDocument(store, input.documentId);
    if (!document.ok) return document;
    const versions = versionsOf(store, input.documentId);
    const open = versions.find(({ state }) => isOpen(state));
    if (open !== undefined) return err(conflict('document.version-open', { number: open.number }));
    if (document.value.kind !== 'rent' && (input.reason === 'recount' || input.basisDate !== null))
      return err(invalid('document.recount-only-rent'));
    const draft = draftOf(store, document.value, previousOf(versions), input);
    const versionId = insertDraft(store, seq, { documentId: input.documentId, ...draft });
    insertMove(store, seq, { versionId, from: null, to: 'draft', by: context.actor, note: '' });
    copyAttachments(store, seq, previousOf(versions)?.id ?? null, versionId);
    const { clauses: _clauses, ...after } = draft;
    return ok({
      value: { versionId },
      audit: { entity: 'documentVersions', entityId: versionId, before: null, after },
    });
  });
}

interface Draft {
  readonly number: number;
  readonly reason: DocumentVersion['reason'];
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly basisDate: LocalDate | null;
  readonly clauses: readonly Clause[];
}

function draftOf(
  store: Store,
  document: AgreementDocument,
  previous: DocumentVersion | undefined,
  { reason, from, basisDate, textFrom }: ParsedInput<'agreementDocuments.newVersion'>,
): Draft {
  const signed = previous?.state === 'signed' ? previous : null;
  const keepsEnd = from !== null && previous?.to !== null && previous !== undefined && from < previous.to;
  return {
    // A number that was withdrawn is used again: numbers of what was signed run without a gap.
    number: (signed?.number ?? 0) + 1,
    reason: signed === null ? 'first' : reason,
    from,
    to: keepsEnd ? previous.to : null,
    // A recount stands on new facts; any other change on those that the rent was agreed on.
    basisDate: basisDate ?? (reason === 'recount' ? null : (previous?.basisDate ?? null)),
    clauses:
      textFrom === 'template' || previous === undefined
        ? templateOf(store, document.kind).clauses
        : clausesOf(store, previous.id),
  };
}

/** Sketches and leases go with the text that they belong to; a signed scan belongs to what was signed. */
function copyAttachments(store: Store, seq: number, fromId: number | null, toId: number): void {
  statement(
    store,
    `INSERT INTO attachment (kind, fact_id, name, type, dated_on, valid_through, sensitivity, sha256, recorded_seq)
     SELECT kind, ?, name, type, dated_on, valid_through, sensitivity, sha256, ? FROM attachment
     WHERE kind = 'documentVersions' AND fact_id = ? AND withdrawn_seq IS NULL AND type <> 'signed-scan' ORDER BY id`,
  ).run(toId, seq, fromId);
}
