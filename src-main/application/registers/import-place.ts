import type { RoomRow } from '../../../shared/contract/exchange.ts';
import { codePattern } from '../../../shared/contract/fields.ts';
import { fieldIssue, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { floorNumber, type ImportSite, type Timeline } from './import-site.ts';

/** A floor that the import makes for new rooms. */
export interface NewFloor {
  readonly buildingId: number;
  readonly code: string;
  readonly level: number;
}

/** Where a row's room lies: the room that it means, or the floor that a new one comes to lie on. */
export interface Place {
  readonly building: string;
  readonly number: string;
  /** The room where it is known, also one that has ended. */
  readonly room: Timeline | null;
  readonly floorId: number | null;
  readonly newFloor: NewFloor | null;
  /** The same for rows that mean the same room. */
  readonly key: string | null;
  readonly faults: readonly FieldIssue[];
}

const nowhere = (building: string, number: string, ...faults: FieldIssue[]): Place => ({
  building,
  number,
  room: null,
  floorId: null,
  newFloor: null,
  key: null,
  faults,
});

const textOf = (value: string | number | null | undefined): string | null =>
  value === undefined || value === null ? null : String(value);

/** The building of a row; the only one of the site needs no column. */
function buildingOf(site: ImportSite, row: RoomRow): number | FieldIssue {
  const text = textOf(row.values.buildingId);
  if (text === null) {
    const [only, ...more] = site.buildings.ids;
    if (row.values.buildingId === null) return fieldIssue('buildingId', 'field.required');
    return only === undefined || more.length > 0 ? fieldIssue('buildingId', 'import.column-needed') : only;
  }
  const [id, ...more] = site.buildings.find(text);
  if (id === undefined) return fieldIssue('buildingId', 'import.not-found', { value: text });
  return more.length > 0 ? fieldIssue('buildingId', 'import.ambiguous', { value: text }) : id;
}

/** A floor that is not there is made where its number says which it is; a name says nothing of its height. */
function newFloorOf(buildingId: number, text: string): NewFloor | null {
  const code = floorNumber(text);
  return /^\d{1,2}$/.test(code) ? { buildingId, code: String(Number(code)), level: Number(code) } : null;
}

const isOn = (room: Timeline, floorId: number): boolean => room.versions[0]?.identity['floorId'] === floorId;
const stands = (room: Timeline, date: LocalDate): boolean => room.versions.some((version) => covers(version, date));

/** A room that begins later, or has a gap now, can't be added before what is planned for it. */
function laterFault(room: Timeline | null, from: LocalDate): FieldIssue[] {
  const later = room === null || stands(room, from) ? undefined : room.versions.find((version) => version.from > from);
  return later === undefined ? [] : [fieldIssue('number', 'import.starts-later', { date: later.from })];
}

interface Floor {
  readonly text: string | null;
  readonly id: number | null;
}

function placeIn(
  site: ImportSite,
  where: { readonly buildingId: number; readonly building: string; readonly number: string },
  floor: Floor,
  row: RoomRow,
  from: LocalDate,
): Place {
  const { buildingId, building, number } = where;
  const all = site.findRooms(buildingId, number);
  const standing = all.filter((room) => stands(room, from));
  const candidates = standing.length > 0 ? standing : all;
  const onFloor = floor.id === null ? candidates : candidates.filter((room) => isOn(room, floor.id ?? 0));
  const base = { building, number, newFloor: null };
  const [room, ...more] = onFloor;
  if (room !== undefined && (floor.text === null || floor.id !== null)) {
    if (more.length > 0) return nowhere(building, number, fieldIssue('number', 'import.ambiguous-room'));
    const missing = row.values.floorId === null ? [fieldIssue('floorId', 'field.required')] : [];
    const floorId = Number(room.versions[0]?.identity['floorId']);
    return { ...base, room, floorId, key: `r${room.id}`, faults: [...missing, ...laterFault(room, from)] };
  }
  if (standing.length > 0) {
    const is = site.floors.nameOf(standing[0]?.versions[0]?.identity['floorId']);
    return nowhere(building, number, fieldIssue('floorId', 'import.other-floor', { floor: is }));
  }
  const key = `n${buildingId} ${number.toLocaleLowerCase('sv')}`;
  if (floor.id !== null) return { ...base, room: null, floorId: floor.id, key, faults: [] };
  const newFloor = floor.text === null ? null : newFloorOf(buildingId, floor.text);
  const missing =
    floor.text === null
      ? fieldIssue('floorId', row.values.floorId === undefined ? 'import.column-needed' : 'field.required')
      : fieldIssue('floorId', 'import.not-found', { value: floor.text });
  return { ...base, room: null, floorId: null, newFloor, key, faults: newFloor === null ? [missing] : [] };
}

/** Matches a row by building and room number; the floor tells rooms with the same number apart, and moves none. */
export function findPlace(site: ImportSite, row: RoomRow, from: LocalDate): Place {
  const number = textOf(row.values.number) ?? '';
  const said = textOf(row.values.buildingId) ?? '';
  if (row.faults.some((fault) => fault.path === 'number')) return nowhere(said, number);
  if (number === '') return nowhere(said, number, fieldIssue('number', 'field.required'));
  if (!codePattern.test(number)) return nowhere(said, number, fieldIssue('number', 'field.code'));
  const buildingId = buildingOf(site, row);
  if (typeof buildingId !== 'number') return nowhere(said, number, buildingId);
  const building = site.buildings.nameOf(buildingId);
  const text = textOf(row.values.floorId);
  const [floorId, ...more] = text === null ? [] : site.findFloor(buildingId, text);
  if (more.length > 0) {
    return nowhere(building, number, fieldIssue('floorId', 'import.ambiguous', { value: text ?? '' }));
  }
  return placeIn(site, { buildingId, building, number }, { text, id: floorId ?? null }, row, from);
}
