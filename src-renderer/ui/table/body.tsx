import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { tabSeparated, shownTable } from './export.ts';
import { GroupRow } from './group-row.tsx';
import type { Item } from './arrange.ts';
import { textOf, type Column, type RowKey } from './column.ts';
import { cellId, type Edits } from './edits.ts';
import { handleKey, nextEditable, type Cursor, type KeyboardContext } from './keys.ts';
import { Row, type Editing, type RowActions } from './row.tsx';
import type { Selection } from './selection.ts';

/** What covers the ends of the page: rows that are gone to stand clear of it. */
export interface Insets {
  readonly top: number;
  readonly bottom: number;
}

export interface BodyProps<R> {
  readonly items: readonly Item<R>[];
  readonly columns: readonly Column<R>[];
  readonly groupBy: Column<R> | undefined;
  readonly onToggleGroup: (key: string, open?: boolean) => void;
  readonly selection: Selection | null;
  readonly edits: Edits<R>;
  readonly onOpen: ((row: R) => void) | undefined;
  readonly selected: RowKey | null;
  readonly isDim: ((row: R) => boolean) | undefined;
  readonly insets: Insets;
}

const rowHeight = 35;

/** The rows in sight, and a few around them; the cursor's is always among them. */
export function Body<R>(props: BodyProps<R>) {
  const { items, columns, selection, edits } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const cursor = useCursor(body, items, columns);
  const rows = useVirtualRows(body, items.length, cursor.index, props.insets);
  const actions = useActions(props, cursor);
  const { editing, index: cursorIndex } = cursor;
  // What is written in stands clear of the head and the totals.
  useEffect(() => {
    if (editing !== null && cursorIndex >= 0) rows.scrollToIndex(cursorIndex, { align: 'auto' });
  }, [editing, cursorIndex, rows]);
  const editable = columns.some((column) => column.edit !== undefined);
  const measure = columns.some((column) => column.wrap === true) ? rows.measureElement : undefined;
  const context: KeyboardContext<R> = {
    items,
    columns,
    selection,
    cursor: cursor.at,
    pageRows: Math.max(1, Math.floor((window.innerHeight - props.insets.top - props.insets.bottom) / rowHeight) - 2),
    go: (to) => {
      cursor.go(to);
      const index = items.findIndex(({ key }) => key === to.row);
      if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
    },
    open: (row) => props.onOpen?.(row),
    toggleGroup: props.onToggleGroup,
    startEdit: ({ row, column }, typed) => cursor.setEditing({ row, column, typed }),
    copy: () => void copyRows(items, columns, selection, cursor.at),
    forget: ({ row, column }) => {
      const found = edits.drafts.get(cellId(row, column))?.state === 'wrong';
      if (found) edits.forget(row, column);
      return found;
    },
  };
  return (
    <tbody ref={body} style={{ height: rows.getTotalSize() }} onKeyDown={(event) => handleKey(event, context)}>
      {rows.getVirtualItems().map(({ index, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        const active = cursor.index === index;
        const shared = { place: index + 2, top: start - rows.options.scrollMargin, columns };
        if (item.kind === 'group') {
          return props.groupBy === undefined ? null : (
            <GroupRow
              key={item.key}
              {...shared}
              item={item}
              by={props.groupBy}
              hasChecks={selection !== null}
              active={active}
              onToggle={props.onToggleGroup}
              onFocus={() => cursor.point({ row: item.key, column: cursor.at?.column ?? '' })}
            />
          );
        }
        return (
          <Row
            key={item.key}
            {...shared}
            row={item.row}
            id={item.key}
            actions={actions}
            active={active ? (cursor.at?.column ?? null) : null}
            editing={cursor.editing?.row === item.key ? cursor.editing : null}
            drafts={edits.drafts}
            checked={selection?.keys.has(item.key) ?? false}
            selected={item.key === props.selected}
            dim={props.isDim?.(item.row) ?? false}
            editable={editable}
            measure={measure}
          />
        );
      })}
    </tbody>
  );
}

interface CursorState {
  readonly at: Cursor | null;
  readonly index: number;
  readonly editing: Editing | null;
  readonly setEditing: (editing: Editing | null) => void;
  /** Moves and takes the focus along. */
  readonly go: (to: Cursor) => void;
  /** Moves where the focus already is. */
  readonly point: (to: Cursor) => void;
}

function useCursor<R>(
  body: RefObject<HTMLElement | null>,
  items: readonly Item<R>[],
  columns: readonly Column<R>[],
): CursorState {
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const wanted = useRef(false);
  const places = useMemo(() => new Map(items.map(({ key }, index) => [key, index])), [items]);
  const first = items[0];
  const start = columns[0]?.key;
  const known = cursor !== null && places.has(cursor.row);
  const at = known ? cursor : first === undefined || start === undefined ? null : { row: first.key, column: start };
  useLayoutEffect(() => {
    if (!wanted.current || at === null) return;
    wanted.current = false;
    const find = (id: string) => body.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`);
    (find(cellId(at.row, at.column)) ?? find(`${at.row}/`))?.focus({ preventScroll: true });
  });
  const point = useCallback(
    (to: Cursor) => setCursor((before) => (before?.row === to.row && before.column === to.column ? before : to)),
    [],
  );
  const go = useCallback((to: Cursor) => {
    wanted.current = true;
    setEditing(null);
    setCursor(to);
  }, []);
  const edit = useCallback((next: Editing | null) => {
    if (next !== null) setCursor({ row: next.row, column: next.column });
    setEditing(next);
  }, []);
  return { at, index: at === null ? -1 : (places.get(at.row) ?? -1), editing, setEditing: edit, go, point };
}

const scrollerOf = (body: HTMLElement | null): HTMLElement | null =>
  body?.closest<HTMLElement>('[data-page-work], [data-grid-scroll]') ?? null;

/** Where the rows begin in what scrolls; it moves when something above them grows. */
function useStart(body: RefObject<HTMLElement | null>, above: number): number {
  const [start, setStart] = useState(0);
  useLayoutEffect(() => {
    const outer = scrollerOf(body.current);
    const content = outer?.firstElementChild ?? null;
    if (outer === null || content === null) return undefined;
    const measure = () => {
      const top = body.current?.getBoundingClientRect().top ?? 0;
      setStart(Math.round(top - outer.getBoundingClientRect().top + outer.scrollTop));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(content);
    return () => watcher.disconnect();
  }, [body, above]);
  return start;
}

function useVirtualRows(body: RefObject<HTMLElement | null>, count: number, cursor: number, insets: Insets) {
  const margin = useStart(body, insets.top);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (cursor < 0 || shown.includes(cursor)) return shown;
      return [...shown, cursor].sort((a, b) => a - b);
    },
    [cursor],
  );
  // Nothing of it is kept between renders: it may be asked again at any time.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scrollerOf(body.current),
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: margin,
    scrollPaddingStart: insets.top,
    scrollPaddingEnd: insets.bottom,
    rangeExtractor,
  });
  return rows;
}

function useActions<R>(props: BodyProps<R>, cursor: CursorState): RowActions<R> {
  const { items, columns, edits, selection, onOpen } = props;
  const { setEditing, go, point } = cursor;
  const { save, forget } = edits;
  const toggle = selection?.toggle;
  const order = useRef(items);
  useLayoutEffect(() => {
    order.current = items;
  }, [items]);
  return useMemo(
    () => ({
      open: onOpen,
      point: (row, column) => point({ row, column }),
      startEdit: (row, column) => setEditing({ row, column, typed: null }),
      save: (row, id, column, text, after) => {
        const here = { row: id, column: column.key };
        if (!save(column, row, text)) return;
        const step = after === 'next' ? 1 : -1;
        const to = after === 'stay' ? null : nextEditable(order.current, columns, here, step);
        if (to === null) go(here);
        else setEditing({ ...to, typed: null });
      },
      leave: (row, column, text) => {
        setEditing(null);
        if (text !== null) save(column, row, text);
      },
      cancel: (row, column) => {
        forget(row, column);
        go({ row, column });
      },
      toggle,
    }),
    [onOpen, point, setEditing, save, columns, go, forget, toggle],
  );
}

/** Chosen rows as a table; where none are chosen, the cell that the cursor is in. */
async function copyRows<R>(
  items: readonly Item<R>[],
  columns: readonly Column<R>[],
  selection: Selection | null,
  at: Cursor | null,
): Promise<void> {
  const chosen = items.filter((item) => item.kind === 'row' && selection?.keys.has(item.key) === true);
  if (chosen.length > 0) return navigator.clipboard.writeText(tabSeparated(shownTable(columns, chosen)));
  const item = items.find(({ key }) => key === at?.row);
  const column = columns.find(({ key }) => key === at?.column);
  if (item?.kind === 'row' && column !== undefined) await navigator.clipboard.writeText(textOf(column, item.row));
}
