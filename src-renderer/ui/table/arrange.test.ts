import { describe, expect, it } from 'vitest';
import { findRows, indexRows, itemsOf, orderRows } from './arrange.ts';
import type { Column } from './column.ts';

interface Row {
  readonly name: string;
  readonly area: number | null;
  readonly zone: string;
}

const rows: Row[] = [
  { name: 'Rum 10', area: 20, zone: 'Yttre' },
  { name: 'rum 2', area: null, zone: '–' },
  { name: 'Öppet landskap', area: 5, zone: 'Inre' },
  { name: 'Ålrummet', area: 7, zone: 'Yttre' },
];
const columns: Column<Row>[] = [
  { key: 'name', header: 'Namn', value: (row) => row.name },
  { key: 'area', header: 'Yta', value: (row) => row.area, text: (row) => `${row.area}\u00a0m²` },
  { key: 'zone', header: 'Zon', value: (row) => row.zone },
];
const index = indexRows(rows, columns);
const keys = columns.map((column) => column.key);
const all = findRows(index, keys, '');
const names = (places: readonly number[]) => places.map((at) => rows[at]?.name);

describe('the rows of a table', () => {
  it('sort Swedish text with numbers in it', () =>
    expect(names(orderRows(index, all, { key: 'name', descending: false }))).toEqual([
      'rum 2',
      'Rum 10',
      'Ålrummet',
      'Öppet landskap',
    ]));

  it('keep rows without a value last both ways', () => {
    expect(names(orderRows(index, all, { key: 'area', descending: false })).at(-1)).toBe('rum 2');
    expect(names(orderRows(index, all, { key: 'area', descending: true }))).toEqual([
      'Rum 10',
      'Ålrummet',
      'Öppet landskap',
      'rum 2',
    ]);
  });

  it('keep their order where the column says nothing of it or is not there', () => {
    expect(orderRows(index, all, null)).toEqual(all);
    expect(orderRows(index, all, { key: 'gone', descending: true })).toEqual(all);
  });

  it('are found by all the words, in any of the columns that are shown', () => {
    expect(names(findRows(index, keys, 'RUM 20 m²'))).toEqual(['Rum 10']);
    expect(findRows(index, keys, '  ')).toHaveLength(4);
    expect(findRows(index, keys, 'finns inte')).toEqual([]);
    expect(findRows(index, ['name'], 'inre')).toEqual([]);
  });

  it('stand below the heads of their groups, those without a value last', () => {
    const zone = columns[2] as Column<Row>;
    const items = itemsOf(index, all, (row) => row.name, {
      column: zone,
      descending: false,
      closed: new Set(['group:Yttre']),
    });
    const seen = items.map((item) => (item.kind === 'row' ? item.key : `${item.label} ${item.rows.length}`));
    expect(seen).toEqual(['Inre 1', 'Öppet landskap', 'Yttre 2', 'null 1', 'rum 2']);
  });
});
