import type { Finding } from '../checks/finding.ts';
import { quarterAmounts } from '../invoicing/quarters.ts';
import { covers, type Interval } from '../../values/interval.ts';
import { split, type LocalDate } from '../../values/local-date.ts';

export interface PeopleVersion extends Interval {
  readonly people: string;
  readonly fte: string;
}

/** People that a locked rent stands on, while the version is in force. */
export interface BilledPeople extends Interval {
  readonly versionId: number;
  readonly number: number;
  readonly basisDate: LocalDate;
  readonly people: string;
}

/** A government decision as one version of it says, held against the FTE. */
export interface MandateVersion extends Interval {
  readonly mandateId: number;
  readonly reference: string;
  readonly decidedOn: LocalDate;
  readonly requiredFte: string;
  readonly deadline: LocalDate;
  readonly fteOnDeadline: string;
  readonly metOnDeadline: boolean;
}

export interface MandateNow {
  readonly mandateId: number;
  readonly fte: string;
  readonly met: boolean;
  /** The deadline has passed. */
  readonly due: boolean;
}

/** What a year cost: charged before Värdskap, and by the rents that were locked. Null is nothing of the kind. */
export interface RentOfYear {
  readonly year: number;
  readonly chargedOre: number | null;
  readonly agreedOre: number | null;
}

/** What can't be read from one register about an agency at a site. */
export interface AgencySummary {
  readonly people: readonly PeopleVersion[];
  readonly billed: readonly BilledPeople[];
  readonly mandates: readonly MandateVersion[];
  /** Mandates that hold on the date. */
  readonly mandatesNow: readonly MandateNow[];
  readonly rentByYear: readonly RentOfYear[];
  /** Zones that the agency may enter on the date. */
  readonly zoneIds: readonly number[];
  readonly findings: readonly Finding[];
}

const fteOn = (people: readonly PeopleVersion[], date: LocalDate): string =>
  people.find((version) => covers(version, date))?.fte ?? '0';

const reaches = (fte: string, required: string): boolean => Number(fte) >= Number(required);

type Decided = Omit<MandateVersion, 'fteOnDeadline' | 'metOnDeadline'>;

/** Each version of the mandates with the FTE on its deadline, and those that hold on the date with the FTE on it. */
export function mandatesAgainst(
  decided: readonly Decided[],
  people: readonly PeopleVersion[],
  date: LocalDate,
): { mandates: MandateVersion[]; mandatesNow: MandateNow[] } {
  const mandates = decided.map((version) => {
    const fteOnDeadline = fteOn(people, version.deadline);
    return { ...version, fteOnDeadline, metOnDeadline: reaches(fteOnDeadline, version.requiredFte) };
  });
  const fte = fteOn(people, date);
  const mandatesNow = decided
    .filter((version) => covers(version, date))
    .map(({ mandateId, requiredFte, deadline }) => ({
      mandateId,
      fte,
      met: reaches(fte, requiredFte),
      due: deadline <= date,
    }));
  return { mandates, mandatesNow };
}

interface Locked extends Interval {
  readonly yearlyRentOre: number;
}

/**
 * The years from the first that anything is known of up to `until`: what was charged, and the yearly rents of the locked
 * versions for the part of each year that they are in force, counted as the invoices count it.
 */
export function rentByYear(
  charges: readonly { readonly year: number; readonly amountOre: number }[],
  versions: readonly Locked[],
  until: number,
): RentOfYear[] {
  const known = [...charges.map((charge) => charge.year), ...versions.map((version) => split(version.from).year)];
  if (known.length === 0) return [];
  const first = Math.min(...known);
  const last = Math.max(until, ...known);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const charged = charges.filter((charge) => charge.year === year);
    const inForce = versions.filter(
      ({ from, to }) => split(from).year <= year && (to === null || to > `${year}-01-01`),
    );
    const agreed = inForce.flatMap((version) => quarterAmounts(version.yearlyRentOre, year, version));
    const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
    return {
      year,
      chargedOre: charged.length === 0 ? null : sum(charged.map((charge) => charge.amountOre)),
      agreedOre: inForce.length === 0 ? null : sum(agreed),
    };
  });
}

/** What is known of an agency, to find what is said of it among the site's findings. */
export interface AgencyTies {
  readonly agencyId: number;
  readonly name: string;
  /** Facts of its own or used by it, as `kind-id`. */
  readonly facts: ReadonlySet<string>;
}

/** The findings that are the agency's to see to: of its own facts, or that name it. */
export const findingsOf = (findings: readonly Finding[], { agencyId, name, facts }: AgencyTies): Finding[] =>
  findings.filter(
    ({ kind, id, params }) =>
      (kind === 'agencies' && id === agencyId) || facts.has(`${kind}-${id}`) || params['agency'] === name,
  );
