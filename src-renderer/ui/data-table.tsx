import { TextInput } from '@mantine/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './data-table.module.css';
import { ArrowDownIcon, ArrowUpIcon, SearchIcon } from './icons.tsx';
import { filterRows, sortRows, type Sorting } from './table-rows.ts';

export interface Column<R> {
  readonly key: string;
  /** Empty for a column of buttons, which nothing sorts by. */
  readonly header: ReactNode;
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
  /** Long text breaks into lines; else it is cut. */
  readonly wrap?: boolean;
  /** Stands once, in the head. */
  readonly unit?: string;
}

interface DataTableProps<R> {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => number | string;
  initialSort?: Sorting;
  onOpen?: (row: R) => void;
  selected?: number | string | null;
  filterPlaceholder?: string;
  /** Beside the filter. */
  tools?: ReactNode;
  /** Ended or not yet begun: drawn calmer. */
  isDim?: (row: R) => boolean;
  empty?: ReactNode;
}

const batch = 150;
const few = 7;

/** Head that stays, sorting, a text filter, and totals that follow it. Long tables grow as they are scrolled. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { t } = useTranslation();
  const { columns, rows } = props;
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<Sorting | null>(props.initialSort ?? null);
  const needle = useDeferredValue(filter);
  const found = useMemo(() => filterRows(rows, columns, needle), [rows, columns, needle]);
  const shown = useMemo(() => sortRows(found, columns, sorting), [found, columns, sorting]);
  if (rows.length === 0 && props.empty !== undefined) return props.empty;
  const toggle = (key: string) =>
    setSorting((before) =>
      before?.key === key ? { key, descending: !before.descending } : { key, descending: false },
    );
  // A handful of rows is seen at a glance: there is nothing to search.
  const hasFilter = rows.length > few;
  const hasTotals = columns.some((column) => column.total !== undefined);
  return (
    <div className={classes['wrapper']}>
      {(hasFilter || Boolean(props.tools)) && (
        <Toolbar
          filter={filter}
          onFilter={setFilter}
          found={found.length}
          all={rows.length}
          hasFilter={hasFilter}
          placeholder={props.filterPlaceholder}
          tools={props.tools}
        />
      )}
      <div className={classes['frame']}>
        <table className={classes['table']} aria-label={props.label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} sorting={sorting} onSort={toggle} />
              ))}
            </tr>
          </thead>
          <Rows {...props} rows={shown} key={needle} />
          {hasTotals && found.length > 0 && <Totals columns={columns} rows={found} />}
        </table>
        {found.length === 0 && <p className={classes['nothing']}>{t('app.table.nothing', { filter: needle })}</p>}
      </div>
    </div>
  );
}

interface ToolbarProps {
  filter: string;
  onFilter: (filter: string) => void;
  found: number;
  all: number;
  hasFilter: boolean;
  placeholder: string | undefined;
  tools: ReactNode;
}

function Toolbar({ filter, onFilter, found, all, hasFilter, placeholder, tools }: ToolbarProps) {
  const { t } = useTranslation();
  const label = placeholder ?? t('app.table.filter');
  return (
    <div className={classes['tools']}>
      {hasFilter && (
        <>
          <TextInput
            w={240}
            leftSection={<SearchIcon size={14} />}
            placeholder={label}
            aria-label={label}
            value={filter}
            onChange={(event) => onFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || filter === '') return;
              event.preventDefault();
              onFilter('');
            }}
            data-table-filter
          />
          <span className={classes['count']} role="status">
            {found === all ? t('app.table.count', { count: all }) : t('app.table.countOf', { found, all })}
          </span>
        </>
      )}
      <div className={classes['more']}>{tools}</div>
    </div>
  );
}

const isFit = <R,>(column: Column<R>): boolean =>
  column.share === 'fit' || (column.share === undefined && column.align === 'right');
/** Shares of the room are given as percentages, which the browser weighs against each other. */
const widthOf = <R,>(column: Column<R>): string => {
  if (isFit(column)) return '1%';
  return `${(typeof column.share === 'number' ? column.share : 1) * 12}%`;
};

