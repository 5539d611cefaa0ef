import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { present } from '../../../shared/kernel/assert.ts';
import { calculateSite } from '../../../shared/domain/rent/calculate-site.ts';
import type { RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import type { SiteFacts } from '../../../shared/domain/rent/site-facts.ts';
import { hostFirst, inReadingOrder, quarters, rentRows, stepIds } from './rows.ts';

const cases = JSON.parse(readFileSync('test/golden/sites.json', 'utf8')) as { input: SiteFacts }[];
const calculations = cases.map(({ input }): RentCalculation => {
  const result = calculateSite(input);
  if (!result.ok) throw new Error(result.error.code);
  return inReadingOrder(result.value);
});
const everything = new Set(['premises', 'other', 'depreciation', 'interest']);
const total = (cells: readonly (number | null)[]): number => cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);

describe('the rows of the rent table', () => {
  test('there are cases', () => expect(calculations.length).toBeGreaterThan(5));

  test('items add up to their component, party by party and in the sum column', () => {
    for (const calculation of calculations) {
      const rows = rentRows(calculation, everything);
      for (const head of rows.filter((row) => everything.has(row.id))) {
        const items = rows.filter((row) => row.step !== null && row.line === head.line);
        expect(total(items.map((item) => item.sum))).toBe(head.sum ?? 0);
        for (const [column] of calculation.parties.entries()) {
          expect(total(items.map((item) => item.cells[column] ?? null))).toBe(head.cells[column] ?? 0);
        }
      }
    }
  });

  test('components, overhead and rounding add up to the yearly rent', () => {
    for (const calculation of calculations) {
      const rows = rentRows(calculation, new Set());
      const year = present(
        rows.find((row) => row.id === 'yearlyRent'),
        'the yearly rent',
      );
      const above = rows.slice(0, rows.indexOf(year));
      expect(total(above.map((row) => row.sum))).toBe(year.sum);
      for (const [column] of year.cells.entries()) {
        expect(total(above.map((row) => row.cells[column] ?? null))).toBe(year.cells[column]);
      }
    }
  });

  test('every step has a name of its own', () => {
    for (const { steps } of calculations) expect(new Set(stepIds(steps).values()).size).toBe(steps.length);
  });

  test('the host stands first, and a year is four quarters', () => {
    for (const { parties } of calculations) {
      expect(hostFirst(parties)[0]?.role).toBe('host');
      for (const party of parties) expect(total(quarters(party.yearlyRent))).toBe(party.yearlyRent);
    }
  });
});
