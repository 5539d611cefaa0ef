import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node';
import { isLocalDate, split } from '../../shared/values/local-date.ts';

export type ColumnType = 'text' | 'number' | 'date' | 'amount';

/** A table to be written: what is in a column, and its rows. */
export interface ExportTable {
  readonly format: 'xlsx' | 'csv';
  readonly fileName: string;
  readonly columns: readonly { readonly header: string; readonly type: ColumnType }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface WrittenTable {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}

type Value = string | number | null;

const decimalText = /^-?\d{1,15}(?:\.\d{1,15})?$/;

/** A number as decimal text with a point; null where it is none. Amounts are whole öre. */
function numberText(type: ColumnType, value: Value): string | null {
  if (type !== 'number' && type !== 'amount') return null;
  const text = String(value ?? '');
  if (!decimalText.test(text)) return null;
  if (type === 'number') return text;
  if (!/^-?\d+$/.test(text)) return null;
  const digits = text.replace('-', '').padStart(3, '0');
  return `${text.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** A spreadsheet would run a text that begins so as a formula: the apostrophe says that it is text. */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const quoted = (text: string): string => (/[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function csvCell(type: ColumnType, value: Value): string {
  if (value === null) return '';
  const number = numberText(type, value);
  return number === null ? quoted(guarded(String(value))) : number.replace('.', ',');
}

/** As Swedish Excel reads and writes it: semicolons, decimal comma, CRLF, UTF-8 with its mark. */
function csv(table: ExportTable): Buffer {
  const header = table.columns.map((column) => quoted(guarded(column.header)));
  const rows = table.rows.map((row) => table.columns.map(({ type }, index) => csvCell(type, row[index] ?? null)));
  const lines = [header, ...rows].map((cells) => `${cells.join(';')}\r\n`);
  return Buffer.from(`\ufeff${lines.join('')}`, 'utf8');
}

function dateOf(text: string): Date {
  const { year, month, day } = split(text);
  return new Date(Date.UTC(year, month - 1, day));
}

function xlsxCell(type: ColumnType, value: Value): Cell {
  if (value === null || value === '') return null;
  // Excel has no days before 1900; they stay texts.
  if (type === 'date' && typeof value === 'string' && isLocalDate(value) && value >= '1900-03-01') {
    return { type: Date, value: dateOf(value), format: 'yyyy-mm-dd' };
  }
  const number = numberText(type, value);
  if (number === null) return { type: String, value: String(value) };
  return type === 'amount'
    ? { type: Number, value: Number(number), format: '#,##0.00' }
    : { type: Number, value: Number(number) };
}

/** Wide enough for most of what stands in a column, within reason. */
function widthOf(table: ExportTable, index: number): number {
  const lengths = table.rows.slice(0, 1000).map((row) => String(row[index] ?? '').length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), table.columns[index]?.header.length ?? 0);
  return Math.min(60, Math.max(8, longest + 2));
}

async function xlsx(table: ExportTable): Promise<Buffer> {
  const header = table.columns.map((column) => ({ type: String, value: column.header, fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) => table.columns.map(({ type }, index) => xlsxCell(type, row[index] ?? null)));
  const data: SheetData = [header, ...rows];
  const columns = table.columns.map((_, index) => ({ width: widthOf(table, index) }));
  return await writeExcelFile(data, { columns, stickyRowsCount: 1 }).toBuffer();
}

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** A file's name without folders and endings of ours. */
const stem = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\.(?:xlsx|csv)$/i, '')
    .replace(/[\p{Cc}<>:"|?*]/gu, '') || 'tabell';

/** The table as a file for a spreadsheet. */
export async function writeTable(table: ExportTable): Promise<WrittenTable> {
  const bytes = table.format === 'csv' ? csv(table) : await xlsx(table);
  return {
    fileName: `${stem(table.fileName)}.${table.format}`,
    mediaType: mediaTypes[table.format],
    base64: bytes.toString('base64'),
  };
}
