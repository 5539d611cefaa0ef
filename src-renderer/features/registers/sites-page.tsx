import { useTranslation } from 'react-i18next';
import { useAsOf, useSite } from '../../app/context.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { useColumns } from './columns.tsx';
import { useDatedFacts } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { AddButton, RegisterTable } from './register-table.tsx';

/** The workspace's sites, reached from the site switcher. */
export function SitesPage() {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const names = useNames(useSite().siteId);
  const sites = useDatedFacts('sites', {}, date);
  const { column, validity } = useColumns('sites', names);
  return (
    <Page
      title={t('registers.kinds.sites')}
      subtitle={t('registers.count.sites', { count: sites.onDate.length })}
      actions={<AddButton kind="sites" />}
      peek={<FactPeek />}
    >
      <RegisterTable
        kind="sites"
        facts={sites}
        sort={{ key: 'name', descending: false }}
        columns={[
          column('name'),
          column('code'),
          column('municipality'),
          column('address', { minor: true }),
          validity(),
        ]}
      />
    </Page>
  );
}
