import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { area, decimal, type Language } from '../../../shared/documents/format.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useDatedFacts } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { RoomsTable } from './premises-rooms.tsx';
import { BuildingsTables, GroupsTable, LeasesTable } from './premises-tables.tsx';
import { AddButton } from './register-table.tsx';
import classes from './registers.module.css';

const tabs = [
  { name: 'rooms', adds: 'rooms' },
  { name: 'leases', adds: 'leases' },
  { name: 'buildings', adds: 'floors' },
  { name: 'groups', adds: 'sharingGroups' },
] as const satisfies readonly { name: string; adds: FactName }[];

export function PremisesPage() {
  const { t } = useTranslation();
  const { tab: wanted } = useAddress();
  const setAddress = useSetAddress();
  const tab = tabs.find((one) => one.name === wanted) ?? tabs[0];
  const choose = (name: string | null) =>
    setAddress({ tab: name === 'rooms' || name === null ? undefined : name, open: undefined });
  return (
    <Page
      title={t('app.nav.premises')}
      subtitle={<Summary />}
      actions={<AddButton kind={tab.adds} {...(tab.name === 'buildings' ? { second: 'buildings' as const } : {})} />}
      peek={<FactPeek />}
    >
      <Tabs value={tab.name} onChange={choose} className={classes['tabs']}>
        <Tabs.List>
          {tabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`registers.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab.name === 'rooms' && <RoomsTable />}
      {tab.name === 'leases' && <LeasesTable />}
      {tab.name === 'buildings' && <BuildingsTables />}
      {tab.name === 'groups' && <GroupsTable />}
    </Page>
  );
}

function Summary() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { siteId } = useSite();
  const { date } = useAsOf();
  const rooms = useDatedFacts('rooms', { siteId }, date).onDate;
  const leases = useDatedFacts('leases', { siteId }, date).onDate;
  const sum = (rows: typeof rooms, name: string) =>
    rows.reduce((total, row) => total + Number(row.attributes[name]), 0);
  return t('registers.premisesSummary', {
    rooms: t('registers.count.rooms', { count: rooms.length }),
    measured: area(sum(rooms, 'areaHundredths'), language),
    leased: area(sum(leases, 'areaHundredths'), language),
    workplaces: decimal(String(sum(rooms, 'workplaces')), language),
  });
}
