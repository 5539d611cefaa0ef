import { VisuallyHidden } from '@mantine/core';
import { Fragment, useEffect, useRef, useState, type Key, type ReactNode } from 'react';
import classes from './charts.module.css';

export interface PictureColumn<R> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: R) => ReactNode;
  /** Under the column; the first column's is the word for the sum. */
  readonly total?: ReactNode;
  readonly align?: 'left';
  /** A date or the like, which is not broken. */
  readonly whole?: boolean;
}

interface PictureTableProps<R> {
  caption: string;
  columns: readonly PictureColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => Key;
  /** Rows that follow one another under a heading of their own. */
  groupOf?: (row: R) => { readonly key: string; readonly heading: ReactNode };
  /** Later than the date that is shown. */
  isPlanned?: (row: R) => boolean;
  /** What holds on the date that is shown. */
  isNow?: (row: R) => boolean;
}

/** The figures behind a picture: the picture says nothing that is not here. */
export function PictureTable<R>(props: PictureTableProps<R>) {
  const { caption, columns, rows, groupOf } = props;
  const hasTotal = columns.some((column) => column.total !== undefined);
  const groups = groupOf === undefined ? null : [...Map.groupBy(rows, (row) => groupOf(row).key).values()];
  return (
    <Scroll label={caption}>
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
        {groups === null ? (
          <tbody>
            <Rows {...props} rows={rows} />
          </tbody>
        ) : (
          groups.map((own) => <Group key={keyOf(own, groupOf)} {...props} rows={own} />)
        )}
        {hasTotal && (
          <tfoot>
            <tr>
              {columns.map((column, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell key={column.key} {...(index === 0 ? { scope: 'row' } : {})}>
                    {column.total}
                  </Cell>
                );
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </Scroll>
  );
}

const keyOf = <R,>([first]: readonly R[], groupOf: PictureTableProps<R>['groupOf']): string =>
  first === undefined ? '' : (groupOf?.(first).key ?? '');

function Group<R>(props: PictureTableProps<R>) {
  const [first] = props.rows;
  return (
    <tbody>
      <tr data-group>
        <th scope="rowgroup" colSpan={props.columns.length}>
          {first === undefined ? null : props.groupOf?.(first).heading}
        </th>
      </tr>
      <Rows {...props} />
    </tbody>
  );
}

function Rows<R>({ columns, rows, rowKey, isPlanned, isNow }: PictureTableProps<R>) {
  return rows.map((row) => (
    <tr
      key={rowKey(row)}
      data-planned={isPlanned?.(row) === true || undefined}
      data-now={isNow?.(row) === true || undefined}
    >
      {columns.map((column, index) => (
        <Fragment key={column.key}>
          {index === 0 ? (
            <th scope="row" data-whole={column.whole || undefined}>
              {column.cell(row)}
            </th>
          ) : (
            <td data-left={column.align === 'left' || undefined}>{column.cell(row)}</td>
          )}
        </Fragment>
      ))}
    </tr>
  ));
}

/** What is too wide is scrolled, by keyboard too: then, and only then, it takes the focus. */
function Scroll({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setScrolls(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      ref={frame}
      className={classes['scroll']}
      {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-label': label } : {})}
    >
      {children}
    </div>
  );
}
