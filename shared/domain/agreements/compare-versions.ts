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
  readonly words: readonly { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }[];
}

/** An amount of the rent in two versions, öre. */
export interface AmountChange {
  readonly name:
    'premises' | 'other' | 'depreciation' | 'interest' | 'overhead' | 'rounding' | 'indexation' | 'yearlyRent';
  readonly beforeOre: number | null;
  readonly nowOre: number | null;
}
