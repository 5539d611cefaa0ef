import { readSheet } from 'read-excel-file/universal';
import { invalid } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { Exact } from '../../shared/values/exact.ts';
import { checkStyles, scanSheet, type FaultyCell } from './scan-sheet.ts';
import { storedZip } from './stored-zip.ts';
import { filled, findHeader, type IsHeader, type TableRow } from './table.ts';
import { attributesOf, localName } from './xml-tag.ts';
import { checkSizes, inflateEntry, readZipDirectory, type ZipEntry } from './zip-directory.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

interface Sheet {
  readonly name: string;
  readonly path: string;
}

interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Whether days are counted from 1904, as on old Macs. */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

/** The attributes of every element of that name, without prefixes. Only for the small files of the workbook. */
function elements(xml: string, name: string): ReadonlyMap<string, string>[] {
  const tags = (xml.match(/<[^<>]*>/g) ?? []).map((tag) => tag.slice(1, -1));
  return tags.flatMap((tag) => (localName(tag) === name ? [attributesOf(tag) ?? new Map<string, string>()] : []));
}

function textOf(bytes: Buffer, entries: Entries, path: string): Result<string> {
  const entry = entries.get(path);
  if (entry === undefined) return err(invalid('import.damaged'));
  const data = inflateEntry(bytes, entry);
  return data.ok ? ok(data.value.toString('utf8')) : data;
}

/** A target is relative to `xl/`, or begins at the root. */
const pathOf = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

function readWorkbook(bytes: Buffer, entries: Entries): Result<Workbook> {
  const workbook = textOf(bytes, entries, 'xl/workbook.xml');
  if (!workbook.ok) return workbook;
  const relations = textOf(bytes, entries, 'xl/_rels/workbook.xml.rels');
  if (!relations.ok) return relations;
  const targets = elements(relations.value, 'Relationship');
  const ofType = (type: string): string | null => {
    const target = targets.find((relation) => relation.get('Type')?.endsWith(`/${type}`))?.get('Target');
    const path = target === undefined ? null : pathOf(target);
    return path !== null && entries.has(path) ? path : null;
  };
  const sheets = elements(workbook.value, 'sheet')
    .filter((sheet) => (sheet.get('state') ?? 'visible') === 'visible')
    .flatMap((sheet) => {
      const relation = targets.find((candidate) => candidate.get('Id') === sheet.get('id'));
      const isWorksheet = relation?.get('Type')?.endsWith('/worksheet') === true;
      return isWorksheet
        ? [{ name: unescaped(sheet.get('name') ?? ''), path: pathOf(relation.get('Target') ?? '') }]
        : [];
    });
  const from1904 = elements(workbook.value, 'workbookPr')[0]?.get('date1904');
  return ok({
    sheets,
    from1904: from1904 === '1' || from1904 === 'true',
    sharedStrings: ofType('sharedStrings'),
    styles: ofType('styles'),
  });
}

const relationBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, written by us around the original's sheet, texts and styles. */
function workbookOf(book: Workbook, sheet: Buffer, parts: ReadonlyMap<string, Buffer>): ArrayBuffer {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationBase}/${type}" Target="${target}"/>`;
  const relations = [
    relation('rId1', 'worksheet', 'sheet.xml'),
    relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
    relation('rId3', 'styles', 'styles.xml'),
  ].join('');
  const zip = storedZip(
    new Map([
      [
        'xl/workbook.xml',
        Buffer.from(
          `<workbook xmlns:r="${relationBase}"><workbookPr date1904="${book.from1904 ? 1 : 0}"/>` +
            '<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
      ],
      ['xl/_rels/workbook.xml.rels', Buffer.from(`<Relationships>${relations}</Relationships>`)],
      ['xl/sheet.xml', sheet],
      ...parts,
    ]),
  );
  return zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer;
}

/** A number's three decimals get a fourth: in a text they could be thousands, here they are not (room-columns.ts). */
const unmistakable = (number: string): string => (/^-?[1-9]\d{0,2}\.\d{3}$/.test(number) ? `${number}0` : number);

/** A number without the noise of binary fractions (46.199999999999996): fifteen digits, as Excel shows. */
function numberText(text: string): string {
  // As nearly all are: nothing to be tidied.
  if (/^-?(?:0|[1-9]\d{0,9})(?:\.\d{0,3}[1-9])?$/.test(text)) return unmistakable(text);
  const number = Number(text);
  return Number.isFinite(number) ? unmistakable(new Exact(number.toPrecision(15)).toFixed()) : text;
}

