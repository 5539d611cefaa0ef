import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { VersionState } from '../../../shared/domain/agreements/document-kinds.ts';
import {
  maxAttachmentBytes,
  mediaTypeOf,
  mediaTypes,
  type AttachmentFault,
  type MediaType,
} from '../../../shared/domain/premises/file-type.ts';
import { fieldIssue, invalid, invalidFields, notFound, refused } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { AttachmentOwner, AttachmentType } from '../../../shared/contract/attachments.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { sha256 } from '../canonical-json.ts';
import { runCommand, type Context, type UnitOfWork } from '../unit-of-work.ts';

type Attachment = Output<'attachments.list'>[number];

interface StoredRow {
  readonly id: number;
  readonly kind: AttachmentOwner;
  readonly fact_id: number;
  readonly name: string;
  readonly type: AttachmentType;
  readonly dated_on: LocalDate | null;
  readonly valid_through: LocalDate | null;
  readonly sensitivity: Attachment['sensitivity'];
  readonly media_type: MediaType;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly added_at: string;
}

const rowOf = (stored: StoredRow): Attachment => ({
  id: stored.id,
  kind: stored.kind,
  factId: stored.fact_id,
  name: stored.name,
  type: stored.type,
  datedOn: stored.dated_on,
  validThrough: stored.valid_through,
  sensitivity: stored.sensitivity,
  mediaType: stored.media_type,
  bytes: stored.bytes,
  pages: stored.pages,
  sha256: stored.sha256,
  addedAt: stored.added_at,
});

const select = (where: string): string => `
  SELECT a.id, a.kind, a.fact_id, a.name, a.type, a.dated_on, a.valid_through, a.sensitivity,
    c.media_type, c.pages, length(c.content) AS bytes, a.sha256, recorded.at AS added_at
  FROM attachment AS a JOIN attachment_content AS c ON c.sha256 = a.sha256 JOIN audit_log AS recorded ON recorded.seq = a.recorded_seq
  WHERE ${where} ORDER BY a.id DESC`;

const find = (store: Store, id: number, and = ''): Attachment | null => {
  const stored = statement(store, select(`a.id = @id ${and}`)).get({ id }) as StoredRow | undefined;
  return stored === undefined ? null : rowOf(stored);
};

/** What is attached to a fact, the latest first. */
export function listAttachments({ store }: Context, input: ParsedInput<'attachments.list'>): Result<Attachment[]> {
  const rows = statement(store, select('a.withdrawn_seq IS NULL AND a.kind = @kind AND a.fact_id = @factId')).all(
    input,
  ) as StoredRow[];
  return ok(rows.map(rowOf));
}

export function getAttachment(
  { store }: Context,
  { id }: ParsedInput<'attachments.get'>,
): Result<Output<'attachments.get'>> {
  const attachment = find(store, id);
  if (attachment === null) return err(notFound('attachment.not-found', { id }));
  return ok({ attachment, base64: contentOf(store, attachment.sha256).toString('base64') });
}

/** Contents stay, also those of attachments that are withdrawn. */
export function contentOf(store: Store, hash: string): Buffer {
  const content = statement(store, 'SELECT content FROM attachment_content WHERE sha256 = ?').pluck().get(hash);
  return present(content as Buffer | undefined, 'the content of an attachment');
}

/** Reads a file through: src-main/documents/bundle/inspect-pdf.ts is one that does. */
export type FileInspector = (
  content: Uint8Array,
  mediaType: MediaType,
) => Promise<Result<{ pages: number }, AttachmentFault>>;

/** A file that can be kept: what it is, its first bytes say, whatever it is called. */
export interface AttachmentFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly mediaType: MediaType;
  readonly pages: number;
}

/** The file in a call, read through before any transaction begins. `only`: what is taken where not all is. */
export async function readFile(
  { name, base64 }: { readonly name: string; readonly base64: string },
  inspect: FileInspector,
  only: readonly MediaType[] = mediaTypes,
): Promise<Result<AttachmentFile>> {
  const content = Buffer.from(base64, 'base64');
  const mediaType = mediaTypeOf(content);
  if (content.length > maxAttachmentBytes) return err(invalid('attachment.too-large'));
  if (mediaType === null || content.toString('base64') !== base64) return err(invalid('attachment.type', { name }));
  if (!only.includes(mediaType)) return err(invalid('attachment.not-pdf', { name }));
  const inspected = await inspect(content, mediaType);
  return inspected.ok
    ? ok({ name, content, mediaType, pages: inspected.value.pages })
    : err(invalid(`attachment.${inspected.error}`, { name }));
}

