import { Button, Modal, NumberInput, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { split, type LocalDate } from '../../../shared/values/local-date.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { issueText } from '../../ui/issues.ts';
import { useNames } from '../../ui/names.ts';
import classes from './invoices.module.css';

interface NewInvoiceProps {
  opened: boolean;
  onClose: () => void;
  onMade: (id: number) => void;
  siteId: number;
}

export function NewInvoice(props: NewInvoiceProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t('invoices.new.title')} size={480}>
      {props.opened && <NewInvoiceForm {...props} />}
    </Modal>
  );
}

/** The quarter that comes next: rent is invoiced in advance (calculation section 9). */
function nextQuarter(today: LocalDate): { year: number; quarter: number } {
  const { year, month } = split(today);
  const quarter = Math.ceil(month / 3);
  return quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

function useDraft() {
  const { today } = useAsOf();
  const next = nextQuarter(today);
  const [agreementId, setAgreementId] = useState<number | null>(null);
  const [year, setYear] = useState<number | undefined>(next.year);
  const [quarter, setQuarter] = useState(next.quarter);
  const [date, setDate] = useState<LocalDate | undefined>(today);
  return { today, agreementId, setAgreementId, year, setYear, quarter, setQuarter, date, setDate };
}

function NewInvoiceForm({ onClose, onMade, siteId }: NewInvoiceProps) {
  const { t } = useTranslation();
  const names = useNames(siteId);
  const draft = useDraft();
  const agreements = useCall('agreements.list', { siteId });
  const prepare = useCommand('invoices.prepare');
  const issues = prepare.error?.error.issues ?? [];
  if (agreements.data === undefined) return null;
  if (agreements.data.length === 0) {
    return (
      <p className={classes['lead']}>
        {t('invoices.new.noAgreement')} <Link to="/agreements">{t('invoices.new.toAgreements')}</Link>
      </p>
    );
  }
  const chosen = draft.agreementId ?? (agreements.data.length === 1 ? (agreements.data[0]?.id ?? null) : null);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (chosen === null || draft.year === undefined || draft.date === undefined) return;
    prepare.mutate(
      { agreementId: chosen, year: draft.year, quarter: draft.quarter, invoiceDate: draft.date },
      {
        onSuccess: (row) => {
          onClose();
          onMade(row.id);
        },
      },
    );
  };
  return (
    <form onSubmit={submit} className={classes['form']}>
      <Select
        label={t('fields.agreementId')}
        required
        data={agreements.data.map((row) => ({ value: String(row.id), label: names.rowName('agreements', row) }))}
        value={chosen === null ? null : String(chosen)}
        onChange={(value) => draft.setAgreementId(value === null ? null : Number(value))}
        allowDeselect={false}
        data-autofocus
      />
      <div className={classes['pair']}>
        <NumberInput
          label={t('fields.year')}
          required
          value={draft.year ?? ''}
          onChange={(value) => draft.setYear(typeof value === 'number' ? value : undefined)}
          error={issueText(issues, 'year', t('fields.year'))}
          min={1990}
          max={2199}
          allowDecimal={false}
        />
        <Select
          label={t('fields.quarter')}
          data={[1, 2, 3, 4].map((quarter) => ({
            value: String(quarter),
            label: t('invoices.quarterNumber', { quarter }),
          }))}
          value={String(draft.quarter)}
          onChange={(value) => draft.setQuarter(Number(value))}
          allowDeselect={false}
        />
      </div>
      <DateField
        label={t('fields.invoiceDate')}
        required
        value={draft.date}
        onChange={draft.setDate}
        base={draft.today}
        error={issueText(issues, 'invoiceDate', t('fields.invoiceDate'))}
      />
      {prepare.error !== null && (
        <p className={classes['error']} role="alert">
          {prepare.error.message}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('invoices.cancel')}
        </Button>
        <Button
          type="submit"
          disabled={chosen === null || draft.year === undefined || draft.date === undefined}
          loading={prepare.isPending}
        >
          {t('invoices.new.submit')}
        </Button>
      </div>
    </form>
  );
}
