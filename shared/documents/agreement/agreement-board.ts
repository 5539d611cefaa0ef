import type { DocumentKind, VersionState, VersionStatus } from '../../domain/agreements/document-kinds.ts';
import type { LocalDate } from '../../values/local-date.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { date, lastDay, noBreak, shortKronor } from '../format.ts';
import { heading, paragraph, row, table, type Block, type DocumentModel, type TableRow } from '../model.ts';

/** Each guest's papers on a date, as they are printed for a meeting. */
export interface AgreementBoard {
  readonly siteName: string;
  readonly hostName: string;
  readonly date: LocalDate;
  readonly createdOn: LocalDate;
  readonly guests: readonly BoardGuest[];
}

export interface BoardGuest {
  readonly name: string;
  readonly yearlyRentOre: number | null;
  readonly papers: readonly BoardPaper[];
  /** What is next, and why it waits: sentences. Null where every step is signed. */
  readonly next: { readonly kind: DocumentKind; readonly remarks: readonly string[] } | null;
}

export interface BoardPaper {
  readonly kind: DocumentKind;
  readonly registrationNumber: string;
  readonly number: number | null;
  readonly status: VersionStatus | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  /** The version that is worked on while another one counts. */
  readonly openState: VersionState | null;
}

/** Läget för överenskommelserna: the three steps of every guest (the report's 2.2). */
export function agreementBoardDocument(board: AgreementBoard): DocumentModel {
  const title = `Överenskommelser i ${board.siteName}`;
  return {
    meta: {
      title: `${title} ${date(board.date)}`,
      subject: `Läget för överenskommelserna med gästmyndigheterna ${date(board.date)}`,
      author: board.hostName,
      language: 'sv-SE',
      registrationNumber: '',
      createdOn: board.createdOn,
      watermark: null,
      header: {
        left: [board.hostName],
        right: [`Kontorsgemenskapen i ${board.siteName}`, `Läget ${date(board.date)}`],
      },
      footer: { left: title, middle: date(board.date), pageLabel: 'Sida {page} av {pages}' },
    },
    blocks: [
      heading(1, title),
      paragraph('lead', leadOf(board)),
      ...(board.guests.length === 0
        ? [paragraph('body', 'Ingen gästmyndighet är antecknad i kontorsgemenskapen den dagen.')]
        : board.guests.map(guestBlock)),
    ],
    firstPageFoot: [],
  };
}

function leadOf({ guests, date: day }: AgreementBoard): string {
  const done = guests.filter(({ next }) => next === null).length;
  const count = `${done} av ${guests.length}`;
  return `Läget ${date(day)}. ${count} gästmyndigheter har undertecknat samtliga överenskommelser.`;
}

const guestBlock = (guest: BoardGuest): Block => ({
  kind: 'together',
  blocks: [
    heading(2, guest.name),
    table(
      [
        { header: 'Handling', align: 'left', weight: 35 },
        { header: 'Diarienummer', align: 'left', weight: 23 },
        { header: 'Version', align: 'right', weight: 9 },
        { header: 'Läge', align: 'left', weight: 14 },
        { header: 'Gäller', align: 'left', weight: 19 },
      ],
      guest.papers.map(paperRow),
    ),
    { kind: 'spacer', size: 'small' },
    ...(guest.yearlyRentOre === null
      ? []
      : [paragraph('small', `Årshyra enligt låst beräkning: ${shortKronor(guest.yearlyRentOre)}.`)]),
    ...nextOf(guest),
    { kind: 'spacer', size: 'medium' },
  ],
});

function paperRow(paper: BoardPaper): TableRow {
  const { number, status } = paper;
  const cells = [
    choices.documentKind[paper.kind],
    paper.registrationNumber,
    number === null ? '' : String(number),
    status === null ? 'Inte påbörjad' : choices.versionStatus[status],
    periodOf(paper),
  ];
  const style = status === null ? 'mute' : 'row';
  if (paper.openState === null) return row(style, ...cells);
  const open = choices.versionStatus[paper.openState].toLowerCase();
  return { ...row(style, ...cells), sub: `En ny version är under arbete: ${open}.` };
}

function periodOf({ from, to }: BoardPaper): string {
  if (from === null) return '';
  return to === null ? `från ${date(from)}` : `${date(from)}${noBreak}– ${lastDay(to)}`;
}

function nextOf({ next }: BoardGuest): Block[] {
  if (next === null) return [paragraph('body', 'Alla steg är undertecknade.')];
  return [paragraph('body', [`Nästa steg: ${choices.documentKind[next.kind]}.`, ...next.remarks].join(' '))];
}