function Head<R>(props: { column: Column<R>; sorting: Sorting | null; onSort: (key: string) => void }) {
  const { column, sorting, onSort } = props;
  const active = sorting?.key === column.key;
  if (column.header === '') return <th scope="col" className={classes['bare']} />;
  const direction = active ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th
      scope="col"
      data-align={column.align}
      data-minor={column.minor || undefined}
      aria-sort={direction}
      style={{ width: widthOf(column) }}
    >
      <button type="button" onClick={() => onSort(column.key)} data-active={active || undefined}>
        <span>
          {column.header}
          {column.unit !== undefined && <span className={classes['unit']}> {column.unit}</span>}
        </span>
        <i>{active && sorting.descending ? <ArrowDownIcon size={11} /> : <ArrowUpIcon size={11} />}</i>
      </button>
    </th>
  );
}

function Rows<R>(props: DataTableProps<R>) {
  const { rows, columns, onOpen, selected, rowKey } = props;
  const [limit, setLimit] = useState(batch);
  const end = useRef<HTMLTableRowElement>(null);
  const more = rows.length > limit;
  useEffect(() => {
    if (!more || end.current === null) return undefined;
    const watcher = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setLimit((before) => before + batch),
      { rootMargin: '600px' },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [more, limit]);
  return (
    <tbody onKeyDown={moveBetweenRows}>
      {rows.slice(0, limit).map((row) => {
        const key = rowKey(row);
        return (
          <tr
            key={key}
            data-row={key}
            data-opens={onOpen !== undefined || undefined}
            data-selected={key === selected || undefined}
            data-dim={props.isDim?.(row) || undefined}
            onClick={(event) => {
              if (onOpen === undefined || window.getSelection()?.isCollapsed === false) return;
              event.currentTarget.querySelector<HTMLElement>('[data-row-button]')?.focus({ preventScroll: true });
              onOpen(row);
            }}
          >
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} row={row} onOpen={index === 0 ? onOpen : undefined} />
            ))}
          </tr>
        );
      })}
      {more && (
        <tr ref={end} aria-hidden="true">
          <td colSpan={columns.length} />
        </tr>
      )}
    </tbody>
  );
}

function Cell<R>({ column, row, onOpen }: { column: Column<R>; row: R; onOpen: ((row: R) => void) | undefined }) {
  const hint =
    onOpen === undefined && column.align !== 'right'
      ? (column.text?.(row) ?? String(column.value(row) ?? ''))
      : undefined;
  const content = column.render === undefined ? (column.value(row) ?? '–') : column.render(row);
  return (
    <td
      data-align={column.align}
      data-minor={column.minor || undefined}
      data-fit={isFit(column) || undefined}
      data-wrap={column.wrap || undefined}
      title={hint}
    >
      {onOpen === undefined ? (
        content
      ) : (
        <button
          type="button"
          className={classes['open']}
          data-row-button
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row);
          }}
        >
          {content}
        </button>
      )}
    </td>
  );
}

function Totals<R>({ columns, rows }: { columns: readonly Column<R>[]; rows: readonly R[] }) {
  const { t } = useTranslation();
  return (
    <tfoot>
      <tr>
        {columns.map((column, index) => (
          <td
            key={column.key}
            data-align={column.align}
            data-minor={column.minor || undefined}
            data-fit={isFit(column) || undefined}
          >
            {column.total?.(rows) ?? (index === 0 ? t('app.table.total') : null)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/** Arrow keys go from row to row; Home and End to the first and last that is drawn. */
function moveBetweenRows(event: React.KeyboardEvent<HTMLTableSectionElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-button]')];
  const at = buttons.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(to, buttons.length - 1))]?.focus();
}
