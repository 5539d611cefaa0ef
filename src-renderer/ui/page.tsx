import { useEffect, type ReactNode } from 'react';
import classes from './page.module.css';

interface PageProps {
  title: string;
  subtitle?: ReactNode;
  /** Buttons to the right of the title, the one main action last. */
  actions?: ReactNode;
  /** A side peek: see peek.tsx. */
  peek?: ReactNode;
  children?: ReactNode;
}

/** A page: its head, its work, and to the right a peek that keeps the work's place. */
export function Page({ title, subtitle, actions, peek, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Värdskap`;
  }, [title]);
  return (
    <div className={classes['layout']}>
      <div className={classes['work']} data-page-work>
        <div className={classes['inner']}>
          <header className={classes['head']}>
            <div className={classes['titles']}>
              <h1>{title}</h1>
              {subtitle !== undefined && <div className={classes['subtitle']}>{subtitle}</div>}
            </div>
            {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
          </header>
          {children}
        </div>
      </div>
      {peek}
    </div>
  );
}

/** A line above the work about something to see to, with its next step. */
export function Notice(props: { tone?: 'warn' | 'good' | 'bad' | 'plain'; children: ReactNode; action?: ReactNode }) {
  return (
    <div
      className={classes['notice']}
      data-tone={props.tone ?? 'warn'}
      role={props.tone === 'bad' ? 'alert' : 'status'}
    >
      <div>{props.children}</div>
      {props.action}
    </div>
  );
}

/** A white box with a hairline, for what is no table. */
export function Panel({ children, title }: { children: ReactNode; title?: ReactNode }) {
  return (
    <section className={classes['panel']}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}
