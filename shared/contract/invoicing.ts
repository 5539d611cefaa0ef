import { z } from 'zod';
import type { Invoice } from '../domain/invoicing/invoice.ts';
import { date, id, integer, ore } from './fields.ts';
import { command, query } from './procedure.ts';

const invoiceRow = z.strictObject({
  id: id(),
  status: z.enum(['draft', 'issued']),
  number: z.string().nullable(),
  siteId: id(),
  agreementId: id(),
  guestAgencyId: id(),
  year: z.int(),
  quarter: z.int(),
  invoiceDate: date(),
  dueDate: date(),
  totalOre: z.int(),
  issuedAt: z.string().nullable(),
});
export type InvoiceRow = z.output<typeof invoiceRow>;
const detail = z.strictObject({ row: invoiceRow, invoice: z.custom<Invoice>() });

export const chargeComponents = ['premises', 'other', 'depreciation', 'interest', 'overhead'] as const;
const charge = {
  siteId: id(),
  guestAgencyId: id(),
  year: integer(1990, 2199),
  component: z.enum(chargeComponents, 'field.choice'),
  amountOre: ore(),
  source: z.string().trim().max(400, 'field.too-long'),
};

export const invoicingProcedures = {
  'invoices.list': query('Fakturor', z.strictObject({ siteId: id().optional() }), z.array(invoiceRow)),
  'invoices.get': query('Faktura', z.strictObject({ id: id() }), detail),
  'invoices.prepare': command(
    'Ny faktura',
    z.strictObject({ agreementId: id(), year: integer(1990, 2199), quarter: integer(1, 4), invoiceDate: date() }),
    invoiceRow,
  ),
  'invoices.issue': command('Ställ ut faktura', z.strictObject({ id: id() }), invoiceRow),
  'invoices.discard': command('Kasta fakturautkast', z.strictObject({ id: id() }), z.strictObject({ id: id() })),
  'charges.list': query(
    'Debiterat före Värdskap',
    z.strictObject({ siteId: id() }),
    z.array(z.strictObject({ id: id(), ...charge })),
  ),
  'charges.record': command('Anteckna debiterat belopp', z.strictObject(charge), z.strictObject({ id: id() })),
};
