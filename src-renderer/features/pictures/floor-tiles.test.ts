import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRooms, tilesOf, type FloorRoom } from './floor-tiles.ts';

const room = (id: number, area: number, agency: number): FloorRoom => ({
  id,
  name: String(id),
  shortName: String(id),
  kind: 'office',
  zoneId: null,
  user: { exclusiveAgencyId: agency },
  area,
  workplaces: 0,
});
const byAgency = ({ user }: FloorRoom) => {
  const key = user !== null && 'exclusiveAgencyId' in user ? String(user.exclusiveAgencyId) : '';
  return { key, name: key, tone: '#000000' };
};

const rooms = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 50_000 }), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 30 })
  .map((list) => list.map(([area, agency], index) => room(index + 1, area, agency)));

describe('a floor as tiles', () => {
  it('has every room once, to scale and within the floor', () => {
    fc.assert(
      fc.property(rooms, (list) => {
        const tiles = tilesOf(groupRooms(list, byAgency), { x: 0, y: 0, width: 800, height: 400 });
        expect(tiles.map((tile) => tile.room.id).sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
        const all = list.reduce((sum, { area }) => sum + area, 0);
        for (const { room: one, box } of tiles) {
          expect(box.width * box.height).toBeCloseTo((one.area / all) * 320_000, 2);
          expect(box.x).toBeGreaterThanOrEqual(-1e-6);
          expect(box.x + box.width).toBeLessThanOrEqual(800 + 1e-6);
          expect(box.y + box.height).toBeLessThanOrEqual(400 + 1e-6);
        }
      }),
    );
  });

  it('keeps the rooms of a colour together, the largest first', () => {
    const groups = groupRooms([room(1, 10, 1), room(2, 50, 2), room(3, 30, 1)], byAgency);
    expect(groups.map(({ key, area, rooms: own }) => [key, area, own.map(({ id }) => id)])).toEqual([
      ['2', 50, [2]],
      ['1', 40, [3, 1]],
    ]);
  });
});
