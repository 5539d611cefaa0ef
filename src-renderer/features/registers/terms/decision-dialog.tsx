import { Button, Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../../shared/values/local-date.ts';
import { useCommand } from '../../../api/client.ts';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { useUndo } from '../../../app/undo.ts';
import { BusyButton } from '../../../ui/busy-button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { plainText } from '../../../ui/fact-rows.ts';
import { TextField } from '../../../ui/fields.tsx';
import { issueText } from '../../../ui/issues.ts';
import { useNames } from '../../../ui/names.ts';
import { Notice } from '../../../ui/page.tsx';
import { useSubmit } from '../../../ui/use-submit.ts';
import type { DatedRow } from '../dated-facts.ts';
import classes from './terms.module.css';

export const decisions = ['accepted', 'declined'] as const;
export type Decision = (typeof decisions)[number];

interface DecisionProps {
  row: DatedRow;
  decision: Decision;
  onClose: () => void;
}

/** From the day of the decision the cost is accepted or declined; what was decided before it was recorded corrects it. */
function useDecide(row: DatedRow) {
  const amend = useCommand('costAcceptances.amend');
  const correct = useCommand('costAcceptances.correct');
  return async (changes: { decision: Decision; decidedOn: LocalDate | null; decidedBy: string }): Promise<number> => {
    const { decidedOn } = changes;
    const made =
      decidedOn === null || decidedOn <= row.from
        ? await correct.mutateAsync({ versionId: row.versionId, changes })
        : await amend.mutateAsync({ id: row.id, from: decidedOn, changes });
    return made.seq;
  };
}

/** When and by whom a cost was accepted or declined. */
export function DecisionDialog({ row, decision, onClose }: DecisionProps) {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const accepted = decision === 'accepted';
  const about = {
    agency: names.nameOf('agencies', row.identity['agencyId']),
    subject: plainText(row.identity['subject']),
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={460}
      title={t(accepted ? 'registers.terms.acceptTitle' : 'registers.terms.declineTitle')}
    >
      <p className={classes['lead']}>
        {t(accepted ? 'registers.terms.acceptText' : 'registers.terms.declineText', about)}
      </p>
      <DecisionForm row={row} decision={decision} about={about} onClose={onClose} />
    </Modal>
  );
}

function DecisionForm({ row, decision, about, onClose }: DecisionProps & { about: Record<string, string> }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { done } = useUndo();
  const decide = useDecide(row);
  const form = useRef<HTMLFormElement>(null);
  const { error, busy, run, changed } = useSubmit(form);
  const [decidedOn, setDecidedOn] = useState<LocalDate | undefined>(date);
  const [decidedBy, setDecidedBy] = useState('');
  const issues = error?.issues ?? [];
  const said = (name: string) => issueText(issues, `changes.${name}`, t(`fields.${name}`));
  const save = async () => {
    const seq = await decide({ decision, decidedOn: decidedOn ?? null, decidedBy });
    done(t(decision === 'accepted' ? 'registers.terms.accepted' : 'registers.terms.declined', about), seq);
    onClose();
  };
  return (
    <form
      ref={form}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void run(save);
      }}
    >
      {error !== null && issues.length === 0 && <Notice tone="bad">{error.message}</Notice>}
      <div data-fault={said('decidedBy') !== undefined || undefined}>
        <TextField
          label={t('registers.terms.decidedBy')}
          value={decidedBy}
          onChange={(value) => {
            changed('changes.decidedBy');
            setDecidedBy(value ?? '');
          }}
          error={said('decidedBy')}
          required
          autoFocus
        />
      </div>
      <div data-fault={said('decidedOn') !== undefined || undefined}>
        <DateField
          label={t('registers.terms.decidedOn')}
          value={decidedOn}
          onChange={(value) => {
            changed('changes.decidedOn');
            setDecidedOn(value);
          }}
          base={date}
          error={said('decidedOn')}
          required
        />
      </div>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <BusyButton type="submit" busy={busy}>
          {t('registers.terms.record')}
        </BusyButton>
      </div>
    </form>
  );
}
