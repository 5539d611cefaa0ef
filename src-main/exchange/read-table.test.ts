import { describe, expect, it } from 'vitest';
import { rowXml, unzipped, xlsxOf, xlsxParts, zipOf } from '../../test/support/spreadsheets.ts';
import { errorOf, valueOf } from '../../test/support/workspace.ts';
import { readFile, readText } from './read-table.ts';
import { scanSheet } from './scan-sheet.ts';
import { writeTable } from './write-table.ts';
import { attributesOf } from './xml-tag.ts';

const isHeader = (cells: readonly string[]): boolean => cells[0] === 'Rum';
const read = async (bytes: Buffer, name = 'rum.xlsx') => await readFile(name, bytes, isHeader);
const rowsOf = async (bytes: Buffer, name?: string) =>
  valueOf(await read(bytes, name)).rows.map(({ line, cells }) => [line, ...cells]);
const textRows = (text: string) =>
  valueOf(readText('', text, isHeader)).rows.map(({ line, cells }) => [line, ...cells]);
const codeOf = async (bytes: Buffer, name?: string) => errorOf(await read(bytes, name)).code;

describe('text in columns', () => {
  it('is read with semicolons, commas and tabs, whatever commas stand elsewhere', () => {
    for (const mark of [';', ',', '\t']) {
      const cell = mark === ',' ? '"46,2"' : '46,2';
      const text = `Rumslista, Härnösand, 2024\r\n\r\nRum${mark}Yta\r\n101${mark}${cell}\r\n`;
      expect(textRows(text)).toEqual([[4, '101', '46,2']]);
    }
  });

  it('keeps quotes, line breaks and delimiters inside quotes, and the line where a row begins', () => {
    const text = 'Rum;Not\n101;"en ""bra""; plats\r\nmed fönster"\n102;5" rör\n\n103;"a"b\n';
    expect(textRows(text)).toEqual([
      [2, '101', 'en "bra"; plats\nmed fönster'],
      [4, '102', '5" rör'],
      [6, '103', 'ab'],
    ]);
  });

  it('follows the hint of Excel, and takes the guard of our own CSV away', () => {
    expect(textRows("sep=,\nRum,Not\n101,'=1+1\n102,'s Gravenhage\n")).toEqual([
      [3, '101', '=1+1'],
      [4, '102', "'s Gravenhage"],
    ]);
  });

  it('is refused with an open quote, without header or rows, or as a page', () => {
    const code = (text: string) => errorOf(readText('', text, isHeader)).code;
    expect(errorOf(readText('', 'Rum;Not\n101;"a\n102;b', isHeader))).toMatchObject({
      code: 'import.open-quote',
      params: { line: 2 },
    });
    expect(code('a;b\n1;2')).toBe('import.no-header');
    expect(code('Rum;Not\n;\n')).toBe('import.empty');
    expect(code(' \n')).toBe('import.empty');
    expect(code('<html><table>')).toBe('import.wrong-type');
    expect(code(`Rum;Not\n${'1;2\n'.repeat(20_001)}`)).toBe('import.too-many-rows');
    expect(code(`Rum${';x'.repeat(200)}\n1`)).toBe('import.too-many-columns');
  });
});

describe('a file of text', () => {
  const text = 'Rum;Namn\r\n1;Råsåker – Höga ”kusten”\r\n';
  const expected = [[2, '1', 'Råsåker – Höga ”kusten”']];
  const utf16be = Buffer.from(text, 'utf16le').swap16();
  const windows = Buffer.from(text.replace('–', '\u0096').replaceAll('”', '\u0094'), 'latin1');
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 BE with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['UTF-16 BE', utf16be],
    ['Windows-1252', windows],
  ])('is read as %s', async (_, bytes) => {
    expect(await rowsOf(bytes, 'rum.csv')).toEqual(expected);
  });

  it('is told from other files by what it holds, not by its name', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.7\n'), 'rum.csv')).toBe('import.wrong-type');
    expect(await codeOf(Buffer.from('Rum;Yta\n1;2'), 'rum.xlsx')).toBe('import.wrong-type');
    expect(await codeOf(Buffer.from('Rum;Yta\n1;2'), 'rum.exe')).toBe('import.wrong-type');
    expect(await codeOf(Buffer.from('Rum;Yta\n1;2\u0000\u0001'), 'rum.csv')).toBe('import.wrong-type');
    expect(await codeOf(Buffer.alloc(0), 'rum.csv')).toBe('import.empty');
    // A list of cars is a text, though ”BM” also begins a picture.
    expect(await codeOf(Buffer.from('BMW;Volvo\n1;2'), 'rum.csv')).toBe('import.no-header');
  });
});

