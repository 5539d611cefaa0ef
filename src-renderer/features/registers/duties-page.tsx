import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

export function DutiesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.nav.duties')} subtitle="">
      {null}
    </Page>
  );
}
