import type { SharingIds } from '../../../shared/contract/fields.ts';
import type { AgreementFacts, RoomFacts, ZoneFacts } from '../../../shared/domain/agreements/agreement-facts.ts';
import { zonesOpenTo } from '../../../shared/domain/checks/check-site.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { zonesOf } from '../registers/site-checks.ts';
import { standingOn, type SiteOn } from './site-on.ts';

const textOf = (fact: FactVersion | undefined, name: string): string => textField(fact?.attributes ?? {}, name);
const byId = (facts: readonly FactVersion[]): ReadonlyMap<number, FactVersion> =>
  new Map(facts.map((fact) => [fact.id, fact]));

/** The members of each sharing group on the date. */
const membersOf = (on: SiteOn): ReadonlyMap<number, readonly number[]> =>
  new Map(
    [...Map.groupBy(on('groupMembers'), ({ identity }) => Number(identity['groupId']))].map(([group, members]) => [
      group,
      members.map(({ identity }) => Number(identity['agencyId'])),
    ]),
  );

/** Who else uses what is shared so; null where it is the guest's alone, undefined where the guest has no part in it. */
type OthersIn = (by: SharingIds) => readonly number[] | null | undefined;

function othersIn(on: SiteOn, guestAgencyId: number): OthersIn {
  const members = membersOf(on);
  return (by) => {
    if ('exclusiveAgencyId' in by) return by.exclusiveAgencyId === guestAgencyId ? null : undefined;
    const group = members.get(by.groupId) ?? [];
    return group.includes(guestAgencyId) ? group.filter((id) => id !== guestAgencyId) : undefined;
  };
}

interface Place {
  readonly building: FactVersion | undefined;
  readonly floor: FactVersion | undefined;
}

const placeName = ({ building, floor }: Place, manyBuildings: boolean): string =>
  [...(manyBuildings ? [textOf(building, 'name')] : []), textOf(floor, 'name')]
    .filter((name) => name !== '')
    .join(', ');

const levelOf = ({ floor }: Place): number => Number(floor?.attributes['level'] ?? 0);

function inOrder(a: { place: Place; room: RoomFacts }, b: { place: Place; room: RoomFacts }): number {
  const building = textOf(a.place.building, 'name').localeCompare(textOf(b.place.building, 'name'), 'sv');
  if (building !== 0) return building;
  const level = levelOf(a.place) - levelOf(b.place);
  return level === 0 ? a.room.number.localeCompare(b.room.number, 'sv', { numeric: true }) : level;
}

function roomsOf(on: SiteOn, others: OthersIn, nameOf: (agencyId: number) => string): RoomFacts[] {
  const uses = new Map(
    on('roomUses').map((use) => [Number(use.identity['roomId']), use.attributes['by'] as SharingIds]),
  );
  const floors = byId(on('floors'));
  const buildings = byId(on('buildings'));
  const zones = byId(on('securityZones'));
  const rooms = on('rooms').flatMap((room) => {
    const use = uses.get(room.id);
    const shared = use === undefined ? undefined : others(use);
    if (shared === undefined) return [];
    const floor = floors.get(Number(room.identity['floorId']));
    const place = { floor, building: buildings.get(Number(floor?.identity['buildingId'])) };
    const zone = zones.get(Number(room.attributes['zoneId']));
    return [{ place, room: roomOf(room, placeName(place, buildings.size > 1), zone, shared?.map(nameOf) ?? null) }];
  });
  return rooms.toSorted(inOrder).map(({ room }) => room);
}

const roomOf = (
  room: FactVersion,
  floor: string,
  zone: FactVersion | undefined,
  sharedWith: readonly string[] | null,
): RoomFacts => ({
  floor,
  number: textField(room.identity, 'number'),
  name: textOf(room, 'name'),
  kind: textOf(room, 'kind'),
  areaHundredths: Number(room.attributes['areaHundredths']),
  workplaces: Number(room.attributes['workplaces']),
  zone: zone === undefined ? null : textOf(zone, 'name'),
  sharedWith: sharedWith?.toSorted((a, b) => a.localeCompare(b, 'sv')) ?? null,
  note: textOf(room, 'note'),
});

function zoneFacts(on: SiteOn, guestAgencyId: number): ZoneFacts[] {
  const open = new Set(
    zonesOpenTo(
      zonesOf((name) => [...on(name)]),
      guestAgencyId,
    ),
  );
  return on('securityZones')
    .filter(({ id }) => open.has(id))
    .map((zone) => ({
      name: textOf(zone, 'name'),
      kind: textOf(zone, 'kind') as 'outer' | 'inner',
      own: zone.attributes['ownerAgencyId'] === guestAgencyId,
      network: textOf(zone, 'network') as 'shared' | 'separate',
      protection: textOf(zone, 'protection'),
      requirements: (zone.attributes['requirements'] as readonly string[] | null) ?? [],
    }))
    .toSorted((a, b) => (a.kind === b.kind ? a.name.localeCompare(b.name, 'sv') : a.kind === 'outer' ? -1 : 1));
}

/** What of the premises a guest has: its rooms, the zones that it gets into, and the adaptations that it bears. */
export function guestPremises(
  store: Store,
  on: SiteOn,
  guestAgencyId: number,
  date: LocalDate,
): Pick<AgreementFacts, 'ownAreaHundredths' | 'rooms' | 'zones' | 'investments'> {
  const others = othersIn(on, guestAgencyId);
  const names = new Map<number, string>();
  const nameOf = (id: number): string => {
    const name = names.get(id) ?? textOf(standingOn(store, 'agencies', id, date) ?? undefined, 'name');
    names.set(id, name);
    return name;
  };
  const rooms = roomsOf(on, others, nameOf);
  return {
    rooms,
    ownAreaHundredths: rooms.reduce((sum, room) => sum + (room.sharedWith === null ? room.areaHundredths : 0), 0),
    zones: zoneFacts(on, guestAgencyId),
    investments: on('investments')
      .filter(({ attributes }) => others(attributes['by'] as SharingIds) !== undefined)
      .map(({ attributes }) => ({
        name: textField(attributes, 'name'),
        costOre: Number(attributes['costOre']),
        months: Number(attributes['months']),
      })),
  };
}
