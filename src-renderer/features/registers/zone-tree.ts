import type { SharingIds } from '../../../shared/contract/fields.ts';
import type { DatedRow } from './dated-facts.ts';

export interface PlacedRoom {
  readonly room: DatedRow;
  /** Who uses it on the date; none is vacant. */
  readonly use: SharingIds | null;
  readonly area: number;
}

/** Rooms of a zone with the same users. */
export interface RoomGroup {
  readonly who: string;
  readonly use: SharingIds | null;
  readonly rooms: readonly PlacedRoom[];
  readonly area: number;
}

export interface ZoneNode {
  readonly zone: DatedRow;
  readonly groups: readonly RoomGroup[];
  readonly inner: readonly ZoneNode[];
  /** Of its own rooms and of those in the zones inside it. */
  readonly area: number;
}

const sumArea = (parts: readonly { area: number }[]): number => parts.reduce((sum, part) => sum + part.area, 0);
const largestFirst = (a: { area: number }, b: { area: number }): number => b.area - a.area;

/** Rooms by their users, whoever has most first. */
export function groupRooms(rooms: readonly PlacedRoom[]): RoomGroup[] {
  const groups = new Map<string, PlacedRoom[]>();
  for (const room of rooms) {
    const who = whoKey(room.use);
    groups.set(who, [...(groups.get(who) ?? []), room]);
  }
  return [...groups]
    .map(([who, own]) => ({ who, use: own[0]?.use ?? null, rooms: [...own].sort(largestFirst), area: sumArea(own) }))
    .sort(largestFirst);
}

const whoKey = (use: SharingIds | null): string => {
  if (use === null) return 'vacant';
  return 'exclusiveAgencyId' in use ? `agency-${use.exclusiveAgencyId}` : `group-${use.groupId}`;
};

/**
 * The shells inside one another, largest first, with the rooms in each. A zone whose outer zone isn't there on the date
 * stands outermost; one that would lie inside itself is left where it is first met.
 */
export function zoneTree(zones: readonly DatedRow[], rooms: readonly PlacedRoom[]): ZoneNode[] {
  const ids = new Set(zones.map((zone) => zone.id));
  const parentOf = (zone: DatedRow): number | null => {
    const parent = zone.attributes['parentZoneId'];
    return typeof parent === 'number' && ids.has(parent) ? parent : null;
  };
  const seen = new Set<number>();
  const build = (zone: DatedRow): ZoneNode => {
    seen.add(zone.id);
    const groups = groupRooms(rooms.filter(({ room }) => room.attributes['zoneId'] === zone.id));
    const inner = zones
      .filter((other) => parentOf(other) === zone.id && !seen.has(other.id))
      .map(build)
      .sort(largestFirst);
    return { zone, groups, inner, area: sumArea(groups) + sumArea(inner) };
  };
  return zones
    .filter((zone) => parentOf(zone) === null)
    .map(build)
    .sort(largestFirst);
}

/** Rooms that lie in no zone on the date. */
export function roomsOutside(zones: readonly DatedRow[], rooms: readonly PlacedRoom[]): PlacedRoom[] {
  const ids = new Set(zones.map((zone) => zone.id));
  return rooms.filter(({ room }) => !ids.has(Number(room.attributes['zoneId']))).sort(largestFirst);
}
