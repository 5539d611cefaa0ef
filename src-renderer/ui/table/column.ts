import type { ReactNode } from 'react';

export type RowKey = number | string;

export interface CellOption {
  readonly value: string;
  readonly label: string;
}

/** How a column is edited where it stands. */
export interface CellEdit<R> {
  /** What stands in the field when the editing begins; an option's value where there are options. */
  readonly text: (row: R) => string;
  /** One of these; anything where left out. */
  readonly options?: readonly CellOption[];
  /** Something to know while writing. */
  readonly hint?: string | undefined;
  /** What the text means, or what is wrong with it. */
  readonly read: (text: string) => { readonly value: unknown } | { readonly error: string };
  /** Rejects with an error whose message stands at the cell. */
  readonly save: (row: R, value: unknown) => Promise<unknown>;
}

export type ExportType = 'text' | 'number' | 'date' | 'amount';

/** What a column is in a spreadsheet; its text where left out. */
export interface Exported<R> {
  readonly type: ExportType;
  readonly value: (row: R) => string | number | null;
}

export interface Column<R> {
  readonly key: string;
  /** Empty for a column of buttons, which nothing sorts by. */
  readonly header: string;
  /** What the column sorts by; numbers as numbers. */
  readonly value: (row: R) => string | number | null;
  readonly render?: (row: R) => ReactNode;
  /** What the text filter looks in; the value where left out. */
  readonly text?: (row: R) => string;
  readonly align?: 'left' | 'right';
  /** In the totals row, over the rows that the filter lets through. */
  readonly total?: (rows: readonly R[]) => ReactNode;
  /** How much of the room a text takes beside the others, 1 where left out; `fit` is as much as it needs. */
  readonly share?: number | 'fit';
  /** Leaves the table where the page is narrow. */
  readonly minor?: boolean;
  /** Long text breaks into lines, and the row grows with it; else it is cut. */
  readonly wrap?: boolean;
  /** Stands once, in the head. */
  readonly unit?: string;
  /** Shown only when it is chosen. */
  readonly hidden?: boolean;
  /** Rows can be gathered by it. */
  readonly groups?: boolean;
  readonly edit?: CellEdit<R>;
  readonly exported?: Exported<R>;
}

export const isFit = <R>(column: Column<R>): boolean =>
  column.share === 'fit' || (column.share === undefined && column.align === 'right');

export const textOf = <R>(column: Column<R>, row: R): string => column.text?.(row) ?? String(column.value(row) ?? '');

/** The column of check boxes, where rows can be chosen. */
export const checkKey = '$check';
