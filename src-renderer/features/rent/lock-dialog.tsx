import { Button, Checkbox, Modal } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { PartyRent, RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { makeDate, split, type LocalDate } from '../../../shared/values/local-date.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useRentFindings, type RentMatter } from '../../app/rent-findings.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { focusWork } from '../../ui/focus.ts';
import { useNames } from '../../ui/names.ts';
import { Notice } from '../../ui/page.tsx';
import { PeriodFields, toOf, type PeriodDraft } from '../../ui/period-fields.tsx';
import { toast } from '../../ui/toast.tsx';
import { DiscardQuestion, HeldBy, useLeaving, useUnsaved } from '../../ui/unsaved.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useSubmit } from '../../ui/use-submit.ts';
import { MatterList } from './rent-notices.tsx';
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
  const { held, leave } = useLeaving();
  return (
    <HeldBy value={held}>
      <Modal opened={props.opened} onClose={() => leave(props.onClose)} title={t('rent.lock.title')} size={560}>
        {props.opened && <LockForm {...props} />}
      </Modal>
    </HeldBy>
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

/** The agreements on the basis date whose guest is in the calculation: the others have nothing to lock. */
function useAgreements(calculation: RentCalculation, siteId: number) {
  const agencies = useCall('agencies.list', {});
  const agreements = useCall('agreements.list', { siteId, date: calculation.basisDate });
  const partyOf = ({ identity }: Agreement): PartyRent | undefined => {
    const guest = agencies.data?.find((row) => row.id === identity.guestAgencyId);
    return calculation.parties.find((party) => party.agency === guest?.identity.code);
  };
  return { agreements: agencies.data === undefined ? undefined : agreements.data, partyOf };
}

function useChosen(eligible: readonly Agreement[]) {
  const [chosen, setChosen] = useState<ReadonlySet<number> | null>(null);
  const only = eligible.length === 1 ? eligible.map((agreement) => agreement.id) : [];
  const ids = chosen ?? new Set(only);
  const toggle = (id: number) => {
    const after = new Set(ids);
    if (!after.delete(id)) after.add(id);
    setChosen(after);
  };
  return { ids, toggle, touched: chosen !== null };
}

function LockForm(props: LockProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const { calculation, siteId } = props;
  const { agreements, partyOf } = useAgreements(calculation, siteId);
  const versions = useCall('agreementVersions.list', { siteId });
  if (agreements === undefined || versions.data === undefined) return null;
  if (agreements.length === 0) {
    return (
      <p className={classes['lead']}>
        {t('rent.lock.none', { date: f.date(calculation.basisDate) })}{' '}
        <Link to="/terms">{t('rent.lock.toAgreements')}</Link>
      </p>
    );
  }
  return (
    <LockFields
      {...props}
      agreements={agreements}
      partyOf={partyOf}
      start={proposedStart(calculation.basisDate, versions.data)}
    />
  );
}

interface LockFieldsProps extends LockProps {
  agreements: readonly Agreement[];
  partyOf: (agreement: Agreement) => PartyRent | undefined;
  start: LocalDate;
}

function LockFields({ onClose, calculation, siteId, agreements, partyOf, start }: LockFieldsProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const form = useRef<HTMLFormElement>(null);
  const { ids, toggle, touched } = useChosen(agreements.filter((agreement) => partyOf(agreement) !== undefined));
  const [typed, setPeriod] = useState<PeriodDraft | null>(null);
  const period = typed ?? { from: start, lastDay: null };
  const [anyway, setAnyway] = useState(false);
  const warnings = useRentFindings().filter((matter) => matter.grave);
  const unsaved = useUnsaved(() => touched || typed !== null);
  const { error, busy, run, changed } = useSubmit(form);
  const lock = useLocking(calculation, onClose);
  const ready = ids.size > 0 && period.from !== undefined && (anyway || warnings.length === 0);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const { from } = period;
    if (ready && from !== undefined) void run(() => unsaved.during(() => lock([...ids], from, toOf(period))));
  };
  const write = (next: PeriodDraft) => {
    changed('from');
    changed('to');
    setPeriod(next);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <p className={classes['lead']}>{t('rent.lock.lead', { date: f.date(calculation.basisDate) })}</p>
      <fieldset className={classes['choices']}>
        <legend>{t('rent.lock.agreements')}</legend>
        {agreements.map((agreement) => (
          <AgreementChoice
            key={agreement.id}
            agreement={agreement}
            party={partyOf(agreement)}
            siteId={siteId}
            checked={ids.has(agreement.id)}
            onToggle={() => toggle(agreement.id)}
          />
        ))}
      </fieldset>
      <div className={classes['period']}>
        <PeriodFields
          ask="both"
          monthly={false}
          value={period}
          onChange={write}
          base={calculation.basisDate}
          issues={error?.issues ?? []}
        />
      </div>
      <Warnings matters={warnings} anyway={anyway} onAnyway={setAnyway} />
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
            {t('rent.lock.cancel')}
          </Button>
          <BusyButton type="submit" disabled={!ready} busy={busy}>
            {t('rent.lock.submit', { count: ids.size })}
          </BusyButton>
        </div>
      )}
    </form>
  );
}

/** A rent that stands on facts that can't be right is locked only by one who has seen it. */
function Warnings(props: { matters: readonly RentMatter[]; anyway: boolean; onAnyway: (anyway: boolean) => void }) {
  const { t } = useTranslation();
  if (props.matters.length === 0) return null;
  return (
    <div className={classes['warnings']}>
      <Notice>
        <div>
          <strong>{t('rent.lock.warning')}</strong>
          <MatterList matters={props.matters} />
        </div>
      </Notice>
      <Checkbox
        checked={props.anyway}
        onChange={(event) => props.onAnyway(event.currentTarget.checked)}
        label={t('rent.lock.anyway')}
      />
    </div>
  );
}

/** One agreement after the other; those that were locked before one failed stay locked, and the message says which failed. */
function useLocking(calculation: RentCalculation, onDone: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const command = useCommand('agreementVersions.lock');
  return async (ids: readonly number[], from: LocalDate, to: LocalDate | null): Promise<void> => {
    for (const agreementId of ids)
      await command.mutateAsync({ agreementId, basisDate: calculation.basisDate, from, to });
    toast(t('rent.lock.done', { count: ids.length }));
    onDone();
    await navigate({ to: '/versions' });
    focusWork();
  };
}

interface ChoiceProps {
  agreement: Agreement;
  party: PartyRent | undefined;
  siteId: number;
  checked: boolean;
  onToggle: () => void;
}

function AgreementChoice({ agreement, party, siteId, checked, onToggle }: ChoiceProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const names = useNames(siteId);
  const versions = useCall('agreementVersions.list', { agreementId: agreement.id });
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
