import { useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Body } from './table/body.tsx';
import type { Column, RowKey } from './table/column.ts';
import { useEdits } from './table/edits.ts';
import { ExportMenu, type ExportFormat } from './table/export-menu.tsx';
import { shownTable, type ShownTable } from './table/export.ts';
import classes from './table/grid.module.css';
import { Head, Totals } from './table/head.tsx';
import { useSelection, type Selection } from './table/selection.ts';
import { ChosenBar, Toolbar } from './table/toolbar.tsx';
import { useSize, useTable } from './table/use-table.ts';
import { GroupMenu, ViewMenu } from './table/view-menu.tsx';
import { sameColumns } from './table/views.ts';
import { templateOf } from './table/widths.ts';
import type { Sorting } from './table-rows.ts';

export type { Column } from './table/column.ts';

interface DataTableProps<R> {
  label: string;
  /** The same list for as long as nothing in it changes: what is worked out from it is kept. */
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowKey: (row: R) => RowKey;
  initialSort?: Sorting;
  onOpen?: (row: R) => void;
  selected?: RowKey | null;
  filterPlaceholder?: string;
  /** On the toolbar's own line. */
  tools?: ReactNode;
  /** Beside the table's own menus. */
  actions?: ReactNode;
  /** Ended or not yet begun: drawn calmer. */
  isDim?: (row: R) => boolean;
  empty?: ReactNode;
  /** Columns, groups and named views are offered, and kept under this name. */
  viewsName?: string | undefined;
  /** What is shown can be taken out. */
  toFile?: ((table: ShownTable, format: ExportFormat) => Promise<void>) | undefined;
  /** Rows can be chosen: what to do with them. */
  chosen?: ((rows: readonly R[], clear: () => void) => ReactNode) | undefined;
}

const few = 7;

/**
 * The table of every register: a head and totals that stay, sorting, a text filter and totals that follow it, and only the
 * rows in sight. What a column or the caller says beyond that adds editing, groups, views, choosing and taking out.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { t } = useTranslation();
  const { rows, chosen, toFile } = props;
  const wrapper = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const { width } = useSize(wrapper);
  const { height } = useSize(tools);
  const table = useTable(props, width);
  const { visible, items, foundRows, views } = table;
  const edits = useEdits(rows, props.rowKey);
  const order = useMemo(() => items.flatMap((item) => (item.kind === 'row' ? [item.key] : [])), [items]);
  const every = useSelection(order);
  const selection = chosen === undefined ? null : every;
  const hasChecks = selection !== null;
  const template = useMemo(() => templateOf(visible, rows, hasChecks), [visible, rows, hasChecks]);
  if (rows.length === 0 && props.empty !== undefined) return props.empty;
  const hasTotals = visible.some((column) => column.total !== undefined);
  // A handful of rows is seen at a glance: there is nothing to search, and no need of ways to look at it.
  const hasMenus = rows.length > few || hasChecks || !sameColumns(views.view, table.standard);
  const exported = toFile !== undefined && (
    <ExportMenu table={() => shownTable(withGroup(visible, table.groupBy), items)} toFile={toFile} />
  );
  const menus = (
    <>
      {props.viewsName !== undefined && (
        <>
          <GroupMenu columns={props.columns} views={views} />
          <ViewMenu columns={props.columns} standard={table.standard} views={views} />
        </>
      )}
      {exported}
      {props.actions}
    </>
  );
  return (
    <div ref={wrapper} className={classes['wrapper']} style={{ '--tools': `${height}px` } as CSSProperties}>
      <div ref={tools} className={classes['tools']}>
        {selection !== null && selection.keys.size > 0 ? (
          <Chosen selection={selection} found={order} rows={rows} rowKey={props.rowKey} actions={props.chosen} />
        ) : (
          hasMenus && (
            <Toolbar
              filter={views.view.filter}
              onFilter={(filter) => views.change({ filter })}
              found={foundRows.length}
              all={rows.length}
              hasFilter={rows.length > few}
              placeholder={props.filterPlaceholder}
              menus={menus}
            />
          )
        )}
        {Boolean(props.tools) && <div className={classes['line']}>{props.tools}</div>}
      </div>
      <div className={classes['frame']}>
        <table
          role={table.groupBy === undefined ? 'grid' : 'treegrid'}
          className={classes['table']}
          aria-label={props.label}
          aria-rowcount={items.length + 1}
          aria-colcount={visible.length + (hasChecks ? 1 : 0)}
          aria-multiselectable={hasChecks || undefined}
          style={{ '--columns': template } as CSSProperties}
        >
          <Head
            columns={visible}
            sorting={views.view.sorting}
            onSort={table.sort}
            checks={selection === null ? null : checksOf(selection, order)}
          />
          <Body
            items={items}
            columns={visible}
            groupBy={table.groupBy}
            onToggleGroup={table.toggleGroup}
            selection={selection}
            edits={edits}
            onOpen={props.onOpen}
            selected={props.selected ?? null}
            isDim={props.isDim}
            insets={{ top: height + headHeight, bottom: hasTotals ? headHeight : 0 }}
          />
          {hasTotals && foundRows.length > 0 && (
            <Totals columns={visible} rows={foundRows} hasChecks={hasChecks} place={items.length + 2} />
          )}
        </table>
        {foundRows.length === 0 && (
          <p className={classes['nothing']}>{t('app.table.nothing', { filter: table.needle })}</p>
        )}
      </div>
    </div>
  );
}

const headHeight = 40;

/** The groups' column goes first in what is taken out, where it isn't shown. */
const withGroup = <R,>(columns: readonly Column<R>[], by: Column<R> | undefined): readonly Column<R>[] =>
  by === undefined || columns.includes(by) ? columns : [by, ...columns];

function checksOf(selection: Selection, order: readonly RowKey[]) {
  const count = order.filter((key) => selection.keys.has(key)).length;
  const all = count > 0 && count === order.length;
  return { some: count > 0, all, onToggle: () => (all ? selection.clear() : selection.setAll(order)) };
}

interface ChosenProps<R> {
  selection: Selection;
  found: readonly RowKey[];
  rows: readonly R[];
  rowKey: (row: R) => RowKey;
  actions: DataTableProps<R>['chosen'];
}

function Chosen<R>({ selection, found, rows, rowKey, actions }: ChosenProps<R>) {
  const picked = rows.filter((row) => selection.keys.has(rowKey(row)));
  const seen = new Set(found);
  const unseen = picked.filter((row) => !seen.has(rowKey(row))).length;
  return (
    <ChosenBar count={picked.length} unseen={unseen} onClear={selection.clear}>
      {actions?.(picked, selection.clear)}
    </ChosenBar>
  );
}
