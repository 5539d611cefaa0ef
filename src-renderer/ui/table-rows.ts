export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

const collator = new Intl.Collator('sv', { numeric: true, sensitivity: 'base' });

export function compareValues(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

export const isNothing = (value: string | number | null): boolean => value === null || value === '' || value === '–';

/** Spaces of every kind are alike and case doesn't count. */
export const foldText = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').toLocaleLowerCase('sv');

/** The words that a row must have to be found. */
export const wordsOf = (filter: string): readonly string[] => foldText(filter.trim()).split(' ').filter(Boolean);
