import { Button, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../shared/contract/invoicing.ts';
import type { Invoice } from '../../../shared/domain/invoicing/invoice.ts';
import { useCommand } from '../../api/client.ts';
import { placeOf } from '../../ui/places.ts';
import { toast } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.ts';
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
      {issue.error !== null && (
        <p className={classes['error']} role="alert">
          {issue.error.message}
          {issue.error.error.code === 'invoice.incomplete' && (
            <>
              {' '}
              <Link {...(placeOf('agencies', row.guestAgencyId) as { to: string })}>{t('invoices.issue.toGuest')}</Link>
              {' · '}
              <Link to="/settings">{t('app.nav.settings')}</Link>
            </>
          )}
        </p>
      )}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={close} data-autofocus>
          {t('invoices.cancel')}
        </Button>
        <Button onClick={submit} loading={issue.isPending}>
          {t('invoices.issue.action')}
        </Button>
      </div>
    </Modal>
  );
}
