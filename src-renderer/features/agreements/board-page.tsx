import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../shared/contract/agreements.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNames } from '../../ui/names.ts';
import { Notice, Page } from '../../ui/page.tsx';
import { PdfDialog } from '../../ui/pdf/pdf-dialog.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { BoardTable } from './board-table.tsx';
import { CreateDialog } from './create-dialog.tsx';
import classes from './agreements.module.css';

export interface Wanted {
  readonly guestAgencyId: number;
  readonly kind: DocumentKind;
}

/** Every guest's papers in the three steps, as they stand on the date, and what comes next for each. */
export function BoardPage() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const f = useFormat();
  const navigate = useNavigate();
  const names = useNames(siteId);
  const board = useCall('agreementDocuments.board', { siteId, date });
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const [printing, setPrinting] = useState(false);
  const rows = board.data;
  const print = (
    <Button variant="default" onClick={() => setPrinting(true)} disabled={rows === undefined || rows.length === 0}>
      {t('agreements.board.print')}
    </Button>
  );
  return (
    <Page
      title={t('app.nav.agreements')}
      subtitle={t('agreements.board.subtitle', { date: f.date(date) })}
      actions={print}
    >
      {board.error !== null && <Notice tone="bad">{board.error.message}</Notice>}
      {rows?.length === 0 && (
        <EmptyState
          title={t('agreements.board.empty.title')}
          action={
            <Button onClick={() => void navigate({ to: '/agencies' })}>{t('agreements.board.empty.action')}</Button>
          }
        >
          {t('agreements.board.empty.text')}
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <>
          <BoardTable rows={rows} names={names} onCreate={setWanted} />
          <p className={classes['note']}>{t('agreements.board.steps')}</p>
        </>
      )}
      {wanted !== null && (
        <CreateDialog
          wanted={wanted}
          guest={names.nameOf('agencies', wanted.guestAgencyId)}
          onClose={() => setWanted(null)}
        />
      )}
      {printing && (
        <PdfDialog request={{ document: 'agreement-board', siteId, date }} onClose={() => setPrinting(false)} />
      )}
    </Page>
  );
}
