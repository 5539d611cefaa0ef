import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, type Interval } from '../../values/interval.ts';
import { addDays, localDate, type LocalDate } from '../../values/local-date.ts';
import { areaOverTime, type AreaFrom } from './area-over-time.ts';
import type { PremisesFacts } from './premises-facts.ts';

const start = localDate('2023-01-01');
const day = (index: number): LocalDate => addDays(start, index);
const horizon = 60;

/** Intervals that follow one another, with or without gaps, the last perhaps open. */
const timeline: fc.Arbitrary<Interval[]> = fc
  .tuple(fc.uniqueArray(fc.integer({ min: -5, max: horizon }), { minLength: 2, maxLength: 7 }), fc.boolean())
  .map(([cuts, open]) => {
    const days = cuts.sort((a, b) => a - b);
    const pairs: Interval[] = [];
    for (let index = 0; index + 1 < days.length; index += 1 + (index % 2))
      pairs.push({ from: day(days[index] ?? 0), to: day(days[index + 1] ?? 0) });
    const last = pairs.at(-1);
    return open && last !== undefined ? [...pairs.slice(0, -1), { ...last, to: null }] : pairs;
  });

const user = fc.oneof(
  fc.integer({ min: 1, max: 3 }).map((exclusiveAgencyId) => ({ exclusiveAgencyId })),
  fc.integer({ min: 1, max: 2 }).map((groupId) => ({ groupId })),
);
const area = fc.integer({ min: 0, max: 5000 });

const facts: fc.Arbitrary<PremisesFacts> = fc
  .tuple(
    fc.array(fc.tuple(timeline, area), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(timeline, area, fc.integer({ min: 1, max: 3 }), timeline, user), { maxLength: 6 }),
  )
  .map(([leases, rooms]) => ({
    leases: leases.flatMap(([times, size], id) =>
      times.map((time, nth) => ({ ...time, id: id + 1, areaHundredths: size + nth * 100 })),
    ),
    rooms: rooms.flatMap(([times, size, leaseId], id) =>
      times.map((time) => ({ ...time, id: id + 1, leaseId, areaHundredths: size, workplaces: 0 })),
    ),
    uses: rooms.flatMap(([, , , times, by], id) => times.map((time) => ({ ...time, roomId: id + 1, by }))),
  }));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const partsOf = (point: AreaFrom): number =>
  sum([
    ...point.agencies.map((entry) => entry.areaHundredths),
    ...point.groups.map((entry) => entry.areaHundredths),
    point.vacantHundredths,
    point.commonHundredths,
  ]);

const on = (points: readonly AreaFrom[], date: LocalDate): AreaFrom | undefined =>
  points.findLast((point) => point.date <= date);

/** The same, one day at a time and the slow way. */
function slowly({ leases, rooms, uses }: PremisesFacts, date: LocalDate) {
  const inForce = leases.filter((lease) => covers(lease, date));
  const here = rooms.filter((room) => covers(room, date) && inForce.some((lease) => lease.id === room.leaseId));
  const use = (roomId: number) => uses.find((entry) => entry.roomId === roomId && covers(entry, date))?.by ?? null;
  const own = here.filter((room) => use(room.id) !== null && 'exclusiveAgencyId' in (use(room.id) ?? {}));
  const size = (list: readonly { areaHundredths: number }[]): number => sum(list.map((entry) => entry.areaHundredths));
  return {
    leased: size(inForce),
    vacant: size(here.filter((room) => use(room.id) === null)),
    own: size(own),
    all: size(here),
  };
}

const to = day(horizon);

describe('area over time', () => {
  it('sums on each day to the area of the leases in force, less what exceeds them', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: horizon - 1 }), (site, index) => {
        const point = on(areaOverTime(site, start, to), day(index));
        if (point === undefined) throw new Error('no point');
        const slow = slowly(site, day(index));
        expect(point.leasedHundredths).toBe(slow.leased);
        expect(partsOf(point) - point.exceedingHundredths).toBe(slow.leased);
        expect(point.vacantHundredths).toBe(slow.vacant);
        expect(sum(point.agencies.map((entry) => entry.areaHundredths))).toBe(slow.own);
        expect(partsOf(point) - point.commonHundredths).toBe(slow.all);
      }),
    );
  });

  it('does not care in which order the facts are given', () => {
    fc.assert(
      fc.property(facts, fc.array(fc.nat(), { minLength: 80, maxLength: 80 }), (site, random) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((entry, index) => ({ entry, at: random[index % random.length] ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ entry }) => entry);
        const other = { leases: shuffled(site.leases), rooms: shuffled(site.rooms), uses: shuffled(site.uses) };
        expect(areaOverTime(other, start, to)).toEqual(areaOverTime(site, start, to));
      }),
    );
  });

  it('says something new at each point, and begins on the first day', () => {
    fc.assert(
      fc.property(facts, (site) => {
        const points = areaOverTime(site, start, to);
        expect(points[0]?.date).toBe(start);
        for (const [index, point] of points.entries()) {
          const before = points[index - 1];
          if (before === undefined) continue;
          expect(point.date > before.date && point.date < to).toBe(true);
          expect({ ...point, date: '' }).not.toEqual({ ...before, date: '' });
        }
      }),
    );
  });

  it('moves a room from the group to the agency on the day', () => {
    const room = { id: 1, leaseId: 1, areaHundredths: 3000, workplaces: 1, from: start, to: null };
    const points = areaOverTime(
      {
        leases: [{ id: 1, areaHundredths: 10_000, from: start, to: null }],
        rooms: [room],
        uses: [
          { roomId: 1, from: start, to: day(10), by: { groupId: 7 } },
          { roomId: 1, from: day(12), to: null, by: { exclusiveAgencyId: 2 } },
        ],
      },
      start,
      to,
    );
    expect(points.map((point) => [point.date, point.groups, point.vacantHundredths, point.agencies])).toEqual([
      [start, [{ groupId: 7, areaHundredths: 3000 }], 0, []],
      [day(10), [], 3000, []],
      [day(12), [], 0, [{ agencyId: 2, areaHundredths: 3000 }]],
    ]);
  });
});
