import { describe, expect, it } from 'vitest';
import { filterRows, sortRows } from './table-rows.ts';

interface Row {
  name: string;
  area: number | null;
}

const rows: Row[] = [
  { name: 'Rum 10', area: 20 },
  { name: 'rum 2', area: null },
  { name: 'Öppet landskap', area: 5 },
  { name: 'Ålrummet', area: 7 },
];
const columns = [
  { key: 'name', value: (row: Row) => row.name },
  { key: 'area', value: (row: Row) => row.area, text: (row: Row) => `${row.area}\u00a0m²` },
];
const names = (found: readonly Row[]) => found.map((row) => row.name);

describe('tables', () => {
  it('sort Swedish text with numbers in it', () =>
    expect(names(sortRows(rows, columns, { key: 'name', descending: false }))).toEqual([
      'rum 2',
      'Rum 10',
      'Ålrummet',
      'Öppet landskap',
    ]));
  it('keep rows without a value last both ways', () => {
    expect(names(sortRows(rows, columns, { key: 'area', descending: false })).at(-1)).toBe('rum 2');
    expect(names(sortRows(rows, columns, { key: 'area', descending: true })).at(-1)).toBe('rum 2');
  });
  it('find rows by all the words, in any column', () => {
    expect(names(filterRows(rows, columns, 'RUM 20 m²'))).toEqual(['Rum 10']);
    expect(names(filterRows(rows, columns, '  '))).toHaveLength(4);
    expect(names(filterRows(rows, columns, 'finns inte'))).toEqual([]);
  });
});
