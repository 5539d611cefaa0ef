import { kronorText } from '../../values/money.ts';
import { covers } from '../../values/interval.ts';
import { previousDay, type LocalDate, type Month } from '../../values/local-date.ts';
import { figureMonth, figureOf, type Figure, type IndexBaseYear } from './index-figures.ts';
import { upratedRent, wholePercentChange, type Quotient } from './index-uprating.ts';

/** Everything behind an uprated rent, stored with it and printed in the letter (calculation section 8). */
export interface UpratingTrace {
  readonly series: 'kpi';
  readonly baseYear: IndexBaseYear;
  readonly baseMonth: Month;
  readonly baseFigure: string;
  readonly month: Month;
  readonly figure: string;
  readonly indexedShare: string;
  readonly floor: boolean;
  readonly quotient: Quotient;
  /** `krona`: the uprated rent is rounded to whole kronor, as the agreement says; the difference is in the indexation. */
  readonly rounding: 'ore' | 'krona';
  /** Of the latest rent that was calculated, and not uprated itself; öre. */
  readonly baseRentOre: number;
  readonly baseVersionId: number;
  readonly baseVersionNumber: number;
  /** In figures as they are stored: `984000.68 × 415.51 / 409.07`. */
  readonly formula: string;
}

/** What to see to before a rent is uprated. The texts are `indexation.remark.<remark>`. */
export type UpratingRemark = 'base-month' | 'invoiced';

/** The texts are `indexation.reason.<reason>`. */
export type NotUprated =
  | 'no-clause'
  | 'no-version'
  | 'no-base-figure'
  | 'no-figure'
  | 'too-early'
  | 'already'
  | 'ends-before'
  | 'later-version';

interface About {
  readonly agreementId: number;
  readonly guestAgencyId: number;
  readonly registrationNumber: string;
}

/** What an agreement's uprating comes to, or why there is none. */
export type UpratingOutcome =
  | (About & {
      readonly kind: 'uprated' | 'unchanged';
      readonly from: LocalDate;
      readonly currentRentOre: number;
      readonly yearlyRentOre: number;
      readonly trace: UpratingTrace;
      readonly remarks: readonly UpratingRemark[];
      /** After a run: the version that was made. */
      readonly agreementVersionId: number | null;
    })
  | (About & {
      readonly kind: 'not';
      readonly reason: NotUprated;
      readonly params: Readonly<Record<string, string>>;
    });

export interface IndexClause {
  readonly series: 'kpi';
  readonly baseYear: IndexBaseYear;
  readonly baseMonth: Month;
  readonly indexedShare: string;
  readonly floor: 'base-rent' | 'none';
  readonly quotient: Quotient;
}

/** A locked rent, as far as an uprating needs it. */
export interface RentVersion {
  readonly id: number;
  readonly number: number;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly inForceTo: LocalDate | null;
  readonly yearlyRentOre: number;
  readonly isUprated: boolean;
  /** As the terms that were locked with it say. */
  readonly rounding: 'ore' | 'krona';
}

export interface IndexedAgreement extends About {
  /** Of the day from which the rent is to be uprated. */
  readonly clause: IndexClause | null;
  /** By number. */
  readonly versions: readonly RentVersion[];
  /** The first day after the last quarter that has been invoiced; null before there is one. */
  readonly invoicedUntil: LocalDate | null;
}

type Refusal = { readonly reason: NotUprated; readonly params: Readonly<Record<string, string>> };

const refusal = (reason: NotUprated, params: Refusal['params'] = {}): Refusal => ({ reason, params });

/** Why no rent can begin on the date after the version that is in force the day before; null where one can. */
function standsInTheWay(versions: readonly RentVersion[], from: LocalDate): Refusal | null {
  const dayBefore = previousDay(from);
  const last = versions.at(-1);
  const same = versions.find((version) => version.from === from);
  if (same !== undefined) return refusal('already', { number: String(same.number) });
  if (last === undefined) return refusal('no-version');
  if (last.from > from) return refusal('later-version', { number: String(last.number), from: last.from });
  if (last.to !== null && last.to <= from) return refusal('ends-before', { lastDay: previousDay(last.to) });
  return covers({ from: last.from, to: last.inForceTo }, dayBefore) ? null : refusal('no-version');
}

