import type { LocalDate, Month } from '../../values/local-date.ts';

/** Everything behind an uprated rent, stored with it and printed in the letter (calculation section 8). */
export interface UpratingTrace {
  readonly series: 'kpi';
  readonly baseYear: '1980' | '2020';
  readonly baseMonth: Month;
  readonly baseFigure: string;
  readonly month: Month;
  readonly figure: string;
  readonly indexedShare: string;
  readonly floor: boolean;
  readonly quotient: 'exact' | 'whole-percent';
  /** Of the rent that the clause's base month belongs to; öre. */
  readonly baseRentOre: number;
  readonly baseVersionId: number;
  readonly baseVersionNumber: number;
  readonly formula: string;
}

/** What an agreement's uprating comes to, or why there is none. The texts are `agreements.uprating.<reason>`. */
export type UpratingOutcome =
  | {
      readonly kind: 'uprated' | 'unchanged';
      readonly agreementId: number;
      readonly guestAgencyId: number;
      readonly registrationNumber: string;
      readonly from: LocalDate;
      readonly currentRentOre: number;
      readonly yearlyRentOre: number;
      readonly trace: UpratingTrace;
      /** After a run: the version that was made. */
      readonly agreementVersionId: number | null;
    }
  | {
      readonly kind: 'not';
      readonly agreementId: number;
      readonly guestAgencyId: number;
      readonly registrationNumber: string;
      readonly reason:
        'no-clause' | 'no-version' | 'no-base-figure' | 'no-figure' | 'already' | 'ends-before' | 'later-version';
      readonly params: Readonly<Record<string, string>>;
    };
