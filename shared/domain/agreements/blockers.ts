import type { DocumentKind } from './document-kinds.ts';

/** What stands in the way of a document's next step. The texts are `agreements.blocker.<code>`. */
export type BlockerCode =
  /** The period is not given. */
  | 'no-period'
  | 'no-basis-date'
  /** A merge field or an annex lacks a fact. `field` */
  | 'gap'
  /** A document that must come first isn't signed, or at least approved. `kind` */
  | 'needs-document'
  /** A cost that the guest hasn't accepted (2.2). `subject` */
  | 'cost-pending'
  | 'cost-declined'
  /** The rent can't be calculated: `reason` is an error code, with that error's params beside it. */
  | 'no-calculation'
  /** The facts have changed since the rent was calculated, and nobody has accepted the difference. */
  | 'facts-changed'
  /** An annex reads otherwise than when the rent agreement was approved with it. `kind` */
  | 'annex-changed'
  /** There is no agreement with terms yet. */
  | 'no-agreement'
  /** An attached file has passed its last day. `name` */
  | 'attachment-expired'
  /** A secret attachment is left out of the bundle. `name` */
  | 'attachment-secret'
  /** No clause is taken in. */
  | 'no-text'
  /** The document itself isn't there. */
  | 'not-created'
  /** The last signed version has come to its end, and no new one is begun. `to` */
  | 'period-ended'
  /** It would begin before the version that it replaces, or with it. `number`, `from` */
  | 'starts-too-early'
  /** What the text draws on can't be read: `reason` is an error code, with that error's params beside it. */
  | 'no-facts';

export interface Blocker {
  readonly code: BlockerCode;
  readonly params: Readonly<Record<string, string>>;
  /** False is a remark: it can be approved and signed all the same. */
  readonly stops: boolean;
  /** Where it is mended, for a link. */
  readonly kind: DocumentKind;
}
