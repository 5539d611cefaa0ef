import { invalid } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { readDelimited } from './read-delimited.ts';
import { readXlsx } from './read-xlsx.ts';
import { findHeader, limits, type IsHeader, type Table, type TableRow } from './table.ts';

function tableOf(sheetName: string, all: readonly TableRow[], isHeader: IsHeader): Result<Table> {
  if (all.length === 0) return err(invalid('import.empty'));
  const place = findHeader(all, isHeader);
  const header = all[place];
  if (header === undefined) return err(invalid('import.no-header'));
  const rows = all.slice(place + 1);
  if (rows.length > limits.rows) return err(invalid('import.too-many-rows', { max: limits.rows }));
  if (rows.length === 0) return err(invalid('import.empty'));
  return ok({ sheetName, header: header.cells.map((cell) => cell.trim()), rows });
}

/** A page or a program's data saved under a table's name. */
const markup = /^\s*<(?:!doctype|html|table|\?xml|svg)/i;

/** What was pasted, or the text of a file. */
export function readText(sheetName: string, text: string, isHeader: IsHeader): Result<Table> {
  if (text.length > limits.bytes) return err(invalid('import.too-large', { max: limits.bytes / 1024 / 1024 }));
  if (markup.test(text)) return err(invalid('import.wrong-type'));
  const rows = readDelimited(text, isHeader);
  return rows.ok ? tableOf(sheetName, rows.value, isHeader) : rows;
}

/**
 * A file as a table of texts, or why it is none. Nothing of it is trusted: what it is, is told by its content; its size
 * is bounded before and while it is unpacked; macros, formulas and links are never run.
 */
export async function readFile(name: string, bytes: Buffer, isHeader: IsHeader): Promise<Result<Table>> {
  const kind = fileKind(name, bytes);
  if (!kind.ok) return kind;
  if (kind.value === 'zip') {
    const sheet = await readXlsx(bytes, isHeader);
    return sheet.ok ? tableOf(sheet.value.name, sheet.value.rows, isHeader) : sheet;
  }
  const text = decodeText(bytes);
  return text.ok ? readText(name, text.value, isHeader) : text;
}
