import type { LocalDate } from '../../values/local-date.ts';

/** Why a rent could be calculated anew, and what it would be. */
export interface RecountSuggestion {
  readonly agreementId: number;
  readonly guestAgencyId: number;
  readonly agreementVersionId: number;
  readonly date: LocalDate;
  readonly reasons: readonly ('people' | 'area' | 'costs')[];
  /** People at the site: what the rent stands on, and what holds on the date. */
  readonly billedPeople: string;
  readonly people: string;
  readonly ownAreaHundredthsBefore: number;
  readonly ownAreaHundredths: number;
  readonly yearlyRentBeforeOre: number;
  readonly yearlyRentOre: number;
}
