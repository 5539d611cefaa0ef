import type { LocalDate } from '../../values/local-date.ts';
import type { UpratingTrace } from '../agreements/uprating-run.ts';
import type { Component } from '../rent/site-facts.ts';

/** Swedish VAT treatment of a line, as Peppol's category codes: S standard rate, E exempt, O outside scope. */
export const vatCategories = ['S', 'E', 'O'] as const;
export type VatCategory = (typeof vatCategories)[number];

export interface VatTreatment {
  readonly category: VatCategory;
  /** Percent as text: `25` for S, `0` otherwise. */
  readonly rate: string;
  /** Why the line is exempt or outside scope, as printed; empty for S. */
  readonly reason: string;
}

export interface InvoiceParty {
  readonly agency: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly addressLines: readonly string[];
  /** `SE` + organisation number + `01`; empty where the agency is not registered for VAT. */
  readonly vatNumber: string;
  readonly electronicAddress: string;
}

export interface InvoiceLine {
  readonly description: string;
  readonly periodFrom: LocalDate;
  /** Half-open end. */
  readonly periodTo: LocalDate;
  readonly amountOre: number;
  readonly vat: VatTreatment;
}

export interface VatTotal {
  readonly vat: VatTreatment;
  readonly netOre: number;
  readonly vatOre: number;
}

/**
 * A quarterly rent invoice, as issued or as a draft (calculation section 9; the report's 2.3.1). Everything that its
 * paper and its e-invoice say is here, frozen when it is issued. Amounts in öre.
 */
export interface Invoice {
  readonly status: 'draft' | 'issued';
  /** Null until issued: the number comes from the unbroken series, in the issuing transaction. */
  readonly number: string | null;
  readonly ocr: string | null;
  readonly siteName: string;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  readonly buyerReference: string;
  readonly sellerContact: string;
  readonly bankgiro: string;
  readonly plusgiro: string;
  readonly invoiceDate: LocalDate;
  readonly dueDate: LocalDate;
  readonly paymentTermsDays: number;
  readonly year: number;
  readonly quarter: number;
  readonly registrationNumber: string;
  readonly agreementVersion: number;
  readonly lines: readonly InvoiceLine[];
  readonly vatTotals: readonly VatTotal[];
  readonly netOre: number;
  readonly vatOre: number;
  readonly totalOre: number;
  /** What the lines are computed from. */
  readonly basis: {
    readonly basisDate: LocalDate;
    readonly yearlyRentOre: number;
    readonly componentsOre: Readonly<Record<Component | 'overhead' | 'rounding', number>>;
    /** What the index has added since the calculation; not there, as in invoices from before there was any: nothing. */
    readonly indexation?: { readonly ore: number; readonly trace: UpratingTrace };
    /** SHA-256 of the stored rent calculation. */
    readonly calculationSha256: string;
    readonly people: string;
    readonly ownAreaHundredths: number;
  };
}
