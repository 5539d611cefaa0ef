import type { User } from '../../ui/charts/tones.ts';
import { treemap, type Box } from '../../ui/charts/treemap.ts';

export interface FloorRoom {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly zoneId: number | null;
  readonly user: User;
  readonly area: number;
  readonly workplaces: number;
}

/** Rooms of one colour, which lie together. */
export interface RoomGroup {
  readonly key: string;
  readonly name: string;
  readonly tone: string;
  readonly rooms: readonly FloorRoom[];
  readonly area: number;
}

export interface Tile {
  readonly room: FloorRoom;
  readonly group: RoomGroup;
  readonly box: Box;
}

const areaOf = (rooms: readonly FloorRoom[]): number => rooms.reduce((sum, room) => sum + room.area, 0);

/** Rooms by their colour, the largest group and the largest room first. */
export function groupRooms(
  rooms: readonly FloorRoom[],
  colourOf: (room: FloorRoom) => { key: string; name: string; tone: string },
): RoomGroup[] {
  const groups = Map.groupBy(rooms, (room) => colourOf(room).key);
  return [...groups]
    .flatMap(([key, own]) => {
      const [first] = own;
      if (first === undefined) return [];
      const { name, tone } = colourOf(first);
      return [{ key, name, tone, rooms: [...own].sort((a, b) => b.area - a.area || a.id - b.id), area: areaOf(own) }];
    })
    .sort((a, b) => b.area - a.area || (a.key < b.key ? -1 : 1));
}

/** Every room as a tile, as large as its area to the scale of the whole; the rooms of a colour side by side. */
export function tilesOf(groups: readonly RoomGroup[], box: Box): Tile[] {
  const boxes = treemap(
    groups.map((group) => group.area),
    box,
  );
  return groups.flatMap((group, index) => {
    const inside = boxes[index];
    if (inside === undefined) return [];
    const placed = treemap(
      group.rooms.map((room) => room.area),
      inside,
    );
    return group.rooms.flatMap((room, nth) => {
      const at = placed[nth];
      return at === undefined ? [] : [{ room, group, box: at }];
    });
  });
}
