import { Button } from '@mantine/core';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CallError } from '../api/client.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

/** A page that failed to draw: the rest of the app stands. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <Page title={t('app.fault.title')}>
      <EmptyState title={t('app.fault.heading')} action={<Button onClick={reset}>{t('app.fault.action')}</Button>}>
        {error instanceof CallError ? error.message : t('app.fault.text')}
      </EmptyState>
    </Page>
  );
}
