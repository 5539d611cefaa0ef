import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

export function DatesPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.nav.dates')} subtitle="">
      {null}
    </Page>
  );
}
