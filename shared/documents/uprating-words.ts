import { wholePercentChange } from '../domain/agreements/index-uprating.ts';
import type { UpratingTrace } from '../domain/agreements/uprating-run.ts';
import type { Month } from '../values/local-date.ts';
import { Exact } from '../values/exact.ts';
import { amount, minus, noBreak, percent, percentOfRate, type Language } from './format.ts';

const monthNames: Readonly<Record<Language, readonly string[]>> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `oktober 2024`. */
export const monthText = (month: Month, language: Language = 'sv'): string =>
  `${monthNames[language][Number(month.slice(5, 7)) - 1] ?? ''}${noBreak}${month.slice(0, 4)}`;

/** A figure with the decimals that it was published with: `314.40` → `314,40`. */
export const figureText = (figure: string, language: Language = 'sv'): string =>
  language === 'sv' ? figure.replace('.', ',') : figure;

/** `1980 = 100`, unbroken. */
export const baseYearText = (baseYear: string): string => `${baseYear}${noBreak}=${noBreak}100`;

/** Both figures with their months, as an invoice has room for. */
export const indexFigures = ({ baseMonth, baseFigure, month, figure, baseYear }: UpratingTrace): string =>
  `KPI ${monthText(month)} ${figureText(figure)}, mot ${monthText(baseMonth)} ${figureText(baseFigure)} (${baseYearText(baseYear)})`;

/** The factor that the indexed part is multiplied by, as it is counted: `415,51 / 409,07`, `1 + 2 %`, `1`. */
export function factorText(trace: UpratingTrace, language: Language = 'sv'): string {
  const { baseFigure, figure, floor, quotient } = trace;
  if (quotient === 'whole-percent') {
    const change = wholePercentChange({ indexBase: baseFigure, indexNow: figure, floor });
    return `1${noBreak}${change < 0 ? minus : '+'}${noBreak}${percent(String(Math.abs(change)), language)}`;
  }
  if (isFloored(trace)) return '1';
  return `${figureText(figure, language)}${noBreak}/${noBreak}${figureText(baseFigure, language)}`;
}

/** Whether the floor is what keeps the rent up. */
export const isFloored = ({ floor, baseFigure, figure }: UpratingTrace): boolean =>
  floor && Number(figure) < Number(baseFigure);

/** The whole formula (calculation section 8): `984 000,68 × 415,51 / 409,07`, with the part that is not indexed. */
export function formulaText(trace: UpratingTrace, language: Language = 'sv'): string {
  const { baseRentOre, indexedShare, quotient } = trace;
  const factor = factorText(trace, language);
  const rent = amount(baseRentOre, language);
  if (Number(indexedShare) === 1) return `${rent} × ${quotient === 'whole-percent' ? `(${factor})` : factor}`;
  const indexed = percentOfRate(indexedShare, language);
  const rest = percentOfRate(new Exact(1).minus(indexedShare).toFixed(), language);
  return `${rent} × (${rest} + ${indexed} × ${quotient === 'whole-percent' ? `(${factor})` : factor})`;
}

/** How much the index itself has changed, in per cent with two decimals: `1,57 %`. */
export function changeText(
  { baseFigure, figure }: Pick<UpratingTrace, 'baseFigure' | 'figure'>,
  language: Language = 'sv',
): string {
  const base = new Exact(baseFigure);
  return percent(new Exact(figure).minus(base).times(100).dividedBy(base).toFixed(2), language);
}

/** The same as some old forms count it, after the floor: `2 %`. */
export const wholePercentText = ({ baseFigure, figure, floor }: UpratingTrace, language: Language = 'sv'): string =>
  percent(String(wholePercentChange({ indexBase: baseFigure, indexNow: figure, floor })), language);
