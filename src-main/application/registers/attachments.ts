import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { maxAttachmentBytes, mediaTypeOf, type MediaType } from '../../../shared/domain/premises/file-type.ts';
import { invalid, notFound } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { AttachmentOwner, AttachmentType } from '../../../shared/contract/attachments.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { sha256 } from '../canonical-json.ts';
import { runCommand, type Context } from '../unit-of-work.ts';

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

const find = (store: Store, id: number): Attachment | null => {
  const stored = statement(store, select('a.id = @id')).get({ id }) as StoredRow | undefined;
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
  const content = statement(store, 'SELECT content FROM attachment_content WHERE sha256 = ?')
    .pluck()
    .get(attachment.sha256) as Buffer;
  return ok({ attachment, base64: content.toString('base64') });
}

/** Keeps a sketch or photo of a floor as it is; what it is, its first bytes say. */
export function addAttachment(context: Context, input: ParsedInput<'attachments.add'>): Result<Attachment> {
  const { kind, factId, name } = input;
  const content = Buffer.from(input.base64, 'base64');
  const mediaType = mediaTypeOf(content);
  if (content.toString('base64') !== input.base64 || mediaType === null)
    return err(invalid('attachment.type', { name }));
  if (content.length > maxAttachmentBytes) return err(invalid('attachment.too-large'));
  const added = runCommand(context, 'attachments.add', ({ store, seq }) => {
    if (kind === 'documentVersions' || !new FactStore(store, kindOf(kind)).exists(factId))
      return err(notFound('fact.not-found', { kind, id: factId }));
    const hash = sha256(content);
    statement(
      store,
      'INSERT INTO attachment_content (sha256, media_type, pages, content) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING',
    ).run(hash, mediaType, content);
    const id = Number(
      statement(
        store,
        'INSERT INTO attachment (kind, fact_id, name, type, dated_on, valid_through, sensitivity, sha256, recorded_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ).run(kind, factId, name, input.type, input.datedOn, input.validThrough, input.sensitivity, hash, seq)
        .lastInsertRowid,
    );
    const after = { kind, factId, name, mediaType, bytes: content.length, sha256: hash };
    return ok({ value: id, audit: { entity: 'attachments', entityId: id, before: null, after } });
  });
  return added.ok ? ok(present(find(context.store, added.value), 'the attachment')) : added;
}

export function withdrawAttachment(
  _context: Context,
  _input: ParsedInput<'attachments.withdraw'>,
): Result<Output<'attachments.withdraw'>> {
  return err(invalid('attachment.type'));
}
