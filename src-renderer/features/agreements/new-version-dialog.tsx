import { Button, Modal, Radio } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCommand } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { focusWork, useFocusReturn } from '../../ui/focus.ts';
import { issueText } from '../../ui/issues.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import { Cell } from './create-dialog.tsx';
import classes from './agreements.module.css';

interface NewVersionProps {
  view: VersionView;
  onClose: () => void;
}

/** A signed text never changes: what is to change is a new version of it. */
export function NewVersionDialog(props: NewVersionProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={props.onClose} title={t('agreements.newVersion.title')} size={500}>
      <NewVersionForm {...props} />
    </Modal>
  );
}

interface Draft {
  readonly reason: 'amendment' | 'recount';
  readonly textFrom: 'previous' | 'template';
  readonly from: LocalDate | undefined;
  readonly basisDate: LocalDate | undefined;
}

function NewVersionForm({ view, onClose }: NewVersionProps) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const navigate = useNavigate();
  useFocusReturn();
  const form = useRef<HTMLFormElement>(null);
  const create = useCommand('agreementDocuments.newVersion');
  const { error, busy, run, changed } = useSubmit(form);
  const [draft, setDraft] = useState<Draft>({
    reason: 'amendment',
    textFrom: 'previous',
    from: undefined,
    basisDate: undefined,
  });
  const isRent = view.document.kind === 'rent';
  const write = (change: Partial<Draft>) => {
    for (const name of Object.keys(change)) changed(name);
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    const { from = null, basisDate = null, ...rest } = draft;
    const made = await create.mutateAsync({ documentId: view.document.id, ...rest, from, basisDate });
    await navigate({ to: `/agreements/${made.versionId}` });
    focusWork();
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void run(save);
  };
  const fault = (name: string) => issueText(error?.issues ?? [], name, t(`fields.${name}`));
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <p className={classes['lead']}>{t('agreements.newVersion.lead')}</p>
      {isRent && (
        <Choice
          label={t('agreements.newVersion.reason')}
          value={draft.reason}
          options={['amendment', 'recount']}
          onChange={(reason) => write({ reason })}
        />
      )}
      <Choice
        label={t('agreements.newVersion.textFrom')}
        value={draft.textFrom}
        options={['previous', 'template']}
        onChange={(textFrom) => write({ textFrom })}
      />
      <div className={classes['pair']}>
        <Cell fault={fault('from')}>
          <DateField
            label={t('app.period.from')}
            error={fault('from')}
            value={draft.from}
            base={date}
            onChange={(from) => write({ from })}
          />
        </Cell>
        {isRent && (
          <Cell fault={fault('basisDate')}>
            <DateField
              label={t('fields.basisDate')}
              error={fault('basisDate')}
              value={draft.basisDate}
              base={date}
              onChange={(basisDate) => write({ basisDate })}
            />
          </Cell>
        )}
      </div>
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
          {t('agreements.newVersion.submit')}
        </BusyButton>
      </div>
    </form>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly T[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={label} value={value} onChange={(chosen) => onChange(chosen as T)}>
      <div className={classes['radios']}>
        {options.map((option) => (
          <Radio key={option} value={option} label={t(`agreements.newVersion.${option as string}`)} />
        ))}
      </div>
    </Radio.Group>
  );
}
