import { canBeOf, type IndexBaseYear } from '../../shared/domain/agreements/index-figures.ts';
import { invalid, type AppError } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Month } from '../../shared/values/local-date.ts';
import { decodeText } from './decode-text.ts';
import { fileKind } from './file-kind.ts';
import { chooseColumn, isOtherBaseYear } from './index-columns.ts';
import { bare, monthAt, monthCode, monthColumn, readFigure } from './index-months.ts';
import { readFile, readText } from './read-table.ts';
import type { Table } from './table.ts';

export interface FileFigure {
  readonly month: Month;
  readonly value: string;
}

/** A file of index figures, read but not yet held against what is recorded. */
export interface IndexFile {
  readonly baseYear: IndexBaseYear;
  readonly name: string;
  /** By month. */
  readonly figures: readonly FileFigure[];
  /** What stood where a figure was looked for, and is none. */
  readonly skipped: readonly { readonly line: number; readonly value: string }[];
}

/** A cell where a figure is looked for: of which month, and of what. */
interface Cell {
  readonly line: number;
  readonly month: Month;
  readonly label: string;
  readonly text: string;
}

const isMonthHeading = (cell: string): boolean => /^(månad|month|tid|time|period)$/.test(bare(cell));
const isContentsHeading = (cell: string): boolean =>
  /^(tabellinnehåll|innehåll|contents|contentscode|variabel|observations?)$/.test(bare(cell));

/** `År Jan … Dec Årsmedel`. */
const isYearTable = (cells: readonly string[]): boolean =>
  /^(år|year)$/.test(bare(cells[0] ?? '')) && cells.filter((cell) => monthColumn(cell) !== null).length >= 3;
/** PxWeb with a column a month, or with a row a month. */
const isMonthTable = (cells: readonly string[]): boolean =>
  cells.some((cell) => monthCode(cell) !== null) || (cells.length > 1 && cells.some(isMonthHeading));

function cellsOfYears({ header, rows }: Table): Cell[] {
  const columns = header.map(monthColumn);
  return rows.flatMap(({ line, cells }) => {
    const year = (cells[0] ?? '').trim();
    if (!/^(19|20|21)\d\d$/.test(year)) return [];
    return columns.flatMap((column, at) => {
      const month = monthAt(Number(year), column);
      return month === null ? [] : [{ line, month, label: '', text: cells[at] ?? '' }];
    });
  });
}

/** Contents and months stand in the headings or in the rows, each as whoever made the file turned the table. */
function cellsOfMonths({ header, rows }: Table): Cell[] {
  const headings = header.map((text) => ({ text: text.trim(), code: monthCode(text) }));
  const isWide = headings.some(({ code }) => code !== null);
  const monthPlace = header.findIndex(isMonthHeading);
  const isLabel = (at: number): boolean =>
    isWide ? headings[at]?.code === null : at !== monthPlace && isContentsHeading(header[at] ?? '');
  return rows.flatMap(({ line, cells }) => {
    const rowLabel = cells.filter((_, at) => isLabel(at)).join(' ');
    const rowMonth = isWide ? null : (monthCode(cells[monthPlace] ?? '')?.month ?? null);
    return headings.flatMap(({ text, code }, at) => {
      const month = code?.month ?? rowMonth;
      if (month === null || isLabel(at) || (!isWide && at === monthPlace)) return [];
      const label = `${code?.label ?? text} ${rowLabel}`.trim();
      return [{ line, month, label, text: cells[at] ?? '' }];
    });
  });
}

/** What is no room for in a list that somebody reads. */
const mostSkipped = 50;

