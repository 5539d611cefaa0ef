import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvoiceRow } from '../../../shared/contract/invoicing.ts';
import { useCall } from '../../api/client.ts';
import { placeOf } from '../../ui/places.ts';
import classes from './invoices.module.css';

/** What stands with the guest; the rest of what an invoice needs stands with the host, who sends it. */
const ofGuest: ReadonlySet<string> = new Set(['buyerReference', 'buyerAddress']);

/** Each fact that the invoice lacks, with a link to the agency where it is written. */
export function MissingFacts({ missing, row }: { missing: readonly string[]; row: InvoiceRow }) {
  const { t } = useTranslation();
  const roles = useCall('agencyRoles.list', { siteId: row.siteId, date: row.invoiceDate });
  const host = roles.data?.find((role) => role.attributes.role === 'host')?.identity.agencyId;
  const ownerOf = (path: string) => (ofGuest.has(path) ? row.guestAgencyId : host);
  return (
    <ul className={classes['missing']}>
      {missing.map((path) => {
        const owner = ownerOf(path);
        return (
          <li key={path}>
            <span>{t(`invoices.missing.${path}`)}</span>
            {owner !== undefined && (
              <Link {...(placeOf('agencies', owner) as { to: string })}>
                {t(ofGuest.has(path) ? 'invoices.missing.toGuest' : 'invoices.missing.toHost')}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
