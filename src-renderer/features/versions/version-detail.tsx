import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { documentId } from '../../../shared/documents/format.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { whenText } from '../../ui/moments.ts';
import { useNames } from '../../ui/names.ts';
import { Notice, Page } from '../../ui/page.tsx';
import { PdfDialog } from '../../ui/pdf/pdf-dialog.tsx';
import { useColours, type Colours } from '../../ui/rent/colours.ts';
import { Comparison } from '../../ui/rent/comparison.tsx';
import { RentBars } from '../../ui/rent/rent-bars.tsx';
import { RentTable } from '../../ui/rent/rent-table.tsx';
import { useSelection } from '../../ui/rent/use-selection.ts';
import { WhyPanel } from '../../ui/rent/why-panel.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { UpratingPanel } from './uprating-panel.tsx';
import { useInForce } from './version-list.tsx';
import classes from './versions.module.css';

type Locked = Output<'agreementVersions.get'>;

/** One locked calculation, drawn from what was stored and not from today's facts. */
export function VersionDetail({ id }: { id: number }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  const locked = useCall('agreementVersions.get', { id });
  const back = () => setAddress({ view: undefined, item: undefined, tab: undefined });
  if (locked.data !== undefined) return <Version locked={locked.data} onBack={back} />;
  return (
    <Page title={t('rent.versions.title')}>
      {locked.error !== null && (
        <EmptyState
          title={t('rent.versions.missing')}
          action={<Button onClick={back}>{t('rent.versions.back')}</Button>}
        >
          {locked.error.message}
        </EmptyState>
      )}
    </Page>
  );
}

function Version({ locked, onBack }: { locked: Locked; onBack: () => void }) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const f = useFormat();
  const { version, calculation } = locked;
  const names = useNames(version.siteId);
  const colours = useColours();
  const inForce = useInForce();
  const selection = useSelection();
  const { tab } = useAddress();
  const setAddress = useSetAddress();
  const [paper, setPaper] = useState<'rent-annex' | 'index-letter' | null>(null);
  const comparing = tab === 'compare';
  const actions = (
    <>
      <Button variant="default" onClick={onBack}>
        {t('rent.versions.back')}
      </Button>
      <Button variant="default" onClick={() => setAddress({ tab: comparing ? undefined : 'compare', item: undefined })}>
        {t(comparing ? 'rent.versions.compareClose' : 'rent.versions.compare')}
      </Button>
      <Button variant="default" onClick={() => setPaper('rent-annex')}>
        {t('rent.versions.annex')}
      </Button>
      <Button component={Link} to="/invoices" search={{ item: 'new', view: String(version.agreementId) } as never}>
        {t('invoices.new.action')}
      </Button>
    </>
  );
  const why =
    selection.selected === null || comparing ? undefined : (
      <WhyPanel
        calculation={calculation}
        siteId={version.siteId}
        colours={colours}
        selected={selection.selected}
        onSelect={selection.select}
        onClose={selection.close}
      />
    );
  const subtitle = t('rent.versions.detail', {
    agreement: version.registrationNumber,
    date: f.date(version.basisDate),
    period: inForce(version),
    id: documentId(version.calculationSha256),
  });
  return (
    <Page
      title={`${names.nameOf('agencies', version.guestAgencyId)}, ${t('rent.versions.version', { number: version.number }).toLowerCase()}`}
      subtitle={<span title={version.calculationSha256}>{subtitle}</span>}
      actions={actions}
      peek={why}
    >
      {comparing ? (
        <FactsComparison locked={locked} colours={colours} />
      ) : (
        <>
          <UpratingPanel version={version} onLetter={() => setPaper('index-letter')} />
          <RentTable
            calculation={calculation}
            colours={colours}
            selected={selection.selected}
            onSelect={selection.select}
            label={t('rent.versions.tableLabel', { date: f.date(version.basisDate) })}
          />
          <p className={classes['note']}>
            {t('rent.versions.lockedNote', { when: whenText(version.lockedAt, today, i18n.language) })}
          </p>
          <RentBars calculation={calculation} colours={colours} />
        </>
      )}
      {paper !== null && (
        <PdfDialog request={{ document: paper, agreementVersionId: version.id }} onClose={() => setPaper(null)} />
      )}
    </Page>
  );
}

function FactsComparison({ locked, colours }: { locked: Locked; colours: Colours }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { version } = locked;
  const comparison = useCall('agreementVersions.compareWithFacts', { id: version.id });
  if (comparison.error !== null) return <Notice tone="bad">{comparison.error.message}</Notice>;
  if (comparison.data === undefined) return null;
  const date = f.date(version.basisDate);
  if (comparison.data.lines.length === 0) return <Notice tone="good">{t('rent.versions.unchanged', { date })}</Notice>;
  return (
    <>
      <p className={classes['lead']}>{t('rent.versions.comparison', { number: version.number, date })}</p>
      <Comparison
        siteId={version.siteId}
        comparison={comparison.data}
        before={t('rent.versions.locked')}
        after={t('rent.versions.today')}
        colours={colours}
      />
    </>
  );
}