function figuresOf(cells: readonly Cell[]): Result<Pick<IndexFile, 'figures' | 'skipped'>> {
  const values = new Map<Month, string>();
  /** As they stand in the file, for who is to find them there. */
  const texts = new Map<Month, string>();
  const skipped: { line: number; value: string }[] = [];
  for (const { line, month, text } of cells) {
    const figure = readFigure(text);
    if (figure === undefined && skipped.length < mostSkipped) skipped.push({ line, value: text.trim().slice(0, 60) });
    if (figure === undefined || figure === null) continue;
    const before = values.get(month);
    if (before !== undefined && Number(before) !== Number(figure))
      return err(invalid('index.said-twice', { month, first: texts.get(month) ?? before, second: text.trim() }));
    values.set(month, before ?? figure);
    texts.set(month, texts.get(month) ?? text.trim());
  }
  if (values.size === 0) return err(invalid('index.no-figures'));
  const figures = [...values].map(([month, value]) => ({ month, value })).sort((a, b) => (a.month < b.month ? -1 : 1));
  return ok({ figures, skipped });
}

function indexFile(table: Table, baseYear: IndexBaseYear, name: string): Result<IndexFile> {
  const isYears = isYearTable(table.header);
  const all = isYears ? cellsOfYears(table) : cellsOfMonths(table);
  if (all.length === 0) return err(invalid('index.no-figures'));
  const chosen = chooseColumn(
    all.map((cell) => cell.label),
    baseYear,
  );
  if (!chosen.ok) return chosen;
  const read = figuresOf(all.filter((cell) => cell.label === chosen.value));
  if (!read.ok) return read;
  const wrong = read.value.figures.find((figure) => !canBeOf(baseYear, figure));
  if (wrong !== undefined) return err(invalid('index.not-of-base-year', { ...wrong, baseYear }));
  return ok({ baseYear, name, ...read.value });
}

/** The readers of tables speak of rooms where they find none. */
const own: Readonly<Partial<Record<string, AppError>>> = {
  'import.no-header': invalid('index.no-header'),
  'import.empty': invalid('index.no-figures'),
  'import.too-many-rows': invalid('index.no-header'),
  'import.bomb': invalid('import.damaged'),
};
const inOwnWords = (error: AppError): AppError => own[error.code] ?? error;

/** A page's table as plain text: columns are parted by blanks alone. */
const columnsOfBlanks = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(/[ \u00a0]+/g, '\t'))
    .join('\n');

/** The table in a file, and everything that stands above it. */
async function tableOf(name: string, bytes: Buffer): Promise<Result<{ table: Table; above: string }>> {
  const passed = new Set<string>();
  const isHeader = (cells: readonly string[]): boolean => {
    if (isYearTable(cells) || isMonthTable(cells)) return true;
    passed.add(cells.join(' '));
    return false;
  };
  const withAbove = (table: Table) => ({ table, above: [...passed].join('\n') });
  const table = await readFile(name, bytes, isHeader);
  if (table.ok) return ok(withAbove(table.value));
  const kind = fileKind(name, bytes);
  const text = kind.ok && kind.value === 'text' ? decodeText(bytes) : null;
  if (table.error.code !== 'import.no-header' || text === null || !text.ok) return err(inOwnWords(table.error));
  const spaced = readText('', columnsOfBlanks(text.value), isHeader);
  return spaced.ok ? ok(withAbove(spaced.value)) : err(inOwnWords(spaced.error));
}

/**
 * Index figures of a file: SCB's table by year and month, or PxWeb's by contents and month, turned either way. What the
 * file says of another base year, of the shadow index or of changes is left; a file that says nothing else is refused.
 */
export async function readIndexFile(file: {
  readonly name: string;
  readonly base64: string;
  readonly baseYear: IndexBaseYear;
}): Promise<Result<IndexFile>> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(file.base64) || file.base64.length % 4 !== 0)
    return err(invalid('import.file-form'));
  const read = await tableOf(file.name, Buffer.from(file.base64, 'base64'));
  if (!read.ok) return read;
  if (isOtherBaseYear(read.value.above, file.baseYear))
    return err(invalid('index.other-base-year', { baseYear: file.baseYear }));
  return indexFile(read.value.table, file.baseYear, file.name);
}
