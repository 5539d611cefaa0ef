import { crc32, deflateRawSync } from 'node:zlib';
import { inflateEntry, readZipDirectory } from '../../src-main/exchange/zip-directory.ts';
import { valueOf } from './workspace.ts';

/** A file in a zip made by hand, with what can be made to lie. */
export interface ZipFile {
  readonly name: string;
  readonly data: string | Buffer;
  readonly declaredSize?: number;
  readonly encrypted?: boolean;
}

function header(length: number, signature: number, fields: readonly [number, 2 | 4, number][]): Buffer {
  const buffer = Buffer.alloc(length);
  buffer.writeUInt32LE(signature, 0);
  for (const [at, size, value] of fields) buffer.writeUIntLE(value, at, size);
  return buffer;
}

/** A deflated zip. */
export function zipOf(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const data = Buffer.from(file.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(file.name);
    const [size, flags] = [file.declaredSize ?? data.length, file.encrypted === true ? 1 : 0];
    const local = header(30, 0x04034b50, [
      [6, 2, flags],
      [8, 2, 8],
      [14, 4, crc32(data)],
      [18, 4, packed.length],
      [22, 4, size],
      [26, 2, name.length],
    ]);
    const central = header(46, 0x02014b50, [
      [8, 2, flags],
      [10, 2, 8],
      [16, 4, crc32(data)],
      [20, 4, packed.length],
      [24, 4, size],
      [28, 2, name.length],
      [42, 4, offset],
    ]);
    parts.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const end = header(22, 0x06054b50, [
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, Buffer.concat(directory).length],
    [16, 4, offset],
  ]);
  return Buffer.concat([...parts, ...directory, end]);
}

/** The files of a real .xlsx, to be changed and packed again. */
export function unzipped(bytes: Buffer): ZipFile[] {
  const entries = valueOf(readZipDirectory(bytes));
  return [...entries.values()].map((entry) => ({ name: entry.name, data: valueOf(inflateEntry(bytes, entry)) }));
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an .xlsx around the XML of one sheet's rows. */
export function xlsxParts(
  rows: string,
  options: { readonly workbook?: string; readonly after?: string } = {},
): ZipFile[] {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}">${options.workbook ?? ''}<sheets><sheet name="Rum" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${options.after ?? ''}</worksheet>`,
    },
  ];
}

/** Cells of a row: texts are strings, others are the XML of the cell after its address. */
export const rowXml = (row: number, cells: readonly (string | { readonly xml: string })[]): string =>
  `<row r="${row}">${cells
    .map((cell, index) => {
      const address = `${String.fromCharCode(65 + index)}${row}`;
      return typeof cell === 'string'
        ? `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`
        : `<c r="${address}" ${cell.xml}</c>`;
    })
    .join('')}</row>`;

export const xlsxOf = (...[rows, options]: Parameters<typeof xlsxParts>): Buffer => zipOf(xlsxParts(rows, options));
