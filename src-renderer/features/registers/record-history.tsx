import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUndoable } from '../../../shared/contract/fact-procedures.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { useUndo } from '../../app/undo.ts';
import { ChangeList } from '../../ui/history/change-list.tsx';
import { partsOf, rootOf, undoneRows, whatHappened } from '../../ui/history/changes.ts';
import { useRowText } from '../../ui/history/row-text.ts';
import { whenText } from '../../ui/moments.ts';
import type { Names } from '../../ui/names.ts';
import { PeekSection } from '../../ui/peek.tsx';
import classes from './timeline.module.css';

type Row = Output<'history.list'>[number];

/** So many are shown at first. */
const few = 4;
const most = 100;

/** Who changed the record when, from what to what; the latest first, each to be taken back where it can be. */
export function RecordHistory({ kind, id, names }: { kind: FactName; id: number; names: Names }) {
  const { t } = useTranslation();
  const history = useCall('history.list', { entity: kind, entityId: id, limit: most });
  const [all, setAll] = useState(false);
  const rows = history.data ?? [];
  const undone = undoneRows(rows);
  if (rows.length === 0) return null;
  const shown = all ? rows : rows.slice(0, few);
  return (
    <PeekSection title={t('history.ofRecord')}>
      <ol className={classes['history']}>
        {shown.map((row) => (
          <Entry key={row.seq} row={row} rows={rows} kind={kind} id={id} names={names} isUndone={undone.has(row.seq)} />
        ))}
      </ol>
      {shown.length < rows.length && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(true)}>
          {t('registers.showAll', { count: rows.length })}
        </Button>
      )}
    </PeekSection>
  );
}

interface EntryProps {
  row: Row;
  rows: readonly Row[];
  kind: FactName;
  id: number;
  names: Names;
  isUndone: boolean;
}

function Entry({ row, rows, kind, id, names, isUndone }: EntryProps) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const { undo, redo } = useUndo();
  const { title } = useRowText(names, rows)(row);
  const again = rootOf(row, rows).undos % 2 === 1;
  const step = { seq: row.seq, text: title };
  // Of a command on many, what it did to this one.
  const part = partsOf(row).find((one) => one.entity === kind && one.entityId === id);
  return (
    <li data-undone={isUndone || undefined}>
      <div className={classes['entryHead']}>
        <span>{title}</span>
        {isUndone && <span className={classes['when']}>{t('history.isUndone')}</span>}
        {isUndoable(row.command) && !isUndone && (
          <Button
            variant="subtle"
            size="compact-xs"
            h={22}
            aria-label={t(again ? 'history.redoRow' : 'history.undoRow', { seq: row.seq })}
            onClick={() => void (again ? redo(step) : undo(step))}
          >
            {t(again ? 'app.redo' : 'app.undo')}
          </Button>
        )}
      </div>
      <div className={classes['when']}>
        {whenText(row.at, today, i18n.language)} · {row.actor}
      </div>
      {part !== undefined && whatHappened(part.before, part.after) === 'changed' && (
        <ChangeList part={part} names={names} />
      )}
    </li>
  );
}
