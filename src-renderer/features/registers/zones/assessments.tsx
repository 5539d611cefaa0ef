import type { Column } from '../../../ui/data-table.tsx';
import { useSite } from '../../../app/context.tsx';
import { useNames } from '../../../ui/names.ts';
import { useColumns } from '../columns.tsx';
import type { DatedRow } from '../dated-facts.ts';
import { RegisterTable } from '../register-table.tsx';
import { isSecret, SensitivityMark } from './sensitivity.tsx';
import { useSiteFacts } from './zone-facts.ts';

/** The assessments that zones and networks rest on. The conclusion of a secret one leaves paper unless it was asked for. */
export function AssessmentsTable() {
  const names = useNames(useSite().siteId);
  const assessments = useSiteFacts('riskAssessments');
  const zones = useSiteFacts('securityZones').onDate;
  const { column, t } = useColumns('riskAssessments', names);
  const zonesOn = (row: DatedRow) =>
    zones
      .filter((zone) => zone.attributes['riskAssessmentId'] === row.id)
      .map((zone) => names.rowName('securityZones', zone))
      .join(', ') || '–';
  const conclusion = column<DatedRow>('conclusion', { share: 2 });
  const columns: Column<DatedRow>[] = [
    column('number'),
    column('agencyId'),
    column('assessedOn'),
    {
      ...conclusion,
      render: (row) => (
        <>
          <span data-secret={isSecret(row.attributes['sensitivity']) || undefined}>{conclusion.text?.(row)}</span>
          {isSecret(row.attributes['sensitivity']) && <span data-secret-instead>{t('registers.zones.hidden')}</span>}
        </>
      ),
    },
    { key: 'zones', header: t('registers.zones.restingZones'), value: zonesOn, minor: true },
    {
      ...column<DatedRow>('sensitivity'),
      render: (row) => <SensitivityMark sensitivity={row.attributes['sensitivity']} />,
    },
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
