import { overlaps, type Interval } from '../../values/interval.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { PremisesFacts, RoomUser } from './premises-facts.ts';

/** Who has how much from a date on. The parts less what exceeds the leases are the leases' area in force. */
export interface AreaFrom {
  readonly date: LocalDate;
  readonly agencies: readonly { readonly agencyId: number; readonly areaHundredths: number }[];
  readonly groups: readonly { readonly groupId: number; readonly areaHundredths: number }[];
  /** Rooms that nobody uses. */
  readonly vacantHundredths: number;
  /** Of the leases, what no room accounts for. */
  readonly commonHundredths: number;
  /** By how much rooms are larger than their leases: a fault in the facts. */
  readonly exceedingHundredths: number;
  readonly leasedHundredths: number;
}

/** A room's area in a lease in force, with the same user from one day to another; null is nobody. */
interface Segment extends Interval {
  readonly leaseId: number;
  readonly user: RoomUser | null;
  readonly areaHundredths: number;
}

const earlier = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

function intersection(a: Interval, b: Interval): Interval | null {
  if (!overlaps(a, b)) return null;
  return { from: a.from > b.from ? a.from : b.from, to: earlier(a.to, b.to) };
}

type Use = PremisesFacts['uses'][number];

/** A time in parts, each with the use that holds; the uses don't overlap and are in order. */
function byUse(time: Interval, uses: readonly Use[]): (Interval & { user: RoomUser | null })[] {
  const parts: (Interval & { user: RoomUser | null })[] = [];
  let cursor: LocalDate | null = time.from;
  for (const use of uses) {
    const part = intersection(time, use);
    if (part === null || cursor === null) continue;
    if (cursor < part.from) parts.push({ from: cursor, to: part.from, user: null });
    parts.push({ ...part, user: use.by });
    cursor = part.to;
  }
  if (cursor !== null && (time.to === null || cursor < time.to)) parts.push({ from: cursor, to: time.to, user: null });
  return parts;
}

function segmentsOf({ leases, rooms, uses }: PremisesFacts): Segment[] {
  const leasesById = Map.groupBy(leases, (lease) => lease.id);
  const usesByRoom = Map.groupBy(
    [...uses].sort((a, b) => (a.from < b.from ? -1 : 1)),
    (use) => use.roomId,
  );
  return rooms.flatMap((room) =>
    (leasesById.get(room.leaseId) ?? []).flatMap((lease) => {
      const inLease = intersection(room, lease);
      if (inLease === null) return [];
      return byUse(inLease, usesByRoom.get(room.id) ?? []).map((part) => ({
        ...part,
        leaseId: room.leaseId,
        areaHundredths: room.areaHundredths,
      }));
    }),
  );
}

/** What changes on a date: so much more or less for a user, in a lease, or of the lease itself. */
interface Change {
  readonly date: LocalDate;
  readonly leaseId: number;
  /** `lease` is the lease's own area. */
  readonly of: RoomUser | null | 'lease';
  readonly by: number;
}

const changesOf = (time: Interval, change: Omit<Change, 'date'>): Change[] => [
  { ...change, date: time.from },
  ...(time.to === null ? [] : [{ ...change, date: time.to, by: -change.by }]),
];

class Tally {
  readonly #agencies = new Map<number, number>();
  readonly #groups = new Map<number, number>();
  readonly #leased = new Map<number, number>();
  readonly #measured = new Map<number, number>();
  #vacant = 0;

  apply({ leaseId, of, by }: Change): void {
    if (of === 'lease') {
      add(this.#leased, leaseId, by);
      return;
    }
    add(this.#measured, leaseId, by);
    if (of === null) this.#vacant += by;
    else if ('groupId' in of) add(this.#groups, of.groupId, by);
    else add(this.#agencies, of.exclusiveAgencyId, by);
  }

  on(date: LocalDate): AreaFrom {
    let common = 0;
    let exceeding = 0;
    let leased = 0;
    for (const [lease, area] of this.#leased) {
      const rest = area - (this.#measured.get(lease) ?? 0);
      common += Math.max(0, rest);
      exceeding += Math.max(0, -rest);
      leased += area;
    }
    return {
      date,
      agencies: entries(this.#agencies).map(([agencyId, areaHundredths]) => ({ agencyId, areaHundredths })),
      groups: entries(this.#groups).map(([groupId, areaHundredths]) => ({ groupId, areaHundredths })),
      vacantHundredths: this.#vacant,
      commonHundredths: common,
      exceedingHundredths: exceeding,
      leasedHundredths: leased,
    };
  }
}

const add = (map: Map<number, number>, key: number, by: number): void => void map.set(key, (map.get(key) ?? 0) + by);

const entries = (map: ReadonlyMap<number, number>): [number, number][] =>
  [...map].filter(([, area]) => area !== 0).sort(([a], [b]) => a - b);

const contentOf = (point: AreaFrom): string => JSON.stringify({ ...point, date: '' });

/**
 * A site's area by who has it: on the first day, and from each later day before `to` on which it changes. A room counts
 * while its lease is in force, as in the rent.
 */
export function areaOverTime(facts: PremisesFacts, from: LocalDate, to: LocalDate): AreaFrom[] {
  const changes = [
    ...facts.leases.flatMap((lease) => changesOf(lease, { leaseId: lease.id, of: 'lease', by: lease.areaHundredths })),
    ...segmentsOf(facts).flatMap((segment) =>
      changesOf(segment, { leaseId: segment.leaseId, of: segment.user, by: segment.areaHundredths }),
    ),
  ];
  const tally = new Tally();
  for (const change of changes) if (change.date <= from) tally.apply(change);
  const first = tally.on(from);
  const points = [first];
  let last = contentOf(first);
  const later = Map.groupBy(
    changes.filter((change) => change.date > from && change.date < to),
    (change) => change.date,
  );
  for (const date of [...later.keys()].sort()) {
    for (const change of later.get(date) ?? []) tally.apply(change);
    const point = tally.on(date);
    const content = contentOf(point);
    if (content !== last) points.push(point);
    last = content;
  }
  return points;
}
