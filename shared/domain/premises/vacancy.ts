import { sumDecimals } from '../../values/exact.ts';
import { covers } from '../../values/interval.ts';
import { daysBetween, type LocalDate } from '../../values/local-date.ts';
import type { PremisesFacts, RoomUser } from './premises-facts.ts';

export interface VacantRoom {
  readonly roomId: number;
  readonly areaHundredths: number;
  readonly workplaces: number;
  /** The first day without a use: when the last one ended, or when the room came. */
  readonly since: LocalDate;
  /** Days up to the date that is asked about. */
  readonly days: number;
  /** When somebody is to use it; null where nobody is planned to. */
  readonly until: LocalDate | null;
}

/** Workplaces of the rooms of one user, and the people that are counted there. Null is nobody's. */
export interface WorkplaceBalance {
  readonly by: RoomUser | null;
  readonly workplaces: number;
  readonly people: string;
}

/** People and members on the date that is asked about. */
export interface PeopleOnDate {
  readonly people: readonly { readonly agencyId: number; readonly people: string }[];
  readonly members: readonly { readonly groupId: number; readonly agencyId: number }[];
}

type Room = PremisesFacts['rooms'][number];

/** Rooms on the date whose lease is in force. */
function roomsOn({ leases, rooms }: PremisesFacts, date: LocalDate): Room[] {
  const inForce = new Set(leases.filter((lease) => covers(lease, date)).map((lease) => lease.id));
  return rooms.filter((room) => covers(room, date) && inForce.has(room.leaseId));
}

/** Since when the room has been there without a break, as its versions say. */
function standingSince(versions: readonly Room[], on: Room): LocalDate {
  let since = on.from;
  for (;;) {
    const before = versions.find((version) => version.to === since);
    if (before === undefined) return since;
    since = before.from;
  }
}

/** Rooms that nobody uses on the date and for how long, the longest first. */
export function vacantRooms(facts: PremisesFacts, date: LocalDate): VacantRoom[] {
  const uses = Map.groupBy(facts.uses, (use) => use.roomId);
  const versions = Map.groupBy(facts.rooms, (room) => room.id);
  return roomsOn(facts, date)
    .filter((room) => !(uses.get(room.id) ?? []).some((use) => covers(use, date)))
    .map((room) => {
      const own = uses.get(room.id) ?? [];
      const ended = own.flatMap((use) => (use.to !== null && use.to <= date ? [use.to] : [])).sort();
      const coming = own.map((use) => use.from).filter((from) => from > date);
      const came = standingSince(versions.get(room.id) ?? [], room);
      const last = ended.at(-1) ?? came;
      const since = last > came ? last : came;
      return {
        roomId: room.id,
        areaHundredths: room.areaHundredths,
        workplaces: room.workplaces,
        since,
        days: daysBetween(since, date),
        until: coming.sort()[0] ?? null,
      };
    })
    .sort((a, b) => b.days - a.days || a.roomId - b.roomId);
}

const keyOf = (by: RoomUser | null): string =>
  by === null ? '' : 'groupId' in by ? `group-${by.groupId}` : `agency-${by.exclusiveAgencyId}`;

/**
 * Workplaces by who uses their rooms, most first; rooms without workplaces say nothing. An agency's people are counted
 * once: where it has most workplaces, of its own or in a group that it is a member of.
 */
export function workplaceBalance(facts: PremisesFacts, on: PeopleOnDate, date: LocalDate): WorkplaceBalance[] {
  const uses = new Map(facts.uses.filter((use) => covers(use, date)).map((use) => [use.roomId, use.by]));
  const balances = new Map<string, Workplaces>();
  for (const room of roomsOn(facts, date)) {
    const by = uses.get(room.id) ?? null;
    const key = keyOf(by);
    const before = balances.get(key)?.workplaces ?? 0;
    if (room.workplaces > 0) balances.set(key, { by, workplaces: before + room.workplaces });
  }
  const sorted = [...balances.values()].sort(mostFirst);
  const places = new Map(
    on.people.map(({ agencyId }) => [agencyId, sorted.find(({ by }) => isOpenTo(by, agencyId, on))]),
  );
  return sorted.map((entry) => ({
    ...entry,
    people: sumDecimals(on.people.filter(({ agencyId }) => places.get(agencyId) === entry).map(({ people }) => people)),
  }));
}

type Workplaces = Omit<WorkplaceBalance, 'people'>;

/** Of as many, an agency's own come before a group's. */
const mostFirst = (a: Workplaces, b: Workplaces): number =>
  b.workplaces - a.workplaces || (keyOf(a.by) < keyOf(b.by) ? -1 : 1);

const isOpenTo = (by: RoomUser | null, agencyId: number, { members }: PeopleOnDate): boolean => {
  if (by === null) return false;
  if ('exclusiveAgencyId' in by) return by.exclusiveAgencyId === agencyId;
  return members.some((member) => member.groupId === by.groupId && member.agencyId === agencyId);
};
