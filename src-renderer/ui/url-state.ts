import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the address may carry beside the page: all of it survives back, forward and a copied link. */
export interface Address {
  /** The as-of date; today where left out. */
  date?: string;
  /** The site's id; the first site where left out. */
  site?: number;
  /** Side peeks from the outermost in, `kind-id` each: `agencies-3.contacts-7`. */
  open?: string;
  tab?: string;
  view?: string;
  /** Free for a page of its own. */
  item?: string;
}

const keys = ['date', 'open', 'tab', 'view', 'item'] as const;

/** Whatever stands in the address, only what we know is let through. */
export function readAddress(search: Record<string, unknown>): Address {
  const address: Address = {};
  for (const key of keys) {
    const value = search[key];
    if (typeof value === 'string' && value !== '') address[key] = value;
    else if (typeof value === 'number') address[key] = String(value);
  }
  if (typeof search['site'] === 'number' && Number.isSafeInteger(search['site'])) address.site = search['site'];
  return address;
}

export const useAddress = (): Address => readAddress(useSearch({ strict: false }) as Record<string, unknown>);

/** Changes a part of the address and stays on the page; `undefined` takes a key away. */
export function useSetAddress(): (
  changes: { [K in keyof Address]?: Address[K] | undefined },
  replace?: boolean,
) => void {
  const navigate = useNavigate();
  return useCallback(
    (changes, replace = false) => {
      void navigate({
        to: '.',
        replace,
        resetScroll: false,
        search: (before: Record<string, unknown>) => {
          const merged = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined);
          return Object.fromEntries(merged);
        },
      } as Parameters<typeof navigate>[0]);
    },
    [navigate],
  );
}

interface Goal {
  readonly to: string;
  readonly search?: Readonly<Record<string, string | number>>;
}

/** Goes to a place given as data: `placeOf('rooms', 12)`. Done when it is there. */
export function useGo(): (place: Goal) => Promise<void> {
  const navigate = useNavigate();
  return useCallback(
    ({ to, search = {} }) => navigate({ to, search } as unknown as Parameters<typeof navigate>[0]),
    [navigate],
  );
}
