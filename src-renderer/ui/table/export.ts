import { plainText } from '../fact-rows.ts';
import type { Item } from './arrange.ts';
import { textOf, type Column, type ExportType } from './column.ts';

/** What is shown, as it goes to a spreadsheet: the rows in the order they stand, of the columns that are shown. */
export interface ShownTable {
  readonly columns: readonly { readonly header: string; readonly type: ExportType }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const valueOf = <R>(column: Column<R>, row: R): string | number | null => {
  if (column.exported !== undefined) return column.exported.value(row);
  const text = textOf(column, row);
  return text === '–' ? null : text;
};

const headOf = <R>({ header, unit }: Column<R>): string => (unit === undefined ? header : `${header} (${unit})`);

/** Rows of closed groups are there too: closing is for the eye. */
export function shownTable<R>(columns: readonly Column<R>[], items: readonly Item<R>[]): ShownTable {
  const grouped = items.some((item) => item.kind === 'group');
  const rows = grouped
    ? items.flatMap((item) => (item.kind === 'group' ? item.rows : []))
    : items.flatMap((item) => (item.kind === 'row' ? [item.row] : []));
  const named = columns.filter((column) => column.header !== '');
  return {
    columns: named.map((column) => ({ header: headOf(column), type: column.exported?.type ?? 'text' })),
    rows: rows.map((row) => named.map((column) => valueOf(column, row))),
  };
}

/** A cell of tab-separated text: quoted where it would break the row, decimals with the comma that Excel expects. */
function cellText(value: string | number | null): string {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : plainText(value);
  return /["\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const tabSeparated = ({ columns, rows }: ShownTable): string =>
  [columns.map(({ header }) => header), ...rows].map((cells) => cells.map(cellText).join('\t')).join('\r\n');

/** Hands a file over to the browser's downloads. */
export function download(fileName: string, mediaType: string, base64: string): void {
  const bytes = Uint8Array.from(window.atob(base64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
