import type { KeyboardEvent } from 'react';
import type { Item } from './arrange.ts';
import { checkKey, type Column, type RowKey } from './column.ts';
import type { Selection } from './selection.ts';

/** Where the cursor of the table stands. */
export interface Cursor {
  readonly row: RowKey;
  readonly column: string;
}

export interface KeyboardContext<R> {
  readonly items: readonly Item<R>[];
  readonly columns: readonly Column<R>[];
  readonly selection: Selection | null;
  readonly cursor: Cursor | null;
  readonly pageRows: number;
  readonly go: (cursor: Cursor) => void;
  readonly open: (row: R) => void;
  readonly toggleGroup: (key: string, open?: boolean) => void;
  readonly startEdit: (cursor: Cursor, typed: string | null) => void;
  readonly copy: () => void;
  /** Whether there was something at the cell to let go of. */
  readonly forget: (cursor: Cursor) => boolean;
}

/** How far a key moves: rows and columns; the ends of either where it is infinite. */
function stepOf(event: KeyboardEvent, page: number): { rows: number; columns: number } | null {
  const far = Number.POSITIVE_INFINITY;
  const whole = event.ctrlKey || event.metaKey;
  const steps: Partial<Record<string, { rows: number; columns: number }>> = {
    ArrowDown: { rows: whole ? far : 1, columns: 0 },
    ArrowUp: { rows: whole ? -far : -1, columns: 0 },
    ArrowRight: { rows: 0, columns: whole ? far : 1 },
    ArrowLeft: { rows: 0, columns: whole ? -far : -1 },
    PageDown: { rows: page, columns: 0 },
    PageUp: { rows: -page, columns: 0 },
    Home: { rows: whole ? -far : 0, columns: -far },
    End: { rows: whole ? far : 0, columns: far },
  };
  return steps[event.key] ?? null;
}

const within = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

function move<R>(event: KeyboardEvent, context: KeyboardContext<R>, at: number): boolean {
  const { items, cursor, columns, selection, go } = context;
  const step = stepOf(event, context.pageRows);
  if (step === null || cursor === null) return false;
  const item = items[at];
  if (item?.kind === 'group' && step.columns !== 0 && Number.isFinite(step.columns)) {
    context.toggleGroup(item.key, step.columns > 0);
    return true;
  }
  const keys = [...(selection === null ? [] : [checkKey]), ...columns.map(({ key }) => key)];
  const to = items[within(at + step.rows, items.length)];
  const column = keys[within(keys.indexOf(cursor.column) + step.columns, keys.length)];
  if (to === undefined || column === undefined) return true;
  if (event.shiftKey && selection !== null && step.rows !== 0 && to.kind === 'row') {
    selection.extend(item?.kind === 'row' ? cursor.row : to.key, to.key);
  }
  go({ row: to.key, column });
  return true;
}

function act<R>(event: KeyboardEvent, context: KeyboardContext<R>, item: Item<R>): boolean {
  const { cursor, selection } = context;
  if (cursor === null) return false;
  if (item.kind === 'group') {
    if (event.key !== 'Enter' && event.key !== ' ') return false;
    context.toggleGroup(item.key);
    return true;
  }
  switch (event.key) {
    case 'Enter':
      context.open(item.row);
      return true;
    case 'F2':
      context.startEdit(cursor, null);
      return true;
    case ' ':
      selection?.toggle(item.key, event.shiftKey);
      return selection !== null;
    case 'Escape':
      if (context.forget(cursor)) return true;
      if (selection === null || selection.keys.size === 0) return false;
      selection.clear();
      return true;
  }
  const editable = context.columns.find(({ key }) => key === cursor.column)?.edit !== undefined;
  if (!editable) return false;
  if (event.key === 'Delete' || event.key === 'Backspace') context.startEdit(cursor, '');
  else if (event.key.length === 1) context.startEdit(cursor, event.key);
  else return false;
  return true;
}

/** The keys of the table while no cell is written in. What it takes, nothing else hears. */
export function handleKey<R>(event: KeyboardEvent, context: KeyboardContext<R>): void {
  const { items, cursor, selection } = context;
  const at = items.findIndex(({ key }) => key === cursor?.row);
  const item = items[at];
  if (item === undefined || event.altKey) return;
  const whole = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  let taken = false;
  if (whole && key === 'a' && selection !== null) {
    selection.setAll(items.flatMap((one) => (one.kind === 'row' ? [one.key] : [])));
    taken = true;
  } else if (whole && key === 'c' && window.getSelection()?.isCollapsed !== false) {
    context.copy();
    taken = true;
  } else {
    taken = move(event, context, at) || (!whole && act(event, context, item));
  }
  if (!taken) return;
  event.preventDefault();
  event.stopPropagation();
}

/** The next cell that can be written in, forwards or backwards, over the ends of rows; null at the end of the table. */
export function nextEditable<R>(
  items: readonly Item<R>[],
  columns: readonly Column<R>[],
  from: Cursor,
  step: 1 | -1,
): Cursor | null {
  const keys = columns.filter(({ edit }) => edit !== undefined).map(({ key }) => key);
  const column = keys[keys.indexOf(from.column) + step];
  if (column !== undefined) return { row: from.row, column };
  const at = items.findIndex(({ key }) => key === from.row);
  const rest = step > 0 ? items.slice(at + 1) : items.slice(0, Math.max(0, at)).reverse();
  const row = rest.find((item) => item.kind === 'row');
  const end = step > 0 ? keys[0] : keys.at(-1);
  return row === undefined || end === undefined ? null : { row: row.key, column: end };
}
