import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, type LocalDate } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import { Page } from '../../ui/page.tsx';
import { PdfDialog, type PdfRequest } from '../../ui/pdf/pdf-dialog.tsx';
import { useColours } from '../../ui/rent/colours.ts';
import { RentBars } from '../../ui/rent/rent-bars.tsx';
import { RentTable } from '../../ui/rent/rent-table.tsx';
import { useSelection } from '../../ui/rent/use-selection.ts';
import { WhyPanel } from '../../ui/rent/why-panel.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { DatePopover } from './date-popover.tsx';
import { HeadcountNotice } from './headcount-notice.tsx';
import { LockDialog } from './lock-dialog.tsx';
import { RentComparisonView } from './rent-comparison.tsx';
import { RentFault } from './rent-fault.tsx';
import { RentNotices } from './rent-notices.tsx';
import classes from './rent.module.css';

export function RentPage() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date, setDate } = useAsOf();
  const { view } = useAddress();
  const setAddress = useSetAddress();
  const f = useFormat();
  const colours = useColours();
  const selection = useSelection();
  const [document, setDocument] = useState<PdfRequest | null>(null);
  const [locking, setLocking] = useState(false);
  const rent = useCall('rent.calculate', { siteId, date });
  const other = view !== undefined && isLocalDate(view) ? view : null;
  const compareWith = (to: LocalDate | null) => setAddress({ view: to ?? undefined, item: undefined });

  const basis = (
    <DatePopover label={t('rent.basisDate')} value={date} onPick={setDate}>
      {t('rent.basis', { date: f.date(date) })}
    </DatePopover>
  );
  if (rent.error !== null) {
    return (
      <Page title={t('rent.title')} subtitle={basis}>
        <RentNotices />
        <RentFault error={rent.error} />
      </Page>
    );
  }
  if (rent.data === undefined) return <Page title={t('rent.title')} subtitle={basis} />;

  const calculation = rent.data;
  const guests = calculation.parties.filter((party) => party.role === 'guest');
  const why =
    selection.selected !== null && other === null ? (
      <WhyPanel
        calculation={calculation}
        siteId={siteId}
        colours={colours}
        selected={selection.selected}
        onSelect={selection.select}
        onClose={selection.close}
      />
    ) : undefined;
  const actions = (
    <>
      <DatePopover button label={t('rent.compare.with')} value={other} onPick={compareWith}>
        {t('rent.compare.action')}
      </DatePopover>
      <AnnexMenu guests={guests} siteId={siteId} date={date} onOpen={setDocument} />
      <Button onClick={() => setLocking(true)} disabled={guests.length === 0}>
        {t('rent.lock.action')}
      </Button>
    </>
  );
  return (
    <Page title={t('rent.title')} subtitle={basis} actions={actions} peek={why}>
      {other === null ? (
        <>
          <RentNotices />
          <HeadcountNotice calculation={calculation} siteId={siteId} onCompare={compareWith} />
          <RentTable
            calculation={calculation}
            colours={colours}
            selected={selection.selected}
            onSelect={selection.select}
            label={t('rent.table.label', { date: f.date(date) })}
          />
          <p className={classes['note']}>{t('rent.table.note')}</p>
          <RentBars calculation={calculation} colours={colours} />
        </>
      ) : (
        <RentComparisonView
          siteId={siteId}
          date={date}
          otherDate={other}
          colours={colours}
          onClose={() => compareWith(null)}
        />
      )}
      {document !== null && <PdfDialog request={document} onClose={() => setDocument(null)} />}
      <LockDialog opened={locking} onClose={() => setLocking(false)} calculation={calculation} siteId={siteId} />
    </Page>
  );
}

interface AnnexMenuProps {
  guests: readonly { agency: string; name: string }[];
  siteId: number;
  date: LocalDate;
  onOpen: (request: PdfRequest) => void;
}

/** A draft of each guest's annex, as its paper would be today. */
function AnnexMenu({ guests, siteId, date, onOpen }: AnnexMenuProps) {
  const { t } = useTranslation();
  const agencies = useCall('agencies.list', {});
  const idOf = (code: string) => agencies.data?.find((agency) => agency.identity.code === code)?.id;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronIcon size={12} />} disabled={guests.length === 0}>
          {t('rent.annex.action')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('rent.annex.label')}</Menu.Label>
        {guests.map((guest) => {
          const guestAgencyId = idOf(guest.agency);
          if (guestAgencyId === undefined) return null;
          return (
            <Menu.Item
              key={guest.agency}
              onClick={() => onOpen({ document: 'rent-annex-draft', siteId, guestAgencyId, date })}
            >
              {guest.name}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
