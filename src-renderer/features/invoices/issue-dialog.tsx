import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../shared/contract/invoicing.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import type { Invoice } from '../../../shared/domain/invoicing/invoice.ts';
import { useCommand } from '../../api/client.ts';
import { BusyButton } from '../../ui/busy-button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { MissingFacts } from './missing-facts.tsx';
import classes from './invoices.module.css';

interface IssueProps {
  opened: boolean;
  onClose: () => void;
  row: InvoiceRow;
  invoice: Invoice;
}

/** Issuing takes a number and freezes the invoice: one of the few things that is asked about first. */
export function IssueDialog({ opened, onClose, row, invoice }: IssueProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const issue = useCommand('invoices.issue');
  const close = () => {
    issue.reset();
    onClose();
  };
  const submit = () =>
    issue.mutate(
      { id: row.id },
      {
        onSuccess: (issued) => {
          toast(t('invoices.issue.done', { number: issued.number ?? '' }));
          close();
        },
      },
    );
  return (
    <Modal opened={opened} onClose={close} title={t('invoices.issue.title')} size={460}>
      <p className={classes['lead']}>
        {t('invoices.issue.text', {
          buyer: invoice.buyer.name,
          quarter: row.quarter,
          year: row.year,
          total: f.kronor(invoice.totalOre),
        })}
      </p>
      <p className={classes['lead']}>{t('invoices.issue.frozen')}</p>
      {issue.error !== null && <Refusal error={issue.error.error} row={row} />}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={close} data-autofocus>
          {t('invoices.cancel')}
        </Button>
        <BusyButton onClick={submit} busy={issue.isPending}>
          {t('invoices.issue.action')}
        </BusyButton>
      </div>
    </Modal>
  );
}

/** Why it can't be issued: each fact that it lacks, with the way to where it is written; else what was said. */
function Refusal({ error, row }: { error: AppError; row: InvoiceRow }) {
  const { t } = useTranslation();
  const missing = (error.issues ?? []).map((issue) => issue.path);
  return (
    <div className={classes['error']} role="alert">
      {missing.length === 0 ? error.message : t('invoices.missing.title')}
      {missing.length > 0 && <MissingFacts missing={missing} row={row} />}
    </div>
  );
}
