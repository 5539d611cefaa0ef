import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { canonicalJson } from '../canonical-json.ts';

interface Side {
  readonly clauses: readonly Clause[];
  /** The keys in order, where the order has changed. */
  readonly order?: readonly string[];
}

const keysOf = (clauses: readonly Clause[]): string[] => clauses.map(({ key }) => key);

/** What the history keeps of an edit: the clauses that differ, and the order where it does. */
export function changedClauses(
  before: readonly Clause[],
  after: readonly Clause[],
): { readonly before: Side; readonly after: Side } {
  const missingIn = (one: readonly Clause[], other: readonly Clause[]): Clause[] => {
    const texts = new Map(other.map((clause) => [clause.key, canonicalJson(clause)]));
    return one.filter((clause) => texts.get(clause.key) !== canonicalJson(clause));
  };
  const moved = keysOf(before).join() !== keysOf(after).join();
  const side = (clauses: readonly Clause[], all: readonly Clause[]): Side =>
    moved ? { clauses, order: keysOf(all) } : { clauses };
  return { before: side(missingIn(before, after), before), after: side(missingIn(after, before), after) };
}
