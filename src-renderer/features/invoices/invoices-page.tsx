import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../shared/contract/invoicing.ts';
import { useCall } from '../../api/client.ts';
import { useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { InvoicePeek } from './invoice-peek.tsx';
import { NewInvoice } from './new-invoice.tsx';
import classes from './invoices.module.css';

export function InvoicesPage() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { item, view } = useAddress();
  const setAddress = useSetAddress();
  const invoices = useCall('invoices.list', { siteId });
  const columns = useColumns(siteId);
  const open = invoices.data?.find((row) => String(row.id) === item);
  const add = <Button onClick={() => setAddress({ item: 'new' })}>{t('invoices.new.action')}</Button>;
  return (
    <Page
      title={t('invoices.title')}
      subtitle={t('invoices.subtitle')}
      actions={add}
      peek={open === undefined ? undefined : <InvoicePeek row={open} onClose={() => setAddress({ item: undefined })} />}
    >
      {invoices.error !== null && <p role="alert">{invoices.error.message}</p>}
      {invoices.data !== undefined && (
        <DataTable
          label={t('invoices.title')}
          columns={columns}
          rows={invoices.data}
          rowKey={(row) => row.id}
          initialSort={{ key: 'invoiceDate', descending: true }}
          onOpen={(row) => setAddress({ item: String(row.id) }, item !== undefined)}
          selected={open?.id ?? null}
          empty={
            <EmptyState title={t('invoices.empty.title')} action={add}>
              {t('invoices.empty.text')}
            </EmptyState>
          }
        />
      )}
      <NewInvoice
        opened={item === 'new'}
        onClose={() => setAddress({ item: undefined, view: undefined }, true)}
        onMade={(id) => setAddress({ item: String(id), view: undefined }, true)}
        siteId={siteId}
        agreementId={view === undefined ? null : Number(view)}
      />
    </Page>
  );
}

function useColumns(siteId: number): readonly Column<InvoiceRow>[] {
  const { t } = useTranslation();
  const f = useFormat();
  const names = useNames(siteId);
  return [
    {
      key: 'number',
      share: 'fit',
      header: t('invoices.number'),
      value: (row) => row.number ?? '',
      render: (row) =>
        row.number === null ? <span className={classes['draft']}>{t('invoices.draft')}</span> : row.number,
      text: (row) => row.number ?? t('invoices.draft'),
    },
    {
      key: 'guest',
      header: t('invoices.guest'),
      value: (row) => names.nameOf('agencies', row.guestAgencyId),
      render: (row) => (
        <span className={classes['agency']}>
          <AgencyDot colour={names.colourOf(row.guestAgencyId)} />
          {names.nameOf('agencies', row.guestAgencyId)}
        </span>
      ),
    },
    {
      key: 'quarter',
      share: 'fit',
      header: t('invoices.quarter'),
      value: (row) => row.year * 10 + row.quarter,
      render: (row) => t('invoices.quarterOf', { quarter: row.quarter, year: row.year }),
      text: (row) => t('invoices.quarterOf', { quarter: row.quarter, year: row.year }),
    },
    {
      key: 'invoiceDate',
      header: t('fields.invoiceDate'),
      value: (row) => row.invoiceDate,
      render: (row) => f.date(row.invoiceDate),
    },
    {
      key: 'dueDate',
      share: 'fit',
      header: t('invoices.dueDate'),
      value: (row) => row.dueDate,
      render: (row) => f.date(row.dueDate),
      minor: true,
    },
    {
      key: 'total',
      share: 'fit',
      header: t('invoices.total'),
      align: 'right',
      value: (row) => row.totalOre,
      render: (row) => f.amount(row.totalOre),
      total: (rows) => f.amount(rows.reduce((sum, row) => sum + row.totalOre, 0)),
    },
  ];
}
