import type { AllocationStep, InvestmentYear } from '../domain/rent/calculation.ts';
import { bookValue, depreciation, interest, type RateFrom } from '../domain/rent/investment.ts';
import { present } from '../kernel/assert.ts';
import { allocate } from '../values/allocate.ts';
import { addMonths, monthsBetween } from '../values/local-date.ts';
import { amount, noBreak, percentOfRate, shortKronor } from './format.ts';
import { facts, heading, paragraph, row, table, type Block, type TableColumn, type TableRow } from './model.ts';
import type { AnnexInput } from './rent-annex-input.ts';
import { groundText, listed, shareOf } from './rent-words.ts';

/** The guest's investments, each with its depreciation and interest for the rest of its life. */
export function investmentBlocks(input: AnnexInput): Block[] {
  const own = input.steps.filter((step) => step.component === 'depreciation');
  if (own.length === 0) return [paragraph('body', 'Inga investeringar belastar hyran på basdatum.')];
  return [
    paragraph(
      'body',
      'Avskrivningen är lika stor varje månad. Räntan räknas på den skuld som återstår i början av varje månad. Det ' +
        'bokförda värdet är vad som återstår om överenskommelsen upphör i förtid.',
    ),
    ...own.flatMap((step) => oneInvestment(step, input)),
  ];
}

function oneInvestment(step: AllocationStep, { party, context }: AnnexInput): Block[] {
  const year = present(step.investment, 'an investment');
  const share = present(shareOf(step, party.agency), 'a share');
  const rates = year.rates.map((run) => `${percentOfRate(run.rate)} från ${run.from}`);
  const last = year.rates.at(-1)?.rate ?? '0';
  const bearer = step.group === null ? context.guest.name : `${step.groupName}, ${groundText(step, share)}`;
  return [
    heading(3, step.itemName),
    facts(2, [
      ['Anskaffning', shortKronor(year.costOre)],
      ['Bärs av', bearer],
      ['Avskrivningstid', `${String(year.months)} månader från ${year.firstMonth}`],
      ['Källa', step.source === '' ? '–' : step.source],
      ['Ränta', listed(rates)],
    ]),
    table(scheduleColumns(step), scheduleRows(step, year, party.agency)),
    ...(year.k1 < year.months
      ? [
          paragraph(
            'small',
            `Efter den första perioden är räntan beräknad med ${percentOfRate(last)}; den ändras när räntesatsen ändras.`,
          ),
        ]
      : []),
  ];
}

const figure = (header: string): TableColumn => ({ header, align: 'right', weight: 20 });

const scheduleColumns = (step: AllocationStep): TableColumn[] => [
  { header: 'Månader', align: 'left', weight: 26 },
  figure('Avskrivning, kr'),
  figure('Ränta, kr'),
  ...(step.group === null ? [figure('Summa, kr')] : [figure('Del av summan, kr')]),
  figure('Bokfört värde, kr'),
];

interface Window {
  readonly k0: number;
  readonly k1: number;
}

/** The calculation's own window first, then years of twelve months to the end of the life. */
function windows({ k0, k1, months }: InvestmentYear): Window[] {
  const result: Window[] = [{ k0, k1 }];
  for (let start = k1; start < months; start += 12) result.push({ k0: start, k1: Math.min(start + 12, months) });
  return result;
}

function scheduleRows(step: AllocationStep, year: InvestmentYear, agency: string): TableRow[] {
  const rates: RateFrom[] = year.rates.map((run) => ({
    from: monthsBetween(year.firstMonth, run.from),
    rate: run.rate,
  }));
  const weights = step.members.map((member) => member.weight);
  const at = step.members.findIndex((member) => member.agency === agency);
  const partOf = (ore: number): number => present(allocate(ore, weights), 'a weight')[at]?.ore ?? 0;
  const total = { depreciation: 0, interest: 0, part: 0 };
  const rows = windows(year).map(({ k0, k1 }) => {
    const written = depreciation(year.costOre, year.months, k0, k1);
    const cost = interest(year.costOre, year.months, k0, k1, rates);
    // Depreciation and interest are two allocations in the calculation, so their parts are taken one by one.
    const part = partOf(written) + partOf(cost);
    total.depreciation += written;
    total.interest += cost;
    total.part += part;
    const span = `${addMonths(year.firstMonth, k0)}${noBreak}– ${addMonths(year.firstMonth, k1 - 1)}`;
    return row(
      'row',
      span,
      amount(written),
      amount(cost),
      amount(part),
      amount(bookValue(year.costOre, year.months, k1)),
    );
  });
  return [
    ...rows,
    row('sum', 'Återstående tid', amount(total.depreciation), amount(total.interest), amount(total.part), ''),
  ];
}
