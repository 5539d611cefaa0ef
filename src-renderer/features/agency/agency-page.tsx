import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationNumber } from '../../../shared/documents/format.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { plainText, type FactRow } from '../../ui/fact-rows.ts';
import { useNames } from '../../ui/names.ts';
import { Notice, Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { Mandates } from './mandates.tsx';
import { Agreements, Documents, Invoices } from './papers.tsx';
import { BilledNotice, People } from './people.tsx';
import { Rent } from './rent.tsx';
import { Rooms } from './rooms.tsx';
import { Attention, Cards, Contacts, Zones } from './side.tsx';
import { useAgencyId, useLatest, useOnDate, type Summary } from './use-agency.ts';
import classes from './agency.module.css';

/** All about one agency at the site, as of the date. What is changed here is changed in the peek beside it. */
export function AgencyPage({ peek }: { peek: ReactNode }) {
  const id = useAgencyId();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const agency = names.rowsOf('agencies').find((row) => row.id === id);
  const summary = useCall('agency.summary', { siteId, agencyId: id ?? 1, date }, { enabled: id !== null });
  useClosedAfterAdding(id);
  if (id === null || summary.error?.error.kind === 'not-found') return <Missing />;
  if (summary.error !== null) return <Notice tone="bad">{summary.error.message}</Notice>;
  if (agency === undefined || summary.data === undefined) return null;
  return <Agency agency={agency} summary={summary.data} peek={peek} />;
}

function Missing() {
  const { t } = useTranslation();
  return (
    <Page title={t('facts.agencies')}>
      <EmptyState
        title={t('agency.missing.title')}
        action={
          <Button component={Link} to="/agencies">
            {t('agency.missing.action')}
          </Button>
        }
      >
        {t('agency.missing.text')}
      </EmptyState>
    </Page>
  );
}

/** What is added here is seen on the page: the agency's own peek, which a new fact is made in, need not stay open. */
function useClosedAfterAdding(id: number | null): void {
  const { open } = useAddress();
  const setAddress = useSetAddress();
  const before = useRef(open);
  useEffect(() => {
    const own = `agencies-${id ?? ''}`;
    const wasAdding = before.current?.startsWith(`${own}.`) === true && before.current.endsWith('-new');
    before.current = open;
    if (open === own && wasAdding) setAddress({ open: undefined }, true);
  }, [id, open, setAddress]);
}

function Agency({ agency, summary, peek }: { agency: FactRow; summary: Summary; peek: ReactNode }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  const { id } = agency;
  const name = plainText(agency.attributes['name']);
  const code = plainText(agency.identity['code']);
  const colour = plainText(agency.attributes['colour']);
  const role = useOnDate()('agencyRoles').find((row) => row.identity['agencyId'] === id);
  const isHost = role?.attributes['role'] === 'host';
  return (
    <Page
      title={name}
      subtitle={<Subtitle agency={agency} role={role} />}
      actions={
        <Button variant="default" onClick={() => setAddress({ open: `agencies-${id}` })}>
          {t('agency.details')}
        </Button>
      }
      peek={peek}
    >
      <BilledNotice name={name} summary={summary} />
      <div className={classes['container']}>
        <div className={classes['grid']}>
          <div className={classes['column']}>
            <People id={id} name={name} summary={summary} colour={colour} isHost={isHost} />
            <Mandates id={id} summary={summary} />
            <Rooms id={id} />
            <Rent id={id} name={name} code={code} summary={summary} colour={colour} isHost={isHost} />
          </div>
          <div className={classes['column']}>
            <Attention summary={summary} />
            <Contacts id={id} />
            <Zones summary={summary} id={id} />
            {!isHost && <Agreements id={id} />}
            {!isHost && <Invoices id={id} />}
            {!isHost && <Documents id={id} />}
            <Cards id={id} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Subtitle({ agency, role }: { agency: FactRow; role: FactRow | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const ever = useLatest()('agencyRoles').some((row) => row.identity['agencyId'] === agency.id);
  const place =
    role === undefined
      ? t(ever ? 'agency.notHere' : 'agency.noRole', { date: f.date(date) })
      : `${t(`choices.role.${plainText(role.attributes['role'])}`)} ${f.period(role)}`;
  return (
    <span className={classes['subtitle']}>
      <AgencyDot colour={plainText(agency.attributes['colour'])} size={11} />
      {place} · {organisationNumber(plainText(agency.attributes['organisationNumber']))}
    </span>
  );
}
