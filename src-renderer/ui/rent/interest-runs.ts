import type { InvestmentYear } from '../../../shared/domain/rent/calculation.ts';
import { Exact } from '../../../shared/values/exact.ts';
import { monthsBetween, type Month } from '../../../shared/values/local-date.ts';

type ExactNumber = InstanceType<typeof Exact>;

/** Months in a row that bear the same rate: `P × Σ(N − k) / N × rate / 12` over `[k0, k1)` (calculation section 6). */
export interface InterestRun {
  readonly from: Month;
  readonly months: number;
  readonly rate: string;
  readonly k0: number;
  readonly k1: number;
  /** Σ(N − k). */
  readonly monthsLeft: number;
  readonly exactOre: ExactNumber;
}

export function interestRuns(year: InvestmentYear): readonly InterestRun[] {
  return year.rates.map((run) => {
    const k0 = monthsBetween(year.firstMonth, run.from);
    const k1 = k0 + run.months;
    let monthsLeft = 0;
    for (let k = k0; k < k1; k += 1) monthsLeft += year.months - k;
    const exactOre = new Exact(run.rate)
      .times(monthsLeft)
      .times(year.costOre)
      .dividedBy(12 * year.months);
    return { ...run, k0, k1, monthsLeft, exactOre };
  });
}

export const sumOfRuns = (runs: readonly InterestRun[]): ExactNumber =>
  runs.reduce((sum, run) => sum.plus(run.exactOre), new Exact(0));
