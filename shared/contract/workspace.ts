import { z } from 'zod';
import { date, id, integer, optionalText } from './fields.ts';
import { command, query } from './procedure.ts';

const nothing = z.strictObject({});
const path = () =>
  z
    .string()
    .min(1, 'field.required')
    .max(4096, 'field.too-long')
    .refine((value) => !value.includes('\0'), 'field.control-character');

export const settingsShape = {
  language: z.enum(['sv', 'en'], 'field.choice'),
  /** Days from invoice date to due date. */
  paymentTermsDays: integer(0, 120),
  /** Before the running number: `2024` gives 2024000001. Digits only, so that the number can be an OCR reference. */
  invoiceSeriesPrefix: z.string().regex(/^\d{0,8}$/, 'field.digits'),
  sellerContact: optionalText(),
};
export const settingsSchema = z.strictObject(settingsShape);
/** What is left out stays as it is: no default fills it in. */
const settingsChanges = z.strictObject({
  language: settingsShape.language.optional(),
  paymentTermsDays: settingsShape.paymentTermsDays.optional(),
  invoiceSeriesPrefix: settingsShape.invoiceSeriesPrefix.optional(),
  sellerContact: settingsShape.sellerContact.unwrap().optional(),
});
export type Settings = z.output<typeof settingsSchema>;

/** What a backup holds, beside the database: enough to see that it is whole. */
export const manifestSchema = z.strictObject({
  product: z.literal('vardskap'),
  formatVersion: z.literal(1),
  productVersion: z.string(),
  schemaVersion: z.int(),
  createdAt: z.string(),
  database: z.strictObject({ file: z.string(), bytes: z.int(), sha256: z.string() }),
  /** Rows per table. */
  counts: z.record(z.string(), z.int()),
  auditHead: z.strictObject({ seq: z.int(), hash: z.string() }),
});
export type BackupManifest = z.output<typeof manifestSchema>;

const backupRow = z.strictObject({ path: z.string(), createdAt: z.string(), verifiedAt: z.string(), bytes: z.int() });

/** Made by who asks, to follow and to stop what takes time. */
const jobId = () => z.string().regex(/^[A-Za-z0-9-]{8,64}$/, 'field.code');

const documentRef = z.discriminatedUnion('document', [
  z.strictObject({ document: z.literal('rent-annex'), agreementVersionId: id() }),
  z.strictObject({ document: z.literal('rent-annex-draft'), siteId: id(), guestAgencyId: id(), date: date() }),
  z.strictObject({ document: z.literal('invoice'), invoiceId: id() }),
  z.strictObject({ document: z.literal('access-card-receipt'), cardId: id(), date: date() }),
  z.strictObject({ document: z.literal('agreement-bundle'), documentVersionId: id() }),
  z.strictObject({
    document: z.literal('version-comparison'),
    documentVersionId: id(),
    otherVersionId: id().nullable().default(null),
  }),
  z.strictObject({ document: z.literal('agreement-board'), siteId: id(), date: date() }),
  z.strictObject({ document: z.literal('index-letter'), agreementVersionId: id() }),
  z.strictObject({
    document: z.literal('responsibility-matrix'),
    siteId: id(),
    guestAgencyId: id().nullable().default(null),
    date: date(),
  }),
  z.strictObject({ document: z.literal('contact-poster'), siteId: id(), guestAgencyId: id(), date: date() }),
]);
export type DocumentRef = z.output<typeof documentRef>;

const renderedDocument = z.strictObject({
  fileName: z.string(),
  title: z.string(),
  sha256: z.string(),
  pdfBase64: z.string(),
});

export const workspaceProcedures = {
  'workspace.status': query(
    'Läget',
    nothing,
    z.strictObject({
      productVersion: z.string(),
      schemaVersion: z.int(),
      dataFolder: z.string(),
      /** Nothing recorded yet: the first run asks what to open. */
      empty: z.boolean(),
      today: date(),
      lastBackup: backupRow.nullable(),
    }),
  ),
  'workspace.openExample': command('Öppna exemplet Härnösand', nothing, z.strictObject({ siteId: id() })),
  'settings.get': query('Inställningar', nothing, settingsSchema),
  'settings.update': command('Ändra inställningar', settingsChanges, settingsSchema),
  'history.list': query(
    'Historik',
    z.strictObject({
      entity: z.string().max(60).optional(),
      entityId: id().optional(),
      limit: integer(1, 1000).default(100),
      before: id().optional(),
    }),
    z.array(
      z.strictObject({
        seq: z.int(),
        at: z.string(),
        actor: z.string(),
        command: z.string(),
        entity: z.string(),
        entityId: z.int().nullable(),
        before: z.unknown(),
        after: z.unknown(),
      }),
    ),
  ),
  'history.verify': query(
    'Kontrollera historiken',
    nothing,
    z.strictObject({ rows: z.int(), intact: z.boolean(), firstBroken: z.int().nullable() }),
  ),
  'backups.create': command(
    'Säkerhetskopiera',
    z.strictObject({ folder: path() }),
    backupRow.extend({ manifest: manifestSchema }),
  ),
  'backups.verify': query('Kontrollera säkerhetskopia', z.strictObject({ path: path() }), manifestSchema),
  'backups.restore': command(
    'Återställ till en ny datamapp',
    z.strictObject({ path: path(), dataFolder: path() }),
    z.strictObject({ dataFolder: z.string(), manifest: manifestSchema }),
  ),
  'documents.render': query('Dokument som PDF', documentRef, renderedDocument),
  /** The same, with a name to follow and to stop it by. */
  'documents.renderAsJob': query(
    'Dokument som PDF, med förlopp',
    z.strictObject({ document: documentRef, jobId: jobId() }),
    renderedDocument,
  ),
  'jobs.progress': query(
    'Hur långt det har kommit',
    z.strictObject({ jobId: jobId() }),
    /** Null where nothing of that name goes on. */
    z.strictObject({ done: z.int(), total: z.int() }).nullable(),
  ),
  'jobs.cancel': query('Avbryt', z.strictObject({ jobId: jobId() }), z.strictObject({ cancelled: z.boolean() })),
  'documents.save': command(
    'Spara dokument',
    z.strictObject({ document: documentRef, path: path(), overwrite: z.boolean().default(false) }),
    z.strictObject({ path: z.string(), sha256: z.string(), bytes: z.int() }),
  ),
};
