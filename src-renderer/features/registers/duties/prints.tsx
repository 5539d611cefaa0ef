import { Button, Menu } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { ChevronIcon } from '../../../ui/icons.tsx';
import { useNames } from '../../../ui/names.ts';
import { PdfDialog, type PdfRequest } from '../../../ui/pdf/pdf-dialog.tsx';
import { useDutyFacts } from './duty-facts.ts';
import { useShownGuest } from './matrix.tsx';
import classes from './duties.module.css';

/** The matrix as it is shown: of the guest that it is narrowed to, else of the whole site. */
export function PrintMatrix() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const { guests, count } = useDutyFacts();
  const guestAgencyId = useShownGuest(guests);
  const [open, setOpen] = useState(false);
  if (count === 0) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('duties.print')}
      </Button>
      {open && (
        <PdfDialog
          request={{ document: 'responsibility-matrix', siteId, guestAgencyId, date }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** Each guest has a poster of its own: its ways go before those for all. */
export function PrintPoster() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const { guests } = useDutyFacts();
  const [open, setOpen] = useState<PdfRequest | null>(null);
  return (
    <>
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <Button variant="default" rightSection={<ChevronIcon size={14} />}>
            {t('duties.poster')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{guests.length === 0 ? t('duties.noGuests', { date }) : t('duties.posterFor')}</Menu.Label>
          <div className={classes['agencies']}>
            {guests.map((id) => (
              <Menu.Item
                key={id}
                onClick={() => setOpen({ document: 'contact-poster', siteId, guestAgencyId: id, date })}
              >
                {names.nameOf('agencies', id)}
              </Menu.Item>
            ))}
          </div>
        </Menu.Dropdown>
      </Menu>
      {open !== null && <PdfDialog request={open} onClose={() => setOpen(null)} />}
    </>
  );
}
