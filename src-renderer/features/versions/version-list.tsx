import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AgreementVersionRow } from '../../../shared/contract/rent.ts';
import { documentId } from '../../../shared/documents/format.ts';
import { covers } from '../../../shared/values/interval.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNames } from '../../ui/names.ts';
import { useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './versions.module.css';

/** What an interval is called by its two ends; an open one is until further notice. */
export function useInForce(): (version: AgreementVersionRow) => string {
  const { t } = useTranslation();
  const f = useFormat();
  return ({ from, inForceTo }) =>
    inForceTo === null ? `${f.date(from)} – ${t('rent.versions.until')}` : f.period({ from, to: inForceTo });
}

export function VersionList() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const f = useFormat();
  const names = useNames(siteId);
  const inForce = useInForce();
  const setAddress = useSetAddress();
  const versions = useCall('agreementVersions.list', { siteId });
  if (versions.data === undefined) return versions.error === null ? null : <p role="alert">{versions.error.message}</p>;
  const standing = (version: AgreementVersionRow): 'now' | 'future' | 'past' => {
    if (covers({ from: version.from, to: version.inForceTo }, date)) return 'now';
    return version.from > date ? 'future' : 'past';
  };
  const columns: readonly Column<AgreementVersionRow>[] = [
    {
      key: 'guest',
      header: t('rent.versions.guest'),
      value: (row) => names.nameOf('agencies', row.guestAgencyId),
      render: (row) => (
        <span className={classes['agency']}>
          <AgencyDot colour={names.colourOf(row.guestAgencyId)} />
          {names.nameOf('agencies', row.guestAgencyId)}
        </span>
      ),
    },
    {
      key: 'number',
      share: 'fit',
      header: t('fields.versionId'),
      value: (row) => row.number,
      render: (row) => `${row.registrationNumber} · ${row.number}`,
      text: (row) => row.registrationNumber,
    },
    {
      key: 'basisDate',
      share: 'fit',
      header: t('rent.versions.basisDate'),
      value: (row) => row.basisDate,
      render: (row) => f.date(row.basisDate),
    },
    { key: 'from', share: 'fit', header: t('rent.versions.inForce'), value: (row) => row.from, render: inForce },
    {
      key: 'standing',
      share: 'fit',
      header: t('rent.versions.standing'),
      value: standing,
      render: (row) => (
        <span className={classes['standing']} data-standing={standing(row)}>
          {t(`rent.versions.${standing(row)}`)}
        </span>
      ),
    },
    {
      key: 'yearlyRent',
      share: 'fit',
      header: t('rent.versions.yearlyRent'),
      align: 'right',
      value: (row) => row.yearlyRentOre,
      render: (row) => (
        <>
          {row.uprating !== null && <small className={classes['tag']}>{t('indexation.uprated.tag')}</small>}
          {f.kronor(row.yearlyRentOre)}
        </>
      ),
    },
    {
      key: 'sha',
      share: 'fit',
      header: t('rent.versions.id'),
      value: (row) => row.calculationSha256,
      minor: true,
      render: (row) => <code title={row.calculationSha256}>{documentId(row.calculationSha256)}</code>,
    },
  ];
  return (
    <DataTable
      label={t('rent.versions.title')}
      columns={columns}
      rows={versions.data}
      rowKey={(row) => row.id}
      initialSort={{ key: 'guest', descending: false }}
      onOpen={(row) => setAddress({ view: String(row.id), item: undefined, tab: undefined })}
      isDim={(row) => standing(row) === 'past'}
      empty={<NoVersions />}
    />
  );
}

function NoVersions() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('rent.versions.empty')}
      action={
        <Button component={Link} to="/rent">
          {t('rent.versions.emptyAction')}
        </Button>
      }
    >
      {t('rent.versions.emptyText')}
    </EmptyState>
  );
}
