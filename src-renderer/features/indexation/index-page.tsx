import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';

export function IndexPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.nav.index')} subtitle="">
      {null}
    </Page>
  );
}
