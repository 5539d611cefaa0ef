import { SegmentedControl } from '@mantine/core';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { CallError, useCommand } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { useUndo } from '../../app/undo.ts';
import { capitalised } from '../../ui/issues.ts';
import type { Names } from '../../ui/names.ts';
import type { SaveCell } from './columns.tsx';
import { changeCall, renameCall, type BatchCall, type ChangeMode } from './premises-changes.ts';
import classes from './registers.module.css';

/** What a batch could not do, and which of its calls it was. */
export class BatchFault extends Error {
  readonly at: number | null;
  constructor(error: CallError) {
    const [issue] = error.error.issues ?? [];
    super(issue === undefined ? error.message : saidOf(issue.message ?? issue.code));
    const call = error.error.params['call'] ?? /^calls\.(\d+)\./.exec(issue?.path ?? '')?.[1];
    this.at = call === undefined ? null : Number(call);
  }
}

/** A message without its field's name, which stands at the cell. */
const saidOf = (message: string): string => capitalised(message.replace(/^[^:]{1,60}: /, ''));

/** Many changes as one command that can be taken back. */
export function useBatch() {
  const { mutateAsync } = useCommand('facts.batch');
  const { done } = useUndo();
  return useCallback(
    async (title: string, calls: readonly BatchCall[], said: string): Promise<void> => {
      try {
        const { seq } = await mutateAsync({ title, calls: [...calls] });
        done(said, seq);
      } catch (error) {
        throw error instanceof CallError ? new BatchFault(error) : error;
      }
    },
    [mutateAsync, done],
  );
}

/** Records a cell of a register: from the date, or as it should have been. */
export function useCellSave(kind: FactName, names: Names, mode: ChangeMode): SaveCell {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const batch = useBatch();
  return useCallback(
    async (row, part, name, value) => {
      if (row[part][name] === value) return;
      const what = `${t(`facts.${kind}`)} ${names.rowName(kind, row)}`.trim();
      const field = t(`fields.${name}`).toLocaleLowerCase('sv');
      const isChange = part === 'attributes';
      const call = isChange
        ? changeCall(kind, row, { [name]: value }, { mode, from: date })
        : renameCall(kind, row, { [name]: value });
      const said = call.procedure.endsWith('amend') ? 'registers.done.amended' : 'registers.done.corrected';
      const title = t('registers.table.editTitle', {
        what: what.charAt(0).toLocaleLowerCase('sv') + what.slice(1),
        field,
      });
      await batch(title, [call], t(said, { what, from: date }));
    },
    [t, kind, names, mode, date, batch],
  );
}

interface ModeChoiceProps {
  readonly mode: ChangeMode;
  readonly onChange: (mode: ChangeMode) => void;
  readonly date: LocalDate;
  /** Without the word about keys. */
  readonly quiet?: boolean;
}

/** What the next change means, said before it is made. */
export function ModeChoice({ mode, onChange, date, quiet = false }: ModeChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <SegmentedControl
        role="radiogroup"
        size="xs"
        styles={{ label: { padding: '3px 10px' } }}
        aria-label={t('registers.table.modeLabel')}
        value={mode}
        onChange={(value) => onChange(value === 'correct' ? 'correct' : 'amend')}
        data={[
          { value: 'amend', label: t('registers.table.amend', { date }) },
          { value: 'correct', label: t('registers.table.correct') },
        ]}
      />
      {!quiet && <span className={classes['teach']}>{t('registers.table.hint')}</span>}
    </>
  );
}
