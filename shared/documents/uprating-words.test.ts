import { describe, expect, it } from 'vitest';
import type { UpratingTrace } from '../domain/agreements/uprating-run.ts';
import { month } from '../values/local-date.ts';
import { changeText, formulaText, indexFigures } from './uprating-words.ts';

const trace: UpratingTrace = {
  series: 'kpi',
  baseYear: '1980',
  baseMonth: month('2023-10'),
  baseFigure: '409.07',
  month: month('2024-10'),
  figure: '415.51',
  indexedShare: '1',
  floor: true,
  quotient: 'exact',
  rounding: 'ore',
  baseRentOre: 98_400_068,
  baseVersionId: 1,
  baseVersionNumber: 1,
  formula: '',
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the words of an uprating', () => {
  it.each<[string, Partial<UpratingTrace>, string]>([
    ['the whole rent', {}, '984 000,68 × 415,51 / 409,07'],
    ['a part of it', { indexedShare: '0.7' }, '984 000,68 × (30 % + 70 % × 415,51 / 409,07)'],
    ['whole per cent', { quotient: 'whole-percent' }, '984 000,68 × (1 + 2 %)'],
    [
      'whole per cent of a part',
      { quotient: 'whole-percent', indexedShare: '0.333' },
      '984 000,68 × (66,7 % + 33,3 % × (1 + 2 %))',
    ],
    ['a floor', { figure: '400.00' }, '984 000,68 × 1'],
    ['whole per cent down', { figure: '400.00', floor: false, quotient: 'whole-percent' }, '984 000,68 × (1 − 2 %)'],
  ])('say the formula of %s', (_, changes, expected) => {
    expect(plain(formulaText({ ...trace, ...changes })).replace('\u2212', '−')).toBe(expected);
  });

  it('say both figures with month and base year, and how much the index has moved', () => {
    expect(plain(indexFigures(trace))).toBe('KPI oktober 2024 415,51, mot oktober 2023 409,07 (1980 = 100)');
    expect(plain(changeText(trace))).toBe('1,57 %');
  });
});
