import type { AgreementDocument, DocumentVersion } from '../../../shared/contract/agreements.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { isEditable, isOpen } from '../../../shared/domain/agreements/document-kinds.ts';
import { statusOn } from '../../../shared/domain/agreements/version-status.ts';
import { conflict, fieldIssue, invalidFields, refused, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson } from '../canonical-json.ts';
import { runCommand, type Context, type UnitOfWork } from '../unit-of-work.ts';
import { changedClauses } from './changed-clauses.ts';
import {
  findWithDocument,
  movesOf,
  printsOf,
  signatoriesOf,
  versionsOf,
  type StoredVersion,
} from './document-store.ts';
import { periodIssues } from './documents.ts';
import { versionBlockers } from './progress.ts';
import { unknownNames } from './templates.ts';
import { attachmentsOf, contentsOf } from './version-contents.ts';

type View = Output<'documentVersions.get'>;

/** Nothing is known of a text whose facts can't be read; the blockers say why. */
const unread = { gaps: [], annexes: [], clauseStates: [], fields: {}, conditions: {} };

export function getDocumentVersion(context: Context, { id, date }: ParsedInput<'documentVersions.get'>): Result<View> {
  const { store } = context;
  const found = findWithDocument(store, id);
  if (!found.ok) return found;
  const { document, stored } = found.value;
  const { version, clauses } = stored;
  const versions = versionsOf(store, document.id);
  const contents = contentsOf(context, document, stored);
  const { gaps, annexes, clauseStates, fields, conditions } = contents.composed.ok ? contents.composed.value : unread;
  return ok({
    document,
    version,
    status: statusOn(version, versions, date),
    clauses: [...clauses],
    clauseStates: [...clauseStates],
    fields,
    conditions,
    gaps: [...gaps],
    annexes: [...annexes],
    attachments: [...attachmentsOf(context, id)],
    blockers: versionBlockers(context, document, stored, contents, date),
    moves: movesOf(store, id),
    signatories: signatoriesOf(store, id),
    prints: printsOf(store, id),
    versions: versions.map((one) => ({ ...one, status: statusOn(one, versions, date) })).toReversed(),
  });
}

interface Changed {
  readonly id: number;
  readonly revision: number;
  readonly changedAt: string;
}

const unchanged = ({ id, revision, changedAt }: DocumentVersion): { value: Changed; audit: null } => ({
  value: { id, revision, changedAt },
  audit: null,
});

/** Who saves says which revision was read: an edit on top of one that was never seen would undo it unseen. */
const isStale = (version: DocumentVersion, revision: number): boolean => version.revision !== revision;
const changedMeanwhile = () => err(conflict('document.changed-meanwhile'));

/** What may still be changed: a text in draft or review. */
function notEditable({ number, state }: DocumentVersion): Result<never> {
  return err(refused(isOpen(state) ? 'document.approved' : 'document.closed', { number }));
}

export function saveText(
  context: Context,
  { id, revision, clauses }: ParsedInput<'documentVersions.saveText'>,
): Result<Output<'documentVersions.saveText'>> {
  return runCommand(context, 'documentVersions.saveText', (unit) => {
    const found = findWithDocument(unit.store, id);
    if (!found.ok) return found;
    const { version, clauses: before } = found.value.stored;
    // The same text once more (an answer that got lost on its way) is no change, whatever was read.
    if (canonicalJson(before) === canonicalJson(clauses)) return ok(unchanged(version));
    if (!isEditable(version.state)) return notEditable(version);
    if (isStale(version, revision)) return changedMeanwhile();
    const changes = changedClauses(before, clauses);
    const issues = textIssues(found.value.stored, clauses);
    if (issues.length > 0) return err(invalidFields(issues));
    statement(
      unit.store,
      'UPDATE document_version SET clauses = ?, revision = revision + 1, changed_seq = ? WHERE id = ?',
    ).run(JSON.stringify(clauses), unit.seq, id);
    return ok({
      value: { id, revision: version.revision + 1, changedAt: unit.at },
      audit: { entity: 'documentVersions', entityId: id, ...changes },
    });
  });
}

/** Names that nothing answers to, in what was changed: a text from before that the product has outgrown can still be saved. */
function textIssues({ clauses: before }: StoredVersion, clauses: StoredVersion['clauses']): FieldIssue[] {
  const known = new Set(before.map(canonicalJson));
  return unknownNames(clauses).filter(({ path }) => {
    const clause = clauses[Number(path.split('.')[1])];
    return clause !== undefined && !known.has(canonicalJson(clause));
  });
}

type Update = ParsedInput<'documentVersions.update'>;

export function updateVersion(context: Context, input: Update): Result<Output<'documentVersions.update'>> {
  return runCommand(context, 'documentVersions.update', (unit) => {
    const found = findWithDocument(unit.store, input.id);
    if (!found.ok) return found;
    const { document, stored } = found.value;
    const { version } = stored;
    const before = detailsOf(version);
    const after = { ...before, ...given(input) };
    if (canonicalJson(before) === canonicalJson(after)) return ok(unchanged(version));
    // What was approved stays; that its facts have moved can be accepted until it is signed.
    const { acceptedDifference, ...approved } = before;
    const keepsApproved =
      canonicalJson({ ...after, acceptedDifference }) === canonicalJson({ ...approved, acceptedDifference });
    if (!isOpen(version.state) || (!isEditable(version.state) && !keepsApproved)) return notEditable(version);
    if (isStale(version, input.revision)) return changedMeanwhile();
    const issues = detailIssues(document, after);
    if (issues.length > 0) return err(invalidFields(issues));
    return ok(storeDetails(unit, version, before, after));
  });
}

interface Details {
  readonly from: DocumentVersion['from'];
  readonly to: DocumentVersion['to'];
  readonly basisDate: DocumentVersion['basisDate'];
  readonly acceptedDifference: string;
}

const detailsOf = ({ from, to, basisDate, acceptedDifference }: DocumentVersion): Details => ({
  from,
  to,
  basisDate,
  acceptedDifference,
});

/** What is left out of a change stays as it is. */
const given = ({ id: _id, revision: _revision, ...details }: Update): Partial<Details> =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));

const detailIssues = ({ kind }: AgreementDocument, details: Details): FieldIssue[] => [
  ...periodIssues(details),
  ...(kind !== 'rent' && details.basisDate !== null ? [fieldIssue('basisDate', 'document.only-rent')] : []),
];

function storeDetails(
  { store, seq, at }: UnitOfWork,
  { id, revision }: DocumentVersion,
  before: Details,
  after: Details,
): { value: Changed; audit: { entity: string; entityId: number; before: Details; after: Details } } {
  updateDetails(store, id, seq, after);
  return {
    value: { id, revision: revision + 1, changedAt: at },
    audit: { entity: 'documentVersions', entityId: id, before, after },
  };
}

function updateDetails(store: Store, id: number, seq: number, details: Details): void {
  statement(
    store,
    `UPDATE document_version SET valid_from = @from, valid_to = @to, basis_date = @basisDate,
       accepted_difference = @acceptedDifference, revision = revision + 1, changed_seq = @seq WHERE id = @id`,
  ).run({ ...details, id, seq });
}
