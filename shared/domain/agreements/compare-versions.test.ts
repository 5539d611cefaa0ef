import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareClauses, type ReadClause } from './compare-versions.ts';
import { compareWords, type WordRun } from './compare-words.ts';

const word = fc.constantFrom('hyra', 'kronor', '12 000', 'Bilaga', '§', ' ', '  ', '\n', 'åäö', ',');
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

const read = (runs: readonly WordRun[], side: 'removed' | 'added'): string =>
  runs
    .filter(({ kind }) => kind === 'same' || kind === side)
    .map((run) => run.text)
    .join('');

const clause = (key: string, number: number, body: string, title = key): ReadClause => ({
  key,
  number,
  title,
  text: body,
});

describe('words in two versions', () => {
  it('give the text before and the text now again, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (before, now) => {
        const runs = compareWords(before, now);
        expect(read(runs, 'removed')).toBe(before);
        expect(read(runs, 'added')).toBe(now);
        expect(runs.every((run) => run.text !== '')).toBe(true);
      }),
    );
  });

  it('are all the same in the same text', () => {
    fc.assert(
      fc.property(text, (both) => {
        expect(compareWords(both, both)).toEqual(both === '' ? [] : [{ kind: 'same', text: both }]);
      }),
    );
  });

  it('are no more than what changed', () => {
    expect(compareWords('Hyran är 100 kronor per år.', 'Hyran är 120 kronor per år.')).toEqual([
      { kind: 'same', text: 'Hyran är ' },
      { kind: 'removed', text: '100 ' },
      { kind: 'added', text: '120 ' },
      { kind: 'same', text: 'kronor per år.' },
    ]);
  });

  it('are compared by the paragraph where there are very many', () => {
    const long = Array.from({ length: 900 }, (_, index) => `Punkt ${index} är oförändrad här.`);
    const changed = long.with(450, 'Punkt 450 är ny.');
    expect(compareWords(long.join('\n'), changed.join('\n')).filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'Punkt 450 är oförändrad här.\n' },
      { kind: 'added', text: 'Punkt 450 är ny.\n' },
    ]);
    const longer = 'rad\n'.repeat(5000);
    expect(read(compareWords(longer, `${longer}slut`), 'added')).toBe(`${longer}slut`);
  });
});

describe('clauses in two versions', () => {
  const before = [clause('purpose', 1, 'Syfte.'), clause('rent', 2, 'Hyra.'), clause('end', 3, 'Slut.')];
  const changesOf = (now: readonly ReadClause[]) =>
    compareClauses(before, now).map(({ key, change, numberBefore, numberNow }) => [
      key,
      change,
      numberBefore,
      numberNow,
    ]);

  it('are the same though a new one before them gave them new numbers', () => {
    const now = [
      clause('parties', 1, 'Parter.'),
      clause('purpose', 2, 'Syfte.'),
      clause('rent', 3, 'Hyra.'),
      clause('end', 4, 'Slut.'),
    ];
    expect(changesOf(now)).toEqual([
      ['parties', 'added', null, 1],
      ['purpose', 'same', 1, 2],
      ['rent', 'same', 2, 3],
      ['end', 'same', 3, 4],
    ]);
  });

  it('stand where they were when they are taken out', () => {
    expect(changesOf([clause('purpose', 1, 'Syfte.'), clause('end', 2, 'Slutet.')])).toEqual([
      ['purpose', 'same', 1, 1],
      ['rent', 'removed', 2, null],
      ['end', 'changed', 3, 2],
    ]);
    expect(changesOf([])).toEqual([
      ['purpose', 'removed', 1, null],
      ['rent', 'removed', 2, null],
      ['end', 'removed', 3, null],
    ]);
  });

  it('have moved where the order is another, and changed where the title is', () => {
    const now = [clause('end', 1, 'Slut.'), clause('purpose', 2, 'Syfte.', 'Bakgrund'), clause('rent', 3, 'Hyra.')];
    expect(changesOf(now)).toEqual([
      ['end', 'moved', 3, 1],
      ['purpose', 'changed', 1, 2],
      ['rent', 'same', 2, 3],
    ]);
  });

  it('are each there once, with both texts, whatever happened', () => {
    const clauses = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), text), {
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(clauses, clauses, (a, b) => {
        const numbered = (list: typeof a) => list.map(([key, body], index) => clause(key, index + 1, body));
        const changes = compareClauses(numbered(a), numbered(b));
        expect(changes.map(({ key }) => key).toSorted()).toEqual(
          [...new Set([...a, ...b].map(([key]) => key))].toSorted(),
        );
        expect(changes.filter((one) => one.numberNow !== null).map(({ key }) => key)).toEqual(b.map(([key]) => key));
        for (const one of changes) {
          expect(read(one.words, 'removed')).toBe(new Map<string, string>(a).get(one.key) ?? '');
          expect(read(one.words, 'added')).toBe(new Map<string, string>(b).get(one.key) ?? '');
        }
      }),
    );
  });
});
