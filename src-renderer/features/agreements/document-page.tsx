import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

export function DocumentPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.nav.agreements')} subtitle="">
      {null}
    </Page>
  );
}
