import { z } from 'zod';
import { choice, date, id, optionalDate, text } from './fields.ts';
import { sensitivities } from './facts/zones.ts';
import { command, query } from './procedure.ts';

/** What something can be attached to: facts, and versions of an agreement's papers. */
export const attachmentOwners = [
  'floors',
  'sites',
  'agencies',
  'leases',
  'supplierContracts',
  'riskAssessments',
  'costAcceptances',
  'documentVersions',
] as const;
export type AttachmentOwner = (typeof attachmentOwners)[number];

export const attachmentTypes = [
  'sketch',
  'room-function',
  'preliminary-lease',
  'cost-estimate',
  'risk-assessment',
  'contract',
  'signed-scan',
  'other',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

const attachedTo = { kind: z.enum(attachmentOwners, 'field.choice'), factId: id() };

export const attachmentSchema = z.strictObject({
  id: id(),
  ...attachedTo,
  name: z.string(),
  type: z.enum(attachmentTypes),
  /** The document's own date. */
  datedOn: date().nullable(),
  /** Last day of its validity. */
  validThrough: date().nullable(),
  sensitivity: z.enum(sensitivities),
  mediaType: z.enum(['image/png', 'image/jpeg', 'application/pdf']),
  bytes: z.int(),
  /** Of a PDF; 1 for a picture. */
  pages: z.int(),
  sha256: z.string(),
  addedAt: z.string(),
});
export type AttachmentRow = z.output<typeof attachmentSchema>;

export const attachmentProcedures = {
  'attachments.list': query('Bilagda filer', z.strictObject(attachedTo), z.array(attachmentSchema)),
  'attachments.get': query(
    'Bilagd fil',
    z.strictObject({ id: id() }),
    z.strictObject({ attachment: attachmentSchema, base64: z.string() }),
  ),
  /** PNG, JPEG or PDF of at most 20 MB; its first bytes say which. A PDF that can't be read through is refused. */
  'attachments.add': command(
    'Bilägg fil',
    z.strictObject({
      ...attachedTo,
      name: text(),
      type: choice('attachmentType', attachmentTypes).default('sketch'),
      datedOn: optionalDate(),
      validThrough: optionalDate(),
      sensitivity: choice('sensitivity', sensitivities).default('open'),
      base64: z.string().min(1, 'field.required').max(28_000_000, 'attachment.too-large'),
    }),
    attachmentSchema,
  ),
  /** Taken out of the lists and of bundles to come; its content stays where something was made with it. */
  'attachments.withdraw': command('Ta bort bilagd fil', z.strictObject({ id: id() }), z.strictObject({ id: id() })),
};
