import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BackupManifest } from '../../../shared/contract/workspace.ts';
import { call, useCall, useCommand, type CallError } from '../../api/client.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Panel } from '../../ui/page.tsx';
import { toast } from '../../ui/toast.tsx';
import classes from './backups.module.css';
import { Manifest } from './manifest.tsx';

/** A path that is remembered at this workstation: the same folder is used again and again. */
function useRemembered(name: string): [string, (value: string | undefined) => void] {
  const key = `vardskap.${name}`;
  const [value, setValue] = useState(() => window.localStorage.getItem(key) ?? '');
  const set = (to: string | undefined) => {
    window.localStorage.setItem(key, to ?? '');
    setValue(to ?? '');
  };
  return [value, set];
}

interface ActionProps {
  title: string;
  text: ReactNode;
  error: Error | null;
  pending: boolean;
  submit: string;
  ready: boolean;
  onSubmit: () => void;
  children: ReactNode;
  result?: ReactNode;
}

function Action(props: ActionProps) {
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!props.pending) props.onSubmit();
  };
  return (
    <Panel title={props.title}>
      <form className={classes['form']} onSubmit={submit}>
        <p className={classes['text']}>{props.text}</p>
        {props.children}
        {props.error !== null && (
          <p className={classes['error']} role="alert">
            {props.error.message}
          </p>
        )}
        <div>
          <BusyButton type="submit" variant="default" disabled={!props.ready} busy={props.pending}>
            {props.submit}
          </BusyButton>
        </div>
      </form>
      <div aria-live="polite">{props.result}</div>
    </Panel>
  );
}

export function CreateBackup() {
  const { t } = useTranslation();
  const [folder, setFolder] = useRemembered('backup-folder');
  const create = useCommand('backups.create');
  const made = create.data;
  return (
    <Action
      title={t('backups.create.title')}
      text={t('backups.create.text')}
      error={create.error}
      pending={create.isPending}
      submit={t('backups.create.submit')}
      ready={folder.trim() !== ''}
      onSubmit={() => create.mutate({ folder: folder.trim() }, { onSuccess: () => toast(t('backups.create.done')) })}
      result={
        made !== undefined && (
          <Manifest heading={t('backups.create.result', { path: made.path })} manifest={made.manifest} />
        )
      }
    >
      <TextField
        label={t('fields.folder')}
        value={folder}
        onChange={setFolder}
        placeholder={t('backups.placeholder')}
      />
    </Action>
  );
}

export function VerifyBackup() {
  const { t } = useTranslation();
  const status = useCall('workspace.status', {});
  const [typed, setPath] = useState<string | undefined>(undefined);
  const path = typed ?? status.data?.lastBackup?.path ?? '';
  const verify = useMutation<BackupManifest, CallError, string>({
    mutationFn: (value) => call('backups.verify', { path: value }),
  });
  return (
    <Action
      title={t('backups.verify.title')}
      text={t('backups.verify.text')}
      error={verify.error}
      pending={verify.isPending}
      submit={t('backups.verify.submit')}
      ready={path.trim() !== ''}
      onSubmit={() => verify.mutate(path.trim())}
      result={verify.data !== undefined && <Manifest heading={t('backups.verify.whole')} manifest={verify.data} />}
    >
      <TextField label={t('backups.file')} value={path} onChange={setPath} placeholder={t('backups.placeholder')} />
    </Action>
  );
}

/** Never over what is there: into a folder of its own, which is then opened by itself. */
export function RestoreBackup() {
  const { t } = useTranslation();
  const status = useCall('workspace.status', {});
  const [typed, setPath] = useState<string | undefined>(undefined);
  const [dataFolder, setDataFolder] = useState('');
  const [asked, setAsked] = useState(false);
  const path = typed ?? status.data?.lastBackup?.path ?? '';
  const restore = useCommand('backups.restore');
  const run = () => {
    setAsked(false);
    restore.mutate({ path: path.trim(), dataFolder: dataFolder.trim() });
  };
  return (
    <Action
      title={t('backups.restore.title')}
      text={t('backups.restore.text', { folder: status.data?.dataFolder ?? '' })}
      error={restore.error}
      pending={restore.isPending}
      submit={t(asked ? 'backups.restore.sure' : 'backups.restore.submit')}
      ready={path.trim() !== '' && dataFolder.trim() !== ''}
      onSubmit={() => (asked ? run() : setAsked(true))}
      result={
        restore.data !== undefined && <Restored dataFolder={restore.data.dataFolder} manifest={restore.data.manifest} />
      }
    >
      <TextField label={t('backups.file')} value={path} onChange={setPath} placeholder={t('backups.placeholder')} />
      <TextField
        label={t('backups.restore.folder')}
        description={t('backups.restore.folderHelp')}
        value={dataFolder}
        onChange={(value) => {
          setAsked(false);
          setDataFolder(value ?? '');
        }}
      />
      {asked && (
        <p className={classes['text']} role="status">
          {t('backups.restore.ask', { path: path.trim(), folder: dataFolder.trim() })}
        </p>
      )}
    </Action>
  );
}

function Restored({ dataFolder, manifest }: { dataFolder: string; manifest: BackupManifest }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes['how']}>{t('backups.restore.how')}</p>
      <pre className={classes['command']}>npm start -- --data &quot;{dataFolder}&quot;</pre>
      <Manifest heading={t('backups.restore.done', { folder: dataFolder })} manifest={manifest} />
    </>
  );
}
