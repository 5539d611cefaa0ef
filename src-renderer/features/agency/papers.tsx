import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementVersionRow } from '../../../shared/contract/rent.ts';
import type { InvoiceRow } from '../../../shared/contract/invoicing.ts';
import { covers } from '../../../shared/values/interval.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { plainText } from '../../ui/fact-rows.ts';
import { PdfDialog, type PdfRequest } from '../../ui/pdf/pdf-dialog.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { FactButton, OpenButton, Part, Teach } from './part.tsx';
import { useLatest } from './use-agency.ts';
import classes from './agency.module.css';

const isInForce = ({ from, inForceTo }: AgreementVersionRow, date: AgreementVersionRow['from']): boolean =>
  covers({ from, to: inForceTo }, date);

/** The agreements with the rents that have been locked to each, the latest first. */
export function Agreements({ id }: { id: number }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const agreements = useLatest()('agreements').filter((row) => row.identity['guestAgencyId'] === id);
  const versions = useCall('agreementVersions.list', { siteId });
  return (
    <Part title={t('agency.agreements.title')} action={<OpenButton add open={`agencies-${id}.agreements-new`} />}>
      {agreements.length === 0 && <Teach>{t('agency.agreements.none')}</Teach>}
      {agreements.map((row) => (
        <div key={row.id} className={classes['agreement']}>
          <FactButton open={`agreements-${row.id}`}>{plainText(row.identity['registrationNumber'])}</FactButton>
          <Versions versions={(versions.data ?? []).filter((version) => version.agreementId === row.id)} />
        </div>
      ))}
    </Part>
  );
}

function Versions({ versions }: { versions: readonly AgreementVersionRow[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  if (versions.length === 0) {
    return (
      <Teach>
        {t('registers.versions.none')} <Link to="/rent">{t('registers.versions.toRent')}</Link>
      </Teach>
    );
  }
  return (
    <ul className={classes['list']}>
      {versions.toReversed().map((version) => (
        <li key={version.id}>
          <span>
            <Link to="/versions" search={{ view: String(version.id) } as never}>
              {t('registers.versions.one', { number: version.number })}
            </Link>
            <small>{f.period({ from: version.from, to: version.inForceTo })}</small>
          </span>
          <span data-side>{f.wholeKronor(version.yearlyRentOre)}</span>
        </li>
      ))}
    </ul>
  );
}

export function Invoices({ id }: { id: number }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const invoices = useCall('invoices.list', { siteId });
  const own = invoices.data?.filter((invoice) => invoice.guestAgencyId === id) ?? [];
  return (
    <Part
      title={t('agency.invoices.title')}
      action={
        <Link to="/invoices" className={classes['more']}>
          {t('agency.invoices.all')}
        </Link>
      }
    >
      {own.length === 0 && invoices.data !== undefined && <Teach>{t('agency.invoices.none')}</Teach>}
      <ul className={classes['list']}>
        {own.toReversed().map((invoice) => (
          <li key={invoice.id}>
            <span>
              <Link to="/invoices" search={{ item: String(invoice.id) } as never}>
                {t('invoices.quarterOf', { quarter: invoice.quarter, year: invoice.year })}
              </Link>
              <small>{invoice.number ?? t('invoices.draft')}</small>
            </span>
            <span data-side>{f.kronor(invoice.totalOre)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

interface Paper {
  readonly key: string;
  readonly label: string;
  readonly request: PdfRequest;
}

/** The papers that hold, as they are printed: the annex in force and the invoices. */
export function Documents({ id }: { id: number }) {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const versions = useCall('agreementVersions.list', { siteId });
  const invoices = useCall('invoices.list', { siteId });
  const [open, setOpen] = useState<PdfRequest | null>(null);
  const nameOf = (invoice: InvoiceRow): string => {
    const quarter = t('invoices.quarterOf', { quarter: invoice.quarter, year: invoice.year });
    return invoice.number === null
      ? t('agency.documents.draft', { quarter })
      : t('agency.documents.invoice', { number: invoice.number, quarter });
  };
  const papers: Paper[] = [
    ...(versions.data ?? [])
      .filter((version) => version.guestAgencyId === id && isInForce(version, date))
      .map((version) => ({
        key: `annex-${version.id}`,
        label: t('agency.documents.annex', { number: version.number }),
        request: { document: 'rent-annex' as const, agreementVersionId: version.id },
      })),
    ...(invoices.data ?? [])
      .filter((invoice) => invoice.guestAgencyId === id)
      .map((invoice) => ({
        key: `invoice-${invoice.id}`,
        label: nameOf(invoice),
        request: { document: 'invoice' as const, invoiceId: invoice.id },
      })),
  ];
  return (
    <Part title={t('agency.documents.title')}>
      {papers.length === 0 && <Teach>{t('agency.documents.none')}</Teach>}
      <ul className={classes['list']}>
        {papers.map((paper) => (
          <li key={paper.key}>
            <button type="button" className={classes['link']} onClick={() => setOpen(paper.request)}>
              {paper.label}
            </button>
            <span data-side>PDF</span>
          </li>
        ))}
      </ul>
      {open !== null && <PdfDialog request={open} onClose={() => setOpen(null)} />}
    </Part>
  );
}
