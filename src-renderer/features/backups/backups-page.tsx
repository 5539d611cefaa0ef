import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { whenText } from '../../ui/moments.ts';
import { Notice, Page } from '../../ui/page.tsx';
import { CreateBackup, RestoreBackup, VerifyBackup } from './backup-actions.tsx';
import classes from './backups.module.css';
import { megabytes } from './size.ts';

export function BackupsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('backups.title')} subtitle={t('backups.subtitle')}>
      <LastBackup />
      <div className={classes['sheet']}>
        <CreateBackup />
        <VerifyBackup />
        <RestoreBackup />
      </div>
    </Page>
  );
}

function LastBackup() {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const status = useCall('workspace.status', {});
  if (status.data === undefined) return null;
  const { lastBackup, dataFolder } = status.data;
  if (lastBackup === null) return <Notice>{t('backups.none', { folder: dataFolder })}</Notice>;
  return (
    <Notice tone="good">
      <strong>{t('backups.last', { when: whenText(lastBackup.verifiedAt, today, i18n.language) })}</strong>
      <div className={classes['path']}>
        {lastBackup.path} · {megabytes(lastBackup.bytes, i18n.language)}
      </div>
    </Notice>
  );
}