function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell.replace(/\r\n?/g, '\n');
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'SANT' : 'FALSKT';
  return '';
}

async function cellsOf(workbook: ArrayBuffer): Promise<Result<string[][]>> {
  try {
    const rows = await readSheet<string>(workbook, 1, { parseNumber: numberText });
    return ok(rows.map((row) => row.map(cellText)));
  } catch {
    // The library throws at the first thing that it doesn't understand, in many ways.
    return err(invalid('import.damaged'));
  }
}

/** Puts into their places the cells that the library gives as empty though they show an error. */
function placeFaults(rows: readonly string[][], faulty: readonly FaultyCell[]): TableRow[] {
  const all = new Map(rows.map((cells, index) => [index + 1, { line: index + 1, cells: [...cells] }]));
  for (const { row, column, text } of faulty) {
    const found = all.get(row) ?? { line: row, cells: [] };
    all.set(row, found);
    while (found.cells.length < column) found.cells.push('');
    found.cells[column - 1] = text;
  }
  return filled([...all.values()]);
}

async function readOne(
  bytes: Buffer,
  entries: Entries,
  book: Workbook,
  sheet: Sheet,
  parts: ReadonlyMap<string, Buffer>,
): Promise<Result<TableRow[]>> {
  const entry = entries.get(sheet.path);
  const data = entry === undefined ? err(invalid('import.damaged')) : inflateEntry(bytes, entry);
  if (!data.ok) return data;
  const scan = scanSheet(data.value.toString('utf8'));
  if (!scan.ok) return scan;
  const rows = await cellsOf(workbookOf(book, data.value, parts));
  return rows.ok ? ok(placeFaults(rows.value, scan.value.faulty)) : rows;
}

/** Texts and styles that all sheets share; a workbook may be without. */
function sharedParts(bytes: Buffer, entries: Entries, book: Workbook): Result<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  for (const [name, path] of [
    ['xl/sharedStrings.xml', book.sharedStrings],
    ['xl/styles.xml', book.styles],
  ] as const) {
    const entry = path === null ? undefined : entries.get(path);
    if (entry === undefined) continue;
    const data = inflateEntry(bytes, entry);
    if (!data.ok) return data;
    const checked = path === book.styles ? checkStyles(data.value.toString('utf8')) : ok(null);
    if (!checked.ok) return checked;
    parts.set(name, data.value);
  }
  return ok(parts);
}

function refuse(entries: Entries): Result<null> {
  const names = [...entries.keys()].map((name) => name.toLowerCase());
  if ([...entries.values()].some((entry) => entry.encrypted)) return err(invalid('import.encrypted'));
  if (names.some((name) => /vbaproject\.bin$|^xl\/macrosheets\//.test(name))) return err(invalid('import.macros'));
  if (!entries.has('xl/workbook.xml')) return err(invalid('import.wrong-type'));
  return checkSizes(entries);
}

/** The first visible sheet of an .xlsx that has the header, as texts. */
export async function readXlsx(
  bytes: Buffer,
  isHeader: IsHeader,
): Promise<Result<{ readonly name: string; readonly rows: readonly TableRow[] }>> {
  const entries = readZipDirectory(bytes);
  if (!entries.ok) return entries;
  const refused = refuse(entries.value);
  if (!refused.ok) return refused;
  const types = textOf(bytes, entries.value, '[Content_Types].xml');
  if (types.ok && /macroEnabled/i.test(types.value)) return err(invalid('import.macros'));
  const book = readWorkbook(bytes, entries.value);
  if (!book.ok) return book;
  const parts = sharedParts(bytes, entries.value, book.value);
  if (!parts.ok) return parts;
  let isEmpty = true;
  for (const sheet of book.value.sheets.slice(0, 20)) {
    const rows = await readOne(bytes, entries.value, book.value, sheet, parts.value);
    if (!rows.ok) return rows;
    if (findHeader(rows.value, isHeader) >= 0) return ok({ name: sheet.name, rows: rows.value });
    isEmpty &&= rows.value.length === 0;
  }
  return err(invalid(isEmpty ? 'import.empty' : 'import.no-header'));
}
