import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Nothing here yet: says what belongs here and gives the next step. */
export function EmptyState(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes['empty']}>
      <h2>{props.title}</h2>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.action !== undefined && <div className={classes['emptyAction']}>{props.action}</div>}
    </div>
  );
}
