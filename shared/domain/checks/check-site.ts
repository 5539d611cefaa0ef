import { checkCodes, type CheckCode, type Finding } from './finding.ts';
import { areaText } from '../../values/area.ts';

/** A site's facts on one date, as the checks read them. Ids are of the facts. */
export interface SiteOnDate {
  readonly agencies: readonly { id: number; name: string; people: string | null; atSite: boolean }[];
  readonly leases: readonly { id: number; code: string; areaHundredths: number; inForce: boolean }[];
  readonly groups: readonly { id: number; name: string; members: readonly number[] }[];
  readonly zones: readonly {
    id: number;
    name: string;
    kind: 'outer' | 'inner';
    parentZoneId: number | null;
    ownerAgencyId: number | null;
    network: 'shared' | 'separate';
    hasAssessment: boolean;
    access: readonly number[];
  }[];
  readonly rooms: readonly {
    id: number;
    label: string;
    leaseId: number;
    zoneId: number | null;
    areaHundredths: number;
    use: { exclusiveAgencyId: number } | { groupId: number } | null;
  }[];
  readonly cards: readonly { id: number; number: string; holder: string; agencyId: number; returned: boolean }[];
  readonly mandates: readonly {
    id: number;
    agencyId: number;
    requiredFte: string;
    fte: string;
    due: boolean;
    deadline: string;
  }[];
}

type Zone = SiteOnDate['zones'][number];
type Room = SiteOnDate['rooms'][number];

const byId = <T extends { id: number }>(entries: readonly T[]): ReadonlyMap<number, T> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** A zone and those around it, the innermost first. A tree that loops ends where it meets itself. */
function shellsAround(zones: ReadonlyMap<number, Zone>, zoneId: number | null): Zone[] {
  const shells: Zone[] = [];
  for (let at = zoneId; at !== null;) {
    const zone = zones.get(at);
    if (zone === undefined || shells.includes(zone)) break;
    shells.push(zone);
    at = zone.parentZoneId;
  }
  return shells;
}

/**
 * Who gets in: into an inner shell its owner and those let in; into an outer one everyone at the site, and so also
 * whoever has a shell inside it. Every shell on the way must open.
 */
const mayEnter = (shells: readonly Zone[], agencyId: number): boolean =>
  shells.every((zone) => zone.kind === 'outer' || zone.ownerAgencyId === agencyId || zone.access.includes(agencyId));

/** The zones that an agency at the site gets into, the doors on the way included. */
export const zonesOpenTo = (zones: readonly Zone[], agencyId: number): number[] => {
  const all = byId(zones);
  return zones.filter((zone) => mayEnter(shellsAround(all, zone.id), agencyId)).map((zone) => zone.id);
};

const finding = (code: CheckCode, kind: string, id: number, params: Finding['params']): Finding => ({
  code,
  kind,
  id,
  params,
});

function roomFindings(site: SiteOnDate, room: Room, names: ReadonlyMap<number, string>): Finding[] {
  const zones = byId(site.zones);
  const shells = shellsAround(zones, room.zoneId);
  const zone = shells[0]?.name ?? '';
  const name = (id: number): string => names.get(id) ?? String(id);
  const found: Finding[] = [];
  const lease = site.leases.find((entry) => entry.id === room.leaseId);
  if (room.zoneId === null) found.push(finding('room-without-zone', 'rooms', room.id, { room: room.label }));
  if (room.use === null) found.push(finding('room-without-use', 'rooms', room.id, { room: room.label }));
  if (lease !== undefined && !lease.inForce)
    found.push(finding('room-lease-ended', 'rooms', room.id, { room: room.label, lease: lease.code }));
  if (room.use === null || room.zoneId === null) return found;
  if ('exclusiveAgencyId' in room.use) {
    const agency = room.use.exclusiveAgencyId;
    if (!mayEnter(shells, agency))
      found.push(
        finding('room-exclusive-no-access', 'rooms', room.id, { room: room.label, agency: name(agency), zone }),
      );
    return found;
  }
  const { groupId } = room.use;
  const group = site.groups.find((entry) => entry.id === groupId);
  const outside = (group?.members ?? []).filter((agency) => !mayEnter(shells, agency));
  const owned = shells.find((shell) => shell.kind === 'inner' && shell.ownerAgencyId !== null);
  if (outside.length > 0 && owned !== undefined) {
    found.push(
      finding('room-shared-inside-shell', 'rooms', room.id, {
        room: room.label,
        zone: owned.name,
        agency: name(owned.ownerAgencyId ?? 0),
      }),
    );
  }
  for (const agency of outside) {
    found.push(
      finding('group-member-no-access', 'rooms', room.id, {
        room: room.label,
        group: group?.name ?? '',
        agency: name(agency),
        zone,
      }),
    );
  }
  return found;
}

function leaseFindings(site: SiteOnDate): Finding[] {
  return site.leases.flatMap((lease) => {
    const rooms = site.rooms
      .filter((room) => room.leaseId === lease.id)
      .reduce((sum, room) => sum + room.areaHundredths, 0);
    if (!lease.inForce || rooms <= lease.areaHundredths) return [];
    return [
      finding('rooms-exceed-lease', 'leases', lease.id, {
        lease: lease.code,
        rooms: areaText(rooms),
        area: areaText(lease.areaHundredths),
      }),
    ];
  });
}

function zoneFindings(site: SiteOnDate): Finding[] {
  return site.zones.flatMap((zone) => [
    ...(zone.ownerAgencyId === null
      ? [finding('zone-without-owner', 'securityZones', zone.id, { zone: zone.name })]
      : []),
    ...(zone.network === 'separate' && !zone.hasAssessment
      ? [finding('network-without-assessment', 'securityZones', zone.id, { zone: zone.name })]
      : []),
  ]);
}

function peopleFindings(site: SiteOnDate, names: ReadonlyMap<number, string>): Finding[] {
  const atSite = new Set(site.agencies.filter((agency) => agency.atSite).map((agency) => agency.id));
  const name = (id: number): string => names.get(id) ?? String(id);
  return [
    ...site.agencies
      .filter((agency) => agency.atSite && agency.people === null)
      .map((agency) => finding('headcount-missing', 'agencies', agency.id, { agency: agency.name })),
    ...site.cards
      .filter((card) => !card.returned && !atSite.has(card.agencyId))
      .map((card) =>
        finding('card-outlives-stay', 'accessCards', card.id, {
          card: card.number,
          holder: card.holder,
          agency: name(card.agencyId),
        }),
      ),
    ...site.mandates
      .filter((mandate) => mandate.due && Number(mandate.fte) < Number(mandate.requiredFte))
      .map((mandate) =>
        finding('mandate-not-met', 'mandates', mandate.id, {
          agency: name(mandate.agencyId),
          required: mandate.requiredFte,
          fte: mandate.fte,
          deadline: mandate.deadline,
        }),
      ),
  ];
}

/** Everything at a site that does not hang together on a date, the gravest kind first. */
export function checkSite(site: SiteOnDate): Finding[] {
  const names = new Map(site.agencies.map((agency) => [agency.id, agency.name]));
  const found = [
    ...site.rooms.flatMap((room) => roomFindings(site, room, names)),
    ...leaseFindings(site),
    ...zoneFindings(site),
    ...peopleFindings(site, names),
  ];
  return found.sort((a, b) => checkCodes.indexOf(a.code) - checkCodes.indexOf(b.code) || a.id - b.id);
}