const formulaOf = (trace: Omit<UpratingTrace, 'formula'>): string => {
  const { baseRentOre, indexedShare, baseFigure, figure, floor, quotient } = trace;
  const index =
    quotient === 'whole-percent'
      ? `(1 + ${String(wholePercentChange({ indexBase: baseFigure, indexNow: figure, floor }))} %)`
      : floor && Number(figure) < Number(baseFigure)
        ? '1'
        : `${figure} / ${baseFigure}`;
  const rent = kronorText(baseRentOre);
  return Number(indexedShare) === 1
    ? `${rent} × ${index}`
    : `${rent} × ((1 − ${indexedShare}) + ${indexedShare} × ${index})`;
};

/** A rent that was calculated long after the clause's base month would be raised for years before it began. */
function remarksOf(
  base: RentVersion,
  clause: IndexClause,
  invoicedUntil: LocalDate | null,
  from: LocalDate,
): UpratingRemark[] {
  return [
    ...(clause.baseMonth < figureMonth(base.from) ? (['base-month'] as const) : []),
    ...(invoicedUntil !== null && invoicedUntil > from ? (['invoiced'] as const) : []),
  ];
}

/**
 * What an agreement's rent becomes from a date, by its clause and the figure of October the year before (calculation
 * section 8). It is counted from the latest rent that was calculated: a rent that was uprated before is never uprated
 * again, so that each year's rent follows from the base rent and two published figures alone.
 */
export function upratingOf(agreement: IndexedAgreement, from: LocalDate, figures: readonly Figure[]): UpratingOutcome {
  const { clause, versions, invoicedUntil, ...about } = agreement;
  const not = ({ reason, params }: Refusal): UpratingOutcome => ({ ...about, kind: 'not', reason, params });
  if (clause === null) return not(refusal('no-clause'));
  const stands = standsInTheWay(versions, from);
  if (stands !== null) return not(stands);
  const current = versions.at(-1);
  const base = versions.findLast((version) => !version.isUprated);
  if (current === undefined || base === undefined) return not(refusal('no-version'));
  const month = figureMonth(from);
  if (month < clause.baseMonth) return not(refusal('too-early', { baseMonth: clause.baseMonth, month }));
  const baseFigure = figureOf(figures, clause.baseYear, clause.baseMonth);
  if (baseFigure === null)
    return not(refusal('no-base-figure', { month: clause.baseMonth, baseYear: clause.baseYear }));
  const figure = figureOf(figures, clause.baseYear, month);
  if (figure === null) return not(refusal('no-figure', { month, baseYear: clause.baseYear }));
  const trace = {
    series: clause.series,
    baseYear: clause.baseYear,
    baseMonth: clause.baseMonth,
    baseFigure: baseFigure.value,
    month,
    figure: figure.value,
    indexedShare: clause.indexedShare,
    floor: clause.floor === 'base-rent',
    quotient: clause.quotient,
    rounding: base.rounding,
    baseRentOre: base.yearlyRentOre,
    baseVersionId: base.id,
    baseVersionNumber: base.number,
  };
  const yearlyRentOre = upratedRent({ ...trace, indexBase: trace.baseFigure, indexNow: trace.figure });
  return {
    ...about,
    kind: yearlyRentOre === current.yearlyRentOre ? 'unchanged' : 'uprated',
    from,
    currentRentOre: current.yearlyRentOre,
    yearlyRentOre,
    trace: { ...trace, formula: formulaOf(trace) },
    remarks: remarksOf(base, clause, invoicedUntil, from),
    agreementVersionId: null,
  };
}
