import { err, ok, type Result } from '../../kernel/result.ts';
import { invalid } from '../../kernel/app-error.ts';
import { present } from '../../kernel/assert.ts';
import { Exact } from '../../values/exact.ts';
import { roundToOre } from '../../values/rounding.ts';
import { sumOre } from '../../values/money.ts';
import { addDays, type LocalDate } from '../../values/local-date.ts';
import { ocrReference } from '../../values/luhn.ts';
import type { UpratingTrace } from '../agreements/uprating-run.ts';
import type { PartyRent } from '../rent/calculation.ts';
import type { Invoice, InvoiceLine, InvoiceParty, VatTotal, VatTreatment } from './invoice.ts';
import { quarterAmounts, quarterInterval } from './quarters.ts';

/** A locked agreement version as far as an invoice needs it. */
export interface BilledVersion {
  readonly number: number;
  readonly from: LocalDate;
  readonly inForceTo: LocalDate | null;
  readonly yearlyRentOre: number;
  readonly basisDate: LocalDate;
  readonly calculationSha256: string;
  readonly party: PartyRent;
  /** How the rent of the calculation was uprated by index; null where it is the rent. */
  readonly uprating: UpratingTrace | null;
  readonly vat: VatTreatment;
}

export interface InvoiceRequest {
  readonly siteName: string;
  readonly registrationNumber: string;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  readonly buyerReference: string;
  readonly sellerContact: string;
  readonly bankgiro: string;
  readonly plusgiro: string;
  readonly paymentTermsDays: number;
  readonly year: number;
  readonly quarter: number;
  readonly invoiceDate: LocalDate;
  /** Null for a draft. */
  readonly number: string | null;
  readonly versions: readonly BilledVersion[];
}

interface Billed {
  readonly version: BilledVersion;
  readonly line: InvoiceLine;
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);
const sooner = (a: LocalDate, b: LocalDate | null): LocalDate => (b === null || a < b ? a : b);

/** One line for each version in force during the quarter: where two meet inside it, each has its own (section 9). */
function billedLines(request: InvoiceRequest): Billed[] {
  const quarter = quarterInterval(request.year, request.quarter);
  return request.versions.flatMap((version) => {
    const from = later(quarter.from, version.from);
    const to = sooner(quarter.to, version.inForceTo);
    if (from >= to) return [];
    const amounts = quarterAmounts(version.yearlyRentOre, request.year, { from: version.from, to: version.inForceTo });
    const line: InvoiceLine = {
      description: `Hyra för lokaler och kontorsservice, version ${version.number}`,
      periodFrom: from,
      periodTo: to,
      amountOre: present(amounts[request.quarter - 1], 'a quarter'),
      vat: version.vat,
    };
    return [{ version, line }];
  });
}

function vatTotals(lines: readonly InvoiceLine[]): VatTotal[] {
  const groups = Map.groupBy(lines, ({ vat }) => `${vat.category} ${vat.rate} ${vat.reason}`);
  return [...groups.values()].map((group) => {
    const { vat } = present(group[0], 'a line');
    const netOre = sumOre(group.map((line) => line.amountOre));
    return { vat, netOre, vatOre: roundToOre(new Exact(netOre).times(vat.rate).dividedBy(100)) };
  });
}

/** What the newest rent is computed from: the calculation's components, and what the index has added to them. */
function basisOf({ party, uprating, ...version }: BilledVersion): Invoice['basis'] {
  const { premises, other, depreciation, interest, overhead, rounding } = party;
  return {
    basisDate: version.basisDate,
    yearlyRentOre: version.yearlyRentOre,
    componentsOre: { premises, other, depreciation, interest, overhead, rounding },
    ...(uprating === null ? {} : { indexation: { ore: version.yearlyRentOre - party.yearlyRent, trace: uprating } }),
    calculationSha256: version.calculationSha256,
    people: party.people,
    ownAreaHundredths: party.ownAreaHundredths,
  };
}

/**
 * The quarter's invoice of one guest, in advance (the report's 2.3.1; calculation section 9). Without a version in
 * force there is nothing to bill; lines outside the scope of VAT can't share an invoice with others (EN 16931 BR-O-11).
 */
export function buildInvoice(request: InvoiceRequest): Result<Invoice> {
  const billed = billedLines(request);
  const newest = billed.at(-1);
  if (newest === undefined)
    return err(invalid('invoice.nothing-to-bill', { year: request.year, quarter: request.quarter }));
  const lines = billed.map((entry) => entry.line);
  const categories = new Set(lines.map((line) => line.vat.category));
  if (categories.has('O') && categories.size > 1)
    return err(invalid('invoice.mixed-vat', { quarter: request.quarter, year: request.year }));
  const totals = vatTotals(lines);
  const netOre = sumOre(totals.map((total) => total.netOre));
  const vatOre = sumOre(totals.map((total) => total.vatOre));
  const { versions: _versions, ...shared } = request;
  return ok({
    ...shared,
    status: request.number === null ? 'draft' : 'issued',
    ocr: request.number === null ? null : ocrReference(request.number),
    dueDate: addDays(request.invoiceDate, request.paymentTermsDays),
    agreementVersion: newest.version.number,
    lines,
    vatTotals: totals,
    netOre,
    vatOre,
    totalOre: netOre + vatOre,
    basis: basisOf(newest.version),
  });
}
