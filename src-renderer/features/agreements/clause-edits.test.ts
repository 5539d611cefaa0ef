import { describe, expect, it } from 'vitest';
import { clausesSchema } from '../../../shared/contract/rich-text.ts';
import { changed, makeClause, moved, withAt, without } from './clause-edits.ts';

const [a, b, c] = ['A', 'B', 'C'].map((title) => ({ ...makeClause(title), key: title.toLowerCase() }));
const clauses = [a, b, c].filter((clause) => clause !== undefined);
const titles = (list: readonly { title: string }[]) => list.map(({ title }) => title).join('');

describe('the clauses of a text', () => {
  it('change, move, go and come back at their place', () => {
    expect(titles(changed('b', { title: 'Ny' })(clauses))).toBe('ANyC');
    expect(titles(moved('c', -1)(clauses))).toBe('ACB');
    expect(titles(moved('a', 1)(clauses))).toBe('BAC');
    expect(titles(withAt(1, makeClause('B'))(without('b')(clauses)))).toBe('ABC');
  });

  it('are left as they are by a move past the ends', () => {
    expect(moved('a', -1)(clauses)).toBe(clauses);
    expect(moved('c', 1)(clauses)).toBe(clauses);
    expect(moved('x', 1)(clauses)).toBe(clauses);
  });

  it('are never there twice, and a new one can be stored', () => {
    const [first] = clauses;
    expect(withAt(3, first ?? makeClause('A'))(clauses)).toBe(clauses);
    expect(clausesSchema.safeParse([...clauses, makeClause('Ny punkt')]).success).toBe(true);
  });
});
