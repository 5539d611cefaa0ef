import { err, ok, type Result } from '../../kernel/result.ts';
import { invalid } from '../../kernel/app-error.ts';
import { addMonths, firstDay, monthOf, monthsBetween } from '../../values/local-date.ts';
import { oreFromKronor } from '../../values/money.ts';
import type { AllocationStep, InvestmentYear } from './calculation.ts';
import { depreciation, interest, rateAt, writtenOff, type RateFrom } from './investment.ts';
import type { SiteFacts } from './site-facts.ts';
import type { BasisDate } from './weights.ts';

type Investment = SiteFacts['investments'][number];

/** The rates of the window as runs of months: for the trace. */
function rateRuns(item: Investment, rates: readonly RateFrom[], k0: number, k1: number): InvestmentYear['rates'] {
  const runs: { from: ReturnType<typeof addMonths>; months: number; rate: string }[] = [];
  for (let k = k0; k < k1; k += 1) {
    const rate = rateAt(rates, k) ?? '';
    const last = runs.at(-1);
    if (last !== undefined && last.rate === rate) last.months += 1;
    else runs.push({ from: addMonths(item.firstMonth, k), months: 1, rate });
  }
  return runs;
}

/** Depreciation and interest of the 12 months that start with the basis date's month (calculation section 6). */
export function investmentSteps(item: Investment, basis: BasisDate): Result<AllocationStep[]> {
  const passed = monthsBetween(item.firstMonth, monthOf(basis.date));
  const k0 = Math.max(0, passed);
  const k1 = Math.min(item.months, passed + 12);
  if (k1 <= k0) return ok([]);

  const costOre = oreFromKronor(item.cost);
  const rates = item.rates
    .map((entry) => ({ from: monthsBetween(item.firstMonth, entry.from), rate: entry.rate }))
    .sort((a, b) => a.from - b.from);
  if (rateAt(rates, k0) === null) {
    return err(invalid('rent.rate-missing', { item: item.code, month: addMonths(item.firstMonth, k0) }));
  }
  const year: InvestmentYear = {
    costOre,
    months: item.months,
    firstMonth: item.firstMonth,
    k0,
    k1,
    writtenOffBeforeOre: writtenOff(costOre, item.months, k0),
    writtenOffAfterOre: writtenOff(costOre, item.months, k1),
    rates: rateRuns(item, rates, k0, k1),
  };
  const steps: AllocationStep[] = [];
  for (const component of ['depreciation', 'interest'] as const) {
    const amountOre =
      component === 'depreciation'
        ? depreciation(costOre, item.months, k0, k1)
        : interest(costOre, item.months, k0, k1, rates);
    const allocation = basis.allocate(item.code, amountOre, item.by);
    if (!allocation.ok) return allocation;
    steps.push({
      component,
      itemKind: 'investment',
      item: item.code,
      itemName: item.name ?? item.code,
      source: item.source ?? '',
      category: component,
      from: firstDay(item.firstMonth),
      to: firstDay(addMonths(item.firstMonth, item.months)),
      amountOre,
      use: null,
      investment: year,
      ...allocation.value,
    });
  }
  return ok(steps);
}
