import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { covers } from '../../../shared/values/interval.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { useNames } from '../../ui/names.ts';
import { Panel } from '../../ui/page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './overview.module.css';

export function VersionsInForce() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const f = useFormat();
  const names = useNames(siteId);
  const versions = useCall('agreementVersions.list', { siteId });
  const inForce = versions.data?.filter((version) => covers({ from: version.from, to: version.inForceTo }, date));
  if (inForce === undefined) return null;
  return (
    <Panel title={t('overview.versions.title')}>
      {inForce.length === 0 && <p className={classes['none']}>{t('overview.versions.none')}</p>}
      <ul className={classes['list']}>
        {inForce.map((version) => (
          <li key={version.id}>
            <span>
              <Link to="/versions" search={{ view: String(version.id) } as never}>
                <AgencyDot colour={names.colourOf(version.guestAgencyId)} />
                {names.nameOf('agencies', version.guestAgencyId)}
              </Link>
              <small>{t('overview.versions.about', { number: version.number, from: f.date(version.from) })}</small>
            </span>
            <span>{f.wholeKronor(version.yearlyRentOre)}</span>
          </li>
        ))}
      </ul>
      <Link to="/versions" className={classes['all']}>
        {t('overview.versions.all')}
      </Link>
    </Panel>
  );
}

export function DraftInvoices() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const f = useFormat();
  const names = useNames(siteId);
  const invoices = useCall('invoices.list', { siteId });
  const drafts = invoices.data?.filter((invoice) => invoice.status === 'draft');
  if (drafts === undefined) return null;
  return (
    <Panel title={t('overview.drafts.title')}>
      {drafts.length === 0 && <p className={classes['none']}>{t('overview.drafts.none')}</p>}
      <ul className={classes['list']}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>
              <Link to="/invoices" search={{ item: String(draft.id) } as never}>
                <AgencyDot colour={names.colourOf(draft.guestAgencyId)} />
                {names.nameOf('agencies', draft.guestAgencyId)}
              </Link>
              <small>{t('invoices.quarterOf', { quarter: draft.quarter, year: draft.year })}</small>
            </span>
            <span>{f.kronor(draft.totalOre)}</span>
          </li>
        ))}
      </ul>
      <Link to="/invoices" className={classes['all']}>
        {t('overview.drafts.all')}
      </Link>
    </Panel>
  );
}
