import classes from './charts.module.css';

export interface LegendEntry {
  readonly name: string;
  readonly colour: string;
  readonly mark?: 'hollow' | 'line' | 'dotted';
  /** To the right of the name. */
  readonly note?: string;
}

/** What the colours of a picture stand for. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={classes['legend']}>
      {entries.map(({ name, colour, mark, note }) => (
        <li key={name}>
          <i aria-hidden="true" data-mark={mark} style={{ color: colour }} />
          {name}
          {note !== undefined && <span>{note}</span>}
        </li>
      ))}
    </ul>
  );
}
