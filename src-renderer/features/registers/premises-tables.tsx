import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useNames } from '../../ui/names.ts';
import { useColumns } from './columns.tsx';
import { useDatedFacts, type DatedRow } from './dated-facts.ts';
import { RegisterTable } from './register-table.tsx';
import classes from './registers.module.css';

export function useSiteFacts(kind: Parameters<typeof useDatedFacts>[0]) {
  const { siteId } = useSite();
  const { date } = useAsOf();
  return useDatedFacts(kind, { siteId }, date);
}

const byName = { key: 'name', descending: false } as const;
const byCode = { key: 'code', descending: false } as const;

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
    column('noticeMonths', { hidden: true }),
    column('endsOn', { minor: true }),
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
