import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { VersionState } from '../../../shared/domain/agreements/document-kinds.ts';
import { useCommand } from '../../api/client.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { LinesField, TextField } from '../../ui/fields.tsx';
import { useFocusReturn } from '../../ui/focus.ts';
import { issueText } from '../../ui/issues.ts';
import { toast } from '../../ui/toast.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import { Cell } from './create-dialog.tsx';
import { Stopped } from './stopped.tsx';
import classes from './agreements.module.css';

export type Move = Exclude<VersionState, 'signed'>;

interface MoveProps {
  view: VersionView;
  to: Move;
  onClose: () => void;
  /** Goes to the list of what blocks. */
  onBlocked: () => void;
}

const key = 'vardskap.by';
/** Who moved a paper last, on this machine: mostly the same one the next time. */
const lastBy = (view: VersionView): string => window.localStorage.getItem(key) ?? view.moves.at(-1)?.by ?? '';

export function MoveDialog(props: MoveProps) {
  const { t } = useTranslation();
  const from = props.view.version.state === 'approved' && props.to === 'draft' ? 'reopen' : props.to;
  return (
    <Modal opened onClose={props.onClose} title={t(`agreements.move.${from}.title`)} size={500}>
      <MoveForm {...props} name={from} />
    </Modal>
  );
}

function MoveForm({ view, to, onClose, onBlocked, name }: MoveProps & { name: string }) {
  const { t } = useTranslation();
  useFocusReturn();
  const form = useRef<HTMLFormElement>(null);
  const move = useCommand('documentVersions.move');
  const { error, busy, run, changed } = useSubmit(form);
  const [by, setBy] = useState(() => lastBy(view));
  const [note, setNote] = useState('');
  const stopped = to === 'approved' && view.blockers.some(({ stops }) => stops);
  const save = async () => {
    await move.mutateAsync({ id: view.version.id, to, by, note });
    window.localStorage.setItem(key, by);
    toast(t(`agreements.move.${name}.done`));
    onClose();
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void run(save);
  };
  if (stopped) return <Stopped view={view} what="approved" onClose={onClose} onBlocked={onBlocked} />;
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <p className={classes['lead']}>{t(`agreements.move.${name}.text`)}</p>
      <Cell fault={issueText(error?.issues ?? [], 'by', '')}>
        <TextField
          label={t('agreements.move.by')}
          error={issueText(error?.issues ?? [], 'by', t('agreements.move.by'))}
          value={by}
          onChange={(value = '') => {
            changed('by');
            setBy(value);
          }}
          required
          autoFocus
        />
      </Cell>
      <LinesField label={t('fields.note')} value={note} onChange={(value = '') => setNote(value)} />
      {error !== null && (
        <p className={classes['error']} role="alert" data-form-error>
          {error.message}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <BusyButton type="submit" busy={busy}>
          {t(`agreements.move.${name}.submit`)}
        </BusyButton>
      </div>
    </form>
  );
}
