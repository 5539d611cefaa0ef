import { compareWords, type WordRun } from './compare-words.ts';

/** A clause in two versions. Texts are plain: what a reader sees, fields filled in. */
export interface ClauseChange {
  readonly key: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  /** ”3” in each version; null where it isn't there. */
  readonly numberBefore: number | null;
  readonly numberNow: number | null;
  readonly titleBefore: string | null;
  readonly titleNow: string | null;
  /** The words, in order: what is the same, what was taken out, what was put in. */
  readonly words: readonly WordRun[];
}

/** An amount of the rent in two versions, öre. */
export interface AmountChange {
  readonly name:
    'premises' | 'other' | 'depreciation' | 'interest' | 'overhead' | 'rounding' | 'indexation' | 'yearlyRent';
  readonly beforeOre: number | null;
  readonly nowOre: number | null;
}

/** A clause as it reads in a version; those that are left out aren't there. */
export interface ReadClause {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly text: string;
}

/**
 * Two versions clause by clause, in the order of the later one; what was taken out stands where it was. A clause has
 * moved where its text is the same and it stands in another order to those around it: a new number alone is no change.
 */
export function compareClauses(before: readonly ReadClause[], now: readonly ReadClause[]): ClauseChange[] {
  const old = new Map(before.map((clause) => [clause.key, clause]));
  const recent = new Set(now.map(({ key }) => key));
  const inOrder = keptInOrder(
    before.filter(({ key }) => recent.has(key)).map(({ key }) => key),
    now.filter(({ key }) => old.has(key)).map(({ key }) => key),
  );
  const changes = now.map((clause) => changeOf(old.get(clause.key), clause, inOrder.has(clause.key)));
  for (const [index, clause] of before.entries()) {
    if (recent.has(clause.key)) continue;
    const above = before[index - 1];
    const at = above === undefined ? 0 : changes.findIndex(({ key }) => key === above.key) + 1;
    changes.splice(at, 0, removed(clause));
  }
  return changes;
}

const removed = (clause: ReadClause): ClauseChange => ({
  key: clause.key,
  change: 'removed',
  numberBefore: clause.number,
  numberNow: null,
  titleBefore: clause.title,
  titleNow: null,
  words: compareWords(clause.text, ''),
});

function changeOf(before: ReadClause | undefined, now: ReadClause, inOrder: boolean): ClauseChange {
  const same = before?.title === now.title && before.text === now.text;
  const stays = inOrder ? 'same' : 'moved';
  return {
    key: now.key,
    change: before === undefined ? 'added' : same ? stays : 'changed',
    numberBefore: before?.number ?? null,
    numberNow: now.number,
    titleBefore: before?.title ?? null,
    titleNow: now.title,
    words: compareWords(before?.text ?? '', now.text),
  };
}

/** The most keys that stand in the same order in both. */
function keptInOrder(before: readonly string[], now: readonly string[]): Set<string> {
  const runs = compareWords(before.join('\n'), now.join('\n'));
  return new Set(runs.filter(({ kind }) => kind === 'same').flatMap(({ text }) => text.split('\n')));
}
