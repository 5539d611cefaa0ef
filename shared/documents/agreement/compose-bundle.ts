import { conditionsOf } from '../../domain/agreements/conditions.ts';
import type { DocumentKind } from '../../domain/agreements/document-kinds.ts';
import type { AgreementFacts } from '../../domain/agreements/agreement-facts.ts';
import type { Clause } from '../../domain/agreements/rich-text.ts';
import type { RentCalculation } from '../../domain/rent/calculation.ts';
import { choices } from '../../i18n/sv/choices.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { Gap } from '../../domain/agreements/gap.ts';
import type { BundleAttachment, BundleModel, BundlePart } from '../bundle-model.ts';
import { agreementText, gapsIn, numbered } from './agreement-text.ts';
import { annexesOf } from './annexes.ts';
import { fieldTexts } from './field-texts.ts';
import { periodText, type Frame } from './frame.ts';

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

const partyOf = ({ name, organisationNumber }: AgreementFacts['host']): BundleModel['host'] => ({
  name,
  organisationNumber,
});

/** An agreement and its annexes from its clauses and the facts. */
export function composeBundle(input: BundleInput): ComposedBundle {
  const { kind, facts, createdOn, draft } = input;
  const title = choices.documentKind[kind];
  const frame: Frame = { facts, agreement: title, createdOn, draft };
  const fields = fieldTexts(facts);
  const conditions = conditionsOf(facts);
  const clauses = numbered(input.clauses, conditions);
  const annexes = annexesOf(frame, input);
  const text: BundlePart = {
    key: 'agreement',
    title,
    annexNumber: null,
    model: agreementText(frame, kind, clauses, fields),
  };
  const parts = annexes.flatMap(({ key, title: name, annexNumber, model }): BundlePart[] =>
    model === null ? [] : [{ key, title: name, annexNumber, model }],
  );
  return {
    bundle: {
      title,
      siteName: facts.site.name,
      registrationNumber: facts.registrationNumber,
      versionNumber: facts.versionNumber,
      host: partyOf(facts.host),
      guest: partyOf(facts.guest),
      period: periodText(facts),
      createdOn,
      parts: [text, ...parts],
      attachments: input.attachments.map((attachment, index) => ({
        ...attachment,
        annexNumber: annexes.length + index + 1,
      })),
    },
    gaps: [
      ...gapsIn(clauses, fields),
      ...annexes.filter(({ isGap }) => isGap).map(({ key }) => ({ field: key, clauseKey: null })),
    ],
    annexes: annexes.map(({ key, title: name, annexNumber, missing }) => ({ key, title: name, annexNumber, missing })),
    clauseStates: clauses.map(({ clause, number }) => ({ key: clause.key, included: number !== null, number })),
    fields,
    conditions,
  };
}
