import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { call, queryKey, type CallError } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useAddress } from '../../ui/url-state.ts';
import { CompareView } from './compare-view.tsx';
import { DocumentView } from './document-view.tsx';

/** On another date the paper stays in sight, and where one was in it, until that is known. */
function useVersion(id: number | null, date: LocalDate) {
  const input = { id: id ?? 1, date };
  return useQuery<VersionView, CallError>({
    queryKey: queryKey('documentVersions.get', input),
    queryFn: () => call('documentVersions.get', input),
    placeholderData: (before) => (before?.version.id === id ? before : undefined),
    enabled: id !== null,
  });
}

/** One version of a paper: its text, what it lacks, and what has become of it. */
export function DocumentPage() {
  const { t } = useTranslation();
  const { id: text } = useParams({ strict: false }) as { id?: string };
  const id = /^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null;
  const { date } = useAsOf();
  const { view: way } = useAddress();
  const navigate = useNavigate();
  const view = useVersion(id, date);
  if (id !== null && view.data !== undefined) {
    return way === 'compare' ? <CompareView key={id} view={view.data} /> : <DocumentView key={id} view={view.data} />;
  }
  return (
    <Page title={t('app.nav.agreements')}>
      {(id === null || view.error !== null) && (
        <EmptyState
          title={t('agreements.document.missing')}
          action={<Button onClick={() => void navigate({ to: '/agreements' })}>{t('agreements.document.back')}</Button>}
        >
          {view.error?.message ?? t('agreements.document.missingText')}
        </EmptyState>
      )}
    </Page>
  );
}
