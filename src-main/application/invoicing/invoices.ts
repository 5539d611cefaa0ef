import { and, eq } from 'drizzle-orm';
import type { InvoiceRow } from '../../../shared/contract/invoicing.ts';
import type { ParsedInput } from '../../../shared/contract/index.ts';
import { conflict, notFound, refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { assert, present } from '../../../shared/kernel/assert.ts';
import { addDays, type LocalDate } from '../../../shared/values/local-date.ts';
import type { Invoice } from '../../../shared/domain/invoicing/invoice.ts';
import { invoiceDocument } from '../../../shared/documents/invoice-document.ts';
import { invoice as table, numberSeries } from '../../storage/schema.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import type { PdfRenderer } from '../documents/port.ts';
import { agreementOn } from '../rent/agreement-versions.ts';
import { runCommand, type Context } from '../unit-of-work.ts';
import { readSettings } from '../workspace/settings.ts';
import { invoiceFromFacts, refuseIncomplete, type InvoiceKey } from './invoice-facts.ts';

type Stored = typeof table.$inferSelect;

/** The columns that a list needs: no model, no PDF. */
const listed = {
  id: table.id,
  status: table.status,
  agreementId: table.agreementId,
  year: table.year,
  quarter: table.quarter,
  invoiceDate: table.invoiceDate,
  number: table.number,
  issuedAt: table.issuedAt,
  totalOre: table.totalOre,
};
type Listed = Pick<Stored, keyof typeof listed>;

const keyOf = (row: Listed): InvoiceKey => ({
  agreementId: row.agreementId,
  year: row.year,
  quarter: row.quarter,
  invoiceDate: row.invoiceDate as LocalDate,
});

const agreementOf = (store: Store, id: number): FactVersion =>
  present(new FactStore(store, kindOf('agreements')).standing(id)[0], 'the agreement');

/** A draft's total is of today; an issued invoice's is its own. A draft that can't be computed any more totals zero. */
function rowOf(store: Store, row: Listed, invoice: Invoice | null): InvoiceRow {
  const { identity } = agreementOf(store, row.agreementId);
  return {
    id: row.id,
    status: row.status,
    number: row.number,
    siteId: Number(identity['siteId']),
    agreementId: row.agreementId,
    guestAgencyId: Number(identity['guestAgencyId']),
    year: row.year,
    quarter: row.quarter,
    invoiceDate: row.invoiceDate as LocalDate,
    dueDate: invoice?.dueDate ?? addDays(row.invoiceDate as LocalDate, readSettings(store).paymentTermsDays),
    totalOre: row.totalOre ?? invoice?.totalOre ?? 0,
    issuedAt: row.issuedAt,
  };
}

function invoiceOf(store: Store, row: Stored): Result<Invoice> {
  return row.model === null ? invoiceFromFacts(store, keyOf(row), null) : ok(JSON.parse(row.model) as Invoice);
}

function find(store: Store, id: number): Result<Stored> {
  const row = store.orm.select().from(table).where(eq(table.id, id)).get();
  return row === undefined ? err(notFound('invoice.not-found', { id })) : ok(row);
}

export function listInvoices(context: Context, input: { siteId?: number | undefined }): Result<InvoiceRow[]> {
  const { store } = context;
  const stored = store.orm
    .select({ ...listed, model: table.model })
    .from(table)
    .orderBy(table.id)
    .all();
  const rows = stored.map((row) => {
    const invoice =
      row.model === null ? invoiceFromFacts(store, keyOf(row), null) : ok(JSON.parse(row.model) as Invoice);
    return rowOf(store, row, invoice.ok ? invoice.value : null);
  });
  return ok(rows.filter((row) => input.siteId === undefined || row.siteId === input.siteId));
}

export function getInvoice(context: Context, input: { id: number }): Result<{ row: InvoiceRow; invoice: Invoice }> {
  const stored = find(context.store, input.id);
  if (!stored.ok) return stored;
  const invoice = invoiceOf(context.store, stored.value);
  return invoice.ok ? ok({ row: rowOf(context.store, stored.value, invoice.value), invoice: invoice.value }) : invoice;
}

/** The PDF of an issued invoice, as it was frozen; null for a draft. */
export function frozenPdf(store: Store, id: number): { pdf: Uint8Array; sha256: string } | null {
  const row = store.orm.select({ pdf: table.pdf, sha256: table.pdfSha256 }).from(table).where(eq(table.id, id)).get();
  return row === undefined || row.pdf === null || row.sha256 === null ? null : { pdf: row.pdf, sha256: row.sha256 };
}

/** A draft for a quarter of an agreement: it has no number until it is issued. */
export function prepareInvoice(context: Context, input: ParsedInput<'invoices.prepare'>): Result<InvoiceRow> {
  return runCommand(context, 'invoices.prepare', ({ store, seq }) => {
    const agreement = agreementOn(store, input.agreementId, input.invoiceDate);
    if (!agreement.ok && agreement.error.kind === 'not-found') return agreement;
    const period = { year: input.year, quarter: input.quarter };
    const other = store.orm
      .select(listed)
      .from(table)
      .where(
        and(eq(table.agreementId, input.agreementId), eq(table.year, input.year), eq(table.quarter, input.quarter)),
      )
      .get();
    if (other?.status === 'draft') return err(conflict('invoice.draft-exists', period));
    if (other !== undefined) {
      const registration = String(agreementOf(store, input.agreementId).identity['registrationNumber']);
      return err(
        conflict('invoice.already-billed', { ...period, agreement: registration, number: other.number ?? '' }),
      );
    }
    const invoice = invoiceFromFacts(store, input, null);
    if (!invoice.ok) return invoice;
    const row = store.orm
      .insert(table)
      .values({ ...input, status: 'draft', recordedSeq: seq })
      .returning(listed)
      .get();
    return ok({
      value: rowOf(store, row, invoice.value),
      audit: { entity: 'invoices', entityId: row.id, before: null, after: input },
    });
  });
}

const runningDigits = 6;

/** The next number of the series, without taking it. */
function nextNumber(store: Store): Result<{ series: string; running: number; number: string }> {
  const prefix = readSettings(store).invoiceSeriesPrefix;
  const series = `invoice:${prefix}`;
  const running = (store.orm.select().from(numberSeries).where(eq(numberSeries.name, series)).get()?.last ?? 0) + 1;
  if (running >= 10 ** runningDigits) return err(refused('invoice.series-full', { prefix }));
  return ok({ series, running, number: prefix + String(running).padStart(runningDigits, '0') });
}

function issuable(
  store: Store,
  id: number,
): Result<{ row: Stored; invoice: Invoice; series: string; running: number }> {
  const stored = find(store, id);
  if (!stored.ok) return stored;
  if (stored.value.status === 'issued')
    return err(conflict('invoice.already-issued', { number: stored.value.number ?? '' }));
  const next = nextNumber(store);
  if (!next.ok) return next;
  const invoice = invoiceFromFacts(store, keyOf(stored.value), next.value.number);
  if (!invoice.ok) return invoice;
  const missing = refuseIncomplete(invoice.value);
  return missing === null ? ok({ row: stored.value, invoice: invoice.value, ...next.value }) : err(missing);
}

/**
 * Issues a draft. The PDF is rendered for the number that is next in turn; the transaction then takes that number,
 * makes sure that nothing has changed since, and freezes model, PDF and hash together: no gap, no half invoice.
 */
export async function issueInvoice(
  context: Context,
  input: { id: number },
  renderPdf: PdfRenderer,
): Promise<Result<InvoiceRow>> {
  const ready = issuable(context.store, input.id);
  if (!ready.ok) return ready;
  const model = canonicalJson(ready.value.invoice);
  const pdf = Buffer.from(await renderPdf(invoiceDocument(ready.value.invoice)));
  return runCommand(context, 'invoices.issue', ({ store, at }) => {
    const now = issuable(store, input.id);
    if (!now.ok) return now;
    assert(
      canonicalJson(now.value.invoice) === model,
      'commands run one at a time: nothing changes while the PDF is made',
    );
    const { series, running, invoice } = now.value;
    store.orm
      .insert(numberSeries)
      .values({ name: series, last: running })
      .onConflictDoUpdate({ target: numberSeries.name, set: { last: running } })
      .run();
    const row = store.orm
      .update(table)
      .set({
        status: 'issued',
        number: invoice.number,
        issuedAt: at,
        totalOre: invoice.totalOre,
        model,
        pdf,
        pdfSha256: sha256(pdf),
      })
      .where(eq(table.id, input.id))
      .returning(listed)
      .get();
    const after = { number: invoice.number, totalOre: invoice.totalOre, pdfSha256: sha256(pdf) };
    return ok({
      value: rowOf(store, row, invoice),
      audit: { entity: 'invoices', entityId: input.id, before: { status: 'draft' }, after },
    });
  });
}

/** A draft is thrown away; an issued invoice never is. */
export function discardInvoice(context: Context, input: { id: number }): Result<{ id: number }> {
  return runCommand(context, 'invoices.discard', ({ store }) => {
    const stored = find(store, input.id);
    if (!stored.ok) return stored;
    if (stored.value.status === 'issued')
      return err(conflict('invoice.already-issued', { number: stored.value.number ?? '' }));
    store.orm.delete(table).where(eq(table.id, input.id)).run();
    return ok({
      value: { id: input.id },
      audit: { entity: 'invoices', entityId: input.id, before: keyOf(stored.value), after: null },
    });
  });
}
