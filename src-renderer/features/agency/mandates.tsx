import { useTranslation } from 'react-i18next';
import { covers } from '../../../shared/values/interval.ts';
import { useAsOf } from '../../app/context.tsx';
import { PictureTable, type PictureColumn } from '../../ui/charts/picture-table.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { FactButton, OpenButton, Part, Teach } from './part.tsx';
import type { Summary } from './use-agency.ts';
import classes from './agency.module.css';

type Version = Summary['mandates'][number];

/** The government's decisions: what is required by when, as amended, and whether it is met. */
export function Mandates({ id, summary }: { id: number; summary: Summary }) {
  const { t } = useTranslation();
  const { mandates } = summary;
  const ids = [...new Set(mandates.map((version) => version.mandateId))];
  const [first] = ids;
  return (
    <Part
      title={t('agency.mandates.title')}
      action={
        first === undefined ? (
          <OpenButton add open={`agencies-${id}.mandates-new`} />
        ) : (
          <OpenButton open={`mandates-${first}-amend`} />
        )
      }
    >
      {first === undefined && <Teach>{t('agency.mandates.none')}</Teach>}
      {ids.map((mandateId) => (
        <Mandate key={mandateId} mandateId={mandateId} summary={summary} />
      ))}
    </Part>
  );
}

function Mandate({ mandateId, summary }: { mandateId: number; summary: Summary }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const versions = summary.mandates.filter((version) => version.mandateId === mandateId);
  const now = summary.mandatesNow.find((mandate) => mandate.mandateId === mandateId);
  const current = versions.find((version) => covers(version, date));
  const columns: PictureColumn<Version>[] = [
    {
      key: 'reference',
      header: t('fields.reference'),
      cell: (version) => <FactButton open={`mandates-${mandateId}`}>{version.reference}</FactButton>,
    },
    { key: 'decidedOn', header: t('fields.decidedOn'), cell: (version) => f.date(version.decidedOn) },
    { key: 'required', header: t('agency.mandates.required'), cell: (version) => f.decimal(version.requiredFte) },
    { key: 'deadline', header: t('fields.deadline'), cell: (version) => f.date(version.deadline) },
    {
      key: 'met',
      header: t('agency.mandates.onDeadline'),
      cell: (version) => (
        <span className={classes['met']} data-met={version.metOnDeadline}>
          {t(version.metOnDeadline ? 'agency.mandates.metWith' : 'agency.mandates.notMetWith', {
            fte: f.decimal(version.fteOnDeadline),
          })}
        </span>
      ),
    },
  ];
  return (
    <>
      {now !== undefined && current !== undefined && (
        <p className={classes['mandate']}>
          {t('agency.mandates.says', { fte: f.decimal(current.requiredFte), date: f.date(current.deadline) })}{' '}
          <span className={classes['met']} data-met={now.met}>
            {t(now.met ? 'agency.mandates.metNow' : now.due ? 'agency.mandates.missed' : 'agency.mandates.notYet', {
              date: f.date(date),
              fte: f.decimal(now.fte),
            })}
          </span>
        </p>
      )}
      {now === undefined && <Teach>{t('agency.mandates.notOnDate', { date: f.date(date) })}</Teach>}
      <PictureTable
        caption={t('agency.mandates.caption')}
        columns={columns}
        rows={versions}
        rowKey={(version) => version.from}
        isNow={(version) => version === current && versions.length > 1}
      />
    </>
  );
}
