import { useTranslation } from 'react-i18next';
import { useAsOf, useSite } from '../../app/context.tsx';
import { Page } from '../../ui/page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Attention } from './attention.tsx';
import { ChargedHistory } from './charged-history.tsx';
import { DatesCard } from './dates-card.tsx';
import { DraftInvoices, VersionsInForce } from './in-force.tsx';
import { PartiesAtAGlance } from './parties.tsx';
import classes from './overview.module.css';

/** The site at a glance, as of the date: who is here, what they pay, what holds and what needs seeing to. */
export function OverviewPage() {
  const { t } = useTranslation();
  const { site } = useSite();
  const { date } = useAsOf();
  const f = useFormat();
  return (
    <Page title={site.attributes.name} subtitle={t('overview.subtitle', { date: f.date(date) })}>
      <Attention />
      <div className={classes['grid']}>
        <div className={classes['wide']}>
          <PartiesAtAGlance />
        </div>
        <div className={classes['stack']}>
          <DatesCard />
          <VersionsInForce />
          <DraftInvoices />
        </div>
      </div>
      <ChargedHistory />
    </Page>
  );
}
