import { useMemo } from 'react';
import { useParams } from '@tanstack/react-router';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { useFactLists, type FactRow } from '../../ui/fact-rows.ts';

export type Summary = Output<'agency.summary'>;

/** The agency that the page's address names; null where it names none. */
export function useAgencyId(): number | null {
  const params = useParams({ strict: false }) as { id?: string };
  const id = Number(params.id);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

const kinds: readonly FactName[] = [
  'agencyRoles',
  'headcounts',
  'contacts',
  'mandates',
  'rooms',
  'roomUses',
  'groupMembers',
  'accessCards',
  'agreements',
];

/** The site's facts on the date, by kind. */
export function useOnDate(): (kind: FactName) => readonly FactRow[] {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const lists = useFactLists(kinds, { siteId, date });
  return useMemo(() => (kind) => lists.get(kind) ?? [], [lists]);
}

const standing: readonly FactName[] = ['agencyRoles', 'headcounts', 'mandates', 'agreements'];

/** The site's facts as their latest versions say, whatever the date. */
export function useLatest(): (kind: FactName) => readonly FactRow[] {
  const { siteId } = useSite();
  const lists = useFactLists(standing, { siteId });
  return useMemo(() => (kind) => lists.get(kind) ?? [], [lists]);
}
