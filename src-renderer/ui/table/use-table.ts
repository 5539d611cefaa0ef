import { useDeferredValue, useEffect, useMemo, useState, type RefObject } from 'react';
import type { Sorting } from '../table-rows.ts';
import { findRows, indexRows, itemsOf, orderRows, type RowIndex } from './arrange.ts';
import type { Column, RowKey } from './column.ts';
import { useViews, type TableView } from './views.ts';

interface Shown<R> {
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => RowKey;
  readonly initialSort?: Sorting | undefined;
  readonly viewsName?: string | undefined;
}

/** Below this the columns that can be done without leave. */
const narrow = 760;

/** What of the rows is shown, in which order and under which heads. */
export function useTable<R>({ columns, rows, rowKey, initialSort, viewsName }: Shown<R>, width: number) {
  const standard = useMemo(
    (): TableView => ({
      columns: columns.filter((column) => column.hidden !== true).map(({ key }) => key),
      sorting: initialSort ?? null,
      filter: '',
      group: null,
    }),
    [columns, initialSort],
  );
  const views = useViews(viewsName, standard);
  const { view } = views;
  const isNarrow = width < narrow;
  const visible = useMemo(() => {
    const chosen = new Set(view.columns);
    return columns.filter(({ key, minor }, at) => at === 0 || (chosen.has(key) && !(minor === true && isNarrow)));
  }, [columns, view.columns, isNarrow]);
  const index = useMemo(() => indexRows(rows, columns), [rows, columns]);
  useWarmIndex(index, visible);
  const needle = useDeferredValue(view.filter);
  const found = useMemo(
    () =>
      findRows(
        index,
        visible.map(({ key }) => key),
        needle,
      ),
    [index, visible, needle],
  );
  const { sorting } = view;
  const ordered = useMemo(() => orderRows(index, found, sorting), [index, found, sorting]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const groupBy = columns.find(({ key, groups }) => key === view.group && groups === true);
  const items = useMemo(() => {
    const descending = sorting?.key === groupBy?.key && sorting?.descending === true;
    return itemsOf(index, ordered, rowKey, groupBy === undefined ? null : { column: groupBy, descending, closed });
  }, [index, ordered, rowKey, groupBy, closed, sorting]);
  const foundRows = useMemo(() => ordered.map((at) => rows[at] as R), [ordered, rows]);
  const sort = (key: string) =>
    views.change({ sorting: { key, descending: sorting?.key === key && !sorting.descending } });
  const toggleGroup = (key: string, open?: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (open ?? before.has(key)) next.delete(key);
      else next.add(key);
      return next;
    });
  return { standard, views, visible, needle, items, foundRows, groupBy, sort, toggleGroup };
}

/** Reads the texts while nothing else goes on, so that the first letter of a filter is answered as fast as the next. */
function useWarmIndex<R>(index: RowIndex<R>, columns: readonly Column<R>[]): void {
  useEffect(() => {
    if (index.rows.length < 500) return undefined;
    const waiting = [...columns];
    let handle = 0;
    const next = (): void => {
      const column = waiting.shift();
      if (column === undefined) return;
      index.texts(column.key);
      index.ranks(column.key);
      handle = window.requestIdleCallback(next);
    };
    handle = window.requestIdleCallback(next);
    return () => window.cancelIdleCallback(handle);
  }, [index, columns]);
}

/** The element's size as it changes. */
export function useSize(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 1000, height: 0 });
  useEffect(() => {
    if (element.current === null) return undefined;
    const watcher = new ResizeObserver(([entry]) => {
      const box = entry?.borderBoxSize[0];
      if (box !== undefined) setSize({ width: box.inlineSize, height: box.blockSize });
    });
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return size;
}
