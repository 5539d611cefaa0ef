import { emptyText, type Clause } from '../../../shared/domain/agreements/rich-text.ts';

type Clauses = readonly Clause[];
export type ClauseEdit = (clauses: Clauses) => Clauses;

/** Keys stay from version to version and are never shown; a new clause has one that no other has. */
const newKey = (): string =>
  `clause-${Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;

export const makeClause = (title: string): Clause => ({
  key: newKey(),
  title,
  condition: null,
  include: 'auto',
  body: emptyText,
});

export const changed =
  (key: string, change: Partial<Omit<Clause, 'key'>>): ClauseEdit =>
  (clauses) =>
    clauses.map((clause) => (clause.key === key ? { ...clause, ...change } : clause));

export const without =
  (key: string): ClauseEdit =>
  (clauses) =>
    clauses.filter((clause) => clause.key !== key);

/** At the place, or last where the text has become shorter since. */
export const withAt =
  (place: number, clause: Clause): ClauseEdit =>
  (clauses) =>
    clauses.some(({ key }) => key === clause.key) ? clauses : clauses.toSpliced(place, 0, clause);

export const moved =
  (key: string, by: -1 | 1): ClauseEdit =>
  (clauses) => {
    const from = clauses.findIndex((clause) => clause.key === key);
    const clause = clauses[from];
    const to = from + by;
    if (clause === undefined || to < 0 || to >= clauses.length) return clauses;
    return clauses.toSpliced(from, 1).toSpliced(to, 0, clause);
  };