describe('an .xlsx', () => {
  const number = (text: string) => ({ xml: `><v>${text}</v>` });

  it('gives dates as ISO, numbers without noise, formulas by what they showed and merged cells once', async () => {
    const rows = [
      rowXml(1, ['Rumslista 2024']),
      rowXml(3, ['Rum', 'a', 'b', 'c', 'd', 'e', 'f']),
      rowXml(4, [
        number('1001'),
        number('46.199999999999996'),
        { xml: 's="1"><v>45414</v>' },
        { xml: '><f>1+1</f><v>2</v>' },
        { xml: 't="str"><f>"x"</f><v>x &amp; y</v>' },
        { xml: 't="b"><v>1</v>' },
        number('1E-3'),
      ]),
      rowXml(6, ['1002', { xml: 't="e"><f>1/0</f><v>#DIV/0!</v>' }, { xml: '><f>A1</f>' }, 'c']),
      '<row r="900000"><c r="B900000" s="1"/></row>',
    ].join('');
    const merged = '<mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells>';
    const bytes = xlsxOf(rows, { after: merged });
    expect(valueOf(await read(bytes)).sheetName).toBe('Rum');
    expect(await rowsOf(bytes)).toEqual([
      [4, '1001', '46.2', '2024-05-02', '2', 'x & y', 'SANT', '0.001'],
      [6, '1002', '#DIV/0!', '#=', 'c', '', '', ''],
    ]);
    const [mac] = await rowsOf(xlsxOf(rows, { workbook: '<workbookPr date1904="1"/>' }));
    expect(mac?.slice(0, 4)).toEqual([4, '1001', '46.2', '2028-05-03']);
  });

  it('is read from the first visible sheet that has the header', async () => {
    const { base64 } = await writeTable({
      format: 'xlsx',
      fileName: 'x',
      columns: [{ header: 'Rum', type: 'text' }],
      rows: [['101']],
    });
    const parts = unzipped(Buffer.from(base64, 'base64'));
    const hidden = parts.map((part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, data: String(part.data).replace('<sheet ', '<sheet state="hidden" ') }
        : part,
    );
    expect(await rowsOf(zipOf(parts))).toEqual([[2, '101']]);
    expect(await codeOf(zipOf(hidden))).toBe('import.empty');
  });

  const good = rowXml(1, ['Rum', 'Yta']) + rowXml(2, ['1', '2']);
  const withPart = (name: string, data = 'x') => zipOf([...xlsxParts(good), { name, data }]);

  it('is refused with macros, however it is called', async () => {
    expect(await codeOf(withPart('xl/vbaProject.bin'))).toBe('import.macros');
    expect(await codeOf(withPart('xl/VBAPROJECT.BIN'))).toBe('import.macros');
    expect(await codeOf(withPart('xl/macrosheets/sheet1.xml'))).toBe('import.macros');
    expect(await codeOf(xlsxOf(good), 'rum.xlsm')).toBe('import.macros');
    const types = {
      name: '[Content_Types].xml',
      data: '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
    };
    expect(await codeOf(zipOf([types, ...xlsxParts(good).slice(1)]))).toBe('import.macros');
  });

  it('is refused as a bomb before it is unpacked, and where its sizes lie', async () => {
    const zeros = Buffer.alloc(30 * 1024 * 1024, 0x20);
    const sheet = (data: string | Buffer, declaredSize?: number) =>
      zipOf(
        xlsxParts(good).map((part) =>
          part.name.endsWith('sheet1.xml')
            ? { ...part, data, ...(declaredSize === undefined ? {} : { declaredSize }) }
            : part,
        ),
      );
    expect(await codeOf(sheet(zeros))).toBe('import.bomb');
    expect(await codeOf(sheet('x', 4_000_000_000))).toBe('import.bomb');
    expect(await codeOf(sheet(zeros, 100_000))).toBe('import.bomb');
    expect(await codeOf(sheet(zeros, 20 * 1024 * 1024))).toBe('import.bomb');
    const many = Array.from({ length: 201 }, (_, index) => ({ name: `f${index}`, data: '' }));
    expect(await codeOf(zipOf([...xlsxParts(good), ...many]))).toBe('import.bomb');
  });

  it('is refused where it is old, encrypted, broken, too large or something else', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await codeOf(ole, 'rum.xls')).toBe('import.old-excel');
    expect(await codeOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('import.encrypted');
    expect(await codeOf(zipOf([{ name: 'xl/workbook.xml', data: 'x', encrypted: true }]))).toBe('import.encrypted');
    expect(await codeOf(zipOf([{ name: 'word/document.xml', data: 'x' }]))).toBe('import.wrong-type');
    expect(await codeOf(Buffer.from('89504e470d0a1a0a', 'hex'))).toBe('import.wrong-type');
    expect(await codeOf(xlsxOf(good).subarray(0, 400))).toBe('import.damaged');
    expect(await codeOf(Buffer.alloc(5 * 1024 * 1024 + 1, 0x50))).toBe('import.too-large');
    expect(await codeOf(zipOf(xlsxParts(good).slice(0, 4)))).toBe('import.damaged');
  });

  it.each([
    ['a column out of the world', '<row r="2"><c r="ZZZZZZZ2"><v>1</v></c></row>', 'import.damaged'],
    ['a row out of the world', '<row r="999999999"/>', 'import.damaged'],
    ['too many columns', '<row r="2"><c r="XFD2"><v>1</v></c></row>', 'import.too-many-columns'],
    ['a cell without address', '<row r="2"><c><v>1</v></c></row>', 'import.damaged'],
    ['an address twice', '<row r="2"><c r="A2" x:r="ZZZ2"><v>1</v></c></row>', 'import.damaged'],
    [
      'an address hidden in another attribute',
      `<row r="2"><c a=' r="A2"' r="ZZZZZ2"><v>1</v></c></row>`,
      'import.damaged',
    ],
    ['a comment', '<row r="2"><c r="ZZZ2"><!-- ></c --><v>1</v></c></row>', 'import.damaged'],
    ['an end inside an attribute', '<row r="2"><c r="ZZZ2"><x a="></c>"/><v>1</v></c></row>', 'import.damaged'],
    ['a strange prefix', '<row r="2"><é:c r="ZZZZZZ2"><v>1</v></é:c></row>', 'import.damaged'],
    ['a text that is not there', '<row r="2"><c r="A2" t="s"><v>7</v></c></row>', 'import.damaged'],
    ['rows in disorder', '<row r="2"/><row r="1"/>', 'import.damaged'],
    [
      'too many rows',
      Array.from(
        { length: 20_030 },
        (_, index) => `<row r="${index + 2}"><c r="A${index + 2}"><v>1</v></c></row>`,
      ).join(''),
      'import.too-many-rows',
    ],
  ])('is refused with %s', async (_, rows, code) => {
    expect(await codeOf(xlsxOf(rowXml(1, ['Rum', 'Yta']) + rows))).toBe(code);
  });

  it('is refused with a number format that would take for ever', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(500_000)}"/></numFmts></styleSheet>`;
    const parts = xlsxParts(good).map((part) => (part.name === 'xl/styles.xml' ? { ...part, data: styles } : part));
    expect(await codeOf(zipOf(parts))).toBe('import.damaged');
  });

  it('is looked through in linear time, whatever it holds', () => {
    for (const piece of ['<c ', '<', '<c r="A1"', '<v>', 'x="', '<c r="A1">', '<x a="', '<x  ', 'a']) {
      const text = piece.repeat(1_000_000);
      for (const hostile of [text, `<x ${text}>`, `<x${text}`]) expect(scanSheet(hostile)).toHaveProperty('ok');
      expect(attributesOf(`x ${text}`) instanceof Map).toBe(false);
    }
  });
});
