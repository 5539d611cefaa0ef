import { useTranslation } from 'react-i18next';
import { amount, wholeAmount, type Language } from '../../../shared/documents/format.ts';
import { covers } from '../../../shared/values/interval.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { AgencyName } from '../../ui/fact-value.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { useColumns } from './columns.tsx';
import { useDatedFacts, type DatedRow } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { AddButton, RegisterTable } from './register-table.tsx';

export function TermsPage() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const agreements = useDatedFacts('agreements', { siteId }, date);
  const subtitle = t('registers.count.agreements', { count: agreements.onDate.length });
  return (
    <Page title={t('app.nav.terms')} subtitle={subtitle} actions={<AddButton kind="agreements" />} peek={<FactPeek />}>
      <AgreementsTable />
    </Page>
  );
}

/** Each guest's agreement, its terms on the date, and the yearly rent of the version that is in force. */
function AgreementsTable() {
  const { i18n } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const agreements = useDatedFacts('agreements', { siteId }, date);
  const versions = useCall('agreementVersions.list', { siteId });
  const { column, t } = useColumns('agreements', names);
  const inForce = (row: DatedRow) =>
    versions.data?.find(
      (version) => version.agreementId === row.id && covers({ from: version.from, to: version.inForceTo }, date),
    );
  const rent = (row: DatedRow) => inForce(row)?.yearlyRentOre ?? null;
  const rentText = (ore: number | null) =>
    ore === null
      ? '–'
      : ore % 100 === 0
        ? wholeAmount(ore, i18n.language as Language)
        : amount(ore, i18n.language as Language);
  const columns: Column<DatedRow>[] = [
    {
      key: 'guest',
      header: t('fields.guestAgencyId'),
      share: 2,
      value: (row) => names.nameOf('agencies', row.identity['guestAgencyId']),
      render: (row) => <AgencyName id={row.identity['guestAgencyId']} names={names} />,
    },
    column('registrationNumber'),
    column('rentStart'),
    column('overheadRate', { minor: true }),
    column('rounding', { minor: true }),
    column('vatCategory', { minor: true }),
    {
      key: 'version',
      header: t('registers.columns.version'),
      align: 'right',
      value: (row) => inForce(row)?.number ?? null,
    },
    {
      key: 'rent',
      header: t('registers.columns.yearlyRent'),
      unit: 'kr',
      align: 'right',
      value: rent,
      render: (row) => rentText(rent(row)),
      total: (rows) => rentText(rows.reduce((sum, row) => sum + (rent(row) ?? 0), 0)),
    },
  ];
  return (
    <RegisterTable kind="agreements" facts={agreements} columns={columns} sort={{ key: 'guest', descending: false }} />
  );
}
