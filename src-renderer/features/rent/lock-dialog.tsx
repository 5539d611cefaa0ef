import { Button, Checkbox, Modal } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { makeDate, split, type LocalDate } from '../../../shared/values/local-date.ts';
import { CallError, useCall, useCommand } from '../../api/client.ts';
import { useNames } from '../../ui/names.ts';
import { PeriodFields, toOf, type PeriodDraft } from '../../ui/period-fields.tsx';
import { toast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './rent.module.css';

interface LockProps {
  opened: boolean;
  onClose: () => void;
  calculation: RentCalculation;
  siteId: number;
}

/** The calculation becomes a numbered version of one or more agreements, and is never changed again. */
export function LockDialog(props: LockProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t('rent.lock.title')} size={560}>
      {props.opened && <LockForm {...props} />}
    </Modal>
  );
}

/** The basis date; or, where versions hold already, the next turn of a year after the last of them. */
function proposedStart(basisDate: LocalDate, versions: readonly { from: LocalDate }[]): LocalDate {
  const last = versions
    .map((version) => version.from)
    .sort()
    .at(-1);
  if (last === undefined || last < basisDate) return basisDate;
  return makeDate(split(last).year + 1, 1, 1);
}

type Agreement = Output<'agreements.list'>[number];

function LockForm({ onClose, calculation, siteId }: LockProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const agreements = useCall('agreements.list', { siteId, date: calculation.basisDate });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const versions = useCall('agreementVersions.list', { siteId });
  const [typed, setPeriod] = useState<PeriodDraft | null>(null);
  const period = typed ?? { from: proposedStart(calculation.basisDate, versions.data ?? []), lastDay: null };
  const { lock, error, pending } = useLocking(calculation, onClose);
  if (agreements.data === undefined) return null;
  if (agreements.data.length === 0) {
    return (
      <p className={classes['lead']}>
        {t('rent.lock.none', { date: f.date(calculation.basisDate) })}{' '}
        <Link to="/agreements">{t('rent.lock.toAgreements')}</Link>
      </p>
    );
  }
  const toggle = (id: number) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (period.from !== undefined) void lock([...chosen], period.from, toOf(period));
  };
  return (
    <form onSubmit={submit}>
      <p className={classes['lead']}>{t('rent.lock.lead', { date: f.date(calculation.basisDate) })}</p>
      <fieldset className={classes['choices']}>
        <legend>{t('rent.lock.agreements')}</legend>
        {agreements.data.map((agreement) => (
          <AgreementChoice
            key={agreement.id}
            agreement={agreement}
            calculation={calculation}
            siteId={siteId}
            checked={chosen.has(agreement.id)}
            onToggle={() => toggle(agreement.id)}
          />
        ))}
      </fieldset>
      <div className={classes['period']}>
        <PeriodFields
          ask="both"
          monthly={false}
          value={period}
          onChange={setPeriod}
          base={calculation.basisDate}
          issues={error?.error.issues ?? []}
        />
      </div>
      {error !== null && (
        <p className={classes['error']} role="alert">
          {error.message}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('rent.lock.cancel')}
        </Button>
        <Button type="submit" disabled={chosen.size === 0 || period.from === undefined} loading={pending}>
          {t('rent.lock.submit', { count: chosen.size })}
        </Button>
      </div>
    </form>
  );
}

/** One agreement after the other; those that were locked before one failed stay locked, and the message says which failed. */
function useLocking(calculation: RentCalculation, onDone: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const command = useCommand('agreementVersions.lock');
  const [error, setError] = useState<CallError | null>(null);
  const lock = async (
    ids: readonly number[],
    from: RentCalculation['basisDate'],
    to: RentCalculation['basisDate'] | null,
  ) => {
    setError(null);
    try {
      for (const agreementId of ids)
        await command.mutateAsync({ agreementId, basisDate: calculation.basisDate, from, to });
    } catch (failure) {
      if (!(failure instanceof CallError)) throw failure;
      setError(failure);
      return;
    }
    toast(t('rent.lock.done', { count: ids.length }));
    onDone();
    await navigate({ to: '/versions' });
  };
  return { lock, error, pending: command.isPending };
}

interface ChoiceProps {
  agreement: Agreement;
  calculation: RentCalculation;
  siteId: number;
  checked: boolean;
  onToggle: () => void;
}

function AgreementChoice({ agreement, calculation, siteId, checked, onToggle }: ChoiceProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const names = useNames(siteId);
  const versions = useCall('agreementVersions.list', { agreementId: agreement.id });
  const guest = names.rowsOf('agencies').find((row) => row.id === agreement.identity.guestAgencyId);
  const party = calculation.parties.find((entry) => entry.agency === guest?.identity['code']);
  const inForce = versions.data?.at(-1);
  const about = [
    agreement.identity.registrationNumber,
    party === undefined
      ? t('rent.lock.notInCalculation')
      : t('rent.lock.yearlyRent', { amount: f.kronor(party.yearlyRent) }),
    inForce === undefined
      ? t('rent.lock.firstVersion')
      : t('rent.lock.afterVersion', { number: inForce.number, from: f.date(inForce.from) }),
  ];
  return (
    <Checkbox
      checked={checked}
      disabled={party === undefined}
      onChange={onToggle}
      label={party?.name ?? names.nameOf('agencies', agreement.identity.guestAgencyId)}
      description={about.join(' · ')}
    />
  );
}
