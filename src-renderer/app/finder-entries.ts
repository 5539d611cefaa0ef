import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../shared/contract/facts/index.ts';
import type { Output } from '../../shared/contract/index.ts';
import { call, queryKey } from '../api/client.ts';
import { placeOf } from '../ui/places.ts';
import { useSite } from './context.tsx';
import { readRecent, type Recent, type Visited } from './finder-recent.ts';
import { usePapers } from './finder-papers.ts';
import { isFound, piecesOf, type Piece } from './found-text.ts';
import { pages } from './pages.ts';
import { useUndo } from './undo.ts';

export interface Entry {
  readonly id: string;
  readonly label: string;
  /** What tells it apart, to the right: its site, where that is another. */
  readonly side: string;
  /** Where in the record it was found, where its name does not show it. */
  readonly excerpt: readonly Piece[];
  /** A place to go to, or something to do. */
  readonly place?: { readonly to: string; readonly search: Record<string, string>; readonly siteId: number | null };
  readonly act?: () => void;
  readonly recent?: Recent;
}

export interface EntryGroup {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** What can be made from the finder. */
const makes: readonly FactName[] = [
  'agencies',
  'rooms',
  'leases',
  'buildings',
  'sharingGroups',
  'securityZones',
  'accessCards',
  'riskAssessments',
  'costItems',
  'investments',
  'agreements',
  'costAcceptances',
  'supplierContracts',
  'duties',
  'contactRoutes',
];

/** So soon after the last letter it is looked for. */
const pause = 60;
const most = 24;

type Found = Output<'search.find'>[number];

function useFound(query: string) {
  const [settled] = useDebouncedValue(query.trim(), pause);
  const input = { query: settled, limit: most };
  const found = useQuery({
    queryKey: queryKey('search.find', input),
    queryFn: () => call('search.find', input),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  const waiting = settled !== query.trim() || (settled !== '' && (found.isPending || found.isPlaceholderData));
  return { found: query.trim() === '' || settled === '' ? [] : (found.data ?? []), waiting };
}

/** Kinds that are called as what they belong to: that one comes before them. */
const borrowed: ReadonlySet<FactName> = new Set([
  'agencyRoles',
  'headcounts',
  'mandates',
  'groupMembers',
  'zoneAccess',
  'cardZones',
  'roomUses',
  'investmentRates',
  'noticeClauses',
  'indexClauses',
  'dutyOwners',
]);

/** By kind, in the order in which each was first found. */
function groupBy(found: readonly Found[]): [FactName, Found[]][] {
  const groups = [...Map.groupBy(found, ({ kind }) => kind)];
  return groups.toSorted(([a], [b]) => Number(borrowed.has(a)) - Number(borrowed.has(b)));
}

/** Everything that the finder shows for a query: recent places and pages where there is none. */
export function useEntries(query: string, opened: boolean): { groups: readonly EntryGroup[]; waiting: boolean } {
  const { t } = useTranslation();
  const { site, sites } = useSite();
  const { undoLast, redoLast } = useUndo();
  const { found, waiting } = useFound(query);
  const { papers, waiting: papersWaiting } = usePapers(query);
  const recent = useMemo(() => (opened ? readRecent() : []), [opened]);
  const groups = useMemo(() => {
    const plain = { side: '', excerpt: [] };
    const siteName = (id: number | null): string =>
      id === null || id === site.id ? '' : (sites.find((one) => one.id === id)?.attributes.name ?? '');
    const page = ({ name, path }: (typeof pages)[number]): Entry => ({
      ...plain,
      id: `page-${name}`,
      label: t(`app.nav.${name}`),
      place: { to: path, search: {}, siteId: null },
      recent: { page: name },
    });
    const record = ({ kind, id, siteId, label }: Visited, excerpt = ''): Entry => ({
      id: `${kind}-${String(id)}`,
      label: label === '' ? t(`facts.${kind}`) : label,
      side: siteName(siteId),
      excerpt: excerpt === '' || isFound(label, query) ? [] : piecesOf(excerpt),
      place: { ...placeOf(kind, id), siteId },
      recent: { kind, id, siteId, label },
    });
    const all = pages.map(page);
    if (query.trim() === '') {
      const visited = recent.flatMap((one): Entry[] => {
        if (!('page' in one)) return [{ ...record(one), side: t(`facts.${one.kind}`) }];
        return all.filter(({ id }) => id === `page-${one.page}`);
      });
      return [
        { name: t('app.find.recent'), entries: visited.map((entry) => ({ ...entry, id: `recent-${entry.id}` })) },
        { name: t('app.find.pages'), entries: all },
      ];
    }
    const commands: Entry[] = [
      ...makes.map((kind) => {
        const { to, search } = placeOf(kind, 0);
        return {
          ...plain,
          id: `new-${kind}`,
          label: t(`registers.new.${kind}`),
          place: { to, search: { ...search, open: `${kind}-new` }, siteId: null },
        };
      }),
      { ...plain, id: 'undo', label: t('app.shortcuts.undo'), act: () => void undoLast() },
      { ...plain, id: 'redo', label: t('app.shortcuts.redo'), act: () => void redoLast() },
    ];
    const matching = (entries: readonly Entry[]) => entries.filter(({ label }) => isFound(label, query));
    return [
      { name: t('app.find.pages'), entries: matching(all) },
      ...groupBy(found).map(([kind, rows]) => ({
        name: t(`registers.kinds.${kind}`),
        entries: rows.map((row) => record(row, row.excerpt)),
      })),
      { name: t('app.find.papers'), entries: papers },
      { name: t('app.find.commands'), entries: matching(commands) },
    ];
  }, [t, site.id, sites, query, found, papers, recent, undoLast, redoLast]);
  return { groups: groups.filter(({ entries }) => entries.length > 0), waiting: waiting || papersWaiting };
}
