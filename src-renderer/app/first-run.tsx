import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { useCommand } from '../api/client.ts';
import { BusyButton } from '../ui/busy-button.tsx';
import { Notice } from '../ui/page.tsx';
import { FirstSite } from './first-site.tsx';
import classes from './first-run.module.css';

interface FirstRunProps {
  /** Nothing at all is recorded: only then can the example be opened. */
  empty: boolean;
  today: LocalDate;
  /** Keeps this page while the first site is being set up, though the workspace is no longer empty. */
  onSettingUp: (settingUp: boolean) => void;
}

/** The first time: look at the example, or begin with a site of one's own. */
export function FirstRun({ empty, today, onSettingUp }: FirstRunProps) {
  const { t } = useTranslation();
  const [own, setOwn] = useState(false);
  const start = () => {
    setOwn(true);
    onSettingUp(true);
  };
  const stop = () => {
    setOwn(false);
    onSettingUp(false);
  };
  return (
    <main className={classes['page']}>
      <div className={classes['inner']}>
        <p className={classes['product']}>Värdskap</p>
        {own ? (
          <FirstSite today={today} onDone={stop} onCancel={stop} />
        ) : (
          <>
            <h1>{t('app.first.title')}</h1>
            <p className={classes['lead']}>{t('app.first.lead')}</p>
            <div className={classes['choices']}>
              {empty && <OpenExample />}
              <section className={classes['choice']}>
                <h2>{t('app.first.ownTitle')}</h2>
                <p>{t('app.first.ownText')}</p>
                <Button variant={empty ? 'default' : 'filled'} onClick={start}>
                  {t('app.first.own')}
                </Button>
              </section>
            </div>
            <p className={classes['calm']}>{t('app.first.local')}</p>
          </>
        )}
      </div>
    </main>
  );
}

function OpenExample() {
  const { t } = useTranslation();
  const open = useCommand('workspace.openExample');
  return (
    <section className={classes['choice']}>
      <h2>{t('app.first.exampleTitle')}</h2>
      <p>{t('app.first.exampleText')}</p>
      {open.error !== null && <Notice tone="bad">{open.error.message}</Notice>}
      <BusyButton busy={open.isPending} onClick={() => open.mutate({})}>
        {t('app.first.example')}
      </BusyButton>
    </section>
  );
}
