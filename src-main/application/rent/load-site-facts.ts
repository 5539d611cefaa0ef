import { areaText } from '../../../shared/values/area.ts';
import { kronorText } from '../../../shared/values/money.ts';
import { covers } from '../../../shared/values/interval.ts';
import { monthOf, type LocalDate, type Month } from '../../../shared/values/local-date.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { GroupSharingIds, SharingIds } from '../../../shared/contract/fields.ts';
import type { AllocationKey, Component, Rounding, Sharing, SiteFacts } from '../../../shared/domain/rent/site-facts.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';

/** A fact's version that names and describes it on the date: the one that covers it, else the nearest. */
function onDate(versions: readonly FactVersion[], date: LocalDate): FactVersion {
  return present(
    versions.find((version) => covers(version, date)) ??
      versions.findLast((version) => version.from <= date) ??
      versions[0],
    'a version',
  );
}

class SiteReader {
  readonly #store: Store;
  readonly #siteId: number;
  readonly #date: LocalDate;
  readonly #agencyCodes = new Map<number, string>();
  readonly #groupCodes = new Map<number, string>();

  constructor(store: Store, siteId: number, date: LocalDate) {
    this.#store = store;
    this.#siteId = siteId;
    this.#date = date;
  }

  timelines(name: FactName): FactVersion[] {
    return new FactStore(this.#store, kindOf(name)).timelines(this.#siteId);
  }

  grouped(name: FactName): FactVersion[][] {
    return [...Map.groupBy(this.timelines(name), (version) => version.id).values()];
  }

  agency(id: unknown): string {
    const known = this.#agencyCodes.get(Number(id));
    if (known !== undefined) return known;
    const versions = new FactStore(this.#store, kindOf('agencies')).standing(Number(id));
    const code = String(present(versions[0], 'the agency').identity['code']);
    this.#agencyCodes.set(Number(id), code);
    return code;
  }

  agencyName(id: unknown): string {
    return String(
      onDate(new FactStore(this.#store, kindOf('agencies')).standing(Number(id)), this.#date).attributes['name'],
    );
  }

  rememberGroup(id: number, code: string): void {
    this.#groupCodes.set(id, code);
  }

  sharing(by: unknown): Sharing {
    const sharing = by as SharingIds;
    return 'exclusiveAgencyId' in sharing ? { exclusive: this.agency(sharing.exclusiveAgencyId) } : this.group(sharing);
  }

  group(by: GroupSharingIds): { group: string; key: AllocationKey; fixed?: Record<string, string> } {
    const group = present(this.#groupCodes.get(by.groupId), 'the sharing group');
    if (by.fixed === undefined) return { group, key: by.key };
    return {
      group,
      key: by.key,
      fixed: Object.fromEntries(by.fixed.map((entry) => [this.agency(entry.agencyId), entry.percent])),
    };
  }
}

const period = (version: FactVersion): { from: LocalDate; to: LocalDate | null } => ({
  from: version.from,
  to: version.to,
});
const textOf = (version: FactVersion, field: string): string => textField(version.attributes, field);

/**
 * The facts of a site as the calculation takes them, at a basis date. Timelines come whole, so that the snapshot can
 * be read on other dates too; names are those of the date.
 */
export function loadSiteFacts(store: Store, siteId: number, basisDate: LocalDate): SiteFacts {
  const reader = new SiteReader(store, siteId, basisDate);
  const agencies = agenciesOf(reader);
  const groups = groupsOf(reader, basisDate);
  const leaseCodes = new Map<number, string>();
  const leases = reader.timelines('leases').map((version) => {
    const code = String(version.identity['code']);
    leaseCodes.set(version.id, code);
    return {
      code,
      name: textOf(version, 'name'),
      source: textOf(version, 'note').slice(0, 400),
      yearlyRent: kronorText(Number(version.attributes['yearlyRentOre'])),
      area: areaText(Number(version.attributes['areaHundredths'])),
      common: reader.group(version.attributes['common'] as GroupSharingIds),
      ...period(version),
    };
  });
  return {
    basisDate,
    agencies,
    headcount: headcountOf(reader),
    groups,
    leases,
    rooms: roomsOf(reader, leaseCodes, basisDate),
    costItems: costItemsOf(reader),
    investments: investmentsOf(reader, basisDate),
    agreements: agreementsOf(reader, basisDate),
  };
}

const agenciesOf = (reader: SiteReader): SiteFacts['agencies'] =>
  reader.timelines('agencyRoles').map((version) => ({
    code: reader.agency(version.identity['agencyId']),
    name: reader.agencyName(version.identity['agencyId']),
    role: version.attributes['role'] as 'host' | 'guest',
    ...period(version),
  }));

const headcountOf = (reader: SiteReader): SiteFacts['headcount'] =>
  reader.timelines('headcounts').map((version) => ({
    agency: reader.agency(version.identity['agencyId']),
    ...period(version),
    people: textOf(version, 'people'),
  }));

function groupsOf(reader: SiteReader, date: LocalDate): SiteFacts['groups'] {
  const members = Map.groupBy(reader.timelines('groupMembers'), (version) => Number(version.identity['groupId']));
  return reader.grouped('sharingGroups').map((versions) => {
    const group = onDate(versions, date);
    const code = String(group.identity['code']);
    reader.rememberGroup(group.id, code);
    const list = (members.get(group.id) ?? []).map((version) => ({
      agency: reader.agency(version.identity['agencyId']),
      ...period(version),
    }));
    return { code, name: textOf(group, 'name'), members: list };
  });
}

/** Rooms that stand on the date, each in the lease that its version on the date says. */
function roomsOf(reader: SiteReader, leaseCodes: ReadonlyMap<number, string>, date: LocalDate): SiteFacts['rooms'] {
  const uses = Map.groupBy(reader.timelines('roomUses'), (version) => Number(version.identity['roomId']));
  const rooms = reader.timelines('rooms').filter((version) => covers(version, date));
  const codes = roomCodes(reader, rooms);
  return rooms.map((version) => ({
    lease: present(leaseCodes.get(Number(version.attributes['leaseId'])), 'the lease'),
    code: present(codes.get(version.id), 'the room number'),
    name: textOf(version, 'name'),
    area: areaText(Number(version.attributes['areaHundredths'])),
    uses: (uses.get(version.id) ?? []).map((use) => ({ ...period(use), ...reader.sharing(use.attributes['by']) })),
  }));
}

/** A room's number; with its floor's and building's code where two rooms of the site share a number. */
function roomCodes(reader: SiteReader, rooms: readonly FactVersion[]): Map<number, string> {
  const codeOf = (version: FactVersion): string => String(version.identity['code']);
  const buildings = new Map(reader.timelines('buildings').map((version) => [version.id, codeOf(version)]));
  const floors = new Map(
    reader
      .timelines('floors')
      .map((version) => [
        version.id,
        `${buildings.get(Number(version.identity['buildingId'])) ?? ''}/${codeOf(version)}`,
      ]),
  );
  const numbers = Map.groupBy(rooms, (room) => String(room.identity['number']));
  return new Map(
    rooms.map((room) => {
      const number = String(room.identity['number']);
      const alone = (numbers.get(number) ?? []).length === 1;
      return [room.id, alone ? number : `${floors.get(Number(room.identity['floorId'])) ?? ''}/${number}`];
    }),
  );
}

const costItemsOf = (reader: SiteReader): SiteFacts['costItems'] =>
  reader.timelines('costItems').map((version) => ({
    code: String(version.identity['code']),
    name: textOf(version, 'name'),
    source: textOf(version, 'source'),
    category: textOf(version, 'category'),
    yearly: kronorText(Number(version.attributes['yearlyOre'])),
    by: reader.sharing(version.attributes['by']),
    ...period(version),
  }));

function investmentsOf(reader: SiteReader, date: LocalDate): SiteFacts['investments'] {
  const rates = Map.groupBy(reader.timelines('investmentRates'), (version) => Number(version.identity['investmentId']));
  return reader.grouped('investments').map((versions) => {
    const item = onDate(versions, date);
    return {
      code: String(item.identity['code']),
      name: textOf(item, 'name'),
      source: textOf(item, 'source'),
      cost: kronorText(Number(item.attributes['costOre'])),
      months: Number(item.attributes['months']),
      firstMonth: item.attributes['firstMonth'] as Month,
      by: reader.sharing(item.attributes['by']),
      rates: (rates.get(item.id) ?? []).map((version) => ({
        from: monthOf(version.from),
        rate: textOf(version, 'rate'),
      })),
    };
  });
}

const agreementsOf = (reader: SiteReader, date: LocalDate): SiteFacts['agreements'] =>
  reader
    .timelines('agreements')
    .filter((version) => covers(version, date))
    .map((version) => ({
      guest: reader.agency(version.identity['guestAgencyId']),
      overheadRate: textOf(version, 'overheadRate'),
      overheadBase: version.attributes['overheadBase'] as Component[],
      rounding: version.attributes['rounding'] as Rounding,
    }));
