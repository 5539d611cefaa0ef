import type { LocalDate } from '../values/local-date.ts';
import { date, organisationNumber } from './format.ts';
import { facts, heading, paragraph, row, table, type Block, type DocumentModel } from './model.ts';

/** What the receipt of an access card says: who received which card, and what it opens. */
export interface AccessCardReceipt {
  readonly host: {
    readonly name: string;
    readonly organisationNumber: string;
    readonly addressLines: readonly string[];
  };
  readonly siteName: string;
  readonly agency: { readonly name: string; readonly organisationNumber: string };
  /** Of the agency's agreement at the site; empty for the host and where there is none. */
  readonly registrationNumber: string;
  readonly card: {
    readonly number: string;
    readonly holder: string;
    readonly orderedOn: LocalDate;
    /** Null while the card waits to be handed out: the date is then written by hand. */
    readonly issuedOn: LocalDate | null;
    readonly returnedOn: LocalDate | null;
  };
  readonly zones: readonly { readonly name: string; readonly owner: string }[];
  /** The day that the receipt is made for. */
  readonly date: LocalDate;
}

/** Of more zones than fit beside the signatures on one page, the names run on as text. */
const mostRows = 12;

/** Kvitto på passerkort (the report's 2.3.3): one page, signed by whoever hands the card out and whoever receives it. */
export function accessCardReceipt(receipt: AccessCardReceipt): DocumentModel {
  const { card, agency, siteName } = receipt;
  const to = agency.name === '' ? '' : `, ${agency.name}`;
  return {
    meta: metaOf(receipt),
    blocks: [
      heading(1, 'Kvitto på passerkort'),
      paragraph(
        'lead',
        `${card.holder}${to}, har tagit emot passerkort ${card.number} till kontorsgemenskapen i ${siteName}.`,
      ),
      facts(2, factsOf(receipt)),
      ...zoneBlocks(receipt.zones),
      heading(3, 'Villkor'),
      paragraph(
        'body',
        'Kortet är personligt och lånas inte ut. Den som blir av med det anmäler det genast till lokalsamordnaren. Kortet lämnas tillbaka när det inte längre behövs, senast den sista dagen på plats.',
      ),
      { kind: 'spacer', size: 'large' },
      {
        kind: 'together',
        blocks: [
          {
            kind: 'columns',
            leftPercent: 50,
            left: signature('Mottaget av', [card.holder, agency.name], []),
            right: signature('Utlämnat av', [receipt.host.name, ' '], ['Namnförtydligande']),
          },
        ],
      },
      ...(card.returnedOn === null ? [] : [returned(card.returnedOn)]),
    ],
    firstPageFoot: [],
  };
}

function metaOf(receipt: AccessCardReceipt): DocumentModel['meta'] {
  const { host, siteName, card, agency, registrationNumber } = receipt;
  const title = `Kvitto på passerkort ${card.number}, ${card.holder}`;
  return {
    title,
    subject: `Passerkort till kontorsgemenskapen i ${siteName}`,
    author: host.name,
    language: 'sv-SE',
    registrationNumber,
    createdOn: receipt.date,
    watermark: null,
    header: {
      left: [host.name, ...host.addressLines, `Org.nr ${organisationNumber(host.organisationNumber)}`],
      right: [
        `Kontorsgemenskapen i ${siteName}`,
        ...(registrationNumber === '' ? [] : [`Dnr ${registrationNumber}`]),
        date(receipt.date),
      ],
    },
    footer: { left: title, middle: agency.name, pageLabel: 'Sida {page} av {pages}' },
  };
}

/** A line to write on where nothing is known yet. */
const blank = '……………………………';

function factsOf({ card, agency, registrationNumber, siteName }: AccessCardReceipt): [string, string][] {
  const pairs: [string, string][] = [
    ['Kortnummer', card.number],
    ['Innehavare', card.holder],
    ['Myndighet', agency.name],
    ['Org.nr', organisationNumber(agency.organisationNumber)],
    ['Ort', siteName],
    ['Diarienummer', registrationNumber],
    ['Beställt', date(card.orderedOn)],
    ['Utlämnat', card.issuedOn === null ? blank : date(card.issuedOn)],
  ];
  return pairs.filter(([, value]) => value !== '');
}

function zoneBlocks(zones: AccessCardReceipt['zones']): Block[] {
  const title = heading(3, 'Kortet öppnar');
  if (zones.length === 0) return [title, paragraph('body', 'Ingen zon är angiven.')];
  if (zones.length > mostRows) return [title, paragraph('body', `${zones.map(({ name }) => name).join(', ')}.`)];
  return [
    title,
    table(
      [
        { header: 'Zon', align: 'left', weight: 60 },
        { header: 'Ägare', align: 'left', weight: 40, tone: 'mute' },
      ],
      zones.map(({ name, owner }) => row('row', name, owner)),
    ),
  ];
}

/** Who, and a line to write on for each of what is asked for. */
function signature(title: string, who: readonly string[], more: readonly string[]): Block[] {
  const line = (label: string): Block[] => [
    { kind: 'spacer', size: 'large' },
    { kind: 'rule' },
    paragraph('small', label),
  ];
  return [
    paragraph('strong', title),
    paragraph('body', who.filter((text) => text !== '').join('\n')),
    ...['Ort och datum', 'Underskrift', ...more].flatMap(line),
  ];
}

const returned = (on: LocalDate): Block => paragraph('note', `Kortet återlämnades ${date(on)}.`);