export interface NewAttachment extends Pick<
  Attachment,
  'kind' | 'factId' | 'type' | 'datedOn' | 'validThrough' | 'sensitivity'
> {
  readonly file: AttachmentFile;
}

/** Within another command's transaction. Contents are kept once, however often they are attached. */
export function insertAttachment({ store, seq }: UnitOfWork, attachment: NewAttachment): number {
  const { file, ...columns } = attachment;
  const hash = sha256(file.content);
  statement(
    store,
    'INSERT INTO attachment_content (sha256, media_type, pages, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  ).run(hash, file.mediaType, file.pages, file.content);
  const { lastInsertRowid } = statement(
    store,
    `INSERT INTO attachment (kind, fact_id, name, type, dated_on, valid_through, sensitivity, sha256, recorded_seq)
     VALUES (@kind, @factId, @name, @type, @datedOn, @validThrough, @sensitivity, @hash, @seq)`,
  ).run({ ...columns, name: file.name, hash, seq });
  return Number(lastInsertRowid);
}

/** The facts must be there; papers must be open, since what is approved is approved with its attachments. */
function checkOwner(store: Store, kind: AttachmentOwner, factId: number): Result<null> {
  const missing = err(notFound('fact.not-found', { kind, id: factId }));
  if (kind !== 'documentVersions') return new FactStore(store, kindOf(kind)).exists(factId) ? ok(null) : missing;
  const state = statement(store, 'SELECT state FROM document_version WHERE id = ?').pluck().get(factId) as
    VersionState | undefined;
  if (state === undefined) return err(notFound('document.version-not-found', { id: factId }));
  return state === 'draft' || state === 'in-review' ? ok(null) : err(refused('attachment.version-locked'));
}

/** Keeps a file as it is: a sketch of a floor, a lease, a risk assessment. */
export async function addAttachment(
  context: Context,
  input: ParsedInput<'attachments.add'>,
  inspect: FileInspector,
): Promise<Result<Attachment>> {
  const { name, base64, ...columns } = input;
  const { kind, factId, datedOn, validThrough } = columns;
  if (datedOn !== null && validThrough !== null && validThrough < datedOn)
    return err(invalidFields([fieldIssue('validThrough', 'attachment.valid-before-dated', { date: datedOn })]));
  const file = await readFile({ name, base64 }, inspect);
  if (!file.ok) return file;
  const added = runCommand(context, 'attachments.add', (unit) => {
    const owner = checkOwner(unit.store, kind, factId);
    if (!owner.ok) return owner;
    const attachment = { ...columns, file: file.value };
    const id = insertAttachment(unit, attachment);
    return ok({ value: id, audit: { entity: 'attachments', entityId: id, before: null, after: told(attachment) } });
  });
  return added.ok ? ok(present(find(context.store, added.value), 'the attachment')) : added;
}

/** As the history tells it: the content by its hash. */
const told = ({ file, ...columns }: NewAttachment) => ({
  ...columns,
  name: file.name,
  mediaType: file.mediaType,
  bytes: file.content.length,
  sha256: sha256(file.content),
});

export function withdrawAttachment(
  context: Context,
  { id }: ParsedInput<'attachments.withdraw'>,
): Result<Output<'attachments.withdraw'>> {
  return runCommand(context, 'attachments.withdraw', ({ store, seq }) => {
    const attachment = find(store, id, 'AND a.withdrawn_seq IS NULL');
    if (attachment === null) return err(notFound('attachment.not-found', { id }));
    const owner = checkOwner(store, attachment.kind, attachment.factId);
    if (!owner.ok) return owner;
    statement(store, 'UPDATE attachment SET withdrawn_seq = ? WHERE id = ?').run(seq, id);
    return ok({ value: { id }, audit: { entity: 'attachments', entityId: id, before: attachment, after: null } });
  });
}
