import { describe, expect, it } from 'vitest';
import { isFound, marked, piecesOf } from './found-text.ts';

describe('what was found', () => {
  it('is marked where a word begins as asked, whatever its case and accents', () => {
    expect(marked('1002 Konferensrum Höga kusten', 'hög konf')).toEqual([
      { text: '1002 ', hit: false },
      { text: 'Konf', hit: true },
      { text: 'erensrum ', hit: false },
      { text: 'Hög', hit: true },
      { text: 'a kusten', hit: false },
    ]);
    expect(marked('José', 'jose')).toEqual([{ text: 'José', hit: true }]);
    expect(marked('Åsa', 'asa')).toEqual([{ text: 'Åsa', hit: false }]);
  });

  it('has every word of the query, each at the beginning of one of its own', () => {
    expect(isFound('Ny riskbedömning', 'risk ny')).toBe(true);
    expect(isFound('Ny riskbedömning', 'bedömning')).toBe(false);
    expect(isFound('Zoner', '')).toBe(true);
  });

  it('in an excerpt of the index stands between brackets', () => {
    expect(piecesOf('… hyresavtal [l1] plan')).toEqual([
      { text: '… hyresavtal ', hit: false },
      { text: 'l1', hit: true },
      { text: ' plan', hit: false },
    ]);
  });
});
