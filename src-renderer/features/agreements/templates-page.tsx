import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

export function TemplatesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.nav.templates')} subtitle="">
      {null}
    </Page>
  );
}
