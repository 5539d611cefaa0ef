import { addMonths, split, type LocalDate, type Month } from '../../values/local-date.ts';
import { kpiOctober } from './kpi-october.ts';

export type IndexBaseYear = '1980' | '2020';

export interface Figure {
  readonly baseYear: IndexBaseYear;
  readonly month: Month;
  readonly value: string;
  readonly source: string;
  /** Empty for one that ships with the product. */
  readonly recordedAt: string;
}

const builtIn: readonly Figure[] = kpiOctober.map((figure) => ({ ...figure, baseYear: '1980', recordedAt: '' }));

const keyOf = ({ baseYear, month }: Pick<Figure, 'baseYear' | 'month'>): string => `${baseYear} ${month}`;

/** Every figure that is known, by base year and month: what is recorded goes before what ships with the product. */
export function knownFigures(recorded: readonly Figure[]): Figure[] {
  const figures = new Map([...builtIn, ...recorded].map((figure) => [keyOf(figure), figure]));
  return [...figures.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The figure of one month, of the base year that is asked for and no other. */
export const figureOf = (figures: readonly Figure[], baseYear: IndexBaseYear, month: Month): Figure | null =>
  figures.find((figure) => figure.month === month && figure.baseYear === baseYear) ?? null;

/** The month whose figure a rent from a date goes by: October of the year before. */
export const figureMonth = (from: LocalDate): Month => addMonths(`${String(split(from).year)}-10` as Month, -12);

/** Since 1990 the figures of 1980 = 100 have been above 190, and those of 2020 = 100 below 130: there is room between. */
const between = 180;
const since = '1990-01';

/** Whether a figure can be of the base year that it is said to be of: the commonest mistake, and a costly one. */
export function canBeOf(baseYear: IndexBaseYear, { month, value }: Pick<Figure, 'month' | 'value'>): boolean {
  if (month < since) return true;
  return baseYear === '1980' ? Number(value) >= between : Number(value) < between;
}
