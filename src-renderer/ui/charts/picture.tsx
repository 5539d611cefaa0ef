import type { ReactNode } from 'react';
import classes from './picture.module.css';

interface PictureProps {
  title: string;
  /** A line under the title: what it counts. */
  note?: ReactNode;
  /** On paper alone: the site and the date. */
  printed: string;
  /** Choices of what is shown and how. */
  tools?: ReactNode;
  /** The picture is as wide as the page, and its table below it. */
  wide?: boolean;
  picture: ReactNode;
  table: ReactNode;
}

/** A picture with its table beside it; both go on paper together. */
export function Picture({ title, note, printed, tools, wide = false, picture, table }: PictureProps) {
  return (
    <section className={classes['frame']} aria-label={title}>
      <div className={classes['head']}>
        <div>
          <h2>{title}</h2>
          {note !== undefined && <p>{note}</p>}
          <p className={classes['printed']}>{printed}</p>
        </div>
        {tools !== undefined && (
          <div className={classes['tools']} data-no-print>
            {tools}
          </div>
        )}
      </div>
      <div className={classes['body']} data-wide={wide || undefined}>
        <div className={classes['picture']}>{picture}</div>
        <div className={classes['table']}>{table}</div>
      </div>
    </section>
  );
}
