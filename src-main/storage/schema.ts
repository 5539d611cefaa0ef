import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { attachmentOwners, attachmentTypes } from '../../shared/contract/attachments.ts';
import { indexBaseYears, indexSeries } from '../../shared/contract/facts/agreements.ts';
import { sensitivities } from '../../shared/contract/facts/zones.ts';
import { documentKinds, versionReasons, versionStates } from '../../shared/domain/agreements/document-kinds.ts';

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
  uprating: text('uprating'),
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
  pages: integer('pages').notNull(),
  content: blob('content', { mode: 'buffer' }).notNull(),
});

export const attachment = sqliteTable('attachment', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: attachmentOwners }).notNull(),
  factId: integer('fact_id').notNull(),
  name: text('name').notNull(),
  type: text('type', { enum: attachmentTypes }).notNull(),
  datedOn: text('dated_on'),
  validThrough: text('valid_through'),
  sensitivity: text('sensitivity', { enum: sensitivities }).notNull(),
  sha256: text('sha256').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
  withdrawnSeq: integer('withdrawn_seq'),
});

export const agreementTemplate = sqliteTable('agreement_template', {
  id: integer('id').primaryKey(),
  kind: text('kind', { enum: documentKinds }).notNull(),
  clauses: text('clauses'),
  recordedSeq: integer('recorded_seq').notNull(),
});

export const agreementDocument = sqliteTable('agreement_document', {
  id: integer('id').primaryKey(),
  siteId: integer('site_id').notNull(),
  guestAgencyId: integer('guest_agency_id').notNull(),
  kind: text('kind', { enum: documentKinds }).notNull(),
  agreementId: integer('agreement_id'),
  registrationNumber: text('registration_number').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
});

export const documentVersion = sqliteTable('document_version', {
  id: integer('id').primaryKey(),
  documentId: integer('document_id').notNull(),
  number: integer('number').notNull(),
  reason: text('reason', { enum: versionReasons }).notNull(),
  state: text('state', { enum: versionStates }).notNull(),
  validFrom: text('valid_from'),
  validTo: text('valid_to'),
  basisDate: text('basis_date'),
  clauses: text('clauses').notNull(),
  acceptedDifference: text('accepted_difference').notNull(),
  revision: integer('revision').notNull(),
  bundle: text('bundle'),
  contentSha256: text('content_sha256'),
  rent: text('rent'),
  agreementVersionId: integer('agreement_version_id'),
  recordedSeq: integer('recorded_seq').notNull(),
  changedSeq: integer('changed_seq').notNull(),
});

export const documentMove = sqliteTable('document_move', {
  id: integer('id').primaryKey(),
  versionId: integer('version_id').notNull(),
  fromState: text('from_state', { enum: versionStates }),
  toState: text('to_state', { enum: versionStates }).notNull(),
  movedBy: text('moved_by').notNull(),
  note: text('note').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
});

export const documentSignature = sqliteTable('document_signature', {
  id: integer('id').primaryKey(),
  versionId: integer('version_id').notNull(),
  agencyId: integer('agency_id').notNull(),
  name: text('name').notNull(),
  title: text('title').notNull(),
  place: text('place').notNull(),
  signedOn: text('signed_on').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
});

export const documentPrint = sqliteTable('document_print', {
  id: integer('id').primaryKey(),
  versionId: integer('version_id').notNull(),
  contentSha256: text('content_sha256').notNull(),
  pages: integer('pages').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
});

export const indexFigure = sqliteTable('index_figure', {
  id: integer('id').primaryKey(),
  series: text('series', { enum: indexSeries }).notNull(),
  baseYear: text('base_year', { enum: indexBaseYears }).notNull(),
  month: text('month').notNull(),
  value: text('value').notNull(),
  source: text('source').notNull(),
  recordedSeq: integer('recorded_seq').notNull(),
  replacedSeq: integer('replaced_seq'),
});
