import type { AllocationStep, PartyRent, RentCalculation } from './calculation.ts';
import { byCode } from './weights.ts';

/** Why a line differs between two calculations; several may hold at once. */
export type ChangeReason =
  | 'added'
  | 'removed'
  | 'amount'
  | 'headcount'
  | 'area'
  | 'key'
  | 'group'
  | 'members'
  | 'investment-time'
  | 'rate'
  | 'terms';

/** One line of one agency in both calculations, öre; null where it is not there. */
export interface ComparedLine {
  readonly agency: string;
  readonly component: AllocationStep['component'] | 'overhead' | 'rounding';
  readonly item: string;
  readonly itemName: string;
  /** Which use of a lease: empty for other items. */
  readonly use: string;
  readonly beforeOre: number | null;
  readonly afterOre: number | null;
  readonly reasons: readonly ChangeReason[];
  /** Weight of the agency and of all, before and after: `25 / 123`. */
  readonly beforeWeight: string;
  readonly afterWeight: string;
  readonly beforeAmountOre: number | null;
  readonly afterAmountOre: number | null;
}

export interface RentComparison {
  readonly before: { readonly basisDate: string; readonly parties: readonly PartyRent[] };
  readonly after: { readonly basisDate: string; readonly parties: readonly PartyRent[] };
  readonly lines: readonly ComparedLine[];
}

interface Entry {
  readonly agency: string;
  readonly component: ComparedLine['component'];
  readonly item: string;
  readonly itemName: string;
  readonly use: string;
  ore: number;
  readonly step: AllocationStep | null;
  readonly weight: string;
}

const useName = (step: AllocationStep): string => {
  if (step.use === null) return '';
  if (step.use.kind === 'common') return 'common';
  return step.use.kind === 'exclusive' ? 'exclusive' : `${step.group ?? ''} ${step.key}`;
};

function entriesOf(calculation: RentCalculation): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const step of calculation.steps) {
    for (const member of step.members) {
      const use = useName(step);
      const key = [member.agency, step.component, step.item, use].join('\0');
      const found = entries.get(key);
      // Two uses of one lease with different percentages share a name here: their sums are what is compared.
      if (found !== undefined) found.ore += member.ore;
      else {
        entries.set(key, {
          agency: member.agency,
          component: step.component,
          item: step.item,
          itemName: step.itemName,
          use,
          ore: member.ore,
          step,
          weight: `${member.weight} / ${step.weightTotal}`,
        });
      }
    }
  }
  for (const party of calculation.parties) {
    for (const component of ['overhead', 'rounding'] as const) {
      if (party[component] === 0) continue;
      entries.set([party.agency, component, component, ''].join('\0'), {
        agency: party.agency,
        component,
        item: component,
        itemName: '',
        use: '',
        ore: party[component],
        step: null,
        weight: component === 'overhead' ? party.overheadRate : '',
      });
    }
  }
  return entries;
}

function reasonsOf(before: Entry | undefined, after: Entry | undefined): ChangeReason[] {
  if (before === undefined) return ['added'];
  if (after === undefined) return ['removed'];
  if (before.step === null || after.step === null)
    return before.ore === after.ore ? [] : before.weight === after.weight ? ['amount'] : ['terms'];
  const reasons = new Set<ChangeReason>();
  const [a, b] = [before.step, after.step];
  if (a.key !== b.key) reasons.add('key');
  if (a.group !== b.group) reasons.add('group');
  if (membersOf(a) !== membersOf(b)) reasons.add('members');
  if (a.use !== null && b.use !== null) {
    if (a.use.areaHundredths !== b.use.areaHundredths || a.use.leaseAreaHundredths !== b.use.leaseAreaHundredths)
      reasons.add('area');
    if (a.use.leaseRentOre !== b.use.leaseRentOre) reasons.add('amount');
  } else if (a.investment !== null && b.investment !== null) {
    addInvestmentReasons(reasons, a.investment, b.investment);
  } else if (a.amountOre !== b.amountOre) reasons.add('amount');
  if (weightsOf(a) !== weightsOf(b))
    reasons.add(a.key === 'area' ? 'area' : a.key === 'headcount' ? 'headcount' : 'key');
  return [...reasons];
}

type Year = NonNullable<AllocationStep['investment']>;
function addInvestmentReasons(reasons: Set<ChangeReason>, a: Year, b: Year): void {
  if (a.costOre !== b.costOre || a.months !== b.months) reasons.add('amount');
  if (a.k0 !== b.k0 || a.k1 !== b.k1) reasons.add('investment-time');
  if (a.rates.map((run) => run.rate).join() !== b.rates.map((run) => run.rate).join()) reasons.add('rate');
}

const membersOf = (step: AllocationStep): string => step.members.map((member) => member.agency).join();
const weightsOf = (step: AllocationStep): string =>
  step.members.map((member) => `${member.agency}=${member.weight}`).join();

/** Two calculations line by line: what changed, and why. Lines without any difference are left out. */
export function compareCalculations(before: RentCalculation, after: RentCalculation): RentComparison {
  const old = entriesOf(before);
  const recent = entriesOf(after);
  const lines: ComparedLine[] = [];
  for (const key of new Set([...old.keys(), ...recent.keys()])) {
    const a = old.get(key);
    const b = recent.get(key);
    const entry = a ?? b;
    if (entry === undefined || a?.ore === b?.ore) continue;
    lines.push({
      agency: entry.agency,
      component: entry.component,
      item: entry.item,
      itemName: b?.itemName ?? entry.itemName,
      use: entry.use,
      beforeOre: a?.ore ?? null,
      afterOre: b?.ore ?? null,
      reasons: reasonsOf(a, b),
      beforeWeight: a?.weight ?? '',
      afterWeight: b?.weight ?? '',
      beforeAmountOre: a?.step?.amountOre ?? null,
      afterAmountOre: b?.step?.amountOre ?? null,
    });
  }
  const side = ({ basisDate, parties }: RentCalculation) => ({ basisDate, parties });
  return { before: side(before), after: side(after), lines: lines.sort((a, b) => byCode(a.agency, b.agency)) };
}
