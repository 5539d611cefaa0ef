import { quarterAmounts } from '../../../shared/domain/invoicing/quarters.ts';
import { localDate } from '../../../shared/values/local-date.ts';
import { roundToOre } from '../../../shared/values/rounding.ts';
import { Exact, sumDecimals } from '../../../shared/values/exact.ts';
import { components, type Component } from '../../../shared/domain/rent/site-facts.ts';
import type { AllocationStep, PartyRent, RentCalculation } from '../../../shared/domain/rent/calculation.ts';

export type Derived = 'quarter' | 'perPerson' | 'perOwnArea' | 'perArea';
export type Line = Component | 'overhead' | 'rounding' | 'yearlyRent';

/** One line of the rent table; `cells` in the order of the parties. Null is nothing to show and nothing to ask about. */
export interface RentRow {
  readonly id: string;
  readonly line: Line | Derived;
  /** An item of the component above it. */
  readonly step: AllocationStep | null;
  readonly cells: readonly (number | null)[];
  readonly sum: number | null;
}

/** The amount that is asked about: a row and a party's code, or `''` for the sum of all. */
export interface Selection {
  readonly row: string;
  readonly agency: string;
}

export const derivedLines: readonly Derived[] = ['quarter', 'perPerson', 'perOwnArea', 'perArea'];

export const inReadingOrder = (calculation: RentCalculation): RentCalculation => ({
  ...calculation,
  parties: hostFirst(calculation.parties),
});

/** A name for each step that holds while its item, use and key do; the n:th with the same name gets a number. */
export function stepIds(steps: readonly AllocationStep[]): ReadonlyMap<AllocationStep, string> {
  const seen = new Map<string, number>();
  return new Map(
    steps.map((step) => {
      const owner = step.group ?? step.members[0]?.agency ?? '';
      const name = [step.component, step.item, step.use?.kind ?? '', owner, step.key].join('/');
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [step, count === 1 ? name : `${name}/${count}`];
    }),
  );
}

const total = (cells: readonly (number | null)[]): number => cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);

function componentRows(calculation: RentCalculation, component: Component, unfolded: boolean): RentRow[] {
  const { parties } = calculation;
  const steps = calculation.steps.filter((step) => step.component === component);
  const bearers = new Set(steps.flatMap((step) => step.members.map((member) => member.agency)));
  const cells = parties.map((party) => (bearers.has(party.agency) ? party[component] : null));
  const head: RentRow = {
    id: component,
    line: component,
    step: null,
    cells,
    sum: steps.length === 0 ? null : total(cells),
  };
  if (!unfolded) return [head];
  const ids = stepIds(calculation.steps);
  const items = steps.map((step): RentRow => {
    const own = parties.map((party) => step.members.find((member) => member.agency === party.agency)?.ore ?? null);
    return { id: ids.get(step) ?? '', line: component, step, cells: own, sum: step.amountOre };
  });
  return [head, ...items];
}

const guestCells = (parties: readonly PartyRent[], of: (party: PartyRent) => number): (number | null)[] =>
  parties.map((party) => (party.role === 'guest' ? of(party) : null));

/** `cells` in the order of the calculation's parties: give it one that `inReadingOrder` has made. */
export function rentRows(calculation: RentCalculation, unfolded: ReadonlySet<string>): RentRow[] {
  const { parties } = calculation;
  const overhead = guestCells(parties, (party) => party.overhead);
  const rounding = parties.map((party) => (party.rounding === 0 ? null : party.rounding));
  const yearly = parties.map((party) => party.yearlyRent);
  const rows: RentRow[] = [
    ...components.flatMap((component) => componentRows(calculation, component, unfolded.has(component))),
    { id: 'overhead', line: 'overhead', step: null, cells: overhead, sum: total(overhead) },
  ];
  if (rounding.some((cell) => cell !== null)) {
    rows.push({ id: 'rounding', line: 'rounding', step: null, cells: rounding, sum: total(rounding) });
  }
  rows.push({ id: 'yearlyRent', line: 'yearlyRent', step: null, cells: yearly, sum: total(yearly) });
  for (const line of derivedLines) {
    if (line === 'perOwnArea' && parties.every((party) => party.ownAreaHundredths === 0)) continue;
    const cells = parties.map((party) => derived(line, party));
    rows.push({ id: line, line, step: null, cells, sum: derivedSum(line, parties) });
  }
  return rows;
}

/** What a full year's quarters are invoiced, whichever year: they sum to the yearly rent (calculation section 9). */
export const quarters = (yearlyRent: number): readonly number[] =>
  quarterAmounts(yearlyRent, 2024, { from: localDate('2024-01-01'), to: null });

/** Öre per one of `count`; null where there is none. */
const per = (ore: number, count: string | number): number | null => {
  const by = new Exact(count);
  return by.isZero() ? null : roundToOre(new Exact(ore).dividedBy(by));
};

const squareMetres = (hundredths: number): string => new Exact(hundredths).dividedBy(100).toFixed();

function derived(line: Derived, party: PartyRent): number | null {
  if (line === 'quarter') return party.role === 'guest' ? (quarters(party.yearlyRent)[0] ?? null) : null;
  return per(party.yearlyRent, divisor(line, party));
}

/** What a yearly rent is divided by: people, or m². */
export function divisor(line: Exclude<Derived, 'quarter'>, party: PartyRent): string {
  if (line === 'perPerson') return party.people;
  return squareMetres(line === 'perOwnArea' ? party.ownAreaHundredths : party.attributedAreaHundredths);
}

function derivedSum(line: Derived, parties: readonly PartyRent[]): number | null {
  // Rent of those without own area has nothing to do with own m², so that line has no sum; nor are the host's quarters invoiced.
  if (line === 'quarter' || line === 'perOwnArea') return null;
  return per(
    parties.reduce((sum, party) => sum + party.yearlyRent, 0),
    sumDecimals(parties.map((party) => divisor(line, party))),
  );
}

/** The rate of all guests, where they have the same one: the row is then named by it. */
export function commonRate(parties: readonly PartyRent[]): string | null {
  const rates = new Set(parties.filter((party) => party.role === 'guest').map((party) => party.overheadRate));
  return rates.size === 1 ? ([...rates][0] ?? null) : null;
}

/** The host first, then the guests by code: how people read it. The calculation itself goes by code. */
export function hostFirst<T extends { readonly role: 'host' | 'guest' }>(parties: readonly T[]): T[] {
  return [...parties].sort((a, b) => Number(b.role === 'host') - Number(a.role === 'host'));
}

/** A name that fits a column: long ones by their code. */
export const shortName = (party: { agency: string; name: string }): string =>
  party.name.length <= 18 ? party.name : party.agency;
