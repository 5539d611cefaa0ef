import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { decimal, period, type Language } from '../../../shared/documents/format.ts';
import { sumDecimals } from '../../../shared/values/exact.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { AgencyName } from '../../ui/fact-value.tsx';
import { plainText, useFacts } from '../../ui/fact-rows.ts';
import { useNames } from '../../ui/names.ts';
import { Notice, Page } from '../../ui/page.tsx';
import { useSetAddress } from '../../ui/url-state.ts';
import { useDatedFacts, type DatedRow } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { AddButton, RegisterTable } from './register-table.tsx';
import classes from './registers.module.css';

interface AgencyRow extends DatedRow {
  readonly role: DatedRow | undefined;
  readonly headcount: DatedRow | undefined;
  readonly contacts: readonly DatedRow[];
}

/** Agencies with a role at the site on the date; the workspace's others are among those that don't hold on it. */
function useAgencyRows() {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const agencies = useDatedFacts('agencies', {}, date);
  const roles = useDatedFacts('agencyRoles', { siteId }, date);
  const headcounts = useDatedFacts('headcounts', { siteId }, date);
  const contacts = useDatedFacts('contacts', { siteId }, date);
  const rows = useMemo(() => {
    const of = (facts: readonly DatedRow[], id: number) => facts.find((fact) => fact.identity['agencyId'] === id);
    return agencies.rows.map((row): AgencyRow => {
      const role = of(roles.rows, row.id);
      return {
        ...row,
        current: row.current && role?.current === true,
        role,
        headcount: of(headcounts.onDate, row.id),
        contacts: contacts.onDate.filter((fact) => fact.identity['agencyId'] === row.id),
      };
    });
  }, [agencies.rows, roles.rows, headcounts.onDate, contacts.onDate]);
  return { rows, loading: agencies.loading || roles.loading, error: agencies.error ?? roles.error };
}

const number = (fact: DatedRow | undefined, name: string): number | null =>
  fact === undefined ? null : Number(fact.attributes[name]);
const textOf = (fact: DatedRow | undefined, name: string): string => plainText(fact?.attributes[name] ?? '0');

export function AgenciesPage() {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const { date } = useAsOf();
  const names = useNames(useSite().siteId);
  const facts = useAgencyRows();
  const people = (name: 'people' | 'fte'): Column<AgencyRow> => ({
    key: name,
    header: t(`fields.${name}`),
    align: 'right',
    value: (row) => number(row.headcount, name),
    render: (row) => (row.headcount === undefined ? '–' : decimal(textOf(row.headcount, name), language)),
    total: (rows) => decimal(sumDecimals(rows.map((row) => textOf(row.headcount, name))), language),
  });
  const roleText = (row: AgencyRow) =>
    row.role === undefined ? t('registers.noRole') : t(`choices.role.${String(row.role.attributes['role'])}`);
  const columns: Column<AgencyRow>[] = [
    {
      key: 'name',
      header: t('facts.agencies'),
      share: 2,
      value: (row) => names.rowName('agencies', row),
      render: (row) => <AgencyName id={row.id} names={names} />,
    },
    { key: 'role', header: t('fields.role'), share: 'fit', value: roleText, render: roleText },
    {
      key: 'period',
      header: t('registers.columns.atSite'),
      share: 'fit',
      value: (row) => row.role?.from ?? null,
      render: (row) => (row.role === undefined ? '–' : period(row.role, language)),
      minor: true,
    },
    {
      key: 'contacts',
      header: t('registers.columns.contact'),
      value: (row) => row.contacts.map((fact) => String(fact.attributes['name'])).join(', ') || null,
      render: (row) => <Contacts contacts={row.contacts} />,
      minor: true,
    },
    people('people'),
    people('fte'),
  ];
  const current = facts.rows.filter((row) => row.current);
  const subtitle = t('registers.agenciesSummary', {
    agencies: t('registers.count.agencies', { count: current.length }),
    people: decimal(sumDecimals(current.map((row) => textOf(row.headcount, 'people'))), language),
    date,
  });
  return (
    <Page title={t('app.nav.agencies')} subtitle={subtitle} actions={<AddButton kind="agencies" />} peek={<FactPeek />}>
      <WithoutRole rows={facts.rows} />
      <RegisterTable kind="agencies" facts={facts} columns={columns} sort={{ key: 'period', descending: false }} />
    </Page>
  );
}

/** An agency that is no one's host or guest is in no calculation: its role is the next step. */
function WithoutRole({ rows }: { rows: readonly AgencyRow[] }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  const roles = useFacts('agencyRoles', {});
  if (roles.data === undefined) return null;
  const placed = new Set(roles.data.map((role) => role.identity['agencyId']));
  const lacking = rows.filter((row) => row.role === undefined && !placed.has(row.id));
  const [first] = lacking;
  if (first === undefined) return null;
  const add = () => setAddress({ open: `agencies-${first.id}.agencyRoles-new` });
  return (
    <Notice
      action={
        <Button variant="default" onClick={add}>
          {t('registers.addRole')}
        </Button>
      }
    >
      {t('registers.withoutRole', { count: lacking.length, name: plainText(first.attributes['name']) })}
    </Notice>
  );
}

/** The first contact, and how many more there are. */
function Contacts({ contacts }: { contacts: readonly DatedRow[] }) {
  const [first, ...more] = contacts;
  if (first === undefined) return '–';
  return (
    <>
      {String(first.attributes['name'])}
      {more.length > 0 && <span className={classes['mute']}> +{more.length}</span>}
    </>
  );
}
