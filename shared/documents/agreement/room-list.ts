import type { RoomFacts } from '../../domain/agreements/agreement-facts.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { area, areaNumber, decimal } from '../format.ts';
import { heading, paragraph, row, table, type Block, type DocumentModel, type TableRow } from '../model.ts';
import { genitive, listed } from '../rent-words.ts';
import { metaOf, type Frame } from './frame.ts';
import { roomFunctions } from './room-functions.ts';

const kinds: Readonly<Record<string, string>> = choices.roomKind;

const roomKindName = (kind: string): string => kinds[kind] ?? kind;

const columns = [
  { header: 'Rum', align: 'left', weight: 40 },
  { header: 'Plan', align: 'left', weight: 18, tone: 'mute' },
  { header: 'Funktion', align: 'left', weight: 20, tone: 'mute' },
  { header: 'Arbetsplatser', align: 'right', weight: 13 },
  { header: 'Yta, m²', align: 'right', weight: 12 },
] as const;

const totals = (rooms: readonly RoomFacts[]): { areaHundredths: number; workplaces: number } => ({
  areaHundredths: rooms.reduce((sum, room) => sum + room.areaHundredths, 0),
  workplaces: rooms.reduce((sum, room) => sum + room.workplaces, 0),
});

function roomRow(room: RoomFacts): TableRow {
  const workplaces = room.workplaces === 0 ? '' : decimal(String(room.workplaces));
  const made = row(
    'row',
    `${room.number} ${room.name}`,
    room.floor,
    roomKindName(room.kind),
    workplaces,
    areaNumber(room.areaHundredths),
  );
  const note = room.note.replaceAll(/\s*\n\s*/g, ' ').trim();
  return note === '' ? made : { ...made, sub: note };
}

function sumRow(label: string, rooms: readonly RoomFacts[]): TableRow {
  const { areaHundredths, workplaces } = totals(rooms);
  return row('sum', label, '', '', workplaces === 0 ? '' : decimal(String(workplaces)), areaNumber(areaHundredths));
}

function ownBlocks(rooms: readonly RoomFacts[], guest: string): Block[] {
  if (rooms.length === 0)
    return [
      heading(2, 'Egna rum'),
      paragraph('body', `${guest} har inga egna rum: alla rum används tillsammans med andra myndigheter.`),
    ];
  return [heading(2, 'Egna rum'), table(columns, [...rooms.map(roomRow), sumRow('Egen yta', rooms)])];
}

/** Grouped by with whom they are shared, so that the reader sees which doors are whose. */
function sharedBlocks(rooms: readonly RoomFacts[]): Block[] {
  if (rooms.length === 0) return [];
  const groups = Map.groupBy(rooms, (room) => listed(room.sharedWith ?? []));
  const rows = [...groups].flatMap(([others, members]) => [
    row('group', others === '' ? 'Delas med ingen annan för närvarande' : `Delas med ${others}`),
    ...members.map(roomRow),
  ]);
  return [heading(2, 'Gemensamma rum'), table(columns, [...rows, sumRow('Gemensam yta', rooms)])];
}

function functionBlocks(rooms: readonly RoomFacts[]): Block[] {
  const used = Object.entries(roomFunctions).filter(([kind]) => rooms.some((room) => room.kind === kind));
  if (used.length === 0) return [];
  return [
    heading(2, 'Rumsfunktioner'),
    paragraph('body', 'Vad rummen är till för och vad som ingår i dem, om inget annat står vid rummet ovan.'),
    table(
      [
        { header: 'Funktion', align: 'left', weight: 24 },
        { header: 'Beskrivning', align: 'left', weight: 76, tone: 'mute' },
      ],
      used.map(([kind, text]) => row('row', roomKindName(kind), text)),
    ),
  ];
}

/** Rum och funktioner (2.2): the rooms that the guest uses, its own and those that it shares, and what they are for. */
export function roomList(frame: Frame, title: string, annexNumber: number): DocumentModel {
  const { rooms, guest, site } = frame.facts;
  const own = rooms.filter(({ sharedWith }) => sharedWith === null);
  const shared = rooms.filter(({ sharedWith }) => sharedWith !== null);
  const { areaHundredths } = totals(own);
  const lead = `Rum som ${guest.name} använder i kontorsgemenskapen i ${site.name}. ${genitive(guest.name)} egen yta är ${area(areaHundredths)}.`;
  return {
    meta: metaOf(frame, title, annexNumber),
    blocks: [
      heading(1, title),
      paragraph('lead', lead),
      ...ownBlocks(own, guest.name),
      ...sharedBlocks(shared),
      ...functionBlocks(rooms),
    ],
    firstPageFoot: [],
  };
}
