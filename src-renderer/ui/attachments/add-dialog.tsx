import { Button, Modal, Select } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  attachmentTypes,
  type AttachmentOwner,
  type AttachmentRow,
  type AttachmentType,
} from '../../../shared/contract/attachments.ts';
import { sensitivities } from '../../../shared/contract/facts/zones.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCommand } from '../../api/client.ts';
import { BusyButton } from '../busy-button.tsx';
import { DateField } from '../date-field.tsx';
import { TextField } from '../fields.tsx';
import { useFocusReturn } from '../focus.ts';
import { issueText } from '../issues.ts';
import { localMoment } from '../moments.ts';
import { toast } from '../toast.tsx';
import { useSubmit } from '../use-submit.ts';
import { base64Of, isTooLarge, sizeText } from './file-content.ts';
import classes from './attachments.module.css';

interface AddProps {
  file: File;
  /** How many files come after this one. */
  left: number;
  kind: AttachmentOwner;
  factId: number;
  onClose: () => void;
  onChange: () => void;
}

interface Draft {
  readonly name: string;
  readonly type: AttachmentType;
  readonly datedOn: LocalDate | undefined;
  readonly validThrough: LocalDate | undefined;
  readonly sensitivity: AttachmentRow['sensitivity'];
}

/** What a file is, before it is attached: its own name says something, the rest is asked for. */
export function AddDialog(props: AddProps) {
  const { t } = useTranslation();
  const title = props.left > 0 ? t('attachments.titleOf', { count: props.left }) : t('attachments.title');
  return (
    <Modal opened onClose={props.onClose} title={title} size={480}>
      <AddForm {...props} />
    </Modal>
  );
}

/** What is attached is mostly a picture of a floor, or else a paper. */
const typeOf = (file: File, kind: AttachmentOwner): AttachmentType => {
  if (file.type.startsWith('image/')) return 'sketch';
  return kind === 'riskAssessments' ? 'risk-assessment' : kind === 'supplierContracts' ? 'contract' : 'other';
};

function AddForm({ file, kind, factId, onClose, onChange }: AddProps) {
  const { t, i18n } = useTranslation();
  useFocusReturn();
  const form = useRef<HTMLFormElement>(null);
  const add = useCommand('attachments.add');
  const { error, busy, run, changed } = useSubmit(form);
  const [draft, setDraft] = useState<Draft>({
    name: file.name.replace(/\.[a-z]{3,4}$/i, '').slice(0, 200),
    type: typeOf(file, kind),
    datedOn: undefined,
    validThrough: undefined,
    sensitivity: 'open',
  });
  const write = (change: Partial<Draft>) => {
    for (const name of Object.keys(change)) changed(name);
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    const content = {
      kind,
      factId,
      ...draft,
      datedOn: draft.datedOn ?? null,
      validThrough: draft.validThrough ?? null,
    };
    await add.mutateAsync({ ...content, base64: await base64Of(file) });
    toast(t('attachments.added', { name: draft.name }));
    onChange();
    onClose();
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isTooLarge(file)) void run(save);
  };
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <p className={classes['file']}>
        {file.name} <small>{sizeText(file.size, i18n.language)}</small>
      </p>
      <Fields draft={draft} write={write} error={error} />
      {(isTooLarge(file) || error !== null) && (
        <p className={classes['error']} role="alert" data-form-error>
          {isTooLarge(file) ? t('attachments.tooLarge') : error?.message}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <BusyButton type="submit" busy={busy} disabled={isTooLarge(file)}>
          {t('attachments.submit')}
        </BusyButton>
      </div>
    </form>
  );
}

interface FieldsProps {
  draft: Draft;
  write: (change: Partial<Draft>) => void;
  error: AppError | null;
}

function Fields({ draft, write, error }: FieldsProps) {
  const { t } = useTranslation();
  const issues = error?.issues ?? [];
  const at = (name: keyof Draft, label: string) => ({ label, error: issueText(issues, name, label) });
  const [base] = useState(() => localMoment(new Date().toISOString()).date);
  return (
    <>
      <TextField
        {...at('name', t('attachments.name'))}
        value={draft.name}
        onChange={(name = '') => write({ name })}
        required
        autoFocus
      />
      <Select
        {...at('type', t('fields.type'))}
        data={attachmentTypes.map((value) => ({ value, label: t(`choices.attachmentType.${value}`) }))}
        value={draft.type}
        onChange={(type) => type !== null && write({ type: type as AttachmentType })}
        allowDeselect={false}
        openOnFocus={false}
      />
      <div className={classes['pair']}>
        <DateField
          {...at('datedOn', t('fields.datedOn'))}
          value={draft.datedOn}
          base={base}
          onChange={(datedOn) => write({ datedOn })}
        />
        <DateField
          {...at('validThrough', t('fields.validThrough'))}
          value={draft.validThrough}
          base={base}
          onChange={(validThrough) => write({ validThrough })}
        />
      </div>
      <Select
        {...at('sensitivity', t('fields.sensitivity'))}
        description={draft.sensitivity === 'secret' ? t('attachments.secret') : undefined}
        data={sensitivities.map((value) => ({ value, label: t(`choices.sensitivity.${value}`) }))}
        value={draft.sensitivity}
        onChange={(sensitivity) => sensitivity !== null && write({ sensitivity: sensitivity as Draft['sensitivity'] })}
        allowDeselect={false}
        openOnFocus={false}
      />
    </>
  );
}
