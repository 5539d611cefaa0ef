import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { CellEdit, Column, RowKey } from './column.ts';

/** What was written in a cell and is not yet recorded, or could not be. Nothing that was written is lost. */
export interface CellDraft {
  readonly text: string;
  readonly state: 'saving' | 'wrong';
  readonly message?: string;
}

export interface Edits<R> {
  /** By `cellId`. */
  readonly drafts: ReadonlyMap<string, CellDraft>;
  /** False where the text can't be read: the writing goes on. */
  readonly save: (column: Column<R>, row: R, text: string) => boolean;
  readonly forget: (row: RowKey, column: string) => void;
}

export const cellId = (row: RowKey, column: string): string => `${row}/${column}`;

const without = (drafts: ReadonlyMap<string, CellDraft>, id: string): ReadonlyMap<string, CellDraft> =>
  new Map([...drafts].filter(([key]) => key !== id));

/**
 * Cells are recorded one at a time, in the order they were written: the second change of a row then rests on what the
 * first made of it.
 */
export function useEdits<R>(rows: readonly R[], rowKey: (row: R) => RowKey): Edits<R> {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CellDraft>>(new Map());
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  }, [rows]);
  const queue = useRef(Promise.resolve());
  const put = useCallback((id: string, draft: CellDraft) => setDrafts((before) => new Map(before).set(id, draft)), []);
  const forget = useCallback(
    (row: RowKey, column: string) => setDrafts((before) => without(before, cellId(row, column))),
    [],
  );
  const record = useCallback(
    async (edit: CellEdit<R>, key: RowKey, id: string, text: string, value: unknown) => {
      const row = latest.current.find((one) => rowKey(one) === key);
      try {
        if (row !== undefined) await edit.save(row, value);
        setDrafts((before) => without(before, id));
      } catch (error) {
        put(id, { text, state: 'wrong', message: error instanceof Error ? error.message : String(error) });
      }
    },
    [put, rowKey],
  );
  const save = useCallback(
    (column: Column<R>, row: R, text: string): boolean => {
      const { edit, key: columnKey } = column;
      if (edit === undefined) return true;
      const key = rowKey(row);
      const id = cellId(key, columnKey);
      const read = edit.read(text);
      if ('error' in read) {
        put(id, { text, state: 'wrong', message: read.error });
        return false;
      }
      if (text.trim() === edit.text(row)) {
        forget(key, columnKey);
        return true;
      }
      put(id, { text, state: 'saving' });
      queue.current = queue.current.then(() => record(edit, key, id, text, read.value));
      return true;
    },
    [put, forget, record, rowKey],
  );
  return { drafts, save, forget };
}
