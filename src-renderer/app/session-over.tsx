import { useEffect, useRef } from 'react';
import { translator } from '../../shared/i18n/index.ts';
import classes from './session-over.module.css';

/** A full page before or after any session: no door, so no settings; it speaks Swedish. */
export function SessionOver({ reason }: { reason: 'no-code' | 'refused' | 'unreachable' }) {
  const { t } = translator('sv');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const unreachable = reason === 'unreachable';
  return (
    <main className={classes['page']}>
      <div className={classes['card']}>
        <p className={classes['product']}>Värdskap</p>
        <h1 ref={heading} tabIndex={-1}>
          {t(unreachable ? 'app.over.unreachableTitle' : 'app.over.title')}
        </h1>
        <p>{t(unreachable ? 'app.over.unreachable' : 'app.over.why')}</p>
        <ol>
          <li>{t('app.over.terminal')}</li>
          <li>{t('app.over.restart')}</li>
        </ol>
        <p className={classes['calm']}>{t('app.over.saved')}</p>
      </div>
    </main>
  );
}
