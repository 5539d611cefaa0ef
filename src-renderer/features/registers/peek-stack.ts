import { useCallback, useMemo } from 'react';
import { factNames, type FactName } from '../../../shared/contract/facts/index.ts';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';

/** One layer of the side peek: a fact, or a new one to be. It stands in the address as `rooms-12` or `rooms-new`. */
export interface Layer {
  readonly kind: FactName;
  readonly id: number | 'new';
  readonly mode?: 'amend';
}

const isFactName = (text: string): text is FactName => (factNames as readonly string[]).includes(text);

export function readLayers(open: string | undefined): Layer[] {
  return (open ?? '').split('.').flatMap((part): Layer[] => {
    const [kind = '', idText = '', mode] = part.split('-');
    if (!isFactName(kind)) return [];
    if (idText === 'new') return [{ kind, id: 'new' }];
    const id = Number(idText);
    if (!Number.isSafeInteger(id) || id < 1) return [];
    return [mode === 'amend' ? { kind, id, mode } : { kind, id }];
  });
}

const write = (layers: readonly Layer[]): string | undefined =>
  layers.length === 0
    ? undefined
    : layers.map(({ kind, id, mode }) => [kind, id, ...(mode === undefined ? [] : [mode])].join('-')).join('.');

export interface PeekStack {
  readonly layers: readonly Layer[];
  /** Shows one fact and nothing under it. */
  open(layer: Layer): void;
  /** Shows a fact on top of what is shown. */
  push(layer: Layer): void;
  /** The top layer becomes another. */
  replace(layer: Layer): void;
  pop(): void;
}

export function usePeekStack(): PeekStack {
  const { open } = useAddress();
  const setAddress = useSetAddress();
  const layers = useMemo(() => readLayers(open), [open]);
  const set = useCallback(
    (next: readonly Layer[], replace = false) => setAddress({ open: write(next) }, replace),
    [setAddress],
  );
  return useMemo(
    () => ({
      layers,
      open: (layer: Layer) => set([layer], layers.length > 0),
      push: (layer: Layer) => set([...layers, layer]),
      replace: (layer: Layer) => set([...layers.slice(0, -1), layer], true),
      pop: () => set(layers.slice(0, -1), true),
    }),
    [layers, set],
  );
}
