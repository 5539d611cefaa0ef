import type { UpratingTrace } from '../domain/agreements/uprating-run.ts';
import type { Interval } from '../values/interval.ts';
import type { LocalDate } from '../values/local-date.ts';
import { amount, date, kronor, organisationNumber, period } from './format.ts';
import { facts, heading, paragraph, row, table, type Block, type DocumentModel, type TableRow } from './model.ts';
import { quarters } from './rent-annex-input.ts';
import { genitive } from './rent-words.ts';
import { formulaSentence, upratingTable } from './uprating-blocks.ts';
import { baseYearText, changeText, isFloored, monthText } from './uprating-words.ts';

export interface LetterParty {
  readonly name: string;
  readonly organisationNumber: string;
  readonly addressLines: readonly string[];
}

export interface IndexLetter {
  readonly host: LetterParty;
  readonly guest: LetterParty;
  readonly siteName: string;
  readonly registrationNumber: string;
  readonly versionNumber: number;
  readonly validity: Interval;
  /** The rent until the day before, and from the day on; öre a year. */
  readonly previousRentOre: number;
  readonly yearlyRentOre: number;
  readonly trace: UpratingTrace;
  /** Who answers questions: name, title, e-mail and telephone, as far as they are known. */
  readonly contact: readonly string[];
  readonly createdOn: LocalDate;
}

/** From the host to one guest: what the rent becomes, from when, and by which figures; one page. */
export function indexLetter(letter: IndexLetter): DocumentModel {
  const { host, guest, siteName, registrationNumber, createdOn } = letter;
  return {
    meta: {
      title: `Indexuppräkning från ${date(letter.validity.from)}, ${guest.name}`,
      subject: `Ny årshyra för kontorsgemenskapen i ${siteName}, dnr ${registrationNumber}`,
      author: host.name,
      language: 'sv-SE',
      registrationNumber,
      createdOn,
      watermark: null,
      header: {
        left: [host.name, ...host.addressLines, `Org.nr ${organisationNumber(host.organisationNumber)}`],
        right: [`Kontorsgemenskapen i ${siteName}`, date(createdOn), `Dnr ${registrationNumber}`],
      },
      footer: {
        left: `Indexuppräkning · ${guest.name}`,
        middle: `Dnr ${registrationNumber}`,
        pageLabel: 'Sida {page} av {pages}',
      },
    },
    blocks: [
      {
        kind: 'columns',
        leftPercent: 54,
        left: [],
        right: [paragraph('strong', guest.name), paragraph('body', guest.addressLines.join('\n'))],
      },
      { kind: 'spacer', size: 'medium' },
      heading(1, `Ny årshyra från och med ${date(letter.validity.from)}`),
      ...openingBlocks(letter),
      { kind: 'spacer', size: 'small' },
      rentTable(letter),
      heading(3, 'Så har vi räknat'),
      upratingTable(letter, 'Ny årshyra'),
      paragraph('small', `${formulaSentence(letter.trace)} ${sourceSentence(letter.trace)}`),
      { kind: 'spacer', size: 'small' },
      ...closingBlocks(letter),
    ],
    firstPageFoot: [],
  };
}

const moreOrLess = (differenceOre: number): string =>
  `${kronor(Math.abs(differenceOre))} ${differenceOre < 0 ? 'lägre' : 'högre'} per år än den nuvarande`;

function openingBlocks({ host, guest, siteName, registrationNumber, ...letter }: IndexLetter): Block[] {
  const { previousRentOre, yearlyRentOre, validity, trace } = letter;
  return [
    paragraph(
      'body',
      `Enligt indexklausulen i hyresöverenskommelsen mellan ${host.name} och ${guest.name} (dnr ${registrationNumber}) ` +
        `följer årshyran för ${genitive(guest.name)} del av kontorsgemenskapen i ${siteName} konsumentprisindex. ` +
        `Från och med ${date(validity.from)} är årshyran ${kronor(yearlyRentOre)}. Det är ` +
        `${moreOrLess(yearlyRentOre - previousRentOre)}. Index har ändrats med ${changeText(trace)} mellan ` +
        `${monthText(trace.baseMonth)} och ${monthText(trace.month)}.` +
        (isFloored(trace) ? ' Klausulen gör att hyran ändå inte understiger bashyran.' : ''),
    ),
  ];
}

/** What is paid now and then, by year and by quarter. */
function rentTable({ previousRentOre, yearlyRentOre }: IndexLetter): Block {
  const before = quarters(previousRentOre);
  const after = quarters(yearlyRentOre);
  const isEven = [before, after].every((four) => four.every((ore) => ore === four[0]));
  const line = (style: TableRow['style'], label: string, was: number, is: number): TableRow =>
    row(style, label, amount(was), amount(is), amount(is - was));
  return table(
    [
      { header: '', align: 'left', weight: 40 },
      { header: 'Nuvarande, kr', align: 'right', weight: 20 },
      { header: 'Ny, kr', align: 'right', weight: 20 },
      { header: 'Skillnad, kr', align: 'right', weight: 20 },
    ],
    [
      line('own', 'Årshyra', previousRentOre, yearlyRentOre),
      line('row', isEven ? 'Per kvartal' : 'Kvartal 1 av ett helt år', before[0] ?? 0, after[0] ?? 0),
    ],
  );
}

const sourceSentence = ({ baseYear }: UpratingTrace): string =>
  `Indextalen är SCB:s konsumentprisindex, fastställda tal, ${baseYearText(baseYear)}.`;

function closingBlocks({ host, contact, versionNumber, validity, registrationNumber }: IndexLetter): Block[] {
  return [
    paragraph(
      'body',
      `Hyran faktureras som tidigare kvartalsvis i förskott. Ni behöver inte göra något. Den nya årshyran är version ` +
        `${String(versionNumber)} av hyran enligt överenskommelsen och gäller ${period(validity)}; i övrigt gäller ` +
        `överenskommelsen (dnr ${registrationNumber}) oförändrad. Hör gärna av er om ni har frågor.`,
    ),
    { kind: 'spacer', size: 'small' },
    paragraph('body', 'Med vänlig hälsning'),
    { kind: 'together', blocks: [paragraph('strong', host.name), facts(1, contactFacts(contact))] },
  ];
}

const contactFacts = (contact: readonly string[]): (readonly [string, string])[] =>
  contact.length === 0 ? [] : [['Kontakt', contact.join('\n')]];
