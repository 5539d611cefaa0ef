import { useTranslation } from 'react-i18next';
import { useAddress } from '../../ui/url-state.ts';
import { Page } from '../../ui/page.tsx';
import { VersionDetail } from './version-detail.tsx';
import { VersionList } from './version-list.tsx';

/** Locked rent calculations: the list, or the one that the address names. */
export function VersionsPage() {
  const { t } = useTranslation();
  const { view } = useAddress();
  const id = Number(view);
  if (view !== undefined && Number.isSafeInteger(id) && id > 0) return <VersionDetail id={id} />;
  return (
    <Page title={t('rent.versions.title')} subtitle={t('rent.versions.subtitle')}>
      <VersionList />
    </Page>
  );
}
