import { Button, Modal, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import { split, type LocalDate } from '../../../shared/values/local-date.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { IntegerField } from '../../ui/fields.tsx';
import { useFocusReturn } from '../../ui/focus.ts';
import { issueText } from '../../ui/issues.ts';
import { useNames } from '../../ui/names.ts';
import { DiscardQuestion, HeldBy, useLeaving, useUnsaved } from '../../ui/unsaved.tsx';
import { useSubmit } from '../../ui/use-submit.ts';
import classes from './invoices.module.css';

interface NewInvoiceProps {
  opened: boolean;
  onClose: () => void;
  onMade: (id: number) => void;
  siteId: number;
  /** The agreement that it is for, where one came from it. */
  agreementId: number | null;
}

export function NewInvoice(props: NewInvoiceProps) {
  const { t } = useTranslation();
  const { held, leave } = useLeaving();
  return (
    <HeldBy value={held}>
      <Modal opened={props.opened} onClose={() => leave(props.onClose)} title={t('invoices.new.title')} size={480}>
        {props.opened && <NewInvoiceForm {...props} />}
      </Modal>
    </HeldBy>
  );
}

/** The quarter that comes next: rent is invoiced in advance (calculation section 9). */
function nextQuarter(today: LocalDate): { year: number; quarter: number } {
  const { year, month } = split(today);
  const quarter = Math.ceil(month / 3);
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

interface Draft {
  readonly agreementId: number | null;
  readonly year: number | undefined;
  readonly quarter: number;
  readonly invoiceDate: LocalDate | undefined;
}

function NewInvoiceForm(props: NewInvoiceProps) {
  const { t } = useTranslation();
  useFocusReturn();
  const agreements = useCall('agreements.list', { siteId: props.siteId });
  if (agreements.data === undefined) return null;
  if (agreements.data.length === 0) {
    return (
      <p className={classes['lead']}>
        {t('invoices.new.noAgreement')} <Link to="/terms">{t('invoices.new.toAgreements')}</Link>
      </p>
    );
  }
  const ids = agreements.data.map((row) => row.id);
  const only = ids.length === 1 ? (ids[0] ?? null) : null;
  const given = props.agreementId !== null && ids.includes(props.agreementId) ? props.agreementId : only;
  return <InvoiceFields {...props} agreements={agreements.data} agreementId={given} />;
}

type Agreements = Parameters<ReturnType<typeof useNames>['rowName']>[1] & { readonly id: number };

function InvoiceFields(props: NewInvoiceProps & { agreements: readonly Agreements[] }) {
  const { t } = useTranslation();
  const { today } = useAsOf();
  const form = useRef<HTMLFormElement>(null);
  const [start] = useState<Draft>({ agreementId: props.agreementId, ...nextQuarter(today), invoiceDate: today });
  const [draft, setDraft] = useState(start);
  const { error, busy, run, changed } = useSubmit(form);
  const unsaved = useUnsaved(() => JSON.stringify(draft) !== JSON.stringify(start));
  const prepare = useCommand('invoices.prepare');
  const write = (change: Partial<Draft>) => {
    for (const name of Object.keys(change)) changed(name);
    setDraft({ ...draft, ...change });
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    // The server checks what is written, and says at each field what is lacking.
    const input = { ...draft, agreementId: draft.agreementId ?? undefined } as Input<'invoices.prepare'>;
    void run(() => unsaved.during(async () => props.onMade((await prepare.mutateAsync(input)).id)));
  };
  return (
    <form ref={form} onSubmit={submit} className={classes['form']} noValidate>
      <DraftFields draft={draft} write={write} agreements={props.agreements} siteId={props.siteId} error={error} />
      {error !== null && (
        <p className={classes['error']} role="alert" data-form-error>
          {error.message}
        </p>
      )}
      {unsaved.asking ? (
        <DiscardQuestion unsaved={unsaved} />
      ) : (
        <div className={classes['buttons']}>
          <Button variant="default" onClick={() => unsaved.leave(props.onClose)}>
            {t('invoices.cancel')}
          </Button>
          <BusyButton type="submit" busy={busy}>
            {t('invoices.new.submit')}
          </BusyButton>
        </div>
      )}
    </form>
  );
}

interface DraftFieldsProps {
  draft: Draft;
  write: (change: Partial<Draft>) => void;
  agreements: readonly Agreements[];
  siteId: number;
  error: AppError | null;
}

function DraftFields({ draft, write, agreements, siteId, error }: DraftFieldsProps) {
  const { t } = useTranslation();
  const { today } = useAsOf();
  const names = useNames(siteId);
  const saidOf = (name: keyof Draft) => issueText(error?.issues ?? [], name, t(`fields.${name}`));
  return (
    <>
      <Cell fault={saidOf('agreementId')}>
        <Select
          label={t('fields.agreementId')}
          required
          data={agreements.map((row) => ({ value: String(row.id), label: names.rowName('agreements', row) }))}
          value={draft.agreementId === null ? null : String(draft.agreementId)}
          onChange={(value) => write({ agreementId: value === null ? null : Number(value) })}
          error={saidOf('agreementId')}
          allowDeselect={false}
          data-autofocus
        />
      </Cell>
      <div className={classes['pair']}>
        <Cell fault={saidOf('year')}>
          <IntegerField
            label={t('fields.year')}
            required
            plain
            value={draft.year}
            onChange={(year) => write({ year })}
            error={saidOf('year')}
          />
        </Cell>
        <Select
          label={t('fields.quarter')}
          data={[1, 2, 3, 4].map((quarter) => ({
            value: String(quarter),
            label: t('invoices.quarterNumber', { quarter }),
          }))}
          value={String(draft.quarter)}
          onChange={(value) => write({ quarter: Number(value) })}
          allowDeselect={false}
        />
      </div>
      <Cell fault={saidOf('invoiceDate')}>
        <DateField
          label={t('fields.invoiceDate')}
          required
          value={draft.invoiceDate}
          onChange={(invoiceDate) => write({ invoiceDate })}
          base={today}
          error={saidOf('invoiceDate')}
        />
      </Cell>
    </>
  );
}

const Cell = ({ fault, children }: { fault: string | undefined; children: ReactNode }) => (
  <div data-fault={fault !== undefined || undefined}>{children}</div>
);
