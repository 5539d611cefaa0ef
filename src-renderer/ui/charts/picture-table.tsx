import { VisuallyHidden } from '@mantine/core';
import type { Key, ReactNode } from 'react';
import classes from './charts.module.css';

export interface PictureColumn<R> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: R) => ReactNode;
  /** Under the column; the first column's is the word for the sum. */
  readonly total?: ReactNode;
  readonly align?: 'left';
}

interface PictureTableProps<R> {
  caption: string;
  columns: readonly PictureColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => Key;
  /** Later than the date that is shown. */
  isPlanned?: (row: R) => boolean;
  /** What holds on the date that is shown. */
  isNow?: (row: R) => boolean;
}

/** The figures behind a picture: the picture says nothing that is not here. */
export function PictureTable<R>({ caption, columns, rows, rowKey, isPlanned, isNow }: PictureTableProps<R>) {
  const hasTotal = columns.some((column) => column.total !== undefined);
  return (
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={caption}>
      <table className={classes['table']}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-left={column.align === 'left' || undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              data-planned={isPlanned?.(row) === true || undefined}
              data-now={isNow?.(row) === true || undefined}
            >
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} data-left={column.align === 'left' || undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {hasTotal && (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row">
                    {column.total}
                  </th>
                ) : (
                  <td key={column.key}>{column.total}</td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
