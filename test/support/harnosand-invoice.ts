import type { Invoice, VatTreatment } from '../../shared/domain/invoicing/invoice.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { harnosandParties } from './harnosand-facts.ts';

const exempt: VatTreatment = {
  category: 'E',
  rate: '0',
  reason: 'Undantagen från skatteplikt, upplåtelse av fastighet, 10 kap. 35 § mervärdesskattelagen',
};

/** Socialstyrelsen's first quarter of 2025, on the yearly rent that `harnosandFacts` give. */
export const harnosandInvoice: Invoice = {
  status: 'issued',
  number: '2025000112',
  ocr: '202500011228',
  siteName: 'Härnösand',
  seller: {
    agency: 'SPSM',
    ...harnosandParties.SPSM,
    addressLines: ['Box 1100', '871 29 Härnösand'],
    vatNumber: 'SE202100574501',
    electronicAddress: '0007:2021005745',
  },
  buyer: {
    agency: 'SOS',
    ...harnosandParties.SOS,
    addressLines: ['Fakturamottagningen', '106 30 Stockholm'],
    vatNumber: '',
    electronicAddress: '0007:2021000555',
  },
  buyerReference: 'S123',
  sellerContact: 'Åsa Öberg, lokalsamordnare',
  bankgiro: '1609908',
  plusgiro: '',
  invoiceDate: localDate('2024-12-02'),
  dueDate: localDate('2025-01-01'),
  paymentTermsDays: 30,
  year: 2025,
  quarter: 1,
  registrationNumber: '2.4.1-2024/0117',
  agreementVersion: 2,
  lines: [
    {
      description: 'Hyra för kontorsgemenskapen i Härnösand, kvartal 1 2025',
      periodFrom: localDate('2025-01-01'),
      periodTo: localDate('2025-04-01'),
      amountOre: 32_942_190,
      vat: exempt,
    },
  ],
  vatTotals: [{ vat: exempt, netOre: 32_942_190, vatOre: 0 }],
  netOre: 32_942_190,
  vatOre: 0,
  totalOre: 32_942_190,
  basis: {
    basisDate: localDate('2024-05-01'),
    yearlyRentOre: 131_768_759,
    componentsOre: {
      premises: 57_648_451,
      other: 40_768_991,
      depreciation: 17_904_878,
      interest: 3_467_461,
      overhead: 11_978_978,
      rounding: 0,
    },
    calculationSha256: `7f3a91c2${'0'.repeat(56)}`,
    people: '18',
    ownAreaHundredths: 30_400,
  },
};

/** The same before it is issued: without number and OCR. */
export const harnosandDraftInvoice: Invoice = { ...harnosandInvoice, status: 'draft', number: null, ocr: null };
