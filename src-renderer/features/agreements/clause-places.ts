import { isIncluded } from '../../../shared/domain/agreements/conditions.ts';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';

export interface Standing {
  readonly included: boolean;
  /** As it is printed; null for a clause that is left out. */
  readonly number: number | null;
  /** Merge fields in it that the facts have nothing for. */
  readonly gaps: readonly string[];
}

interface GapPlace {
  readonly field: string;
  readonly clauseKey: string | null;
}

/** Where each clause stands as it is written now: numbers follow at once, before anything is saved. */
export function standingsOf(
  clauses: readonly Clause[],
  conditions: Readonly<Record<string, boolean>> | null,
  gaps: readonly GapPlace[],
): ReadonlyMap<string, Standing> {
  const gapsOf = Map.groupBy(gaps, ({ clauseKey }) => clauseKey);
  let last = 0;
  const numbered = clauses.map((clause): readonly [string, Standing] => {
    const included = conditions === null || isIncluded(clause, conditions);
    if (included) last += 1;
    const own = included ? (gapsOf.get(clause.key) ?? []) : [];
    return [clause.key, { included, number: included ? last : null, gaps: own.map(({ field }) => field) }];
  });
  return new Map(numbered);
}

export const clauseId = (key: string): string => `clause-${key}`;

/** Goes to a clause, which may have been put in just now. */
export function goToClause(key: string): void {
  window.requestAnimationFrame(() =>
    window.setTimeout(() => {
      const place = document.getElementById(clauseId(key));
      place?.closest('section')?.scrollIntoView({ block: 'start' });
      place?.focus({ preventScroll: true });
    }, 0),
  );
}
