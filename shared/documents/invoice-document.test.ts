import { describe, expect, test } from 'vitest';
import { harnosandDraftInvoice, harnosandInvoice } from '../../test/support/harnosand-invoice.ts';
import type { Invoice, VatTreatment } from '../domain/invoicing/invoice.ts';
import { invoiceDocument } from './invoice-document.ts';

/** All that the document says, with ordinary spaces. */
const textOf = (invoice: Invoice): string =>
  JSON.stringify(invoiceDocument(invoice)).replaceAll(/[\u202f\u00a0]/g, ' ');

describe('an invoice', () => {
  test.each([
    ['number', '2025000112'],
    ['invoice date', '2024-12-02'],
    ['due date', '2025-01-01'],
    ['seller', 'Specialpedagogiska skolmyndigheten'],
    ["seller's address", '871 29 Härnösand'],
    ["seller's organisation number", '202100-5745'],
    ["seller's VAT number", 'SE202100574501'],
    ['buyer', 'Socialstyrelsen'],
    ["buyer's address", '106 30 Stockholm'],
    ["buyer's organisation number", '202100-0555'],
    ['supply', 'Hyra för kontorsgemenskapen i Härnösand, kvartal 1 2025'],
    ['period with its last day', '2025-01-01 – 2025-03-31'],
    ['amount', '329 421,90 kr'],
    ['reason for exemption', '10 kap. 35 §'],
    ['buyer reference', 'S123'],
    ['seller contact', 'Åsa Öberg'],
    ['bankgiro', '160-9908'],
    ['OCR', '202500011228'],
    ['terms', '30 dagar netto'],
    ['registration number', '2.4.1-2024/0117'],
    ['agreement version', 'version 2'],
    ['basis date', '2024-05-01'],
    ['yearly rent', '1 317 687,59'],
    ['calculation', '7f3a 91c2'],
  ])('bears its %s', (_, expected) => {
    expect(textOf(harnosandInvoice)).toContain(expected);
  });

  test('has neither number nor OCR while it is a draft, and says so', () => {
    const text = textOf(harnosandDraftInvoice);
    expect(text).not.toContain('2025000112');
    expect(text).not.toContain('202500011228');
    expect(text).toContain('sätts när fakturan utfärdas');
    expect(invoiceDocument(harnosandDraftInvoice).meta.watermark).toBe('UTKAST');
    expect(invoiceDocument(harnosandInvoice).meta.watermark).toBeNull();
  });

  test('lists base and tax of each VAT treatment', () => {
    const standard: VatTreatment = { category: 'S', rate: '25', reason: '' };
    const text = textOf({
      ...harnosandInvoice,
      vatTotals: [...harnosandInvoice.vatTotals, { vat: standard, netOre: 1_850_000, vatOre: 462_500 }],
    });
    expect(text).toContain('["Moms 25 %","25 %","18 500,00","4 625,00"]');
    expect(text).toContain('momsfri');
  });

  test('leaves out what the parties do not have', () => {
    expect(textOf(harnosandInvoice)).not.toContain('Plusgiro');
    expect(textOf({ ...harnosandInvoice, plusgiro: '2865434', bankgiro: '' })).not.toContain('Bankgiro');
  });

  test('a negative total is in favour of the buyer', () => {
    const text = textOf({ ...harnosandInvoice, totalOre: -5_000 });
    expect(text).toContain('Er tillgodo');
    expect(text).not.toContain('Att betala');
  });
});
