import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { limits } from './table.ts';
import { walkTags, type Tag } from './xml-tag.ts';

/** A cell that shows no value: an error, or a formula that was saved without its result. */
export interface FaultyCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetScan {
  readonly faulty: readonly FaultyCell[];
}

/** What a formula without a result is shown as; Excel's own errors begin with the same sign. */
const uncomputed = '#=';

const lastRowOfExcel = 1_048_576;

function addressOf(text: string | undefined): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(text ?? '');
  if (match === null || Number(match[2]) > lastRowOfExcel) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string | null;
  hasFormula: boolean;
  hasContent: boolean;
  valueFrom: number | null;
  value: string;
}

/** Goes through the tags of a sheet once, without making anything of them. */
class Scanner {
  readonly faulty: FaultyCell[] = [];
  #cell: OpenCell | null = null;
  #filledRows = 0;
  #lastFilled = 0;

  /** The code of what is wrong; null where all is well. */
  tag({ name, attributes, tag, start }: Tag, xml: string): string | null {
    const closing = tag.startsWith('/');
    const empty = tag.endsWith('/');
    if (name === 'row' && !closing) return this.#row(attributes.get('r'));
    if (name === 'c') return closing ? this.#close() : this.#open(attributes, empty);
    if (this.#cell === null) return null;
    if (name === 'f') this.#cell.hasFormula = true;
    if (name === 'is') this.#cell.hasContent = true;
    if (name === 'v' && !closing && !empty) this.#cell.valueFrom = start + tag.length + 2;
    if (name === 'v' && closing && this.#cell.valueFrom !== null) {
      this.#cell.value = xml.slice(this.#cell.valueFrom, start).slice(0, 40);
      this.#cell.hasContent = true;
    }
    return null;
  }

  #row(number: string | undefined): string | null {
    // The library fills gaps between rows with empty ones: a row number out of the world would fill the memory.
    return number === undefined || (/^\d{1,7}$/.test(number) && Number(number) <= lastRowOfExcel)
      ? null
      : 'import.damaged';
  }

  #open(attributes: ReadonlyMap<string, string>, empty: boolean): string | null {
    const address = addressOf(attributes.get('r'));
    if (address === null) return 'import.damaged';
    if (empty) return null;
    const type = attributes.get('t') ?? null;
    this.#cell = { ...address, type, hasFormula: false, hasContent: false, valueFrom: null, value: '' };
    return null;
  }

  #close(): string | null {
    const cell = this.#cell;
    this.#cell = null;
    if (cell === null) return null;
    if (cell.type === 'e') this.faulty.push({ row: cell.row, column: cell.column, text: cell.value || uncomputed });
    else if (cell.hasFormula && !cell.hasContent)
      this.faulty.push({ row: cell.row, column: cell.column, text: uncomputed });
    else if (!cell.hasContent) return null;
    if (cell.column > limits.columns) return 'import.too-many-columns';
    if (cell.row !== this.#lastFilled) this.#filledRows += 1;
    this.#lastFilled = cell.row;
    return this.#filledRows > limits.rows + limits.rowsAboveHeader ? 'import.too-many-rows' : null;
  }
}

const maxOf = (code: string): Record<string, number> => {
  if (code === 'import.too-many-columns') return { max: limits.columns };
  return code === 'import.too-many-rows' ? { max: limits.rows } : {};
};

/**
 * Looks a worksheet through before the library makes cells of it: how much there is, and the cells that the library
 * would give as empty though they show something. One pass, linear whatever the file holds.
 */
export function scanSheet(xml: string): Result<SheetScan> {
  const scanner = new Scanner();
  const wrong = walkTags(xml, (tag) => scanner.tag(tag, xml));
  return wrong === null ? ok({ faulty: scanner.faulty }) : err({ kind: 'invalid', code: wrong, params: maxOf(wrong) });
}

/** Excel takes 255 characters; the library looks for dates in a format in quadratic time. */
const longestFormat = 1000;

/** Number formats that are formats. */
export function checkStyles(xml: string): Result<null> {
  const wrong = walkTags(xml, ({ name, attributes }) =>
    name === 'numFmt' && (attributes.get('formatCode') ?? '').length > longestFormat ? 'import.damaged' : null,
  );
  return wrong === null ? ok(null) : err({ kind: 'invalid', code: wrong, params: {} });
}
