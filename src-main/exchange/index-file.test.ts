import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf, valueOf } from '../../test/support/workspace.ts';
import type { IndexBaseYear } from '../../shared/domain/agreements/index-figures.ts';
import { readIndexFile } from './index-file.ts';
import { writeTable } from './write-table.ts';

const read = (content: string | Uint8Array, baseYear: IndexBaseYear = '1980', name = 'kpi.csv') =>
  readIndexFile({ name, base64: Buffer.from(content).toString('base64'), baseYear });
const figures = async (content: string | Uint8Array, baseYear?: IndexBaseYear, name?: string) =>
  Object.fromEntries(valueOf(await read(content, baseYear, name)).figures.map(({ month, value }) => [month, value]));
const codeOf = async (content: string | Uint8Array, baseYear?: IndexBaseYear, name?: string) =>
  errorOf(await read(content, baseYear, name)).code;

const months = 'Jan Feb Mar Apr Maj Jun Jul Aug Sep Okt Nov Dec'.split(' ');
const yearTable = [
  ['År', ...months, 'Årsmedel'],
  [
    '2024',
    '411,17',
    '410,61',
    '411,05',
    '412,37',
    '413,11',
    '413,00',
    '412,85',
    '411,90',
    '411,51',
    '415,51',
    '',
    '',
    '',
  ],
  ['2023', ...months.map((_, at) => (at === 9 ? '409,07' : `40${String(at % 9)},10`)), '403,70'],
];
const tabbed = yearTable.map((row) => row.join('\t')).join('\n');

describe('SCB’s table of years and months', () => {
  it('is read as it is copied, saved or printed with blanks, in any encoding', async () => {
    const expected = { '2024-10': '415.51', '2024-01': '411.17', '2023-10': '409.07' };
    expect(await figures(tabbed)).toMatchObject(expected);
    expect(await figures(yearTable.map((row) => row.join(';')).join('\r\n'))).toMatchObject(expected);
    expect(
      await figures(`\ufeff${yearTable.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}`),
    ).toMatchObject(expected);
    expect(await figures(Buffer.from(tabbed, 'latin1'))).toMatchObject(expected);
    expect(await figures(Buffer.from(`\ufeff${tabbed}`, 'utf16le'))).toMatchObject(expected);
    expect(await figures(yearTable.map((row) => row.join('  ').trim()).join('\n'), '1980', 'kpi.txt')).toMatchObject(
      expected,
    );
    expect(Object.keys(await figures(tabbed))).toHaveLength(22);
  });

  it('leaves out what is not published yet without a word, and says what it can’t read', async () => {
    const row = ['2024', '411,17', '..', '-', '1 412,37', 'preliminärt'].join(';');
    const file = valueOf(
      await read(`Konsumentprisindex 1980=100\n\nÅr;Jan;Feb;Mar;Apr;Maj;Årsmedel\n${row}\nKälla: SCB\n`),
    );
    expect(file.figures).toEqual([
      { month: '2024-01', value: '411.17' },
      { month: '2024-04', value: '1412.37' },
    ]);
    expect(file.skipped).toEqual([{ line: 4, value: 'preliminärt' }]);
  });

  it('is read from a workbook', async () => {
    const { base64 } = await writeTable({
      format: 'xlsx',
      fileName: 'kpi',
      columns: (yearTable[0] ?? []).map((header) => ({ header, type: 'text' as const })),
      rows: yearTable.slice(1),
    });
    expect(await figures(Buffer.from(base64, 'base64'), '1980', 'kpi.xlsx')).toMatchObject({ '2024-10': '415.51' });
  });
});

describe('a PxWeb file', () => {
  const october = { '2023-10': '409.07', '2024-10': '415.51' };

  it.each([
    [
      'wide',
      '"tabellinnehåll","2023M10","2024M10"\n"KPI, fastställda tal",409.07,415.51\n"KPI, skuggindextal",409.00,415.40\n',
    ],
    ['long', '"månad","KPI, fastställda tal","KPI, skuggindextal"\n"2023M10",409.07,409.00\n"2024M10",415.51,415.40\n'],
    [
      'long with contents',
      'månad;tabellinnehåll;värde\n2023M10;KPI, skuggindextal;409,00\n2023M10;KPI, fastställda tal;409,07\n2024M10;KPI, fastställda tal;415,51\n',
    ],
    [
      'headed by both',
      '"KPI, fastställda tal 2023M10"\t"KPI, fastställda tal 2024M10"\t"KPI, skuggindextal 2024M10"\n409.07\t415.51\t415.40\n',
    ],
    [
      'with a title',
      '"Konsumentprisindex (KPI), fastställda tal, 1980=100"\n\n"månad","fastställda tal"\n"2023M10",409.07\n"2024M10",415.51\n',
    ],
    [
      'English',
      '"month";"CPI, fixed index numbers";"CPI, shadow index numbers";"Monthly changes (per cent)"\n2023M10;409.07;409.00;0.2\n2024M10;415.51;415.40;0.2\n',
    ],
    [
      'both base years',
      '"månad";"Fastställda tal, 1980=100";"Fastställda tal, 2020=100"\n2023M10;409,07;121,40\n2024M10;415,51;123,31\n',
    ],
  ])('is read, %s', async (_, text) => {
    expect(await figures(text)).toEqual(october);
    expect(await figures(Buffer.from(text, 'latin1'))).toEqual(october);
  });

  it('gives the figures of the base year that is asked for', async () => {
    const both = 'månad;Fastställda tal, 1980=100;Fastställda tal, 2020=100\n2025M10;418,00;124,05\n';
    expect(await figures(both, '2020')).toEqual({ '2025-10': '124.05' });
  });
});

