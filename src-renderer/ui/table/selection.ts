import { useCallback, useMemo, useRef, useState } from 'react';
import type { RowKey } from './column.ts';

export interface Selection {
  readonly keys: ReadonlySet<RowKey>;
  /** One row; with `range` all from the last one chosen. */
  readonly toggle: (key: RowKey, range?: boolean) => void;
  /** From the last one chosen to this. */
  readonly extend: (from: RowKey, to: RowKey) => void;
  readonly setAll: (keys: readonly RowKey[]) => void;
  readonly clear: () => void;
}

const none: ReadonlySet<RowKey> = new Set();

/** Chosen rows, by key. `order` is the order in which the rows stand. */
export function useSelection(order: readonly RowKey[]): Selection {
  const [keys, setKeys] = useState(none);
  const anchor = useRef<RowKey | null>(null);
  const between = useCallback(
    (from: RowKey, to: RowKey): readonly RowKey[] => {
      const ends = [order.indexOf(from), order.indexOf(to)].sort((a, b) => a - b);
      const [start = -1, end = -1] = ends;
      return start < 0 ? [to] : order.slice(start, end + 1);
    },
    [order],
  );
  const toggle = useCallback(
    (key: RowKey, range = false) => {
      const from = anchor.current;
      anchor.current = key;
      if (range && from !== null) return setKeys((before) => new Set([...before, ...between(from, key)]));
      setKeys((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      });
    },
    [between],
  );
  const extend = useCallback(
    (from: RowKey, to: RowKey) => {
      anchor.current ??= from;
      const start = anchor.current;
      setKeys(new Set(between(start, to)));
    },
    [between],
  );
  const setAll = useCallback((all: readonly RowKey[]) => setKeys(new Set(all)), []);
  const clear = useCallback(() => {
    anchor.current = null;
    setKeys(none);
  }, []);
  return useMemo(() => ({ keys, toggle, extend, setAll, clear }), [keys, toggle, extend, setAll, clear]);
}
