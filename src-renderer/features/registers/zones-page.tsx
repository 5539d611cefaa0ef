import { SegmentedControl, Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { isAboutZones, useFindings } from '../../app/findings.ts';
import type { Column } from '../../ui/data-table.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useColumns } from './columns.tsx';
import type { DatedRow } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { AddButton, RegisterTable } from './register-table.tsx';
import { ZoneMap } from './zone-map.tsx';
import { roomsOutside, zoneTree } from './zone-tree.ts';
import { AssessmentsTable } from './zones/assessments.tsx';
import { CardsTable } from './zones/cards.tsx';
import { PrintButton } from './zones/print-button.tsx';
import { isSecret } from './zones/sensitivity.tsx';
import { usePlacedRooms, useSiteFacts, useZoneFacts } from './zones/zone-facts.ts';
import { ZoneNotice } from './zones/zone-notice.tsx';
import { ZoneTable } from './zones/zone-table.tsx';
import classes from './registers.module.css';
import zoneClasses from './zones/zones.module.css';

const tabs = [
  { name: 'zones', adds: 'securityZones' },
  { name: 'cards', adds: 'accessCards' },
  { name: 'assessments', adds: 'riskAssessments' },
] as const satisfies readonly { name: string; adds: FactName }[];
type TabName = (typeof tabs)[number]['name'];

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
      <PrintButton secrets={useSecrets(tab.name)} />
      <AddButton kind={tab.adds} />
    </>
  );
  return (
    <Page title={t('app.nav.zones')} subtitle={<Summary />} actions={actions} peek={<FactPeek />}>
      <PrintHead tab={tab.name} />
      <ZoneNotice />
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

/** What a paper needs to be understood by itself: which site, what, and as of when. */
function PrintHead({ tab }: { tab: TabName }) {
  const { t } = useTranslation();
  const { site } = useSite();
  const { date, today } = useAsOf();
  const f = useFormat();
  return (
    <p className={zoneClasses['printHead']}>
      {t('registers.zones.printed', {
        site: site.attributes.name,
        what: t(`registers.tabs.${tab}`),
        date: f.date(date),
        today: f.date(today),
      })}
    </p>
  );
}

/** How many secret assessments the tab shows. */
function useSecrets(tab: TabName): number {
  const { zones, assessmentOf, assessments } = useZoneFacts();
  const shown = tab === 'assessments' ? assessments : tab === 'cards' ? [] : zones.map(assessmentOf);
  return new Set(shown.filter((row) => isSecret(row?.attributes['sensitivity']))).size;
}

function Summary() {
  const { t } = useTranslation();
  const zones = useSiteFacts('securityZones').onDate;
  const rooms = usePlacedRooms();
  const findings = useFindings().findings.filter(isAboutZones).length;
  const inner = zones.filter((zone) => zone.attributes['kind'] === 'inner').length;
  const summary = t('registers.zonesSummary', {
    inner: t('registers.count.innerZones', { count: inner }),
    outer: zones.length - inner,
    rooms: t('registers.count.rooms', { count: rooms.length - roomsOutside(zones, rooms).length }),
  });
  return findings === 0 ? summary : `${summary} · ${t('registers.zones.findings', { count: findings })}`;
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

/** The shells as a map of what lies in what with its table below, or as the register's list, which has the ended ones too. */
function Zones() {
  const { view } = useAddress();
  const zones = useSiteFacts('securityZones');
  const rooms = usePlacedRooms();
  const tree = useMemo(() => zoneTree(zones.onDate, rooms), [zones.onDate, rooms]);
  const outside = useMemo(() => roomsOutside(zones.onDate, rooms), [zones.onDate, rooms]);
  if (view === 'list' || zones.onDate.length === 0) return <ZonesTable />;
  return (
    <>
      <ZoneMap tree={tree} outside={outside} />
      <ZoneTable tree={tree} />
    </>
  );
}

function ZonesTable() {
  const names = useNames(useSite().siteId);
  const zones = useSiteFacts('securityZones');
  const { column, validity } = useColumns('securityZones', names);
  const columns: Column<DatedRow>[] = [
    column('name'),
    column('code', { minor: true }),
    column('kind'),
    column('parentZoneId'),
    column('ownerAgencyId'),
    column('network'),
    column('requirements', { minor: true }),
    validity(),
  ];
  return (
    <RegisterTable kind="securityZones" facts={zones} columns={columns} sort={{ key: 'name', descending: false }} />
  );
}
