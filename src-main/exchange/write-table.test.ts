import { describe, expect, it } from 'vitest';
import { unzipped } from '../../test/support/spreadsheets.ts';
import { valueOf } from '../../test/support/workspace.ts';
import { readFile } from './read-table.ts';
import { writeTable, type ExportTable } from './write-table.ts';

const table: Omit<ExportTable, 'format'> = {
  fileName: '/tmp/Rum: 2024.csv',
  columns: [
    { header: 'Rum', type: 'text' },
    { header: 'Yta', type: 'number' },
    { header: 'Från', type: 'date' },
    { header: 'Hyra', type: 'amount' },
  ],
  rows: [
    ['0101', '46.20', '2024-05-02', 123_450],
    ['=HYPERLINK("x";"y")', 12.5, null, -5],
    ['a;b "c"\nd', 'inget', '1899-12-31', 100],
    ['+1', null, '', null],
  ],
};
const write = async (format: 'xlsx' | 'csv') => {
  const { base64, ...rest } = await writeTable({ ...table, format });
  return { ...rest, bytes: Buffer.from(base64, 'base64') };
};

describe('a table', () => {
  it('is written as CSV for Swedish Excel, with formulas made harmless', async () => {
    const { bytes, fileName, mediaType } = await write('csv');
    expect([fileName, mediaType]).toEqual(['Rum 2024.csv', 'text/csv; charset=utf-8']);
    expect(bytes.toString('utf8')).toBe(
      [
        '\ufeffRum;Yta;Från;Hyra',
        '0101;46,20;2024-05-02;1234,50',
        `"'=HYPERLINK(""x"";""y"")";12,5;;-0,05`,
        '"a;b ""c""\nd";inget;1899-12-31;1,00',
        "'+1;;;",
        '',
      ].join('\r\n'),
    );
  });

  it('is written as .xlsx with a bold header that stays, real dates and numbers, and texts that stay texts', async () => {
    const { bytes, fileName } = await write('xlsx');
    expect(fileName).toBe('Rum 2024.xlsx');
    const parts = new Map(unzipped(bytes).map(({ name, data }) => [name, String(data)]));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<v>45414</v>');
    expect(sheet).toContain('<v>1234.5</v>');
    expect(sheet).not.toContain('<f>');
    expect(parts.get('xl/styles.xml')).toMatch(/<b\/>/);
    const read = valueOf(await readFile('x.xlsx', bytes, (cells) => cells[0] === 'Rum'));
    expect(read.rows.map((row) => row.cells)).toEqual([
      ['0101', '46.2', '2024-05-02', '1234.5'],
      ['=HYPERLINK("x";"y")', '12.5', '', '-0.05'],
      ['a;b "c"\nd', 'inget', '1899-12-31', '1'],
      ['+1', '', '', ''],
    ]);
  });
});
