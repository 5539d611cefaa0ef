import { Button, SegmentedControl, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { criticalDateKinds, type CriticalDateKind } from '../../../shared/domain/agreements/critical-dates.ts';
import { call, useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice, Page } from '../../ui/page.tsx';
import { download } from '../../ui/table/export.ts';
import { toastError } from '../../ui/toast.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { DateGroups } from './date-groups.tsx';
import classes from './dates.module.css';

/** How many days ahead are looked at. */
const spans = [30, 90, 365, 1096] as const;
const usual = 365;

const isKind = (text: string | undefined): text is CriticalDateKind => criticalDateKinds.some((kind) => kind === text);

/** Everything at the site that falls due from the date on: what it is, when, and where it is seen to. */
export function DatesPage() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const { view, item } = useAddress();
  const f = useFormat();
  const days = spans.find((span) => String(span) === view) ?? usual;
  const dates = useCall('criticalDates.list', { siteId, from: date, days });
  const kind = isKind(item) ? item : null;
  const shown = dates.data?.filter((one) => kind === null || one.kind === kind) ?? [];
  const save = () =>
    call('criticalDates.ics', { siteId, from: date, days }).then(
      ({ fileName, base64 }) => download(fileName, 'text/calendar', base64),
      toastError,
    );
  const actions = (
    <Button
      variant="default"
      title={t('indexation.dates.exportHint')}
      disabled={dates.data === undefined || dates.data.length === 0}
      onClick={() => void save()}
    >
      {t('indexation.dates.export')}
    </Button>
  );
  return (
    <Page
      title={t('app.nav.dates')}
      subtitle={t('indexation.dates.subtitle', { date: f.date(date) })}
      actions={actions}
    >
      {dates.error !== null && <Notice tone="bad">{dates.error.message}</Notice>}
      <Controls days={days} kind={kind} count={shown.length} />
      {dates.data?.length === 0 && <NothingDue />}
      {dates.data !== undefined && dates.data.length > 0 && shown.length === 0 && (
        <p className={classes['none']}>{t('indexation.dates.nothingOfKind')}</p>
      )}
      <DateGroups dates={shown} from={date} />
    </Page>
  );
}

function Controls({ days, kind, count }: { days: number; kind: CriticalDateKind | null; count: number }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  const spanName = (span: number) =>
    span > usual
      ? t('indexation.dates.span.years', { count: Math.floor(span / usual) })
      : t('indexation.dates.span.days', { count: span });
  return (
    <div className={classes['controls']}>
      <SegmentedControl
        aria-label={t('indexation.dates.span.label')}
        value={String(days)}
        onChange={(value) => setAddress({ view: value === String(usual) ? undefined : value }, true)}
        data={spans.map((span) => ({ value: String(span), label: spanName(span) }))}
      />
      <Select
        aria-label={t('indexation.dates.filter')}
        className={classes['filter'] ?? ''}
        value={kind ?? 'all'}
        onChange={(value) => setAddress({ item: value === null || value === 'all' ? undefined : value }, true)}
        data={[
          { value: 'all', label: t('indexation.dates.all') },
          ...criticalDateKinds.map((name) => ({ value: name, label: t(`indexation.dates.kind.${name}`) })),
        ]}
        allowDeselect={false}
      />
      <span className={classes['count']} role="status">
        {t('indexation.dates.count', { count })}
      </span>
    </div>
  );
}

function NothingDue() {
  const { t } = useTranslation();
  return (
    <EmptyState
      title={t('indexation.dates.empty')}
      action={
        <Button component={Link} to="/terms">
          {t('indexation.dates.emptyAction')}
        </Button>
      }
    >
      {t('indexation.dates.emptyText')}
    </EmptyState>
  );
}
