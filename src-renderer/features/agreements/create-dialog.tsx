import { Button, Modal, Select } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/fields.tsx';
import { focusWork, useFocusReturn } from '../../ui/focus.ts';
import { issueText } from '../../ui/issues.ts';
import { toOf } from '../../ui/period-fields.tsx';
import { DiscardQuestion, HeldBy, useLeaving, useUnsaved } from '../../ui/unsaved.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import type { Wanted } from './board-page.tsx';
import classes from './agreements.module.css';

interface CreateProps {
  wanted: Wanted;
  guest: string;
  onClose: () => void;
}

/** A paper begins: what it is registered as, and for when; all but the number can wait. */
export function CreateDialog(props: CreateProps) {
  const { t } = useTranslation();
  const { held, leave } = useLeaving();
  return (
    <HeldBy value={held}>
      <Modal
        opened
        onClose={() => leave(props.onClose)}
        title={t(`choices.documentKind.${props.wanted.kind}`)}
        size={500}
      >
        <CreateForm {...props} />
      </Modal>
    </HeldBy>
  );
}

type Agreement = Output<'agreements.list'>[number];

function CreateForm(props: CreateProps) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  useFocusReturn();
  const isRent = props.wanted.kind === 'rent';
  const agreements = useCall('agreements.list', { siteId }, { enabled: isRent });
  const isOwn = ({ identity }: Agreement) => identity.guestAgencyId === props.wanted.guestAgencyId;
  // The other papers belong to no agreement, whatever is known of them.
  const own = isRent ? (agreements.data?.filter(isOwn) ?? []) : [];
  if (isRent && agreements.data === undefined) return null;
  if (isRent && own.length === 0) {
    return (
      <p className={classes['lead']}>
        {t('agreements.create.noAgreement', { guest: props.guest })}{' '}
        <Link to="/terms">{t('agreements.create.toTerms')}</Link>
      </p>
    );
  }
  return <CreateFields {...props} agreements={own} />;
}

interface Draft {
  readonly registrationNumber: string;
  readonly agreementId: number | null;
  readonly from: LocalDate | undefined;
  readonly lastDay: LocalDate | undefined;
  readonly basisDate: LocalDate | undefined;
}

function CreateFields(props: CreateProps & { agreements: readonly Agreement[] }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { wanted, onClose, agreements } = props;
  const form = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const create = useCommand('agreementDocuments.create');
  const only = agreements.length === 1 ? agreements[0] : undefined;
  const [start] = useState<Draft>({
    registrationNumber: only?.identity.registrationNumber ?? '',
    agreementId: only?.id ?? null,
    from: undefined,
    lastDay: undefined,
    basisDate: undefined,
  });
  const [draft, setDraft] = useState(start);
  const { error, busy, run, changed } = useSubmit(form);
  const unsaved = useUnsaved(() => JSON.stringify(draft) !== JSON.stringify(start));
  const write = (change: Partial<Draft>) => {
    for (const name of Object.keys(change)) changed(name === 'lastDay' ? 'to' : name);
    setDraft({ ...draft, ...change });
  };
  const save = async () => {
    const { registrationNumber, agreementId, basisDate, from = null } = draft;
    const made = await create.mutateAsync({
      ...wanted,
      siteId,
      registrationNumber,
      agreementId,
      from,
      to: toOf({ from: draft.from, lastDay: draft.lastDay ?? null }),
      basisDate: basisDate ?? null,
    });
    await navigate({ to: `/agreements/${made.versionId}` });
    focusWork();
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void run(() => unsaved.during(save));
  };
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <p className={classes['lead']}>{t('agreements.create.lead', { guest: props.guest })}</p>
      <Fields {...props} draft={draft} write={write} error={error} />
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
            {t('agreements.create.submit')}
          </BusyButton>
        </div>
      )}
    </form>
  );
}

interface FieldsProps {
  wanted: Wanted;
  agreements: readonly Agreement[];
  draft: Draft;
  write: (change: Partial<Draft>) => void;
  error: AppError | null;
}

function Fields({ wanted, agreements, draft, write, error }: FieldsProps) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const at = (name: string, label: string) => ({
    label,
    error: issueText(error?.issues ?? [], name, t(`fields.${name}`)),
  });
  const dated = (name: string, label: string) => {
    const field = at(name, label);
    return { ...field, base: date };
  };
  return (
    <>
      <Cell fault={at('registrationNumber', '').error}>
        <TextField
          {...at('registrationNumber', t('fields.registrationNumber'))}
          value={draft.registrationNumber}
          onChange={(registrationNumber = '') => write({ registrationNumber })}
          required
          autoFocus
        />
      </Cell>
      {agreements.length > 1 && (
        <Cell fault={at('agreementId', '').error}>
          <Select
            {...at('agreementId', t('agreements.create.agreement'))}
            required
            data={agreements.map(({ id, identity }) => ({ value: String(id), label: identity.registrationNumber }))}
            value={draft.agreementId === null ? null : String(draft.agreementId)}
            onChange={(id) => write({ agreementId: id === null ? null : Number(id) })}
            placeholder={t('app.field.choose')}
            allowDeselect={false}
            openOnFocus={false}
          />
        </Cell>
      )}
      <div className={classes['pair']}>
        <Cell fault={at('from', '').error}>
          <DateField {...dated('from', t('app.period.from'))} value={draft.from} onChange={(from) => write({ from })} />
        </Cell>
        <Cell fault={at('to', '').error}>
          <DateField
            {...dated('to', t('app.period.lastDay'))}
            base={draft.from ?? date}
            value={draft.lastDay}
            onChange={(lastDay) => write({ lastDay })}
          />
        </Cell>
      </div>
      {wanted.kind === 'rent' && (
        <Cell fault={at('basisDate', '').error}>
          <DateField
            {...dated('basisDate', t('fields.basisDate'))}
            description={t('agreements.facts.basisDateHelp')}
            value={draft.basisDate}
            onChange={(basisDate) => write({ basisDate })}
          />
        </Cell>
      )}
      <p className={classes['help']}>{t('agreements.create.later')}</p>
    </>
  );
}

export function Cell({ fault, children }: { fault: string | undefined; children: React.ReactNode }) {
  return <div data-fault={fault !== undefined || undefined}>{children}</div>;
}
