import { Tabs } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { FactPeek } from './fact-peek.tsx';
import { useSiteFacts } from './premises-tables.tsx';
import { AddButton } from './register-table.tsx';
import { CostAcceptancesTable } from './terms/cost-acceptances.tsx';
import { GuestTermsTable } from './terms/guest-terms.tsx';
import { SupplierContractsTable } from './terms/supplier-contracts.tsx';
import classes from './registers.module.css';

const tabs = [
  { name: 'guests', adds: 'agreements' },
  { name: 'suppliers', adds: 'supplierContracts' },
  { name: 'costs', adds: 'costAcceptances' },
] as const satisfies readonly { name: string; adds: FactName }[];

/** What has been agreed on with whom: the guests' terms, the suppliers' contracts, and costs that guests are to accept. */
export function TermsPage() {
  const { t } = useTranslation();
  const { tab: wanted } = useAddress();
  const setAddress = useSetAddress();
  const tab = tabs.find((one) => one.name === wanted) ?? tabs[0];
  const choose = (name: string | null) =>
    setAddress({ tab: name === 'guests' || name === null ? undefined : name, open: undefined });
  return (
    <Page title={t('app.nav.terms')} subtitle={<Summary />} actions={<AddButton kind={tab.adds} />} peek={<FactPeek />}>
      <Tabs value={tab.name} onChange={choose} className={classes['tabs']}>
        <Tabs.List>
          {tabs.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {t(`registers.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab.name === 'guests' && <GuestTermsTable />}
      {tab.name === 'suppliers' && (
        <>
          <SupplierContractsTable />
          <p className={classes['after']}>
            <Link to="/premises" search={{ tab: 'leases' } as never}>
              {t('registers.terms.leases')}
            </Link>
          </p>
        </>
      )}
      {tab.name === 'costs' && <CostAcceptancesTable />}
    </Page>
  );
}

function Summary() {
  const { t } = useTranslation();
  const count = (kind: 'agreements' | 'supplierContracts', rows: readonly unknown[]) =>
    t(`registers.count.${kind}`, { count: rows.length });
  const agreements = useSiteFacts('agreements').onDate;
  const contracts = useSiteFacts('supplierContracts').onDate;
  const pending = useSiteFacts('costAcceptances').onDate.filter((row) => row.attributes['decision'] === 'pending');
  return [
    count('agreements', agreements),
    count('supplierContracts', contracts),
    ...(pending.length === 0 ? [] : [t('registers.count.pendingCosts', { count: pending.length })]),
  ].join(' · ');
}
