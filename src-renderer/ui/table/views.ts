import { useCallback, useState } from 'react';
import type { Sorting } from '../table-rows.ts';

/** How a table is looked at. */
export interface TableView {
  /** Keys of the columns that are shown. */
  readonly columns: readonly string[];
  readonly sorting: Sorting | null;
  readonly filter: string;
  readonly group: string | null;
}

export interface SavedView extends TableView {
  readonly name: string;
}

export const sameColumns = (a: TableView, b: TableView): boolean =>
  a.columns.join() === b.columns.join() && a.group === b.group;

export const sameView = (a: TableView, b: TableView): boolean =>
  sameColumns(a, b) &&
  a.filter === b.filter &&
  a.sorting?.key === b.sorting?.key &&
  a.sorting?.descending === b.sorting?.descending;

interface Stored {
  readonly current: TableView | null;
  readonly saved: readonly SavedView[];
}

const nothing: Stored = { current: null, saved: [] };
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function readSorting(value: unknown): Sorting | null {
  if (!isRecord(value) || typeof value['key'] !== 'string') return null;
  return { key: value['key'], descending: value['descending'] === true };
}

/** Whatever stands in the store, only what is a view is let through. */
function readView(value: unknown): TableView | null {
  if (!isRecord(value) || !Array.isArray(value['columns'])) return null;
  const columns = value['columns'].filter((key) => typeof key === 'string');
  if (columns.length === 0) return null;
  return {
    columns,
    sorting: readSorting(value['sorting']),
    filter: typeof value['filter'] === 'string' ? value['filter'] : '',
    group: typeof value['group'] === 'string' ? value['group'] : null,
  };
}

export function readStored(text: string | null): Stored {
  if (text === null) return nothing;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing;
  }
  if (!isRecord(value)) return nothing;
  const saved = (Array.isArray(value['saved']) ? value['saved'] : []).flatMap((one: unknown): SavedView[] => {
    const view = readView(one);
    return view !== null && isRecord(one) && typeof one['name'] === 'string' ? [{ ...view, name: one['name'] }] : [];
  });
  return { current: readView(value['current']), saved };
}

export interface Views {
  readonly view: TableView;
  readonly saved: readonly SavedView[];
  readonly change: (changes: Partial<TableView>) => void;
  readonly save: (name: string) => void;
  readonly remove: (name: string) => void;
}

/** The view of a table, and the named ones; kept on this machine under the name, or for as long as the page stands. */
export function useViews(name: string | undefined, standard: TableView): Views {
  const place = `vardskap.table.${name}`;
  const [stored, setStored] = useState(() =>
    name === undefined ? nothing : readStored(window.localStorage.getItem(place)),
  );
  const [filter, setFilter] = useState('');
  const keep = useCallback(
    (next: Stored) => {
      setStored(next);
      if (name !== undefined) window.localStorage.setItem(place, JSON.stringify(next));
    },
    [name, place],
  );
  const view = { ...(stored.current ?? standard), filter };
  return {
    view,
    saved: stored.saved,
    change: (changes) => {
      if (changes.filter !== undefined) setFilter(changes.filter);
      const { filter: _, ...kept } = changes;
      if (Object.keys(kept).length > 0) keep({ ...stored, current: { ...view, ...kept, filter: '' } });
    },
    save: (as) => keep({ ...stored, saved: [...stored.saved.filter((one) => one.name !== as), { ...view, name: as }] }),
    remove: (as) => keep({ ...stored, saved: stored.saved.filter((one) => one.name !== as) }),
  };
}
