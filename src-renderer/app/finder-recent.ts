import { factNames, type FactName } from '../../shared/contract/facts/index.ts';

/** A record that was gone to: enough to show it and to go there again. */
export interface Visited {
  readonly kind: FactName;
  readonly id: number;
  readonly siteId: number | null;
  readonly label: string;
}
export type Recent = Visited | { readonly page: string };

const key = 'vardskap.recent';
const most = 6;

const isRecent = (entry: unknown): entry is Recent => {
  if (typeof entry !== 'object' || entry === null) return false;
  if ('page' in entry) return typeof entry.page === 'string';
  return (
    'kind' in entry &&
    (factNames as readonly unknown[]).includes(entry.kind) &&
    'id' in entry &&
    typeof entry.id === 'number' &&
    'label' in entry &&
    typeof entry.label === 'string'
  );
};

/** Where the finder went last, the latest first. What can't be read is nothing. */
export function readRecent(): Recent[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isRecent).slice(0, most) : [];
  } catch {
    return [];
  }
}

const nameOf = (entry: Recent): string => ('page' in entry ? entry.page : `${entry.kind}-${String(entry.id)}`);

export function remember(entry: Recent): void {
  const others = readRecent().filter((one) => nameOf(one) !== nameOf(entry));
  window.localStorage.setItem(key, JSON.stringify([entry, ...others].slice(0, most)));
}
