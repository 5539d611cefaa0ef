import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { AgencyName } from '../../ui/fact-value.tsx';
import { useNames, type Names } from '../../ui/names.ts';
import { useColumns } from './columns.tsx';
import { useDatedFacts, type DatedFacts, type DatedRow } from './dated-facts.ts';
import { RegisterTable } from './register-table.tsx';
import classes from './registers.module.css';

function useSiteFacts(kind: Parameters<typeof useDatedFacts>[0]) {
  const { siteId } = useSite();
  const { date } = useAsOf();
  return useDatedFacts(kind, { siteId }, date);
}

const byName = { key: 'name', descending: false } as const;
const byCode = { key: 'code', descending: false } as const;

interface RoomRow extends DatedRow {
  /** Who uses it on the date; none is vacant. */
  readonly use: SharingIds | null;
}

export function RoomsTable() {
  const { siteId } = useSite();
  const names = useNames(siteId);
  const rooms = useSiteFacts('rooms');
  const uses = useSiteFacts('roomUses');
  const buildings = useSiteFacts('buildings');
  const floors = useSiteFacts('floors');
  const { column, t } = useColumns('rooms', names);
  const leaseCodes = useMemo(
    () => new Map(names.rowsOf('leases').map((lease) => [lease.id, String(lease.identity['code'])])),
    [names],
  );
  const rows = useMemo((): RoomRow[] => {
    const byRoom = new Map(uses.onDate.map((use) => [use.identity['roomId'], use.attributes['by'] as SharingIds]));
    return rooms.rows.map((row) => ({ ...row, use: byRoom.get(row.id) ?? null }));
  }, [rooms.rows, uses.onDate]);
  const columns: Column<RoomRow>[] = [
    {
      key: 'name',
      header: t('facts.rooms'),
      share: 2,
      value: (row) => names.rowName('rooms', row),
      render: (row) => names.rowName('rooms', row),
    },
    { ...column('floorId'), share: 'fit', minor: true },
    column('kind', { minor: true, share: 1.2 }),
    {
      key: 'use',
      header: t('registers.columns.use'),
      share: 1.4,
      value: (row) => userText(row.use, names) ?? t('registers.vacant'),
      render: (row) => <User use={row.use} names={names} />,
    },
    column('zoneId', { minor: true, share: 1.2 }),
    {
      key: 'leaseId',
      header: t('fields.leaseId'),
      share: 'fit',
      value: (row) => leaseCodes.get(Number(row.attributes['leaseId'])) ?? '–',
      minor: true,
    },
    column('areaHundredths', { total: true }),
    column('workplaces', { total: true }),
  ];
  const isMissing = (facts: DatedFacts) => facts.rows.length === 0 && !facts.loading;
  const needs = isMissing(buildings) ? 'buildings' : isMissing(floors) ? 'floors' : undefined;
  return <RegisterTable kind="rooms" facts={{ ...rooms, rows }} columns={columns} sort={byName} needs={needs} />;
}

const userText = (use: SharingIds | null, names: Names): string | null => {
  if (use === null) return null;
  return 'exclusiveAgencyId' in use
    ? names.nameOf('agencies', use.exclusiveAgencyId)
    : names.nameOf('sharingGroups', use.groupId);
};

function User({ use, names }: { use: SharingIds | null; names: Names }) {
  const { t } = useTranslation();
  if (use === null) return <span className={classes['mute']}>{t('registers.vacant')}</span>;
  return 'exclusiveAgencyId' in use ? <AgencyName id={use.exclusiveAgencyId} names={names} /> : userText(use, names);
}

export function LeasesTable() {
  const { siteId } = useSite();
  const names = useNames(siteId);
  const leases = useSiteFacts('leases');
  const { column, validity } = useColumns('leases', names);
  const columns: Column<DatedRow>[] = [
    column('code'),
    column('name'),
    column('landlord', { minor: true }),
    column('common', { share: 1.3 }),
    column('noticeMonths', { minor: true }),
    validity(),
    column('areaHundredths', { total: true }),
    column('yearlyRentOre', { total: true }),
  ];
  return <RegisterTable kind="leases" facts={leases} columns={columns} sort={byCode} />;
}

export function BuildingsTables() {
  const { siteId } = useSite();
  const names = useNames(siteId);
  const buildings = useSiteFacts('buildings');
  const floors = useSiteFacts('floors');
  const building = useColumns('buildings', names);
  const floor = useColumns('floors', names);
  const needs = buildings.rows.length === 0 && !buildings.loading ? 'buildings' : undefined;
  return (
    <div className={classes['stack']}>
      {needs === undefined && (
        <section>
          <h2 className={classes['heading']}>{floor.t('registers.kinds.buildings')}</h2>
          <RegisterTable
            kind="buildings"
            facts={buildings}
            sort={byName}
            columns={[
              building.column('name'),
              building.column('code'),
              building.column('address'),
              building.validity(),
            ]}
          />
        </section>
      )}
      <section>
        {needs === undefined && <h2 className={classes['heading']}>{floor.t('registers.kinds.floors')}</h2>}
        <RegisterTable
          kind="floors"
          facts={floors}
          sort={{ key: 'level', descending: false }}
          needs={needs}
          columns={[
            floor.column('name'),
            floor.column('code'),
            floor.column('buildingId'),
            floor.column('level'),
            floor.validity(),
          ]}
        />
      </section>
    </div>
  );
}

export function GroupsTable() {
  const { siteId } = useSite();
  const names = useNames(siteId);
  const groups = useSiteFacts('sharingGroups');
  const members = useSiteFacts('groupMembers');
  const { column, validity, t } = useColumns('sharingGroups', names);
  const membersOf = (row: DatedRow) =>
    members.onDate
      .filter((member) => member.identity['groupId'] === row.id)
      .map((member) => names.nameOf('agencies', member.identity['agencyId']))
      .sort((a, b) => a.localeCompare(b, 'sv'))
      .join(', ') || '–';
  const columns: Column<DatedRow>[] = [
    column('name'),
    column('code', { minor: true }),
    { key: 'members', header: t('registers.columns.members'), value: membersOf, render: membersOf },
    validity(),
  ];
  return <RegisterTable kind="sharingGroups" facts={groups} columns={columns} sort={byName} />;
}
