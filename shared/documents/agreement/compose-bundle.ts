import type { DocumentKind } from '../../domain/agreements/document-kinds.ts';
import type { AgreementFacts } from '../../domain/agreements/agreement-facts.ts';
import type { Clause } from '../../domain/agreements/rich-text.ts';
import type { RentCalculation } from '../../domain/rent/calculation.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { BundleAttachment, BundleModel, BundlePart, Gap } from '../bundle-model.ts';

export interface BundleInput {
  readonly kind: DocumentKind;
  readonly clauses: readonly Clause[];
  readonly facts: AgreementFacts;
  /** Of a rent agreement: what its first annex shows; null where it can't be calculated yet. */
  readonly rent: {
    readonly calculation: RentCalculation;
    readonly calculationSha256: string;
    readonly colours: Readonly<Record<string, string>>;
  } | null;
  /** The agreement texts of step 2, as approved or signed: annexes of a rent agreement. Missing ones are null. */
  readonly responsibilities: readonly { readonly kind: DocumentKind; readonly part: BundlePart | null }[];
  readonly attachments: readonly Omit<BundleAttachment, 'annexNumber'>[];
  readonly createdOn: LocalDate;
  readonly draft: boolean;
}

export interface ComposedBundle {
  readonly bundle: BundleModel;
  readonly gaps: readonly Gap[];
  readonly annexes: readonly {
    readonly key: string;
    readonly title: string;
    readonly annexNumber: number;
    /** Why it can't be printed yet, in words; null where it can. */
    readonly missing: string | null;
  }[];
  readonly clauseStates: readonly {
    readonly key: string;
    readonly included: boolean;
    readonly number: number | null;
  }[];
  /** Merge field → its text; null is a gap. */
  readonly fields: Readonly<Record<string, string | null>>;
  readonly conditions: Readonly<Record<string, boolean>>;
}

/** An agreement and its annexes from its clauses and the facts. */
export function composeBundle(_input: BundleInput): ComposedBundle {
  throw new Error('not written yet');
}
