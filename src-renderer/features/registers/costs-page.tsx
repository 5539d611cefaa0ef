import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { percentOfRate, shortKronor, type Language } from '../../../shared/documents/format.ts';
import { addMonths, type Month } from '../../../shared/values/local-date.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useColumns } from './columns.tsx';
import { useDatedFacts, type DatedRow } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { AddButton, RegisterTable } from './register-table.tsx';
import classes from './registers.module.css';

export function CostsPage() {
  const { t, i18n } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const { tab: wanted } = useAddress();
  const setAddress = useSetAddress();
  const tab = wanted === 'investments' ? 'investments' : 'costItems';
  const items = useDatedFacts('costItems', { siteId }, date);
  const yearly = items.onDate.reduce((sum, row) => sum + Number(row.attributes['yearlyOre']), 0);
  const subtitle = t('registers.costsSummary', {
    items: t('registers.count.costItems', { count: items.onDate.length }),
    yearly: shortKronor(yearly, i18n.language as Language),
  });
  const choose = (name: string | null) =>
    setAddress({ tab: name === 'investments' ? name : undefined, open: undefined });
  return (
    <Page title={t('app.nav.costs')} subtitle={subtitle} actions={<AddButton kind={tab} />} peek={<FactPeek />}>
      <Tabs value={tab} onChange={choose} className={classes['tabs']}>
        <Tabs.List>
          <Tabs.Tab value="costItems">{t('registers.kinds.costItems')}</Tabs.Tab>
          <Tabs.Tab value="investments">{t('registers.kinds.investments')}</Tabs.Tab>
        </Tabs.List>
      </Tabs>
      {tab === 'costItems' ? <CostItemsTable /> : <InvestmentsTable />}
    </Page>
  );
}

function CostItemsTable() {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const items = useDatedFacts('costItems', { siteId }, date);
  const { column, validity } = useColumns('costItems', names);
  const columns: Column<DatedRow>[] = [
    column('name'),
    column('code', { minor: true }),
    column('category', { share: 1.1 }),
    column('by', { share: 1.7 }),
    column('supplier', { minor: true, share: 0.8 }),
    validity(),
    column('yearlyOre', { total: true }),
  ];
  return (
    <RegisterTable kind="costItems" facts={items} columns={columns} sort={{ key: 'category', descending: false }} />
  );
}

function InvestmentsTable() {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const investments = useDatedFacts('investments', { siteId }, date);
  const rates = useDatedFacts('investmentRates', { siteId }, date);
  const { column, t, language } = useColumns('investments', names);
  const rateOf = (row: DatedRow) =>
    rates.onDate.find((rate) => rate.identity['investmentId'] === row.id)?.attributes['rate'];
  const lastMonth = (row: DatedRow) =>
    addMonths(String(row.attributes['firstMonth']) as Month, Number(row.attributes['months']) - 1);
  const columns: Column<DatedRow>[] = [
    column('name'),
    column('by', { share: 1.3 }),
    column('firstMonth', { minor: true }),
    { key: 'lastMonth', header: t('registers.columns.lastMonth'), share: 'fit', value: lastMonth, minor: true },
    {
      key: 'rate',
      header: t('registers.columns.rateNow'),
      align: 'right',
      value: (row) => (rateOf(row) === undefined ? null : Number(rateOf(row))),
      render: (row) => (rateOf(row) === undefined ? '–' : percentOfRate(String(rateOf(row)), language)),
    },
    column('costOre', { total: true }),
  ];
  return (
    <RegisterTable kind="investments" facts={investments} columns={columns} sort={{ key: 'name', descending: false }} />
  );
}
