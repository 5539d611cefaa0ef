import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, month } from '../../values/local-date.ts';
import { knownFigures } from './index-figures.ts';
import { upratingOf, type IndexClause, type IndexedAgreement, type RentVersion } from './uprating-run.ts';

const clause: IndexClause = {
  series: 'kpi',
  baseYear: '1980',
  baseMonth: month('2021-10'),
  indexedShare: '1',
  floor: 'base-rent',
  quotient: 'exact',
};
const version = (number: number, from: string, changes: Partial<RentVersion> = {}): RentVersion => ({
  id: number * 10,
  number,
  from: localDate(from),
  to: null,
  inForceTo: null,
  yearlyRentOre: 1_000_000_00,
  isUprated: false,
  rounding: 'ore',
  ...changes,
});
const first = version(1, '2022-01-01');
const agreement = (changes: Partial<IndexedAgreement> = {}): IndexedAgreement => ({
  agreementId: 1,
  guestAgencyId: 2,
  registrationNumber: 'A-1',
  clause,
  versions: [first],
  invoicedUntil: null,
  ...changes,
});
const figures = knownFigures([]);
const january = (year: number) => localDate(`${String(year)}-01-01`);
const uprated = (given: IndexedAgreement, year: number) => {
  const outcome = upratingOf(given, january(year), figures);
  if (outcome.kind === 'not') throw new Error(outcome.reason);
  return outcome;
};

describe('the uprating of an agreement', () => {
  it('counts the base rent by two published figures, and says how', () => {
    const outcome = uprated(agreement(), 2023);
    expect(outcome).toMatchObject({
      kind: 'uprated',
      currentRentOre: 1_000_000_00,
      yearlyRentOre: 1_108_532_50,
      remarks: [],
    });
    expect(outcome.trace).toMatchObject({
      month: '2022-10',
      figure: '384.04',
      baseFigure: '346.44',
      baseVersionNumber: 1,
    });
    expect(outcome.trace.formula).toBe('1000000.00 × 384.04 / 346.44');
  });

  it('gives the same rent whether or not the years before were uprated: nothing is compounded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), fc.constantFrom(2024, 2025), (yearlyRentOre, year) => {
        const base = { ...first, yearlyRentOre };
        const alone = uprated(agreement({ versions: [base] }), year);
        const before = uprated(agreement({ versions: [base] }), 2023);
        const next = version(2, '2023-01-01', { yearlyRentOre: before.yearlyRentOre, isUprated: true });
        const chained = uprated(agreement({ versions: [{ ...base, inForceTo: next.from }, next] }), year);
        expect(chained.yearlyRentOre).toBe(alone.yearlyRentOre);
        expect(chained.trace).toEqual(alone.trace);
        expect(chained.currentRentOre).toBe(before.yearlyRentOre);
      }),
    );
  });

  it('is rounded to whole kronor where the agreement is, and the trace says so', () => {
    const outcome = uprated(agreement({ versions: [version(1, '2022-01-01', { rounding: 'krona' })] }), 2023);
    expect(outcome.yearlyRentOre).toBe(1_108_533_00);
    expect(outcome.trace.rounding).toBe('krona');
  });

  it('changes nothing where the index has fallen and there is a floor', () => {
    const base = agreement({
      clause: { ...clause, baseMonth: month('2012-10') },
      versions: [version(1, '2013-01-01')],
    });
    const floored = uprated(base, 2014);
    expect([floored.kind, floored.yearlyRentOre, floored.trace.formula]).toEqual([
      'unchanged',
      1_000_000_00,
      '1000000.00 × 1',
    ]);
    const free = uprated({ ...base, clause: { ...clause, baseMonth: month('2012-10'), floor: 'none' } }, 2014);
    expect([free.kind, free.yearlyRentOre]).toEqual(['uprated', 999_396_04]);
  });

  it.each<[string, Partial<IndexedAgreement>, number, object]>([
    ['no clause', { clause: null }, 2023, { reason: 'no-clause' }],
    ['no rent', { versions: [] }, 2023, { reason: 'no-version' }],
    [
      'a rent that begins on the day',
      { versions: [first, version(2, '2023-01-01')] },
      2023,
      { reason: 'already', params: { number: '2' } },
    ],
    [
      'a rent that begins later',
      { versions: [first, version(2, '2023-07-01')] },
      2023,
      { reason: 'later-version', params: { number: '2', from: '2023-07-01' } },
    ],
    [
      'a rent that has ended',
      { versions: [version(1, '2022-01-01', { to: january(2023), inForceTo: january(2023) })] },
      2023,
      { reason: 'ends-before', params: { lastDay: '2022-12-31' } },
    ],
    ['no figure yet', {}, 2026, { reason: 'no-figure', params: { month: '2025-10', baseYear: '1980' } }],
    [
      'no figure of its base year',
      { clause: { ...clause, baseYear: '2020' } },
      2023,
      { reason: 'no-base-figure', params: { month: '2021-10', baseYear: '2020' } },
    ],
    [
      'a base month to come',
      { clause: { ...clause, baseMonth: month('2023-10') } },
      2023,
      { reason: 'too-early', params: { baseMonth: '2023-10', month: '2022-10' } },
    ],
  ])('is not made for an agreement with %s', (_, changes, year, expected) => {
    expect(upratingOf(agreement(changes), january(year), figures)).toMatchObject({ kind: 'not', ...expected });
  });

  it('is remarked on where the base month is older than the rent, or where the time has been invoiced', () => {
    const recounted = version(2, '2023-07-01');
    expect(
      uprated(agreement({ versions: [{ ...first, inForceTo: recounted.from }, recounted] }), 2024).remarks,
    ).toEqual(['base-month']);
    expect(uprated(agreement({ invoicedUntil: localDate('2023-04-01') }), 2023).remarks).toEqual(['invoiced']);
    expect(uprated(agreement({ invoicedUntil: january(2023) }), 2023).remarks).toEqual([]);
  });
});
