import { Button, Modal, SegmentedControl } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { indexBaseYears } from '../../../shared/contract/facts/agreements.ts';
import type { IndexFigure } from '../../../shared/contract/index-figures.ts';
import type { Input } from '../../../shared/contract/index.ts';
import { figureText } from '../../../shared/documents/uprating-words.ts';
import type { Month } from '../../../shared/values/local-date.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { MonthField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useFocusReturn } from '../../ui/focus.ts';
import { issueText } from '../../ui/issues.ts';
import { toast } from '../../ui/toast.tsx';
import { TypedField } from '../../ui/typed-field.tsx';
import { DiscardQuestion, HeldBy, useLeaving, useUnsaved } from '../../ui/unsaved.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import classes from './indexation.module.css';

type BaseYear = IndexFigure['baseYear'];

interface FigureDialogProps {
  baseYear: BaseYear;
  /** The month whose figure is to be corrected or was asked for; null for any. */
  month: Month | null;
  onClose: () => void;
  onSaved: (baseYear: BaseYear) => void;
}

/** One figure as it was published, in the place of the one that is known for its month. */
export function FigureDialog(props: FigureDialogProps) {
  const { t } = useTranslation();
  const { held, leave } = useLeaving();
  useFocusReturn();
  return (
    <HeldBy value={held}>
      <Modal opened onClose={() => leave(props.onClose)} title={t('indexation.figures.addTitle')} size={440}>
        <FigureForm {...props} />
      </Modal>
    </HeldBy>
  );
}

/** `415,51` as it is stored: with a dot and the decimals that it was published with. */
function parseFigure(text: string): string | null {
  const plain = text.replace(/[\s\u00a0\u202f\u2009]/g, '').replace(',', '.');
  return /^\d{1,5}(\.\d{1,4})?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

interface Draft {
  readonly baseYear: BaseYear;
  readonly month: Month | undefined;
  readonly value: string | undefined;
  readonly source: string;
}

function FigureForm({ baseYear, month, onClose, onSaved }: FigureDialogProps) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const language = i18n.language === 'en' ? 'en' : 'sv';
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState<Draft>({ baseYear, month: month ?? undefined, value: undefined, source: 'SCB' });
  const [draft, setDraft] = useState(start);
  const { error, busy, run, changed } = useSubmit(form);
  const unsaved = useUnsaved(() => JSON.stringify(draft) !== JSON.stringify(start));
  const record = useCommand('indexFigures.record');
  const known = useCall('indexFigures.list', { baseYear: draft.baseYear });
  const before = known.data?.find((figure) => figure.month === draft.month)?.value;
  const write = (change: Partial<Draft>) => {
    for (const name of Object.keys(change)) changed(name);
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    const saved = await record.mutateAsync(draft as Input<'indexFigures.record'>);
    toast(t('indexation.figures.saved', { month: saved.month, value: figureText(saved.value, language) }));
    onSaved(saved.baseYear);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => unsaved.during(save));
  };
  const saidOf = (name: keyof Draft) => issueText(error?.issues ?? [], name, t(`fields.${name}`));
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <SegmentedControl
        aria-label={t('indexation.figures.baseYear')}
        value={draft.baseYear}
        onChange={(value) => write({ baseYear: value === '2020' ? '2020' : '1980' })}
        data={indexBaseYears.map((year) => ({ value: year, label: t(`choices.indexBaseYear.${year}`) }))}
      />
      <div className={classes['pair']}>
        <div data-fault={saidOf('month') === undefined ? undefined : true}>
          <MonthField
            label={t('fields.month')}
            required
            base={today}
            value={draft.month}
            onChange={(value) => write({ month: value })}
            error={saidOf('month')}
            autoFocus={month === null}
          />
        </div>
        <div data-fault={saidOf('value') === undefined ? undefined : true}>
          <TypedField<string>
            label={t('fields.value')}
            required
            align="right"
            parse={parseFigure}
            format={(value) => figureText(value, language)}
            unreadable={t('indexation.figures.unreadable')}
            value={draft.value}
            onChange={(value) => write({ value })}
            error={saidOf('value')}
            autoFocus={month !== null}
          />
        </div>
      </div>
      {before !== undefined && (
        <p className={classes['hint']}>{t('indexation.figures.replaces', { value: figureText(before, language) })}</p>
      )}
      <TextField
        label={t('fields.source')}
        value={draft.source}
        onChange={(source) => write({ source: source ?? '' })}
        error={saidOf('source')}
      />
      {error !== null && (
        <p className={classes['error']} role="alert" data-form-error>
          {error.message}
        </p>
      )}
      {unsaved.asking ? (
        <DiscardQuestion unsaved={unsaved} />
      ) : (
        <div className={classes['buttons']}>
          <Button variant="default" onClick={() => unsaved.leave(onClose)}>
            {t('app.cancel')}
          </Button>
          <BusyButton type="submit" busy={busy}>
            {t('indexation.figures.save')}
          </BusyButton>
        </div>
      )}
    </form>
  );
}
