import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * The tables that are not facts, as drizzle knows them. `migrations/` makes them, with the checks and triggers that
 * drizzle can't say; a test compares the two. Tables of facts are described by the contract (see fact-columns.ts).
 */
export const auditLog = sqliteTable('audit_log', {
  seq: integer('seq').primaryKey(),
  at: text('at').notNull(),
  actor: text('actor').notNull(),
  command: text('command').notNull(),
  entity: text('entity').notNull(),
  entityId: integer('entity_id'),
  before: text('before'),
  after: text('after'),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});

export const lockedAgreementVersion = sqliteTable('locked_agreement_version', {
  id: integer('id').primaryKey(),
  agreementId: integer('agreement_id').notNull(),
  number: integer('number').notNull(),
  basisDate: text('basis_date').notNull(),
  validFrom: text('valid_from').notNull(),
  validTo: text('valid_to'),
  yearlyRentOre: integer('yearly_rent_ore').notNull(),
  terms: text('terms').notNull(),
  facts: text('facts').notNull(),
  calculation: text('calculation').notNull(),
  calculationSha256: text('calculation_sha256').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
});

export const numberSeries = sqliteTable('number_series', {
  name: text('name').primaryKey(),
  last: integer('last').notNull(),
});

export const invoice = sqliteTable('invoice', {
  id: integer('id').primaryKey(),
  status: text('status', { enum: ['draft', 'issued'] }).notNull(),
  agreementId: integer('agreement_id').notNull(),
  year: integer('year').notNull(),
  quarter: integer('quarter').notNull(),
  invoiceDate: text('invoice_date').notNull(),
  number: text('number'),
  issuedAt: text('issued_at'),
  totalOre: integer('total_ore'),
  model: text('model'),
  pdf: blob('pdf', { mode: 'buffer' }),
  pdfSha256: text('pdf_sha256'),
  recordedSeq: integer('recorded_seq').notNull(),
});

export const charge = sqliteTable('charge', {
  id: integer('id').primaryKey(),
  siteId: integer('site_id').notNull(),
  guestAgencyId: integer('guest_agency_id').notNull(),
  year: integer('year').notNull(),
  component: text('component', { enum: ['premises', 'other', 'depreciation', 'interest', 'overhead'] }).notNull(),
  amountOre: integer('amount_ore').notNull(),
  source: text('source').notNull(),
});

export const setting = sqliteTable('setting', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

export const backup = sqliteTable('backup', {
  id: integer('id').primaryKey(),
  path: text('path').notNull(),
  createdAt: text('created_at').notNull(),
  verifiedAt: text('verified_at').notNull(),
  bytes: integer('bytes').notNull(),
});

export const attachmentContent = sqliteTable('attachment_content', {
  sha256: text('sha256').primaryKey(),
  mediaType: text('media_type', { enum: ['image/png', 'image/jpeg', 'application/pdf'] }).notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
});

export const attachment = sqliteTable('attachment', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: ['floors'] }).notNull(),
  factId: integer('fact_id').notNull(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
});
