import { describe, expect, it } from 'vitest';
import { localDate } from '../../../shared/values/local-date.ts';
import type { DatedRow } from './dated-facts.ts';
import { roomsOutside, zoneTree, type PlacedRoom, type ZoneNode } from './zone-tree.ts';

const row = (id: number, attributes: Record<string, unknown>): DatedRow => ({
  id,
  identity: {},
  attributes,
  versionId: id,
  from: localDate('2024-01-01'),
  to: null,
  recordedAt: '',
  versions: 1,
  current: true,
});
const zone = (id: number, parentZoneId: number | null) => row(id, { parentZoneId });
const room = (id: number, zoneId: number | null, area: number, agency: number): PlacedRoom => ({
  room: row(id, { zoneId }),
  use: { exclusiveAgencyId: agency },
  area,
});
const shape = (node: ZoneNode): unknown => [
  node.zone.id,
  node.area,
  node.groups.map((group) => group.rooms.map((one) => one.room.id)),
  node.inner.map(shape),
];

describe('the tree of zones', () => {
  it('nests shells, groups rooms by user and adds areas up', () => {
    const zones = [zone(1, null), zone(2, 1), zone(3, 1)];
    const rooms = [room(11, 1, 10, 1), room(12, 2, 30, 2), room(13, 3, 50, 3), room(14, 1, 20, 1), room(15, 1, 5, 2)];
    expect(zoneTree(zones, rooms).map(shape)).toEqual([
      [
        1,
        115,
        [[14, 11], [15]],
        [
          [3, 50, [[13]], []],
          [2, 30, [[12]], []],
        ],
      ],
    ]);
  });
  it('puts a zone outermost where the one around it isn’t there', () =>
    expect(zoneTree([zone(2, 1)], []).map(shape)).toEqual([[2, 0, [], []]]));
  it('tells rooms in no zone', () =>
    expect(
      roomsOutside([zone(1, null)], [room(11, 1, 1, 1), room(12, null, 1, 1), room(13, 9, 2, 1)]).map(
        (one) => one.room.id,
      ),
    ).toEqual([13, 12]));
});
