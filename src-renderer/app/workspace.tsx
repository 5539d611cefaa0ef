import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../api/client.ts';
import { WorkspaceContext } from './context.tsx';
import { FirstRun } from './first-run.tsx';
import { FullPage } from './full-page.tsx';
import { Shell } from './shell.tsx';

/** What stands around every page: first the workspace's state, then the first run or the shell. */
export function Workspace() {
  const { t } = useTranslation();
  const [settingUp, setSettingUp] = useState(false);
  const status = useCall('workspace.status', {});
  const sites = useCall('sites.list', {});
  const error = status.error ?? sites.error;
  if (error !== null && (status.data === undefined || sites.data === undefined)) {
    const retry = () => void Promise.all([status.refetch(), sites.refetch()]);
    return (
      <FullPage title={t('app.fault.workspace')}>
        <p>{error.message}</p>
        <Button onClick={retry}>{t('app.fault.action')}</Button>
      </FullPage>
    );
  }
  if (status.data === undefined || sites.data === undefined) return null;
  if (settingUp || sites.data.length === 0) {
    return <FirstRun empty={status.data.empty} today={status.data.today} onSettingUp={setSettingUp} />;
  }
  return (
    <WorkspaceContext sites={sites.data} today={status.data.today}>
      <Shell status={status.data} />
    </WorkspaceContext>
  );
}
