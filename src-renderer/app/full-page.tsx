import type { ReactNode } from 'react';
import classes from './session-over.module.css';

/** One calm card in the middle, where the shell can't be shown. */
export function FullPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes['page']}>
      <div className={classes['card']}>
        <p className={classes['product']}>Värdskap</p>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
