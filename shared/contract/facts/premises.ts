import * as f from '../fields.ts';
import { defineFact } from './define-fact.ts';

/** SS 21054: BTA gross, LOA lettable, BRA usable, NTA net area. */
export const areaMeasures = ['LOA', 'BRA', 'BTA', 'NTA'] as const;

export const roomKinds = [
  'office',
  'open-office',
  'quiet',
  'meeting',
  'conference',
  'reception',
  'dining',
  'break',
  'storage',
  'copy',
  'technical',
  'wc',
  'corridor',
  'other',
] as const;

export const buildings = defineFact({
  name: 'buildings',
  table: 'building',
  identity: { siteId: f.reference('sites'), code: f.code() },
  attributes: { name: f.text(), address: f.optionalLines(400), note: f.optionalLines() },
  unique: ['siteId', 'code'],
  parent: 'siteId',
});

export const floors = defineFact({
  name: 'floors',
  table: 'floor',
  identity: { buildingId: f.reference('buildings'), code: f.code() },
  attributes: { name: f.text(), level: f.integer(-10, 100), note: f.optionalLines() },
  unique: ['buildingId', 'code'],
  parent: 'buildingId',
});

export const sharingGroups = defineFact({
  name: 'sharingGroups',
  table: 'sharing_group',
  identity: { siteId: f.reference('sites'), code: f.code() },
  attributes: { name: f.text(), note: f.optionalLines() },
  unique: ['siteId', 'code'],
  parent: 'siteId',
});

export const groupMembers = defineFact({
  name: 'groupMembers',
  table: 'group_member',
  identity: { groupId: f.reference('sharingGroups'), agencyId: f.reference('agencies') },
  attributes: { note: f.optionalLines() },
  unique: ['groupId', 'agencyId'],
  parent: 'groupId',
});

/** The host's contract with a property owner. `common` shares the area that no room accounts for. */
export const leases = defineFact({
  name: 'leases',
  table: 'lease',
  identity: { siteId: f.reference('sites'), code: f.code() },
  attributes: {
    name: f.text(),
    landlord: f.optionalText(),
    yearlyRentOre: f.ore(),
    areaHundredths: f.areaHundredths(),
    areaMeasure: f.choice('areaMeasure', areaMeasures),
    common: f.groupSharing(),
    noticeMonths: f.integer(0, 120),
    /** Last day of the agreed term; null where it goes on until notice is given. */
    endsOn: f.optionalDate(),
    /** For how long it goes on if nobody gives notice; 0 where it ends. */
    renewalMonths: f.integer(0, 120).default(0),
    indexClause: f.optionalText(400),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'code'],
  parent: 'siteId',
});

export const rooms = defineFact({
  name: 'rooms',
  table: 'room',
  identity: { floorId: f.reference('floors'), number: f.code() },
  attributes: {
    name: f.text(),
    kind: f.choice('roomKind', roomKinds),
    areaHundredths: f.areaHundredths(),
    workplaces: f.integer(0, 10_000),
    leaseId: f.reference('leases'),
    zoneId: f.optionalReference('securityZones'),
    note: f.optionalLines(),
  },
  unique: ['floorId', 'number'],
  parent: 'floorId',
});

/** Who uses a room over time; a time without a use is vacant and counts as common in the rent. */
export const roomUses = defineFact({
  name: 'roomUses',
  table: 'room_use',
  identity: { roomId: f.reference('rooms') },
  attributes: { by: f.sharing(), note: f.optionalLines() },
  unique: ['roomId'],
  parent: 'roomId',
});
