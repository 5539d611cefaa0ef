/** A run of text that is in both, was taken out, or was put in. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Comparing takes time and room by the product of both lengths: longer texts are compared in larger pieces. */
const mostPieces = 4000;

/** Words with the space after them, and line breaks by themselves; together they are the text again. */
const words = (text: string): string[] => text.match(/\n|[^\S\n]+|[^\s]+[^\S\n]*/g) ?? [];
const paragraphs = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+/g) ?? [];

const fits = (pieces: readonly string[]): boolean => pieces.length <= mostPieces;

function piecesOf(before: string, now: string): readonly [readonly string[], readonly string[]] {
  const pairs = [words, paragraphs].map((split) => [split(before), split(now)] as const);
  return pairs.find(([a, b]) => fits(a) && fits(b)) ?? [before === '' ? [] : [before], now === '' ? [] : [now]];
}

/**
 * What became of a text: `same` and `removed` in order are the text before, `same` and `added` the text now. Word by
 * word; paragraph by paragraph where it is very long.
 */
export function compareWords(before: string, now: string): WordRun[] {
  const [a, b] = piecesOf(before, now);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return merged([
    ...a.slice(0, start).map((text) => ({ kind: 'same', text }) as const),
    ...compareMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map((text) => ({ kind: 'same', text }) as const),
  ]);
}

/** By the longest common subsequence: `longest[i][j]` is its length from piece i of the one and j of the other on. */
function compareMiddle(a: readonly string[], b: readonly string[]): WordRun[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const runs: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old, recent] = [a[i], b[j]];
    if (old !== undefined && old === recent) {
      runs.push({ kind: 'same', text: old });
      [i, j] = [i + 1, j + 1];
    } else if (old !== undefined && (recent === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      runs.push({ kind: 'added', text: recent ?? '' });
      j += 1;
    }
  }
  return runs;
}

/** Neighbours of one kind become one run; between two that are the same, what was taken out comes before what was put in. */
function merged(runs: readonly WordRun[]): WordRun[] {
  const joined: WordRun[] = [];
  let [removedText, addedText] = ['', ''];
  const flush = (): void => {
    if (removedText !== '') joined.push({ kind: 'removed', text: removedText });
    if (addedText !== '') joined.push({ kind: 'added', text: addedText });
    [removedText, addedText] = ['', ''];
  };
  for (const { kind, text } of runs) {
    const last = joined.at(-1);
    if (kind === 'removed') removedText += text;
    else if (kind === 'added') addedText += text;
    else if (last?.kind === 'same' && removedText === '' && addedText === '')
      joined[joined.length - 1] = { kind, text: last.text + text };
    else {
      flush();
      joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}
