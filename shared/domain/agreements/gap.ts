/** A fact that a text needs and that isn't there: shown as a gap, and stops the approval. */
export interface Gap {
  /** The merge field or annex that lacks it. */
  readonly field: string;
  /** The clause in which it stands; null for an annex. */
  readonly clauseKey: string | null;
}
