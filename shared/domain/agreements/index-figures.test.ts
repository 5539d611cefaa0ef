import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { localDate, month } from '../../values/local-date.ts';
import { canBeOf, figureMonth, figureOf, knownFigures, type Figure } from './index-figures.ts';
import { kpiOctober } from './kpi-october.ts';

const recorded = (baseYear: Figure['baseYear'], of: string, value: string): Figure => ({
  baseYear,
  month: month(of),
  value,
  source: '',
  recordedAt: '2024-11-14T08:00:00.000Z',
});

describe('index figures', () => {
  it('that ship with the product are those of the published list, to the digit', () => {
    const file = readFileSync(new URL('../../../test/golden/kpi-october-1980.csv', import.meta.url), 'utf8');
    const listed = file
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2));
    expect(kpiOctober.map((figure) => [figure.month, figure.value])).toEqual(listed);
    expect(kpiOctober.every((figure) => canBeOf('1980', figure) && !canBeOf('2020', figure))).toBe(true);
  });

  it('that are recorded go before those that ship with the product, of the same base year alone', () => {
    const known = knownFigures([recorded('1980', '2024-10', '415.52'), recorded('2020', '2023-10', '121.40')]);
    expect(figureOf(known, '1980', month('2024-10'))?.value).toBe('415.52');
    expect(figureOf(known, '1980', month('2023-10'))?.value).toBe('409.07');
    expect(figureOf(known, '2020', month('2023-10'))?.value).toBe('121.40');
    expect(figureOf(known, '2020', month('2024-10'))).toBeNull();
  });

  it('go by October of the year before', () => {
    expect(['2025-01-01', '2025-12-31', '1900-01-01'].map((date) => figureMonth(localDate(date)))).toEqual([
      '2024-10',
      '2024-10',
      '1899-10',
    ]);
  });

  it('of one base year can’t be mistaken for another', () => {
    expect(canBeOf('1980', { month: month('2025-10'), value: '124.30' })).toBe(false);
    expect(canBeOf('2020', { month: month('2025-10'), value: '124.30' })).toBe(true);
    expect(canBeOf('1980', { month: month('1981-10'), value: '115.20' })).toBe(true);
  });
});
