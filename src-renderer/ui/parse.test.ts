import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import {
  eitherNumber,
  parseDate,
  parseMonth,
  percentText,
  readArea,
  readDecimal,
  readInteger,
  readOre,
  readRate,
  valueOf,
  type Reading,
} from './parse.ts';

const base = localDate('2024-05-01');
const whole =
  <T>(read: (text: string) => Reading<T>) =>
  (text: string): T | null =>
    valueOf(read(text));
const [parseOre, parseArea, parseInteger] = [whole(readOre), whole(readArea), whole(readInteger)];
const [parseDecimal, parseRate] = [whole(readDecimal), whole(readRate)];

describe('amounts', () => {
  it.each([
    ['1 234,50', 123450],
    ['1234.5', 123450],
    ['1\u202f234,5 kr', 123450],
    ['1.234,50', 123450],
    ['\u2212200', -20000],
    ['0', 0],
    ['-0', 0],
    [',5', 50],
    ['007', 700],
    ['1 234,500', 123450],
    ['1.234.567', 123456700],
    ['1.234.567,89', 123456789],
    ['1 234.500', 123450],
    ['0.500', 50],
    ['1234.567.000', null],
    ['1.500', null],
    ['-12.345 kr', null],
    ['1,234.50', 123450],
    ['1,234,567', 123456700],
    ['1.23,45', null],
  ])('reads %s', (text, ore) => expect(parseOre(text)).toBe(ore));
  it.each(['', 'abc', '1,234', '1,2,3', '--1', '1-', '99999999999999999'])('refuses %j', (text) =>
    expect(parseOre(text)).toBeNull(),
  );
});

describe('a number that is not taken', () => {
  it.each([
    ['1.500', 'ambiguous'],
    ['\u221245.000', 'ambiguous'],
    ['1,234', 'decimals'],
    ['99999999999999999', 'tooLarge'],
    ['200 000 000 000', 'tooLarge'],
    ['1,2,3', 'unreadable'],
    ['1.23,45', 'unreadable'],
    ['tolv', 'unreadable'],
  ])('%s: %s', (text, fault) => expect(readOre(text)).toEqual({ fault }));
  it('says so of every kind of number', () => {
    expect(readArea('1.500')).toEqual({ fault: 'ambiguous' });
    expect(readArea('-1')).toEqual({ fault: 'negative' });
    expect(readArea('200 000')).toEqual({ fault: 'tooLarge' });
    expect(readDecimal('2.500')).toEqual({ fault: 'ambiguous' });
    expect(readDecimal('-1')).toEqual({ fault: 'negative' });
    expect(readRate('1.500')).toEqual({ fault: 'ambiguous' });
    expect(readRate('101')).toEqual({ fault: 'tooLarge' });
    expect(readInteger('1.500')).toEqual({ fault: 'ambiguous' });
    expect(readInteger('2,5')).toEqual({ fault: 'decimals' });
  });
  it('shows both that it may mean', () => {
    expect(eitherNumber('1.500 kr')).toEqual({ thousands: '1\u00a0500', decimal: '1,5' });
    expect(eitherNumber('12.000')).toEqual({ thousands: '12\u00a0000', decimal: '12,0' });
  });
});

describe('areas', () => {
  it.each([
    ['187,37', 18737],
    ['304 m²', 30400],
    ['304 kvm', 30400],
    ['0', 0],
  ])('reads %s', (text, value) => expect(parseArea(text)).toBe(value));
  it.each(['-1', '1,234', '200000'])('refuses %s', (text) => expect(parseArea(text)).toBeNull());
});

describe('decimals and rates', () => {
  it('keeps the number and the contract’s form', () => {
    expect(parseDecimal('2,50')).toBe('2.5');
    expect(parseDecimal('018')).toBe('18');
    expect(parseDecimal('-1')).toBeNull();
  });
  it.each([
    ['10', '0.1'],
    ['10 %', '0.1'],
    ['2,05', '0.0205'],
    ['0', '0'],
    ['100', '1'],
    ['0,5 %', '0.005'],
  ])('reads %s as a share of one', (text, rate) => expect(parseRate(text)).toBe(rate));
  it.each([
    ['0.1', '10'],
    ['0.10', '10'],
    ['0.0205', '2.05'],
    ['1', '100'],
    ['0', '0'],
    ['0.015', '1.5'],
    ['0.0155', '1.55'],
    ['0.12345', '12.345'],
  ])('shows %s', (rate, text) => expect(percentText(rate)).toBe(text));
  it('reads whole numbers', () => {
    expect(parseInteger('1 200')).toBe(1200);
    expect(parseInteger('\u22122')).toBe(-2);
    expect(parseInteger('1.234.567')).toBe(1234567);
    expect(parseInteger('2,5')).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['250101', '2025-01-01'],
    ['20250101', '2025-01-01'],
    ['2025-01-01', '2025-01-01'],
    ['2025-1-1', '2025-01-01'],
    ['+30', '2024-05-31'],
    ['-1', '2024-04-30'],
    ['i dag', '2024-05-01'],
    ['991231', '1999-12-31'],
    ['240229', '2024-02-29'],
  ])('reads %s', (text, date) => expect(parseDate(text, base)).toBe(date));
  it.each(['', '250230', '2025', '2025-13-01', 'i går', '230229', '2025011', '+999999'])('refuses %j', (text) =>
    expect(parseDate(text, base)).toBeNull(),
  );
  it.each([
    ['2401', '2024-01'],
    ['2024-1', '2024-01'],
    ['202412', '2024-12'],
  ])('reads the month %s', (text, month) => expect(parseMonth(text)).toBe(month));
  it.each(['', '2413', '20241', '24'])('refuses the month %j', (text) => expect(parseMonth(text)).toBeNull());
});
