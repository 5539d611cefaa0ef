import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';

export function PageMissing() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.missing.title')}>
      <EmptyState title={t('app.missing.heading')} action={<Link to="/">{t('app.missing.action')}</Link>}>
        {t('app.missing.text')}
      </EmptyState>
    </Page>
  );
}
