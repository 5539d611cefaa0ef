import type { LocalDate } from '../../values/local-date.ts';
import type { RentCalculation } from '../rent/calculation.ts';
import { compareCalculations, type ChangeReason, type ComparedLine } from '../rent/compare.ts';

export const recountReasons = ['people', 'area', 'costs'] as const;
export type RecountReason = (typeof recountReasons)[number];

/** Why a rent could be calculated anew, and what it would be. */
export interface RecountSuggestion {
  readonly agreementId: number;
  readonly guestAgencyId: number;
  readonly agreementVersionId: number;
  readonly date: LocalDate;
  readonly reasons: readonly RecountReason[];
  /** People at the site: what the rent stands on, and what holds on the date. */
  readonly billedPeople: string;
  readonly people: string;
  readonly ownAreaHundredthsBefore: number;
  readonly ownAreaHundredths: number;
  /** Of the calculation that was locked, also where the rent has been uprated since: like is compared with like. */
  readonly yearlyRentBeforeOre: number;
  readonly yearlyRentOre: number;
}

type Change = Pick<
  RecountSuggestion,
  | 'reasons'
  | 'billedPeople'
  | 'people'
  | 'ownAreaHundredthsBefore'
  | 'ownAreaHundredths'
  | 'yearlyRentBeforeOre'
  | 'yearlyRentOre'
>;

/**
 * That time passes makes every investment's interest another, each month; it is no change of the facts. Overhead and
 * rounding follow from the other lines, but for the agreement's own terms.
 */
const silent: ReadonlySet<ChangeReason> = new Set(['investment-time']);
const reasonOf: Readonly<Partial<Record<ChangeReason, RecountReason>>> = {
  headcount: 'people',
  members: 'people',
  area: 'area',
};

function reasonsOf({ component, reasons }: ComparedLine): RecountReason[] {
  const telling = reasons.filter((reason) => !silent.has(reason));
  if (component === 'overhead' || component === 'rounding') return telling.includes('terms') ? ['costs'] : [];
  // A use of premises that is new or gone: rooms have changed hands.
  if (component === 'premises' && telling.some((reason) => reason === 'added' || reason === 'removed')) return ['area'];
  return telling.map((reason) => reasonOf[reason] ?? 'costs');
}

/** What differs for one guest between the calculation that its rent stands on and the present one; null where nothing does. */
export function recountOf(locked: RentCalculation, present: RentCalculation, guest: string): Change | null {
  const before = locked.parties.find((party) => party.agency === guest);
  const after = present.parties.find((party) => party.agency === guest);
  if (before === undefined || after === undefined) return null;
  const own = compareCalculations(locked, present).lines.filter((line) => line.agency === guest);
  const found = new Set(own.flatMap(reasonsOf));
  if (before.people !== after.people) found.add('people');
  if (before.ownAreaHundredths !== after.ownAreaHundredths) found.add('area');
  if (found.size === 0) return null;
  return {
    reasons: recountReasons.filter((reason) => found.has(reason)),
    billedPeople: before.people,
    people: after.people,
    ownAreaHundredthsBefore: before.ownAreaHundredths,
    ownAreaHundredths: after.ownAreaHundredths,
    yearlyRentBeforeOre: before.yearlyRent,
    yearlyRentOre: after.yearlyRent,
  };
}
