import { SegmentedControl, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useColumns } from './columns.tsx';
import { useDatedFacts, type DatedFacts, type DatedRow } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { AddButton, RegisterTable } from './register-table.tsx';
import { ZoneMap } from './zone-map.tsx';
import classes from './registers.module.css';
import { roomsOutside, zoneTree, type PlacedRoom } from './zone-tree.ts';

const tabs = [
  { name: 'zones', adds: 'securityZones' },
  { name: 'cards', adds: 'accessCards' },
  { name: 'assessments', adds: 'riskAssessments' },
] as const satisfies readonly { name: string; adds: FactName }[];

export function ZonesPage() {
  const { t } = useTranslation();
  const { tab: wanted } = useAddress();
  const setAddress = useSetAddress();
  const tab = tabs.find((one) => one.name === wanted) ?? tabs[0];
  const choose = (name: string | null) =>
    setAddress({ tab: name === 'zones' || name === null ? undefined : name, open: undefined });
  const actions = (
    <>
      {tab.name === 'zones' && <ViewSwitch />}
      <AddButton kind={tab.adds} />
    </>
  );
  return (
    <Page title={t('app.nav.zones')} subtitle={<Summary />} actions={actions} peek={<FactPeek />}>
      <Tabs value={tab.name} onChange={choose} className={classes['tabs']}>
        <Tabs.List>
          {tabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`registers.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab.name === 'zones' && <Zones />}
      {tab.name === 'cards' && <CardsTable />}
      {tab.name === 'assessments' && <AssessmentsTable />}
    </Page>
  );
}

function useSiteFacts(kind: FactName): DatedFacts {
  const { siteId } = useSite();
  const { date } = useAsOf();
  return useDatedFacts(kind, { siteId }, date);
}

function Summary() {
  const { t } = useTranslation();
  const zones = useSiteFacts('securityZones').onDate;
  const rooms = usePlacedRooms();
  const inner = zones.filter((zone) => zone.attributes['kind'] === 'inner').length;
  return t('registers.zonesSummary', {
    inner: t('registers.count.innerZones', { count: inner }),
    outer: zones.length - inner,
    rooms: t('registers.count.rooms', { count: rooms.length - roomsOutside(zones, rooms).length }),
  });
}

function ViewSwitch() {
  const { t } = useTranslation();
  const { view } = useAddress();
  const setAddress = useSetAddress();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('registers.view.label')}
      value={view === 'list' ? 'list' : 'map'}
      onChange={(value) => setAddress({ view: value === 'list' ? 'list' : undefined })}
      data={[
        { value: 'map', label: t('registers.view.map') },
        { value: 'list', label: t('registers.view.list') },
      ]}
    />
  );
}

/** The shells as a map of what lies in what, or as a list. */
function Zones() {
  const { view } = useAddress();
  const zones = useSiteFacts('securityZones');
  const rooms = usePlacedRooms();
  const tree = useMemo(() => zoneTree(zones.onDate, rooms), [zones.onDate, rooms]);
  const outside = useMemo(() => roomsOutside(zones.onDate, rooms), [zones.onDate, rooms]);
  if (view === 'list' || zones.onDate.length === 0) return <ZonesTable />;
  return <ZoneMap tree={tree} outside={outside} />;
}

function CardsTable() {
  const names = useNames(useSite().siteId);
  const cards = useSiteFacts('accessCards');
  const opened = useSiteFacts('cardZones').onDate;
  const { column, validity, t } = useColumns('accessCards', names);
  const zonesOf = (row: DatedRow) =>
    opened
      .filter((one) => one.identity['cardId'] === row.id)
      .map((one) => names.nameOf('securityZones', one.identity['zoneId']))
      .join(', ') || '–';
  const columns: Column<DatedRow>[] = [
    column('holder', { share: 1.5 }),
    column('number'),
    column('agencyId'),
    { key: 'zones', header: t('registers.kinds.cardZones'), value: zonesOf, share: 1.5 },
    column('orderedOn', { minor: true }),
    column('issuedOn', { minor: true }),
    validity(),
  ];
  return (
    <RegisterTable kind="accessCards" facts={cards} columns={columns} sort={{ key: 'holder', descending: false }} />
  );
}

function AssessmentsTable() {
  const names = useNames(useSite().siteId);
  const assessments = useSiteFacts('riskAssessments');
  const { column } = useColumns('riskAssessments', names);
  const columns: Column<DatedRow>[] = [
    column('number'),
    column('agencyId'),
    column('assessedOn'),
    column('conclusion', { share: 2 }),
    column('sensitivity', { minor: true }),
  ];
  return (
    <RegisterTable
      kind="riskAssessments"
      facts={assessments}
      columns={columns}
      sort={{ key: 'assessedOn', descending: true }}
    />
  );
}

function usePlacedRooms(): readonly PlacedRoom[] {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const rooms = useDatedFacts('rooms', { siteId }, date).onDate;
  const uses = useDatedFacts('roomUses', { siteId }, date).onDate;
  return useMemo(() => {
    const byRoom = new Map(uses.map((use) => [use.identity['roomId'], use.attributes['by'] as SharingIds]));
    return rooms.map((room) => ({
      room,
      use: byRoom.get(room.id) ?? null,
      area: Number(room.attributes['areaHundredths']),
    }));
  }, [rooms, uses]);
}

function ZonesTable() {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const zones = useDatedFacts('securityZones', { siteId }, date);
  const { column, validity } = useColumns('securityZones', names);
  const columns: Column<DatedRow>[] = [
    column('name'),
    column('code', { minor: true }),
    column('kind'),
    column('parentZoneId'),
    column('ownerAgencyId'),
    column('network'),
    column('riskAssessment', { minor: true }),
    validity(),
  ];
  return (
    <RegisterTable kind="securityZones" facts={zones} columns={columns} sort={{ key: 'name', descending: false }} />
  );
}
