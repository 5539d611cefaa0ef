import { useCallback, useMemo } from 'react';
import { useAddress, useSetAddress } from '../url-state.ts';
import type { Selection } from './rows.ts';

interface SelectionState {
  readonly selected: Selection | null;
  readonly select: (selection: Selection) => void;
  readonly close: () => void;
}

/** Agency codes have no exclamation mark, so the first one parts the two. */
const read = (item: string | undefined): Selection | null => {
  const at = item?.indexOf('!') ?? -1;
  return item === undefined || at < 0 ? null : { agency: item.slice(0, at), row: item.slice(at + 1) };
};

/** The amount that is asked about stands in the address: back closes the panel, and a copied link opens it. */
export function useSelection(): SelectionState {
  const { item } = useAddress();
  const setAddress = useSetAddress();
  const selected = useMemo(() => read(item), [item]);
  const select = useCallback(
    (to: Selection) => setAddress({ item: `${to.agency}!${to.row}` }, selected !== null),
    [setAddress, selected],
  );
  const close = useCallback(() => {
    focusCell(selected);
    setAddress({ item: undefined }, true);
  }, [setAddress, selected]);
  return { selected, select, close };
}

/** Gives the focus back to the amount, or to the table where the amount is folded away. */
function focusCell(selected: Selection | null): void {
  const name = selected === null ? '' : CSS.escape(`${selected.agency}!${selected.row}`);
  const cell =
    document.querySelector<HTMLElement>(`[data-cell="${name}"]`) ??
    document.querySelector<HTMLElement>('[data-cell][tabindex="0"]');
  cell?.focus({ preventScroll: true });
}
