import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../shared/contract/invoicing.ts';
import type { Invoice } from '../../../shared/domain/invoicing/invoice.ts';
import { missingFacts } from '../../../shared/domain/invoicing/missing-facts.ts';
import { useCall, useCommand } from '../../api/client.ts';
import { Notice } from '../../ui/page.tsx';
import { Peek, PeekSection } from '../../ui/peek.tsx';
import { PdfDialog, type PdfRequest } from '../../ui/pdf/pdf-dialog.tsx';
import { PdfInline } from '../../ui/pdf/pdf-preview.tsx';
import { printPdf, savePdf } from '../../ui/pdf/pdf-file.ts';
import { toast, toastError } from '../../ui/toast.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { IssueDialog } from './issue-dialog.tsx';
import { MissingFacts } from './missing-facts.tsx';
import classes from './invoices.module.css';

/** One invoice beside the list: what it says, its paper, and what can be done with it. */
export function InvoicePeek({ row, onClose }: { row: InvoiceRow; onClose: () => void }) {
  const { t } = useTranslation();
  const detail = useCall('invoices.get', { id: row.id });
  const title = row.number === null ? t('invoices.draftTitle') : t('invoices.numberTitle', { number: row.number });
  return (
    <Peek
      title={title}
      subtitle={t('invoices.quarterOf', { quarter: row.quarter, year: row.year })}
      onClose={onClose}
      focusKey={`invoice-${row.id}`}
    >
      {detail.error !== null && <p role="alert">{detail.error.message}</p>}
      {detail.data !== undefined && (
        <>
          <Lacking row={row} invoice={detail.data.invoice} />
          <Actions row={row} invoice={detail.data.invoice} onGone={onClose} />
          <Contents invoice={detail.data.invoice} />
          <Paper row={row} />
        </>
      )}
    </Peek>
  );
}

/** What a draft lacks is said before anyone tries to issue it. */
function Lacking({ row, invoice }: { row: InvoiceRow; invoice: Invoice }) {
  const { t } = useTranslation();
  const missing = missingFacts(invoice);
  if (row.status !== 'draft' || missing.length === 0) return null;
  return (
    <Notice>
      {t('invoices.missing.title')}
      <MissingFacts missing={missing} row={row} />
    </Notice>
  );
}

function Actions({ row, invoice, onGone }: { row: InvoiceRow; invoice: Invoice; onGone: () => void }) {
  const { t } = useTranslation();
  const show = useFocusWhenIssued(row);
  const [issuing, setIssuing] = useState(false);
  const [reading, setReading] = useState(false);
  const request: PdfRequest = { document: 'invoice', invoiceId: row.id };
  const rendered = useCall('documents.render', request);
  const discard = useDiscard(row, onGone);
  const pdf = rendered.data;
  return (
    <div className={classes['actions']}>
      {row.status === 'draft' && <Button onClick={() => setIssuing(true)}>{t('invoices.issue.action')}</Button>}
      <Button ref={show} variant="default" onClick={() => setReading(true)}>
        {t('invoices.show')}
      </Button>
      <Button variant="default" disabled={pdf === undefined} onClick={() => pdf !== undefined && savePdf(pdf)}>
        {t('documents.save')}
      </Button>
      <Button variant="default" disabled={pdf === undefined} onClick={() => pdf !== undefined && printPdf(pdf)}>
        {t('documents.print')}
      </Button>
      {row.status === 'draft' && (
        <Button variant="subtle" onClick={discard}>
          {t('invoices.discard.action')}
        </Button>
      )}
      {rendered.error !== null && <p role="alert">{rendered.error.message}</p>}
      {reading && <PdfDialog request={request} onClose={() => setReading(false)} />}
      <IssueDialog opened={issuing} onClose={() => setIssuing(false)} row={row} invoice={invoice} />
    </div>
  );
}

/** The button that issued the invoice is gone with that: the next one takes the focus. */
function useFocusWhenIssued({ status }: InvoiceRow) {
  const next = useRef<HTMLButtonElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'draft' && status === 'issued') next.current?.focus();
    before.current = status;
  }, [status]);
  return next;
}

/** The paper itself, small: the same bytes as in full size. */
function Paper({ row }: { row: InvoiceRow }) {
  const { t } = useTranslation();
  const rendered = useCall('documents.render', { document: 'invoice', invoiceId: row.id });
  return (
    <PeekSection title={t('documents.preview')}>
      <div className={classes['paper']}>
        <PdfInline pdf={rendered.data} error={rendered.error} />
      </div>
    </PeekSection>
  );
}

/** A draft that is thrown away can be made again as it was: the toast offers it. */
function useDiscard(row: InvoiceRow, onGone: () => void): () => void {
  const { t } = useTranslation();
  const discard = useCommand('invoices.discard');
  const prepare = useCommand('invoices.prepare');
  const again = { agreementId: row.agreementId, year: row.year, quarter: row.quarter, invoiceDate: row.invoiceDate };
  return () =>
    discard.mutate(
      { id: row.id },
      {
        onSuccess: () => {
          onGone();
          toast(t('invoices.discard.done'), {
            undo: { label: t('invoices.undo'), run: () => prepare.mutateAsync(again) },
          });
        },
        onError: toastError,
      },
    );
}

function Contents({ invoice }: { invoice: Invoice }) {
  const { t } = useTranslation();
  const f = useFormat();
  const facts: readonly (readonly [string, string])[] = [
    [t('invoices.buyer'), invoice.buyer.name],
    [t('fields.buyerReference'), invoice.buyerReference],
    [t('fields.invoiceDate'), f.date(invoice.invoiceDate)],
    [t('invoices.dueDate'), f.date(invoice.dueDate)],
    [
      t('fields.agreementId'),
      t('invoices.versionOf', { agreement: invoice.registrationNumber, number: invoice.agreementVersion }),
    ],
    [t('invoices.ocr'), invoice.ocr ?? ''],
  ];
  return (
    <>
      <dl className={classes['facts']}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <PeekSection title={t('invoices.lines')}>
        <ul className={classes['lines']}>
          {invoice.lines.map((line, index) => (
            <li key={index}>
              <span>
                {line.description}
                <small>{f.period({ from: line.periodFrom, to: line.periodTo })}</small>
              </span>
              <span>{f.amount(line.amountOre)}</span>
            </li>
          ))}
          {invoice.vatTotals
            .filter((total) => total.vatOre !== 0)
            .map((total) => (
              <li key={total.vat.category}>
                <span>{t('invoices.vat', { rate: f.percent(total.vat.rate) })}</span>
                <span>{f.amount(total.vatOre)}</span>
              </li>
            ))}
          <li data-total>
            <span>{t('invoices.toPay')}</span>
            <span>{f.kronor(invoice.totalOre)}</span>
          </li>
        </ul>
      </PeekSection>
    </>
  );
}
