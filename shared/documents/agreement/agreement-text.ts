import { isIncluded } from '../../domain/agreements/conditions.ts';
import type { DocumentKind } from '../../domain/agreements/document-kinds.ts';
import { isMergeField } from '../../domain/agreements/merge-fields.ts';
import { fieldsIn, type Clause } from '../../domain/agreements/rich-text.ts';
import { sv } from '../../i18n/sv/index.ts';
import type { Gap } from '../../domain/agreements/gap.ts';
import { facts as factsBlock, heading, paragraph, type Block, type DocumentModel } from '../model.ts';
import { metaOf, partyText, periodText, type Frame } from './frame.ts';
import { richBlocks, type FieldReader } from './rich-blocks.ts';

export interface NumberedClause {
  readonly clause: Clause;
  /** Null for a clause that isn't taken in. */
  readonly number: number | null;
}

/** The clauses in order; those that are taken in get the numbers. */
export function numbered(clauses: readonly Clause[], holds: Readonly<Record<string, boolean>>): NumberedClause[] {
  let count = 0;
  return clauses.map((clause) => {
    if (!isIncluded(clause, holds)) return { clause, number: null };
    count += 1;
    return { clause, number: count };
  });
}

type FieldTexts = Readonly<Record<string, string | null>>;

/** The name of a field as people say it; of one that nobody knows, the name that it has. */
function fieldLabel(name: string): string {
  if (!isMergeField(name)) return name;
  const [folder = '', key = ''] = name.split('.');
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = sv.agreements.field;
  return labels[folder]?.[key] ?? name;
}

/** Own fields alone: a text may name anything. */
const textIn = (fields: FieldTexts, name: string): string | null =>
  Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;

const fieldReader = (fields: FieldTexts): FieldReader => ({
  text: (name) => textIn(fields, name),
  label: fieldLabel,
});

/** The fields that the included clauses name and no fact fills. */
export const gapsIn = (clauses: readonly NumberedClause[], fields: FieldTexts): Gap[] =>
  clauses.flatMap(({ clause, number }) =>
    number === null
      ? []
      : fieldsIn(clause.body)
          .filter((name) => textIn(fields, name) === null)
          .map((field) => ({ field, clauseKey: clause.key })),
  );

const leads: Readonly<Record<DocumentKind, string>> = {
  overall: 'Överenskommelse om principer, former och tidplan för en gemensam arbetsplats. Första steget av tre.',
  economy: 'Vem som svarar för vad, hur kostnaderna fördelas och hur inköp och fakturering går till.',
  it: 'Vem som svarar för vad, tjänsternas nivå och vart man vänder sig med ärenden och incidenter.',
  premises: 'Vem som svarar för vad, tjänsternas nivå och hur fel, passerkort, leveranser och utrymning hanteras.',
  hr: 'Vem som svarar för vad i arbetsmiljön, och hur samordningen mellan arbetsgivarna går till.',
  rent: 'Överenskommelse om årshyra, hyrestid och villkor för gästmyndighetens del av kontorsgemenskapen.',
};

/** The agreement itself: its parties, and its clauses with what the facts say filled in. */
export function agreementText(
  frame: Frame,
  kind: DocumentKind,
  clauses: readonly NumberedClause[],
  fields: FieldTexts,
): DocumentModel {
  const { facts } = frame;
  const reader = fieldReader(fields);
  const body = clauses.flatMap(({ clause, number }): Block[] =>
    number === null
      ? []
      : [{ ...heading(2, `${String(number)}. ${clause.title}`), style: 'clause' }, ...richBlocks(clause.body, reader)],
  );
  return {
    meta: metaOf(frame, frame.agreement, null),
    blocks: [
      heading(1, frame.agreement),
      paragraph('lead', leads[kind]),
      factsBlock(2, [
        ['Värdmyndighet', partyText(facts.host)],
        ['Gästmyndighet', partyText(facts.guest)],
        ['Ort', facts.site.name],
        ['Gäller', periodText(facts) || 'ej bestämt'],
        ['Diarienummer', facts.registrationNumber],
        ['Version', String(facts.versionNumber)],
      ]),
      ...body,
    ],
    firstPageFoot: [],
  };
}
