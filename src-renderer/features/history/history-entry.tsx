import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUndoable } from '../../../shared/contract/fact-procedures.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useUndo } from '../../app/undo.ts';
import { ChangeList, shownChanges } from '../../ui/history/change-list.tsx';
import { partsOf, rootOf, whatHappened, type Part } from '../../ui/history/changes.ts';
import { subjectOf, useRowText } from '../../ui/history/row-text.ts';
import { localMoment } from '../../ui/moments.ts';
import type { Names } from '../../ui/names.ts';
import classes from './history.module.css';

type Row = Output<'history.list'>[number];

interface EntryProps {
  row: Row;
  /** All that are shown, for an undo to find what it undid. */
  rows: readonly Row[];
  /** Taken back by an undo that still holds. */
  isUndone: boolean;
  names: Names;
}

export function HistoryEntry({ row, rows, isUndone, names }: EntryProps) {
  const { t } = useTranslation();
  const { title, subject } = useRowText(names, rows)(row);
  const parts = partsOf(row);
  const [only] = parts;
  return (
    <li className={classes['entry']} data-undone={isUndone || undefined}>
      <time dateTime={row.at}>{localMoment(row.at).time}</time>
      <div>
        <div className={classes['what']}>
          <strong>{title}</strong>
          {subject !== '' && <span>{subject}</span>}
          <span className={classes['who']}>{row.actor}</span>
          {isUndone && <span className={classes['mark']}>{t('history.isUndone')}</span>}
        </div>
        {parts.length === 1 && only !== undefined ? (
          <Changes part={only} names={names} />
        ) : (
          parts.length > 1 && <Many parts={parts} names={names} />
        )}
      </div>
      <span className={classes['end']}>
        {isUndoable(row.command) && !isUndone && <TakeBack row={row} rows={rows} text={`${title} ${subject}`.trim()} />}
        <span className={classes['seq']}>{t('history.number', { seq: row.seq })}</span>
      </span>
    </li>
  );
}

/** Takes the row back; the row of an undo does again what it undid. What stands in the way is said. */
function TakeBack({ row, rows, text }: { row: Row; rows: readonly Row[]; text: string }) {
  const { t } = useTranslation();
  const { undo, redo } = useUndo();
  const again = rootOf(row, rows).undos % 2 === 1;
  const step = { seq: row.seq, text };
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      h={22}
      aria-label={t(again ? 'history.redoRow' : 'history.undoRow', { seq: row.seq })}
      onClick={() => void (again ? redo(step) : undo(step))}
    >
      {t(again ? 'app.redo' : 'app.undo')}
    </Button>
  );
}

function Changes({ part, names }: { part: Part; names: Names }) {
  const { t } = useTranslation();
  const count = shownChanges(part).length;
  const what = whatHappened(part.before, part.after);
  if (count === 0) return null;
  return (
    <details open={what === 'changed' && count <= 6}>
      <summary>{t(`history.${what}`, { count })}</summary>
      <ChangeList part={part} names={names} />
    </details>
  );
}

/** Of a command on many so many are shown at a time. */
const batch = 20;

function Many({ parts, names }: { parts: readonly Part[]; names: Names }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(batch);
  return (
    <details>
      <summary>{t('history.records', { count: parts.length })}</summary>
      <ul className={classes['parts']}>
        {parts.slice(0, shown).map((part, index) => (
          <li key={`${part.entity}-${String(part.entityId)}-${String(index)}`}>
            <div className={classes['what']}>
              <span>{t(`facts.${part.entity}`)}</span>
              <span>{subjectOf(part, names, t)}</span>
            </div>
            <Changes part={part} names={names} />
          </li>
        ))}
      </ul>
      {shown < parts.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(shown + batch)}>
          {t('history.moreRecords', { count: parts.length - shown })}
        </Button>
      )}
    </details>
  );
}
