import { invalid } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { IndexBaseYear } from '../../shared/domain/agreements/index-figures.ts';

/** Every base year that a text names: `1980=100`, `2020 = 100`. */
const baseYearsIn = (text: string): string[] =>
  Array.from(text.matchAll(/((?:19|20)\d\d)\s*=\s*100/g), (match) => match[1] ?? '');

/** Whether a text says that it is about another base year than the one that is asked for. */
export function isOtherBaseYear(text: string, baseYear: IndexBaseYear): boolean {
  const named = baseYearsIn(text);
  return named.length > 0 && !named.includes(baseYear);
}

/** The index that wages follow, and changes in per cent, stand beside the fixed figures in SCB's tables. */
const others = /skugg|shadow|förändring|procent|change|per ?cent|%/i;
const fixed = /fastställ|fixed/i;

/** The narrowest of the choices that leaves anything. */
const narrowed = (labels: readonly string[], ...wishes: ((label: string) => boolean)[]): readonly string[] =>
  wishes.reduce<readonly string[]>((left, wish) => (left.some(wish) ? left.filter(wish) : left), labels);

/** Which of what a file holds are the fixed figures of the base year: one of its labels, or why it can't be told. */
export function chooseColumn(found: readonly string[], baseYear: IndexBaseYear): Result<string> {
  const labels = [...new Set(found)];
  const figures = labels.filter((label) => !others.test(label));
  const own = figures.filter((label) => !isOtherBaseYear(label, baseYear));
  if (figures.length > 0 && own.length === 0) return err(invalid('index.other-base-year', { baseYear }));
  const left = narrowed(
    own,
    (label) => fixed.test(label),
    (label) => label.includes(baseYear),
  );
  const [only, second] = left;
  if (only === undefined) return err(invalid('index.no-figures'));
  if (second !== undefined) return err(invalid('index.which-column', { first: shown(only), second: shown(second) }));
  return ok(only);
}

const shown = (label: string): string => (label.length > 60 ? `${label.slice(0, 60)}…` : label || '–');
