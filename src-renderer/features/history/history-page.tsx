import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { call, useCall, type CallError } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { undoneRows } from '../../ui/history/changes.ts';
import { localMoment } from '../../ui/moments.ts';
import { useNames } from '../../ui/names.ts';
import { Notice, Page } from '../../ui/page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { HistoryEntry } from './history-entry.tsx';
import classes from './history.module.css';

type Row = Output<'history.list'>[number];

const batch = 100;

/** Who did what, when: newest first, by day. Nothing in it can be changed or taken away unseen. */
export function HistoryPage() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const [limit, setLimit] = useState(batch);
  const history = useCall('history.list', { limit });
  const verify = useMutation<Output<'history.verify'>, CallError>({ mutationFn: () => call('history.verify', {}) });
  const rows = history.data ?? [];
  const undone = undoneRows(rows);
  const action = (
    <BusyButton variant="default" onClick={() => verify.mutate()} busy={verify.isPending}>
      {t('history.verify')}
    </BusyButton>
  );
  return (
    <Page title={t('history.title')} subtitle={t('history.subtitle')} actions={action}>
      <Verified result={verify.data} error={verify.error} />
      {history.error !== null && <Notice tone="bad">{history.error.message}</Notice>}
      {history.data?.length === 0 && <EmptyState title={t('history.empty')}>{t('history.emptyText')}</EmptyState>}
      {byDay(rows).map(([day, entries]) => (
        <Day key={day} day={day}>
          {entries.map((row) => (
            <HistoryEntry key={row.seq} row={row} rows={rows} isUndone={undone.has(row.seq)} names={names} />
          ))}
        </Day>
      ))}
      {rows.length === limit && limit < 1000 && (
        <Button variant="default" onClick={() => setLimit(Math.min(1000, limit + batch))}>
          {t('history.more')}
        </Button>
      )}
    </Page>
  );
}

type Day = ReturnType<typeof localMoment>['date'];

const byDay = (rows: readonly Row[]): [Day, Row[]][] => [...Map.groupBy(rows, (row) => localMoment(row.at).date)];

function Day({ day, children }: { day: Day; children: React.ReactNode }) {
  const { t } = useTranslation();
  const { today } = useAsOf();
  const f = useFormat();
  return (
    <section className={classes['day']}>
      <h2>{day === today ? t('history.today') : f.date(day)}</h2>
      <ol>{children}</ol>
    </section>
  );
}

function Verified({ result, error }: { result: Output<'history.verify'> | undefined; error: CallError | null }) {
  const { t } = useTranslation();
  if (error !== null) return <Notice tone="bad">{error.message}</Notice>;
  if (result === undefined) return null;
  if (result.intact) return <Notice tone="good">{t('history.intact', { count: result.rows })}</Notice>;
  return <Notice tone="bad">{t('history.broken', { row: result.firstBroken })}</Notice>;
}
