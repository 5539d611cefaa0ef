import { useTranslation } from 'react-i18next';
import { addMonths } from '../../../shared/values/local-date.ts';
import type { AllocationStep, InvestmentYear, PremisesUse } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import { interestRuns, sumOfRuns } from './interest-runs.ts';
import classes from './why-panel.module.css';

/** What a step shares out, and how that came to be: a part of a lease, a yearly cost, or a year of an investment. */
export function StepBasis({ step }: { step: AllocationStep }) {
  if (step.use !== null) return <LeaseBasis step={step} use={step.use} />;
  if (step.investment !== null) return <InvestmentBasis step={step} year={step.investment} />;
  return <CostBasis step={step} />;
}

function LeaseBasis({ step, use }: { step: AllocationStep; use: PremisesUse }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <>
      <div>
        {t('rent.why.leaseArea', {
          lease: step.item,
          area: f.areaNumber(use.areaHundredths),
          of: f.area(use.leaseAreaHundredths),
        })}
      </div>
      <div>
        {f.amount(use.leaseRentOre)} × {f.areaNumber(use.areaHundredths)}/{f.areaNumber(use.leaseAreaHundredths)}{' '}
        <Result step={step} />
      </div>
    </>
  );
}

function CostBasis({ step }: { step: AllocationStep }) {
  const { t } = useTranslation();
  const f = useFormat();
  const period = step.from === null ? '' : ` (${f.period({ from: step.from, to: step.to })})`;
  return (
    <div>
      {t('rent.why.yearly', { category: t(`choices.costCategory.${step.category}`) })}
      {period} <Result step={step} />
    </div>
  );
}

function InvestmentBasis({ step, year }: { step: AllocationStep; year: InvestmentYear }) {
  const { t } = useTranslation();
  const f = useFormat();
  const first = addMonths(year.firstMonth, year.k0);
  const last = addMonths(year.firstMonth, year.k1 - 1);
  return (
    <>
      <div>
        {t('rent.why.investment', { cost: f.amount(year.costOre), months: year.months, first: year.firstMonth })}
      </div>
      <div>{t('rent.why.window', { from: year.k0 + 1, to: year.k1, first, last })}</div>
      {step.component === 'depreciation' ? (
        <div>
          {t('rent.why.writtenOff')} {f.amount(year.writtenOffAfterOre)} − {f.amount(year.writtenOffBeforeOre)}{' '}
          <Result step={step} />
        </div>
      ) : (
        <InterestBasis step={step} year={year} />
      )}
    </>
  );
}

/** Each run of months with the same rate, added up as the calculation does it, and rounded once at the end (section 6). */
function InterestBasis({ step, year }: { step: AllocationStep; year: InvestmentYear }) {
  const { t } = useTranslation();
  const f = useFormat();
  const runs = interestRuns(year);
  const exact = runs.map((run) => f.exact(run.exactOre.toFixed()));
  const rounded = f.amount(step.amountOre);
  const answer = <span>→ {step.group === null ? <b>{rounded}</b> : rounded}</span>;
  return (
    <>
      <div>{t('rent.why.interest')}</div>
      {runs.map((run, index) => (
        <div key={run.from} className={classes['run']}>
          <div>{t('rent.why.rate', { rate: f.rate(run.rate), count: run.months, from: run.from })}</div>
          <div>
            {t('rent.why.left', {
              months: year.months,
              from: run.k0,
              to: run.k1 - 1,
              sum: f.decimal(String(run.monthsLeft)),
            })}
          </div>
          <div>
            {f.amount(year.costOre)} × {f.decimal(String(run.monthsLeft))} / {year.months} × {f.rate(run.rate)} / 12{' '}
            <span>= {exact[index]}</span> {runs.length === 1 && answer}
          </div>
        </div>
      ))}
      {runs.length > 1 && (
        <div>
          {exact.join(' + ')} <span>= {f.exact(sumOfRuns(runs).toFixed())}</span> {answer}
        </div>
      )}
    </>
  );
}

/** In bold where it is also the answer: what one agency bears alone. */
function Result({ step }: { step: AllocationStep }) {
  const f = useFormat();
  return <span>= {step.group === null ? <b>{f.amount(step.amountOre)}</b> : f.amount(step.amountOre)}</span>;
}
