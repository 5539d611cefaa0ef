import { createHash } from 'node:crypto';
import {
  roomFields,
  type RoomColumn,
  type RoomField,
  type RoomRow,
  type RoomTable,
} from '../../shared/contract/exchange.ts';
import { roomKinds } from '../../shared/contract/facts/premises.ts';
import { allocationKeys } from '../../shared/domain/rent/site-facts.ts';
import { languages, translator } from '../../shared/i18n/index.ts';
import { fieldIssue, invalid, type FieldIssue } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { Exact } from '../../shared/values/exact.ts';
import { readFile, readText } from './read-table.ts';
import type { Table, TableRow } from './table.ts';

/** Headers as they are met in lists of rooms, beside the labels of our own fields. */
const names: Readonly<Record<RoomField, string>> = {
  buildingId: 'byggnad byggnadskod hus building buildingcode',
  floorId: 'plan våning våningsplan vån floor level storey',
  number: 'rum rumsnummer rumsnr rumnr rumnummer nummer nr room roomnumber roomno number no',
  name: 'namn rumsnamn benämning rumsbenämning name roomname',
  kind: 'slag rumsslag typ rumstyp kategori kind type roomtype category',
  areaHundredths: 'yta area m2 kvm ytam2 ytakvm aream2 areakvm loa loam2 lokalarea rumsarea rumsyta',
  workplaces: 'arbetsplatser antalarbetsplatser platser antalplatser workplaces desks seats',
  leaseId: 'hyresavtal hyreskontrakt lease',
  zoneId: 'zon säkerhetszon zone securityzone',
  by: 'nyttjasav nyttjare myndighet delningsgrupp usedby user agency sharinggroup group',
  key: 'nyckel fördelningsnyckel key allocationkey',
  note: 'anteckning anteckningar anmärkning kommentar note notes comment remark',
};

/** Letters and digits alone, in lower case; ² becomes 2, and units in parentheses fall away. */
const bare = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/[([][^)\]]*[)\]]/g, '')
    .normalize('NFKC')
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\p{N}]/gu, '');

const fieldByName: ReadonlyMap<string, RoomField> = new Map(
  roomFields.flatMap((field) => [
    ...languages.map((language) => [bare(translator(language).t(`fields.${field}`)), field] as const),
    ...names[field].split(' ').map((name) => [name, field] as const),
  ]),
);

/** What a column is about, by its header. */
export const fieldOf = (header: string): RoomField | null => fieldByName.get(bare(header)) ?? null;

/** A row with a room number and something more names the columns. */
export function isRoomHeader(cells: readonly string[]): boolean {
  const found = new Set(cells.map(fieldOf));
  found.delete(null);
  return found.has('number') && found.size > 1;
}

type Parsed = string | number | FieldIssue;
type Parser = (text: string, field: RoomField) => Parsed;

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/**
 * A number as people write it: `1 234,5 m²`, `1234.50`, `1.234,50`. The last comma or point is the decimal one; null
 * where it is no number.
 */
