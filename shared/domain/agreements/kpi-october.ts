import { month, type Month } from '../../values/local-date.ts';

export interface PublishedFigure {
  readonly month: Month;
  /** As published, with a dot. */
  readonly value: string;
  readonly source: string;
}

const scb = 'SCB, fastställda tal';

const published = (value: string, year: number, source = scb): PublishedFigure => ({
  month: month(`${String(year)}-10`),
  value,
  source,
});

/**
 * Konsumentprisindex of October, 1980 = 100: what ships with the product, so that a rent can be uprated on a machine that
 * has never seen a file. A figure that is entered or imported for the same month goes before these.
 */
export const kpiOctober: readonly PublishedFigure[] = [
  published('305.57', 2010),
  published('313.42', 2011),
  published('314.59', 2012),
  published('314.40', 2013),
  published('314.02', 2014),
  published('314.29', 2015),
  published('318.00', 2016),
  published('323.38', 2017),
  published('330.72', 2018),
  published('336.04', 2019),
  published('336.97', 2020),
  published('346.44', 2021),
  published('384.04', 2022),
  published('409.07', 2023),
  published('415.51', 2024, 'bjornlunden.com'),
];
