import { describe, expect, test } from 'vitest';
import { localDate } from '../values/local-date.ts';
import * as format from './format.ts';

/** Unbreakable spaces shown as `~`. */
const shown = (text: string): string => text.replaceAll('\u00a0', '~');

describe('amounts', () => {
  test.each([
    [0, '0,00'],
    [5, '0,05'],
    [99, '0,99'],
    [123_450, '1~234,50'],
    [-123_450, '−1~234,50'],
    [100_000_000, '1~000~000,00'],
    [10_000_000_000_000, '100~000~000~000,00'],
  ])('%i öre is %s', (ore, expected) => {
    expect(shown(format.amount(ore))).toBe(expected);
  });

  test('the unit never parts from the amount', () => {
    expect(shown(format.kronor(123_450))).toBe('1~234,50~kr');
    expect(shown(format.kronor(123_450, 'en'))).toBe('SEK~1,234.50');
  });

  test('whole kronor and thousands round halves away from zero', () => {
    expect([49, 50, -49, -50, 149].map((ore) => format.wholeAmount(ore))).toEqual(['0', '1', '0', '−1', '1']);
    expect([49_999, 50_000, -50_000, 98_400_000].map((ore) => format.thousands(ore))).toEqual(['0', '1', '−1', '984']);
    expect(shown(format.thousandKronor(106_200_000))).toBe('1~062~tkr');
  });

  test('decimals are left out where there are none', () => {
    expect(shown(format.shortKronor(165_000_000))).toBe('1~650~000~kr');
    expect(shown(format.shortKronor(165_000_050))).toBe('1~650~000,50~kr');
  });

  test('an amount that is not whole öre is a bug', () => {
    expect(() => format.amount(0.5)).toThrow('whole number');
  });
});

describe('areas, decimals and per cent', () => {
  test('areas show two decimals or none', () => {
    expect([30_400, 18_737, 650, 5, 248_050].map((value) => shown(format.area(value)))).toEqual([
      '304~m²',
      '187,37~m²',
      '6,50~m²',
      '0,05~m²',
      '2~480,50~m²',
    ]);
  });

  test.each([
    ['0.10', '10~%'],
    ['0.0205', '2,05~%'],
    ['0', '0~%'],
    ['1', '100~%'],
    ['0.00005', '0,005~%'],
    ['12.5', '1~250~%'],
  ])('the rate %s is %s', (rate, expected) => {
    expect(shown(format.percentOfRate(rate))).toBe(expected);
  });

  test('a decimal keeps its value and loses only zeros at the end', () => {
    expect(['18', '2.50', '-0.5', '1234.125', '007'].map((text) => shown(format.decimal(text)))).toEqual([
      '18',
      '2,5',
      '−0,5',
      '1~234,125',
      '7',
    ]);
    expect(format.decimal('1234.5', 'en')).toBe('1,234.5');
    expect(() => format.decimal('1,5')).toThrow('not a decimal number');
  });

  test('an exact share moves two places and aligns on eight decimals', () => {
    expect(['6144878.04878', '5', '0', '-150.5', '39520000'].map((text) => shown(format.exactShare(text)))).toEqual([
      '61~448,78048780',
      '0,05000000',
      '0,00000000',
      '−1,50500000',
      '395~200,00000000',
    ]);
  });
});

test('an exact share in running text has no zeros after its last decimal', () => {
  expect(['6144878.04878', '39520000', '5.5'].map((text) => shown(format.shareInText(text)))).toEqual([
    '61~448,7804878',
    '395~200,00',
    '0,055',
  ]);
});

describe('dates and numbers of agencies', () => {
  test('an interval is shown by its last day', () => {
    const interval = { from: localDate('2024-05-01'), to: localDate('2025-01-01') };
    expect(shown(format.period(interval))).toBe('2024-05-01~– 2024-12-31');
    expect(format.period({ from: interval.from, to: null })).toBe('från 2024-05-01');
    expect(format.lastDay(localDate('2024-03-01'))).toBe('2024-02-29');
    expect(shown(format.date(interval.from, 'en'))).toBe('1~May~2024');
  });

  test('organisation numbers, bankgiro and plusgiro get their hyphens', () => {
    expect([format.organisationNumber('2021005745'), format.organisationNumber('202100-5745')]).toEqual([
      '202100-5745',
      '202100-5745',
    ]);
    expect(format.organisationNumber('DE123')).toBe('DE123');
    expect(['1609908', '160-9908', '50501055'].map(format.bankgiro)).toEqual(['160-9908', '160-9908', '5050-1055']);
    expect(['2865434', '19'].map((text) => shown(format.plusgiro(text)))).toEqual(['28~65~43-4', '1-9']);
  });

  test('a document id is the first eight digits in two groups', () => {
    expect(shown(format.documentId('7f3a91c2ffff'))).toBe('7f3a~91c2');
  });
});
