/** A sheet as texts: what every file comes down to, whatever it was written in. */
export interface Table {
  readonly sheetName: string;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The line of the file or the row of the sheet, from 1: where the user finds it. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a file may hold. More is no list of rooms, and would only cost memory. */
export const limits = {
  /** Of the file as it is: what the base64 of a call has room for. */
  bytes: 5 * 1024 * 1024,
  inflatedBytes: 50 * 1024 * 1024,
  entries: 200,
  /** Times that a file may grow when it is unpacked; sheets of formatted, empty cells reach about 100. */
  ratio: 250,
  rows: 20_000,
  columns: 200,
  /** Titles and blank lines above the header. */
  rowsAboveHeader: 20,
} as const;

/** Which of the first rows names the columns: the reader of the table knows. */
export type IsHeader = (cells: readonly string[]) => boolean;

const isEmpty = (row: TableRow): boolean => row.cells.every((cell) => cell.trim() === '');

/** Rows without the empty ones. */
export const filled = (rows: readonly TableRow[]): TableRow[] => rows.filter((row) => !isEmpty(row));

/** The place of the header among filled rows; −1 where none of the first is one. */
export const findHeader = (rows: readonly TableRow[], isHeader: IsHeader): number =>
  rows.slice(0, limits.rowsAboveHeader).findIndex((row) => isHeader(row.cells));
