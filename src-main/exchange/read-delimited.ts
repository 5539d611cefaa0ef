import { invalid } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { filled, findHeader, limits, type IsHeader, type TableRow } from './table.ts';

const delimiters = ['\t', ';', ','] as const;
type Delimiter = (typeof delimiters)[number];

/** The apostrophe that our own CSV puts before a text that a spreadsheet would run as a formula. */
const unguarded = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** Reads one record after another. */
class Reader {
  readonly #text: string;
  readonly #delimiter: Delimiter;
  #at = 0;
  #line = 1;

  constructor(text: string, delimiter: Delimiter) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  record(): Result<TableRow> {
    const line = this.#line;
    const cells: string[] = [];
    for (;;) {
      const cell = this.#text[this.#at] === '"' ? this.#quoted() : ok(this.#plain());
      if (!cell.ok) return cell;
      cells.push(unguarded(cell.value));
      if (cells.length > limits.columns) return err(invalid('import.too-many-columns', { max: limits.columns }));
      if (this.#text[this.#at] !== this.#delimiter) break;
      this.#at += 1;
    }
    this.#endOfLine();
    return ok({ line, cells });
  }

  /** Up to the next delimiter or end of line; quotes inside are letters like others. */
  #plain(): string {
    const start = this.#at;
    while (!this.done && !this.#isEnd(this.#text[this.#at])) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #isEnd(character: string | undefined): boolean {
    return character === this.#delimiter || character === '\n' || character === '\r';
  }

  /** RFC 4180: a doubled quote is a quote, and line breaks are part of the cell. */
  #quoted(): Result<string> {
    const opened = this.#line;
    const parts: string[] = [];
    this.#at += 1;
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      if (end < 0) return err(invalid('import.open-quote', { line: opened }));
      const part = this.#text.slice(this.#at, end);
      parts.push(part);
      this.#line += part.match(/\r\n|\r|\n/g)?.length ?? 0;
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') break;
      parts.push('"');
      this.#at += 1;
    }
    // Something after the closing quote is kept rather than lost.
    return ok((parts.join('') + this.#plain()).replace(/\r\n?/g, '\n'));
  }

  #endOfLine(): void {
    if (this.#text[this.#at] === '\r') this.#at += this.#text[this.#at + 1] === '\n' ? 2 : 1;
    else if (this.#text[this.#at] === '\n') this.#at += 1;
    this.#line += 1;
  }
}

/** The first filled rows, as far as they can be read. */
function firstRows(text: string, delimiter: Delimiter): TableRow[] {
  const reader = new Reader(text.slice(0, 50_000), delimiter);
  const rows: TableRow[] = [];
  while (!reader.done && rows.length < limits.rowsAboveHeader) {
    const row = reader.record();
    if (!row.ok) break;
    rows.push(row.value);
  }
  return filled(rows);
}

/**
 * The delimiter that makes a header of one of the first rows. Counting would be misled by titles with commas above the
 * header and by decimal commas below it.
 */
const delimiterOf = (text: string, isHeader: IsHeader): Delimiter =>
  delimiters.find((delimiter) => findHeader(firstRows(text, delimiter), isHeader) >= 0) ?? ';';

/** Text in columns: CSV with semicolons or commas, or what a spreadsheet puts on the clipboard (tabs). */
export function readDelimited(text: string, isHeader: IsHeader): Result<TableRow[]> {
  // Excel's own hint, on a line of its own.
  const hint = /^sep=([\t;,])(?:\r\n|\r|\n)/i.exec(text);
  const delimiter = (hint?.[1] as Delimiter | undefined) ?? delimiterOf(text, isHeader);
  const reader = new Reader(text, delimiter);
  const rows: TableRow[] = [];
  while (!reader.done) {
    const row = reader.record();
    if (!row.ok) return row;
    rows.push(...filled([row.value]));
    if (rows.length > limits.rows + limits.rowsAboveHeader) {
      return err(invalid('import.too-many-rows', { max: limits.rows }));
    }
  }
  return ok(rows);
}
