import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quarterAmounts } from '../invoicing/quarters.ts';
import { upratedRent } from '../agreements/index-uprating.ts';
import { allocate } from '../../values/allocate.ts';
import { localDate } from '../../values/local-date.ts';
import { ocrReference, ocrWithLength } from '../../values/luhn.ts';
import { siteFactsSchema } from '../../contract/rent.ts';
import { calculateSite } from './calculate-site.ts';
import { depreciation, interest } from './investment.ts';
import { overhead, type ComponentAmounts } from './overhead.ts';
import type { Component } from './site-facts.ts';

interface FunctionCases {
  allocate: { ore: number; weights: string[]; expected: number[] }[];
  depreciation: { ore: number; months: number; k0: number; k1: number; expected: number }[];
  interest: {
    ore: number;
    months: number;
    k0: number;
    k1: number;
    ratesFromMonth: [number, string][];
    expected: number;
  }[];
  overhead: { components: ComponentAmounts; base: Component[]; rate: string; expected: number }[];
  index: { ore: number; share: string; base: string; now: string; floor: boolean; expected: number }[];
  quarters: { ore: number; year: number; from: string; to: string; expected: number[] }[];
  ocr: { number: string; plain: string; withLength: string }[];
}
interface SiteCase {
  name: string;
  input: unknown;
  expected: { parties: unknown; lines: unknown };
}

const golden = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../test/golden/${file}`, import.meta.url), 'utf8'));
const functions = golden('functions.json') as FunctionCases;
const sites = golden('sites.json') as SiteCase[];

describe('an independent implementation of the calculation agrees to the öre', () => {
  it.each(functions.allocate)('allocates $ore over $weights', ({ ore, weights, expected }) => {
    expect(allocate(ore, weights)?.map((part) => part.ore)).toEqual(expected);
  });

  it.each(functions.depreciation)(
    'writes off $ore in $months months: [$k0, $k1)',
    ({ ore, months, k0, k1, expected }) => {
      expect(depreciation(ore, months, k0, k1)).toBe(expected);
    },
  );

  it.each(functions.interest)(
    'bears interest on $ore in $months months: [$k0, $k1)',
    ({ ore, months, k0, k1, ratesFromMonth, expected }) => {
      expect(
        interest(
          ore,
          months,
          k0,
          k1,
          ratesFromMonth.map(([from, rate]) => ({ from, rate })),
        ),
      ).toBe(expected);
    },
  );

  it.each(functions.overhead)('adds overhead $rate on $base', ({ components, base, rate, expected }) => {
    expect(overhead(components, base, rate)).toBe(expected);
  });

  it.each(functions.index)('uprates $ore from $base to $now', ({ ore, share, base, now, floor, expected }) => {
    expect(upratedRent({ baseRentOre: ore, indexedShare: share, indexBase: base, indexNow: now, floor })).toBe(
      expected,
    );
  });

  it.each(functions.quarters)('invoices $ore over $from to $to in $year', ({ ore, year, from, to, expected }) => {
    expect(quarterAmounts(ore, year, { from: localDate(from), to: localDate(to) })).toEqual(expected);
  });

  it.each(functions.ocr)('makes OCR references of $number', ({ number, plain, withLength }) => {
    expect([ocrReference(number), ocrWithLength(number)]).toEqual([plain, withLength]);
  });

  it.each(sites)('calculates $name', ({ input, expected }) => {
    const result = calculateSite(siteFactsSchema.parse(input));
    if (!result.ok) throw new Error(result.error.code);
    const { parties, steps } = result.value;
    expect(
      steps.flatMap(({ component, item, members }) =>
        members.map(({ agency, ore }) => ({ component, item, agency, ore })),
      ),
    ).toEqual(expected.lines);
    expect(
      Object.fromEntries(
        parties.map(({ agency, premises, other, depreciation: d, interest: i, overhead: o, rounding, yearlyRent }) => [
          agency,
          { premises, other, depreciation: d, interest: i, overhead: o, rounding, yearlyRent },
        ]),
      ),
    ).toEqual(expected.parties);
  });

  it('has cases of every kind to agree on', () => {
    expect(sites.length).toBe(8);
    expect(Object.values(functions).every((cases: readonly unknown[]) => cases.length >= 3)).toBe(true);
  });
});
