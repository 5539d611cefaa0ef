import type { UpratingTrace } from '../domain/agreements/uprating-run.ts';
import type { AllocationStep, PartyRent, RentCalculation } from '../domain/rent/calculation.ts';
import type { Interval } from '../values/interval.ts';
import type { LocalDate } from '../values/local-date.ts';
import { divideRounded, toSafeNumber } from '../values/rounding.ts';

export interface AnnexParty {
  readonly name: string;
  /** Ten digits, with or without hyphen. */
  readonly organisationNumber: string;
}

export interface RentAnnexContext {
  /** Code of the agency that the annex is for; it must be a party of the calculation. */
  readonly guestCode: string;
  readonly guest: AnnexParty;
  readonly host: AnnexParty;
  readonly siteName: string;
  readonly registrationNumber: string;
  /** Null for a calculation that is not part of an agreement yet. */
  readonly annexNumber: number | null;
  readonly agreementVersion: number | null;
  readonly validity: Interval | null;
  readonly draft: boolean;
  /** Stands on the document as its date, and in the PDF's metadata. */
  readonly createdOn: LocalDate;
  /** SHA-256 of the stored calculation, hex: its first eight digits are the document's id. */
  readonly calculationSha256: string;
  /** `#rrggbb` by agency code. */
  readonly colours: Readonly<Record<string, string>>;
  /** Where the calculation's rent has been uprated by index since: how, and what the guest pays a year; öre. */
  readonly uprating?: { readonly trace: UpratingTrace; readonly yearlyRentOre: number };
}

/** The annex and what it is about, as its parts read it. */
export interface AnnexInput {
  readonly calculation: RentCalculation;
  readonly context: RentAnnexContext;
  readonly party: PartyRent;
  /** Steps in which the guest has a line. */
  readonly steps: readonly AllocationStep[];
}

/** What the guest pays a year: the calculation's rent, or what the index has made of it. */
export const agreedRentOre = ({ context, party }: AnnexInput): number =>
  context.uprating?.yearlyRentOre ?? party.yearlyRent;

/** The four invoices of a full year, öre: `round(Y·q/4) − round(Y·(q−1)/4)` (calculation section 9). They sum to Y. */
export function quarters(yearlyRentOre: number): number[] {
  const upTo = (quarter: number): number => toSafeNumber(divideRounded(BigInt(yearlyRentOre) * BigInt(quarter), 4n));
  return [1, 2, 3, 4].map((quarter) => upTo(quarter) - upTo(quarter - 1));
}
