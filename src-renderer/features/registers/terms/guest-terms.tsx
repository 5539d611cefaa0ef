import { useTranslation } from 'react-i18next';
import { covers } from '../../../../shared/values/interval.ts';
import { useCall } from '../../../api/client.ts';
import { useAsOf, useSite } from '../../../app/context.tsx';
import type { Column } from '../../../ui/data-table.tsx';
import { plainText, type FactRow } from '../../../ui/fact-rows.ts';
import { AgencyName } from '../../../ui/fact-value.tsx';
import { useNames } from '../../../ui/names.ts';
import { useFormat } from '../../../ui/use-format.ts';
import { useColumns } from '../columns.tsx';
import type { DatedRow } from '../dated-facts.ts';
import { useSiteFacts } from '../premises-tables.tsx';
import { RegisterTable } from '../register-table.tsx';
import { useClauseText } from './clause-text.ts';

/** Terms are a guest's: without agencies there is nobody to have them. */
export function useNeedsAgencies(): 'agencies' | undefined {
  const { loading, rows } = useSiteFacts('agencyRoles');
  return !loading && rows.length === 0 ? 'agencies' : undefined;
}

/** Of each agreement the clause that holds on the date. */
function useClauseOf(kind: 'noticeClauses' | 'indexClauses'): (agreement: FactRow) => FactRow | undefined {
  const rows = useSiteFacts(kind).onDate;
  return (agreement) => rows.find((row) => row.identity['agreementId'] === agreement.id);
}

/** Each guest's agreement, its terms on the date, and the yearly rent of the version that is in force. */
export function GuestTermsTable() {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const agreements = useSiteFacts('agreements');
  const versions = useCall('agreementVersions.list', { siteId });
  const { column } = useColumns('agreements', names);
  const inForce = (row: DatedRow) =>
    versions.data?.find(
      (version) => version.agreementId === row.id && covers({ from: version.from, to: version.inForceTo }, date),
    );
  const rent = (row: DatedRow) => inForce(row)?.yearlyRentOre ?? null;
  const rentText = (ore: number | null) => (ore === null ? '–' : ore % 100 === 0 ? f.whole(ore) : f.amount(ore));
  const columns: Column<DatedRow>[] = [
    {
      key: 'guest',
      header: t('fields.guestAgencyId'),
      share: 1.6,
      value: (row) => names.nameOf('agencies', row.identity['guestAgencyId']),
      render: (row) => <AgencyName id={row.identity['guestAgencyId']} names={names} />,
    },
    column('registrationNumber'),
    column('rentStart', { minor: true }),
    column('overheadRate', { minor: true }),
    column('rounding', { hidden: true }),
    column('vatCategory', { hidden: true }),
    ...useClauseColumns(),
    {
      key: 'version',
      header: t('registers.columns.version'),
      align: 'right',
      minor: true,
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
    <RegisterTable
      kind="agreements"
      facts={agreements}
      columns={columns}
      needs={useNeedsAgencies()}
      sort={{ key: 'guest', descending: false }}
    />
  );
}

/** Notice and index: the months and the base month sort, and the words say what they mean. */
function useClauseColumns(): Column<DatedRow>[] {
  const { t } = useTranslation();
  const notice = useClauseOf('noticeClauses');
  const index = useClauseOf('indexClauses');
  const text = useClauseText();
  return [
    {
      key: 'notice',
      header: t('registers.columns.notice'),
      share: 'fit',
      minor: true,
      value: (row) => Number(notice(row)?.attributes['noticeMonths'] ?? -1),
      text: (row) => text.notice(notice(row)?.attributes),
      render: (row) => text.notice(notice(row)?.attributes),
    },
    {
      key: 'index',
      header: t('registers.columns.index'),
      share: 'fit',
      minor: true,
      value: (row) => plainText(index(row)?.attributes['baseMonth']),
      text: (row) => text.index(index(row)?.attributes),
      render: (row) => text.index(index(row)?.attributes),
    },
  ];
}
