/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const letters = /[\p{L}\p{N}]+/gu;

/** As the index folds: lower case, and no marks but those of å, ä and ö. As long as the text, letter by letter. */
const fold = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const lower = letter.toLocaleLowerCase('sv');
    const bare = /[åäö]/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : lower.length === letter.length ? lower : letter;
  }).join('');

const wordsOf = (query: string): string[] => fold(query).match(letters) ?? [];

/** Whether every word of the query begins a word of the text. */
export function isFound(text: string, query: string): boolean {
  const words = fold(text).match(letters) ?? [];
  return wordsOf(query).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

/** The text with the beginnings of words that the query asks for taken out as hits. */
export function marked(text: string, query: string): Piece[] {
  const wanted = wordsOf(query).toSorted((a, b) => b.length - a.length);
  const shown = text.normalize('NFC');
  const folded = fold(text);
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, hit: boolean): void => {
    if (to > at) pieces.push({ text: shown.slice(at, to), hit });
    at = to;
  };
  for (const { 0: word, index } of folded.matchAll(letters)) {
    const hit = wanted.find((one) => word.startsWith(one));
    if (hit === undefined) continue;
    add(index, false);
    add(index + hit.length, true);
  }
  add(shown.length, false);
  return pieces;
}

/** An excerpt of the index, where hits stand between `[` and `]`. */
export const piecesOf = (excerpt: string): Piece[] =>
  excerpt
    .split(/\[([^[\]]*)\]/)
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
