import { describe, expect, test } from 'vitest';
import { calculated, harnosandAnnex } from '../../test/support/harnosand-annex.ts';
import type { RentCalculation } from '../domain/rent/calculation.ts';
import { present } from '../kernel/assert.ts';
import { amount, kronor } from './format.ts';
import type { Block, Table } from './model.ts';
import { quarters } from './rent-annex-input.ts';

const guests = ['SOS', 'SKOLV', 'KK'] as const;

function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'together') return flat(block.blocks);
    if (block.kind === 'columns') return [...flat(block.left), ...flat(block.right)];
    return [block];
  });
}

const tables = (blocks: readonly Block[]): Table[] => flat(blocks).filter((block) => block.kind === 'table');
const titles = (blocks: readonly Block[]): string[] =>
  flat(blocks).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

/** The öre that a printed amount says. */
const oreOf = (text: string): number =>
  Number(
    text
      .replace('−', '-')
      .replaceAll(/[\s\u202f\u00a0]|kr/g, '')
      .replace(',', ''),
  );

const party = (calculation: RentCalculation, code: string): RentCalculation['parties'][number] =>
  present(
    calculation.parties.find((entry) => entry.agency === code),
    'a party',
  );

describe.each(guests)('the annex of %s', (code) => {
  const calculation = calculated();
  const rent = party(calculation, code);
  const { blocks } = harnosandAnnex(code);
  const front = present(tables(blocks)[0], 'the first table');

  test('states the yearly rent of the calculation', () => {
    expect(front.rows.find((row) => row.style === 'total')?.cells).toEqual(['Årshyra', '', kronor(rent.yearlyRent)]);
  });

  test('lines sum to their component, and components to the yearly rent', () => {
    const printed: { sum: number; lines: number[] }[] = [];
    for (const row of front.rows) {
      if (row.style === 'group') printed.push({ sum: oreOf(row.cells[2] ?? ''), lines: [] });
      if (row.style === 'row') printed.at(-1)?.lines.push(oreOf(row.cells[2] ?? ''));
    }
    for (const { sum, lines } of printed.filter((entry) => entry.lines.length > 0)) {
      expect(lines.reduce((total, ore) => total + ore, 0)).toBe(sum);
    }
    expect(printed.reduce((total, entry) => total + entry.sum, 0)).toBe(rent.yearlyRent);
  });

  test('explains every allocation in which the guest has a line', () => {
    const steps = calculation.steps.filter((step) => step.members.some((member) => member.agency === code));
    const numbered = titles(blocks).filter((title) => /^\d+\. /.test(title));
    expect(numbered).toHaveLength(steps.length);
    expect(steps.length).toBeGreaterThan(8);
  });

  test('shows every member, weight and rounding öre of a shared allocation', () => {
    const shared = calculation.steps.filter(
      (step) => step.members.length > 1 && step.members.some((member) => member.agency === code),
    );
    const traces = tables(blocks).filter((table) =>
      table.columns.some((column) => column.header === 'Exakt andel, kr'),
    );
    expect(traces).toHaveLength(shared.length);
    for (const [index, step] of shared.entries()) {
      const rows = present(traces[index], 'a table').rows;
      expect(rows.at(-1)?.cells[5]).toBe(amount(step.amountOre));
      expect(rows.slice(0, -1).map((row) => oreOf(row.cells[5] ?? ''))).toEqual(
        step.members.map((member) => member.ore),
      );
      expect(rows.slice(0, -1).map((row) => (row.cells[4] ?? '') !== '')).toEqual(
        step.members.map((member) => member.roundingOre !== 0),
      );
    }
  });
});

describe('investments', () => {
  test("a schedule's first period is the calculation's, and the whole life ends at zero", () => {
    const calculation = calculated();
    const schedules = tables(harnosandAnnex('SOS').blocks).filter((table) => table.columns[0]?.header === 'Månader');
    const steps = calculation.steps.filter((step) => step.item === 'INV-SOS');
    const own = present(schedules[1], 'the schedule of INV-SOS');
    expect(own.rows[0]?.cells.slice(1, 3)).toEqual(steps.map((step) => amount(step.amountOre)));
    expect(own.rows).toHaveLength(10);
    expect(schedules.map((table) => table.rows.at(-2)?.cells[4])).toEqual(['0,00', '0,00']);
  });
});

describe('the document', () => {
  test('is marked as a draft until it is not', () => {
    expect(harnosandAnnex('SOS', { draft: true }).meta.watermark).toBe('UTKAST');
    expect(harnosandAnnex('SOS').meta.watermark).toBeNull();
  });

  test('carries registration number, annex number and the id of its calculation', () => {
    const { meta } = harnosandAnnex('SOS');
    expect(meta.header.right).toEqual(['Bilaga 5 till hyresöverenskommelse', 'Dnr 2.4.1-2024/0117 · version 2']);
    expect(meta.footer.middle).toBe('dokument 7f3a\u00a091c2');
    expect(meta.footer.pageLabel).toBe('Bilaga 5, sida {page} av {pages}');
  });

  test('stands without annex number, version and validity', () => {
    const { meta, blocks } = harnosandAnnex('KK', { annexNumber: null, agreementVersion: null, validity: null });
    expect(meta.header.right).toEqual(['Bilaga till hyresöverenskommelse', 'Dnr 2.4.1-2024/0117']);
    expect(JSON.stringify(blocks)).toContain('ej bestämt');
  });

  test('says which components the overhead stands on', () => {
    expect(JSON.stringify(harnosandAnnex('SOS').blocks)).toContain('på samtliga poster');
    expect(JSON.stringify(harnosandAnnex('KK').blocks)).toContain('på lokalhyra, övriga kostnader och avskrivningar');
  });
});

test('four quarters sum to the year and differ by at most one öre', () => {
  for (const yearly of [0, 1, 2, 3, 131_768_759, 98_399_999]) {
    const parts = quarters(yearly);
    expect(parts.reduce((sum, ore) => sum + ore, 0)).toBe(yearly);
    expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
  }
});
