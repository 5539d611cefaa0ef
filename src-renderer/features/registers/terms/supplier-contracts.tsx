import { useTranslation } from 'react-i18next';
import { useSite } from '../../../app/context.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { plainText } from '../../../ui/fact-rows.ts';
import { useNames } from '../../../ui/names.ts';
import { useColumns } from '../columns.tsx';
import type { DatedRow } from '../dated-facts.ts';
import { useSiteFacts } from '../premises-tables.tsx';
import { RegisterTable } from '../register-table.tsx';

/** The host's contracts with suppliers to the site, with what they cost a year and how long they last. */
export function SupplierContractsTable() {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const contracts = useSiteFacts('supplierContracts');
  const { column } = useColumns('supplierContracts', names);
  const months = (name: string, header: string): Column<DatedRow> => {
    const count = (row: DatedRow) => Number(row.attributes[name]);
    const words = (row: DatedRow) => (count(row) === 0 ? '–' : t('registers.terms.months', { months: count(row) }));
    return { key: name, header, share: 'fit', minor: true, value: count, text: words, render: words };
  };
  const endsOn = (row: DatedRow) => plainText(row.attributes['endsOn']);
  const columns: Column<DatedRow>[] = [
    column('subject', { share: 1.9 }),
    column('supplier', { share: 1.3 }),
    column('registrationNumber', { hidden: true }),
    column('category', { groups: true, minor: true }),
    column('frameworkAgreement', { minor: true }),
    {
      ...column<DatedRow>('endsOn'),
      // What has no last day sorts after all that have one.
      value: (row) => endsOn(row) || '9999',
      text: (row) => endsOn(row) || t('registers.terms.untilFurther'),
      render: (row) => endsOn(row) || t('registers.terms.untilFurther'),
    },
    months('noticeMonths', t('registers.columns.notice')),
    { ...months('renewalMonths', t('registers.columns.renewal')), hidden: true },
    column('yearlyOre', { total: true }),
  ];
  return (
    <RegisterTable
      kind="supplierContracts"
      facts={contracts}
      columns={columns}
      sort={{ key: 'endsOn', descending: false }}
    />
  );
}