describe('a file that is refused', () => {
  it.each<[string, string, IndexBaseYear, string]>([
    [
      'of another base year, as its heading says',
      'månad;Fastställda tal, 2020=100\n2025M10;124,05\n',
      '1980',
      'index.other-base-year',
    ],
    [
      'of another base year, as its title says',
      'KPI, 2020=100\nmånad;Fastställda tal\n2025M10;124,05\n',
      '1980',
      'index.other-base-year',
    ],
    [
      'of another base year, as its figures say',
      'månad;Fastställda tal\n2025M10;124,05\n',
      '1980',
      'index.not-of-base-year',
    ],
    ['of 1980 as 2020', tabbed, '2020', 'index.not-of-base-year'],
    ['with the shadow index alone', 'månad;KPI, skuggindextal\n2024M10;415,40\n', '1980', 'index.no-figures'],
    ['with two columns that could be meant', 'månad;KPI;KPIF\n2024M10;415,51;270,10\n', '1980', 'index.which-column'],
    [
      'that says two things of one month',
      'månad;Fastställda tal\n2024M10;415,51\n2024M10;415,15\n',
      '1980',
      'index.said-twice',
    ],
    ['without figures', 'månad;Fastställda tal\n2024M10;..\n', '1980', 'index.no-figures'],
    ['of rooms', 'Rum;Yta\n1001;12\n', '1980', 'index.no-header'],
    ['that is empty', ' \n\n', '1980', 'index.no-figures'],
    ['that is a page', '<html><table></table></html>', '1980', 'import.wrong-type'],
  ])('%s', async (_, text, baseYear, code) => {
    expect(await codeOf(text, baseYear)).toBe(code);
  });

  it('that is no text, or not whole', async () => {
    expect(await codeOf(Buffer.from('25504446', 'hex'), '1980', 'kpi.csv')).toBe('import.wrong-type');
    expect(errorOf(await readIndexFile({ name: 'a.csv', base64: 'åäö', baseYear: '1980' })).code).toBe(
      'import.file-form',
    );
  });
});

describe('any file', () => {
  const figure = fc.integer({ min: 190_00, max: 999_99 }).map((units) => (units / 100).toFixed(2));
  const list = fc.uniqueArray(fc.tuple(fc.integer({ min: 1991, max: 2150 }), fc.integer({ min: 1, max: 12 }), figure), {
    selector: ([year, month]) => `${String(year)} ${String(month)}`,
    minLength: 1,
    maxLength: 30,
  });
  const code = (year: number, month: number, sign: string) => `${String(year)}${sign}${String(month).padStart(2, '0')}`;

  it('gives back each figure that was written to it, however it is turned', async () => {
    await fc.assert(
      fc.asyncProperty(
        list,
        fc.constantFrom(';', '\t'),
        fc.boolean(),
        fc.boolean(),
        async (rows, delimiter, wide, comma) => {
          const text = (value: string) => (comma ? value.replace('.', ',') : value);
          const lines = wide
            ? [
                ['tabellinnehåll', ...rows.map(([year, month]) => code(year, month, 'M'))],
                ['Fastställda tal', ...rows.map(([, , value]) => text(value))],
              ]
            : [
                ['månad', 'Fastställda tal'],
                ...rows.map(([year, month, value]) => [code(year, month, 'M'), text(value)]),
              ];
          const expected = Object.fromEntries(rows.map(([year, month, value]) => [code(year, month, '-'), value]));
          expect(await figures(lines.map((cells) => cells.join(delimiter)).join('\n'))).toEqual(expected);
        },
      ),
    );
  });

  const pieces = fc.constantFrom(
    'År',
    'Jan',
    'Okt',
    '2024',
    '2024M10',
    'månad',
    'KPI, fastställda tal',
    '415,51',
    '..',
    '"',
    ';',
    ',',
    '\t',
    '\n',
    '=100',
    '1980',
    '2020',
    ' ',
    '\u00a0',
    '\0',
    'skuggindex',
  );

  it('of whatever letters and bytes is read or refused, and never breaks the reading', async () => {
    const content = fc.oneof(
      fc.array(pieces, { maxLength: 60 }).map((all) => Buffer.from(all.join(''))),
      fc.uint8Array({ maxLength: 400 }),
    );
    await fc.assert(
      fc.asyncProperty(content, fc.constantFrom('kpi.csv', 'kpi.txt', 'kpi.xlsx', ''), async (bytes, name) => {
        const result = await read(bytes, '1980', name);
        if (result.ok)
          expect(result.value.figures.every(({ value }) => /^\d{1,5}(\.\d{1,4})?$/.test(value))).toBe(true);
        else expect(result.error.kind).toBe('invalid');
      }),
      { numRuns: 500 },
    );
  });
});