export function readNumber(text: string): Exact | null {
  const digits = text
    .normalize('NFKC')
    .replace(/\s*(?:m2|kvm|st)\.?$/i, '')
    .replace(/[\s']/g, '')
    .replace('\u2212', '-');
  if (!/^-?\d{1,12}(?:[.,]\d{1,20})?$|^-?\d{1,3}(?:\.\d{3})+,\d{1,20}$|^-?\d{1,3}(?:,\d{3})+\.\d{1,20}$/.test(digits))
    return null;
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  const whole = (last < 0 ? digits : digits.slice(0, last)).replace(/[.,]/g, '');
  return new Exact(last < 0 ? whole : `${whole}.${digits.slice(last + 1)}`);
}

/** `1.234`: a thousand and more, or a decimal? Who wrote it knows, we don't. Numbers in a workbook never look so. */
const isAmbiguous = (text: string): boolean =>
  /^[1-9]\d{0,2}\.\d{3}$/.test(text.trim().replace(/\s*(?:m²|m2|kvm)\.?$/i, ''));

function numberOr(text: string, field: RoomField, use: (number: Exact) => Parsed): Parsed {
  if (isAmbiguous(text)) return fieldIssue(field, 'import.ambiguous-number', { value: shown(text) });
  const number = readNumber(text);
  return number === null ? fieldIssue(field, 'import.not-a-number', { value: shown(text) }) : use(number);
}

/** Hundredths, rounded: a measured area may have any number of decimals. */
const areaParser: Parser = (text, field) =>
  numberOr(text, field, (number) => number.times(100).toDecimalPlaces(0).toNumber());

const integerParser: Parser = (text, field) =>
  numberOr(text, field, (number) => (number.isInteger() ? number.toNumber() : fieldIssue(field, 'field.whole-number')));

/** A choice by its code or by its label in either language. */
function choiceParser(labels: string, options: readonly string[]): Parser {
  const byName = new Map(
    options.flatMap((option) => [
      [bare(option), option] as const,
      ...languages.map((language) => [bare(translator(language).t(`choices.${labels}.${option}`)), option] as const),
    ]),
  );
  return (text, field) => byName.get(bare(text)) ?? fieldIssue(field, 'import.unknown-choice', { value: shown(text) });
}

const plainParser: Parser = (text) => text;
const parsers: Readonly<Partial<Record<RoomField, Parser>>> = {
  areaHundredths: areaParser,
  workplaces: integerParser,
  kind: choiceParser('roomKind', roomKinds),
  key: choiceParser('key', [...allocationKeys, 'exclusive']),
};

/** The longest text that any field of a room takes. */
const longest = 2000;
/** What a spreadsheet shows where a formula failed, or was saved without its result (`#=`). */
const cellError = /^#(?:=|N\/A|[A-ZÅÄÖ0-9/]+[!?])$/;

function parseCell(field: RoomField, text: string): Parsed | null {
  if (text === '') return null;
  if (text.length > longest) return fieldIssue(field, 'field.too-long', { max: longest });
  if (cellError.test(text)) return fieldIssue(field, 'import.cell-error', { value: text === '#=' ? '=' : text });
  return (parsers[field] ?? plainParser)(text, field);
}

function readRow(columns: readonly RoomColumn[], row: TableRow): RoomRow {
  const values: Partial<Record<RoomField, string | number | null>> = {};
  const faults: FieldIssue[] = [];
  for (const [index, { field }] of columns.entries()) {
    if (field === null) continue;
    const parsed = parseCell(field, (row.cells[index] ?? '').trim());
    if (parsed !== null && typeof parsed === 'object') faults.push(parsed);
    else if (parsed === null || values[field] === parsed) values[field] ??= null;
    // Two columns may say the same thing (Myndighet and Delningsgrupp); they must not say different ones.
    else if ((values[field] ?? null) === null) values[field] = parsed;
    else faults.push(fieldIssue(field, 'import.said-twice'));
  }
  return { line: row.line, values, faults };
}

function roomTable(table: Table, hash: string, fileName: string): RoomTable {
  const columns = table.header.map((header) => ({ header: header.slice(0, 200), field: fieldOf(header) }));
  return { sheet: table.sheetName, columns, rows: table.rows.map((row) => readRow(columns, row)), hash, fileName };
}

export type RoomFile = { readonly name: string; readonly base64: string } | { readonly text: string };

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/** A file or pasted text as rows of rooms. */
export async function readRooms(file: RoomFile): Promise<Result<RoomTable>> {
  if ('text' in file) {
    const table = readText('', file.text, isRoomHeader);
    return table.ok ? ok(roomTable(table.value, sha256(file.text), '')) : table;
  }
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(file.base64) || file.base64.length % 4 !== 0) {
    return err(invalid('import.file-form'));
  }
  const bytes = Buffer.from(file.base64, 'base64');
  const table = await readFile(file.name, bytes, isRoomHeader);
  return table.ok ? ok(roomTable(table.value, sha256(bytes), file.name)) : table;
}
