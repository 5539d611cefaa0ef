import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

export function BoardPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.nav.agreements')} subtitle="">
      {null}
    </Page>
  );
}
