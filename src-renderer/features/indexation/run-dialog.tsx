import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCommand } from '../../api/client.ts';
import { useSite } from '../../app/context.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { useFocusReturn } from '../../ui/focus.ts';
import { useNames } from '../../ui/names.ts';
import { toast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { Uprated } from './uprated.ts';
import classes from './indexation.module.css';

interface RunDialogProps {
  from: LocalDate;
  chosen: readonly Uprated[];
  onClose: () => void;
}

/** Uprating locks new versions, which nothing takes back: one of the few things that is asked about first. */
export function RunDialog({ from, chosen, onClose }: RunDialogProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const run = useCommand('uprating.run');
  useFocusReturn();
  const difference = chosen.reduce((sum, outcome) => sum + outcome.yearlyRentOre - outcome.currentRentOre, 0);
  const submit = () =>
    run.mutate(
      { siteId, from, agreementIds: chosen.map(({ agreementId }) => agreementId) },
      {
        onSuccess: (made) => {
          toast(t('indexation.uprating.done', { count: made.length }));
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={t('indexation.uprating.askTitle')} size={520}>
      <p className={classes['paragraph']}>
        {t('indexation.uprating.ask', {
          count: chosen.length,
          from: f.date(from),
          difference: f.kronor(difference),
        })}
      </p>
      <ul className={classes['list']}>
        {chosen.map((outcome) => (
          <li key={outcome.agreementId}>
            <span>{names.nameOf('agencies', outcome.guestAgencyId)}</span>
            <span>{f.kronor(outcome.yearlyRentOre)}</span>
          </li>
        ))}
      </ul>
      <p className={classes['paragraph']}>{t('indexation.uprating.askLocked')}</p>
      {run.error !== null && (
        <p className={classes['error']} role="alert">
          {run.error.message}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('app.cancel')}
        </Button>
        <BusyButton onClick={submit} busy={run.isPending}>
          {t('indexation.uprating.run', { count: chosen.length })}
        </BusyButton>
      </div>
    </Modal>
  );
}
