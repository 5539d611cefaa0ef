import { describe, expect, it } from 'vitest';
import { localDate } from '../../values/local-date.ts';
import type { PremisesFacts } from './premises-facts.ts';
import { vacantRooms, workplaceBalance } from './vacancy.ts';

const d = localDate;
const open = { from: d('2023-01-01'), to: null };
const room = (id: number, workplaces: number, leaseId = 1) => ({
  ...open,
  id,
  leaseId,
  areaHundredths: id * 1000,
  workplaces,
});

const facts: PremisesFacts = {
  leases: [
    { ...open, id: 1, areaHundredths: 100_000 },
    { from: d('2023-01-01'), to: d('2024-01-01'), id: 2, areaHundredths: 1000 },
  ],
  rooms: [
    room(1, 4),
    room(2, 2),
    { ...room(3, 1), to: d('2024-02-01') },
    { ...room(3, 3), from: d('2024-02-01') },
    room(4, 9, 2),
  ],
  uses: [
    { ...open, roomId: 1, by: { groupId: 5 } },
    { roomId: 2, from: d('2023-01-01'), to: d('2024-03-01'), by: { exclusiveAgencyId: 8 } },
    { roomId: 2, from: d('2024-06-01'), to: null, by: { exclusiveAgencyId: 9 } },
  ],
};

describe('vacant rooms', () => {
  it('are those that nobody uses on the date, with since when and until when, the longest first', () => {
    expect(vacantRooms(facts, d('2024-03-31'))).toEqual([
      { roomId: 3, areaHundredths: 3000, workplaces: 3, since: '2023-01-01', days: 455, until: null },
      { roomId: 2, areaHundredths: 2000, workplaces: 2, since: '2024-03-01', days: 30, until: '2024-06-01' },
    ]);
  });
  it('are none where the lease has ended, and none that are used', () => {
    expect(vacantRooms(facts, d('2024-06-01')).map((entry) => entry.roomId)).toEqual([3]);
    expect(vacantRooms(facts, d('2023-06-01')).map((entry) => entry.roomId)).toEqual([3, 4]);
  });
});

describe('workplaces against people', () => {
  const on = {
    people: [
      { agencyId: 8, people: '2.5' },
      { agencyId: 9, people: '3' },
    ],
    members: [
      { groupId: 5, agencyId: 8 },
      { groupId: 5, agencyId: 9 },
    ],
  };
  it('are counted by who uses the room, and each agency once: where it has most', () => {
    expect(workplaceBalance(facts, on, d('2024-02-01'))).toEqual([
      { by: { groupId: 5 }, workplaces: 4, people: '5.5' },
      { by: null, workplaces: 3, people: '0' },
      { by: { exclusiveAgencyId: 8 }, workplaces: 2, people: '0' },
    ]);
    const more = { ...facts, rooms: [...facts.rooms.filter((entry) => entry.id !== 2), room(2, 9)] };
    expect(workplaceBalance(more, on, d('2024-02-01')).map(({ by, people }) => [by, people])).toEqual([
      [{ exclusiveAgencyId: 8 }, '2.5'],
      [{ groupId: 5 }, '3'],
      [null, '0'],
    ]);
  });
});
