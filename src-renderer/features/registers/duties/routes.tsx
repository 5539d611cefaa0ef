import { useTranslation } from 'react-i18next';
import { contactMatters } from '../../../../shared/contract/facts/duties.ts';
import { useSite } from '../../../app/context.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { plainText } from '../../../ui/fact-rows.ts';
import { AgencyName } from '../../../ui/fact-value.tsx';
import { useNames } from '../../../ui/names.ts';
import { useColumns } from '../columns.tsx';
import type { DatedRow } from '../dated-facts.ts';
import { useSiteFacts } from '../premises-tables.tsx';
import { RegisterTable } from '../register-table.tsx';

const matterOrder = new Map<string, number>(contactMatters.map((matter, index) => [matter, index]));

/** Whom to turn to about what: for all, and for the guests that have a way of their own. */
export function ContactRoutesTable() {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const routes = useSiteFacts('contactRoutes');
  const { column } = useColumns('contactRoutes', names);
  const matter = column<DatedRow>('matter', { share: 1.5, groups: true });
  const isForAll = (row: DatedRow) => row.identity['agencyId'] === null;
  const forWhom = (row: DatedRow) =>
    isForAll(row) ? t('app.field.all') : names.nameOf('agencies', row.identity['agencyId']);
  const columns: Column<DatedRow>[] = [
    // In the order of the matters, those for all before the guests' own.
    {
      ...matter,
      value: (row) => (matterOrder.get(plainText(row.identity['matter'])) ?? 0) * 2 + (isForAll(row) ? 0 : 1),
    },
    {
      key: 'agencyId',
      header: t('registers.columns.forWhom'),
      share: 1.1,
      value: forWhom,
      render: (row) => (isForAll(row) ? forWhom(row) : <AgencyName id={row.identity['agencyId']} names={names} />),
    },
    column('contact', { share: 1.4 }),
    column('phone', { share: 'fit' }),
    column('email', { hidden: true }),
    column('hours', { share: 'fit' }),
    column('routine', { minor: true, share: 2 }),
  ];
  return (
    <RegisterTable kind="contactRoutes" facts={routes} columns={columns} sort={{ key: 'matter', descending: false }} />
  );
}
