import type { AmountChange, ClauseChange } from '../../domain/agreements/compare-versions.ts';
import type { DocumentKind } from '../../domain/agreements/document-kinds.ts';
import type { WordRun } from '../../domain/agreements/compare-words.ts';
import type { LocalDate } from '../../values/local-date.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { amount, date, lastDay, noBreak } from '../format.ts';
import {
  facts,
  heading,
  paragraph,
  row,
  table,
  type Block,
  type DocumentModel,
  type Rich,
  type Run,
} from '../model.ts';
import { componentNames } from '../rent-words.ts';

/** What changed between two versions of a paper, for those who are to say yes to it. */
export interface VersionComparison {
  readonly kind: DocumentKind;
  readonly siteName: string;
  readonly hostName: string;
  readonly guestName: string;
  readonly registrationNumber: string;
  readonly createdOn: LocalDate;
  readonly now: ComparedVersion;
  /** Null where there is no version before. */
  readonly before: ComparedVersion | null;
  readonly clauses: readonly ClauseChange[];
  readonly amounts: readonly AmountChange[];
}

export interface ComparedVersion {
  readonly number: number;
  /** ”Utkast”, ”Gäller”. */
  readonly status: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** Jämförelse av versioner: amounts first, then each clause that is not as it was. */
export function versionComparisonDocument(comparison: VersionComparison): DocumentModel {
  const { kind, guestName, siteName, hostName, registrationNumber, now, before } = comparison;
  const title = `Ändringar i ${lowerFirst(choices.documentKind[kind])}`;
  const changed = comparison.clauses.filter(({ change }) => change !== 'same');
  const same = comparison.clauses.filter(({ change }) => change === 'same');
  return {
    meta: {
      title: `${title}, ${guestName}, ${siteName}`,
      subject: `Version ${now.number} av dnr ${registrationNumber}`,
      author: hostName,
      language: 'sv-SE',
      registrationNumber,
      createdOn: comparison.createdOn,
      watermark: null,
      header: {
        left: [hostName],
        right: [`Kontorsgemenskapen i ${siteName}`, `Dnr ${registrationNumber}`],
      },
      footer: { left: title, middle: guestName, pageLabel: 'Sida {page} av {pages}' },
    },
    blocks: [
      heading(1, title),
      paragraph('lead', leadOf(comparison)),
      facts(2, [
        ['Myndighet', guestName],
        ['Diarienummer', registrationNumber],
        ['Tidigare', before === null ? 'Ingen tidigare version' : versionText(before)],
        ['Nu', versionText(now)],
      ]),
      ...amountBlocks(comparison.amounts),
      ...clauseBlocks(changed, same),
    ],
    firstPageFoot: [],
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function leadOf({ now, before, clauses }: VersionComparison): string {
  if (before === null) return `Version ${now.number} är den första: allt i den är nytt.`;
  const count = clauses.filter(({ change }) => change !== 'same').length;
  const what =
    count === 0 ? 'Ingen punkt är ändrad' : count === 1 ? 'En punkt är ändrad' : `${count} punkter är ändrade`;
  return `${what} i version ${now.number} jämfört med version ${before.number}.`;
}

function versionText({ number, status, from, to }: ComparedVersion): string {
  const period = from === null ? [] : [to === null ? `från ${date(from)}` : `${date(from)}${noBreak}– ${lastDay(to)}`];
  return [`Version ${number}`, lowerFirst(status), ...period].join(', ');
}

const amountNames: Readonly<Record<AmountChange['name'], string>> = {
  ...componentNames,
  indexation: 'Indexuppräkning',
  yearlyRent: 'Årshyra',
};

const amountOrDash = (ore: number | null): string => (ore === null ? '–' : amount(ore));

function difference({ beforeOre, nowOre }: AmountChange): string {
  if (beforeOre === null || nowOre === null) return '';
  const ore = nowOre - beforeOre;
  if (ore === 0) return '0,00';
  return ore > 0 ? `+${amount(ore)}` : amount(ore);
}

function amountBlocks(amounts: readonly AmountChange[]): Block[] {
  if (amounts.length === 0) return [];
  return [
    heading(2, 'Belopp'),
    table(
      [
        { header: 'Kronor per år', align: 'left', weight: 40 },
        { header: 'Tidigare', align: 'right', weight: 20 },
        { header: 'Nu', align: 'right', weight: 20 },
        { header: 'Skillnad', align: 'right', weight: 20 },
      ],
      amounts.map((one) =>
        row(
          one.name === 'yearlyRent' ? 'total' : 'row',
          amountNames[one.name],
          amountOrDash(one.beforeOre),
          amountOrDash(one.nowOre),
          difference(one),
        ),
      ),
    ),
  ];
}

function clauseBlocks(changed: readonly ClauseChange[], same: readonly ClauseChange[]): Block[] {
  if (changed.length === 0) return [heading(2, 'Punkter'), paragraph('body', 'Alla punkter är som de var.')];
  return [
    heading(2, 'Punkter'),
    paragraph('note', `Ny text står i fet stil. Struken text står kursiverad inom ${open}hakparentes${close}.`),
    ...changed.flatMap(clauseBlock),
    ...(same.length === 0 ? [] : [paragraph('note', `Oförändrade: ${same.map(nameOf).join(', ')}.`)]),
  ];
}

const open = '[';
const close = ']';

const nameOf = ({ numberNow, titleNow }: ClauseChange): string => `${numberNow ?? ''}${noBreak}${titleNow ?? ''}`;

function headingOf(change: ClauseChange): string {
  const { numberBefore, numberNow, titleBefore, titleNow } = change;
  if (change.change === 'removed') return `Struken: ${numberBefore ?? ''}${noBreak}${titleBefore ?? ''}`;
  const name = nameOf(change);
  if (change.change === 'added') return `Ny: ${name}`;
  const was = [
    ...(numberBefore === numberNow ? [] : [`tidigare punkt ${numberBefore ?? ''}`]),
    ...(titleBefore === titleNow ? [] : [`tidigare rubrik ”${titleBefore ?? ''}”`]),
  ];
  return was.length === 0 ? name : `${name} (${was.join(', ')})`;
}

function clauseBlock(change: ClauseChange): Block[] {
  const title = heading(3, headingOf(change));
  if (change.change === 'moved') return [title, paragraph('body', 'Flyttad. Texten är som den var.')];
  const paragraphs = linesOf(change.words).map((runs): Rich => ({ kind: 'rich', style: 'body', runs }));
  return [title, ...shortened(paragraphs)];
}

/** Each paragraph with its words marked: what was taken out stands within brackets, also where it ran over several. */
function linesOf(words: readonly WordRun[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const { kind, text } of words) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push(runOf(kind, part));
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''));
}

function runOf(kind: WordRun['kind'], text: string): Run {
  if (kind === 'same') return { text };
  if (kind === 'added') return { text, bold: true };
  // A space that ends the words stays outside.
  const words = text.trimEnd();
  return { text: words === '' ? text : `${open}${words}${close}${text.slice(words.length)}`, italic: true };
}

const isChanged = ({ runs }: Rich): boolean => runs.some(({ bold, italic }) => bold === true || italic === true);

/** Paragraphs without a change are left out, but for a mark that they are there. */
function shortened(paragraphs: readonly Rich[]): Block[] {
  return paragraphs.flatMap((one, index): Block[] => {
    if (isChanged(one)) return [one];
    const previous = paragraphs[index - 1];
    return previous !== undefined && !isChanged(previous) ? [] : [paragraph('note', '…')];
  });
}
