import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDate } from '../../../test/support/arbitrary-date.ts';
import { addDays, localDate, previousDay, split, type LocalDate } from '../../values/local-date.ts';
import {
  criticalDates,
  indexDays,
  lastDayOf,
  monthsLater,
  noticeDay,
  type CriticalDate,
  type Term,
} from './critical-dates.ts';

const term = (changes: Partial<Term> = {}): Term => ({
  source: 'leases',
  sourceId: 1,
  subject: 'L1',
  agencyId: null,
  starts: [],
  endsBefore: null,
  noticeMonths: 0,
  renewalMonths: 0,
  option: '',
  detail: {},
  ...changes,
});
const listed = (dates: readonly CriticalDate[]) => dates.map(({ kind, date }) => `${date} ${kind}`);
const months = fc.integer({ min: 0, max: 120 });

describe('the last day to give notice', () => {
  it.each([
    ['2025-12-31', 9, '2025-03-31'],
    ['2025-02-28', 3, '2024-11-30'],
    ['2025-04-30', 2, '2025-02-28'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2025-05-30', 3, '2025-02-27'],
    ['2025-09-30', 0, '2025-09-30'],
  ])('of what ends on %s with %i months is %s', (lastDay, count, expected) => {
    expect(noticeDay(addDays(localDate(lastDay), 1), count)).toBe(expected);
  });

  it('leaves at least the notice time, and the day after it no longer does', () => {
    fc.assert(
      fc.property(arbitraryDate, months, (endsBefore, count) => {
        const last = noticeDay(endsBefore, count);
        expect(monthsLater(addDays(last, 1), count) <= endsBefore).toBe(true);
        expect(monthsLater(addDays(last, 2), count) <= endsBefore && split(endsBefore).day < 28).toBe(false);
        expect(last < endsBefore).toBe(true);
      }),
    );
  });
});

describe('months on a date', () => {
  it('are the same day, or the last of a shorter month; back and forth never gains a day', () => {
    fc.assert(
      fc.property(arbitraryDate, fc.integer({ min: -200, max: 200 }), (date, count) => {
        const moved = monthsLater(date, count);
        expect(split(moved).day <= split(date).day).toBe(true);
        expect(monthsLater(moved, -count) <= date).toBe(true);
        if (split(date).day <= 28) expect(monthsLater(moved, -count)).toBe(date);
      }),
    );
  });
});

describe('critical dates', () => {
  const window = { from: localDate('2025-01-01'), days: 365 };

  it('of what ends: the notice day and the end, once', () => {
    const dates = criticalDates([term({ endsBefore: localDate('2026-01-01'), noticeMonths: 9 })], [], window);
    expect(listed(dates)).toEqual(['2025-03-31 notice', '2025-12-31 end']);
    expect(dates[0]?.detail).toEqual({ months: '9', lastDay: '2025-12-31' });
  });

  it('of what goes on unless notice is given: every notice day and every renewal, however long ago it first ended', () => {
    const renewing = term({ endsBefore: localDate('2020-08-31'), noticeMonths: 1, renewalMonths: 6 });
    expect(listed(criticalDates([renewing], [], window))).toEqual([
      '2025-01-27 notice',
      '2025-02-28 renewal',
      '2025-07-30 notice',
      '2025-08-31 renewal',
    ]);
  });

  it('of what has no end: its start alone', () => {
    const open = term({
      starts: [{ date: localDate('2025-05-02'), occurrence: 1 }],
      noticeMonths: 9,
      renewalMonths: 36,
    });
    expect(listed(criticalDates([open], [], window))).toEqual(['2025-05-02 start']);
  });

  it('says an option once, on the day by which it must be decided', () => {
    const option = term({
      endsBefore: localDate('2025-07-01'),
      noticeMonths: 3,
      renewalMonths: 12,
      option: 'Två år till',
    });
    expect(
      listed(criticalDates([option], [], { ...window, days: 1500 })).filter((line) => line.endsWith('option')),
    ).toEqual(['2025-03-31 option']);
  });

  const anyTerm = fc
    .record({
      sourceId: fc.integer({ min: 1, max: 9 }),
      start: arbitraryDate,
      end: fc.option(arbitraryDate),
      noticeMonths: months,
      renewalMonths: months,
      option: fc.constantFrom('', 'option'),
    })
    .map(({ start, end, ...rest }) => term({ ...rest, starts: [{ date: start, occurrence: 1 }], endsBefore: end }));
  const anyWindow = fc.record({ from: arbitraryDate, days: fc.integer({ min: 1, max: 3660 }) });

  it('are in order, inside the window, and none is said twice', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyTerm, { maxLength: 6, selector: (one) => one.sourceId }),
        anyWindow,
        (terms, given) => {
          const dates = criticalDates(terms, [], given);
          const days = dates.map(({ date }) => date);
          expect(days).toEqual(days.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
          expect(days.every((date) => date >= given.from && date <= lastDayOf(given))).toBe(true);
          const keys = dates.map(({ source, sourceId, kind, occurrence }) =>
            [source, sourceId, kind, occurrence].join(),
          );
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  it('of two windows that meet are those of the whole', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { maxLength: 4 }), anyWindow, fc.nat({ max: 3658 }), (terms, whole, cut) => {
        const first = cut % whole.days;
        const rest = whole.days - first - 1;
        const meets = addDays(whole.from, first + 1);
        const parts = [
          ...criticalDates(terms, [], { from: whole.from, days: first }),
          ...(rest < 0 ? [] : criticalDates(terms, [], { from: meets, days: rest })),
        ];
        expect(parts).toEqual(criticalDates(terms, [], whole));
      }),
    );
  });

  it('end where dates end, in 2199', () => {
    const last = localDate('2199-06-01');
    const renewing = term({ endsBefore: previousDay(last), renewalMonths: 120, noticeMonths: 120 });
    expect(criticalDates([renewing], [], { from: last, days: 3660 }).every(({ date }) => date <= '2199-12-31')).toBe(
      true,
    );
    expect(indexDays({ from: last, days: 3660 })).toEqual([]);
  });

  it('index days are the first of January of each year in the window', () => {
    const days = (from: string, count: number): LocalDate[] => indexDays({ from: localDate(from), days: count });
    expect(days('2025-01-01', 365)).toEqual(['2025-01-01', '2026-01-01']);
    expect(days('2025-01-02', 90)).toEqual([]);
  });
});
