import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../shared/contract/facts/index.ts';
import { useFactLists, type FactRow } from '../ui/fact-rows.ts';
import { SearchIcon } from '../ui/icons.tsx';
import { useNames, type Names } from '../ui/names.ts';
import { placeOf } from '../ui/places.ts';
import { useGo } from '../ui/url-state.ts';
import { useAsOf, useSite } from './context.tsx';
import { pages } from './pages.ts';
import classes from './finder.module.css';

const [store, finder] = createSpotlight();
export const openFinder = finder.open;

const kinds: readonly FactName[] = [
  'agencies',
  'rooms',
  'costItems',
  'agreements',
  'leases',
  'investments',
  'securityZones',
  'sharingGroups',
  'contacts',
  'accessCards',
  'riskAssessments',
];

const recentKey = 'vardskap.recent';
const readRecent = (): string[] => {
  const stored: unknown = JSON.parse(window.localStorage.getItem(recentKey) ?? '[]');
  return Array.isArray(stored) ? stored.filter((entry) => typeof entry === 'string').slice(0, 6) : [];
};
const remember = (id: string): void =>
  window.localStorage.setItem(
    recentKey,
    JSON.stringify([id, ...readRecent().filter((entry) => entry !== id)].slice(0, 6)),
  );

interface Entry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly description: string;
  readonly to: string;
  readonly search?: Record<string, string>;
}

/** Ctrl+K: every page and record, recent ones first. */
export function Finder() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <FinderBox
      opened={opened}
      onOpen={() => setOpened(true)}
      onClose={() => setOpened(false)}
      nothing={t('app.find.nothing')}
    />
  );
}

function FinderBox(props: { opened: boolean; onOpen: () => void; onClose: () => void; nothing: string }) {
  const { t } = useTranslation();
  const goTo = useGo();
  const entries = useEntries(props.opened);
  const [query, setQuery] = useState('');
  const recentIds = useMemo(() => (props.opened ? readRecent() : []), [props.opened]);
  const go = (entry: Entry) => {
    remember(entry.id);
    goTo(entry);
  };
  const recent = recentIds.flatMap((id) => entries.filter((entry) => entry.id === id));
  const shown =
    query.trim() === ''
      ? [...recent.map((entry) => ({ ...entry, id: `recent.${entry.id}`, group: t('app.find.recent') })), ...entries]
      : entries;
  return (
    <Spotlight
      store={store}
      shortcut="mod + K"
      tagsToIgnore={[]}
      query={query}
      onQueryChange={setQuery}
      onSpotlightOpen={props.onOpen}
      onSpotlightClose={props.onClose}
      actions={grouped(shown, entries, go)}
      limit={query.trim() === '' ? recent.length + pages.length : 14}
      nothingFound={props.nothing}
      highlightQuery
      scrollable
      maxHeight={420}
      size={560}
      overlayProps={{ blur: 0, backgroundOpacity: 0.3 }}
      classNames={{
        actionsList: classes['list'] ?? '',
        action: classes['action'] ?? '',
        actionsGroup: classes['group'] ?? '',
        search: classes['search'] ?? '',
        actionLabel: classes['label'] ?? '',
        actionBody: classes['body'] ?? '',
        actionDescription: classes['description'] ?? '',
      }}
      searchProps={{
        leftSection: <SearchIcon size={18} />,
        placeholder: t('app.find.placeholder'),
        'aria-label': t('app.find.placeholder'),
      }}
    />
  );
}

interface ActionGroup {
  readonly group: string;
  readonly actions: { id: string; label: string; description: string; onClick: () => void }[];
}

function grouped(shown: readonly Entry[], all: readonly Entry[], go: (entry: Entry) => void): ActionGroup[] {
  const groups = new Map<string, ActionGroup>();
  const targets = new Map(all.map((entry) => [entry.id, entry]));
  for (const { id, group, label, description } of shown) {
    const target = targets.get(id.replace(/^recent\./, ''));
    const entry: ActionGroup = groups.get(group) ?? { group, actions: [] };
    entry.actions.push({ id, label, description, onClick: () => (target === undefined ? undefined : go(target)) });
    groups.set(group, entry);
  }
  return [...groups.values()];
}

function useEntries(opened: boolean): Entry[] {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const lists = useFactLists(opened ? kinds : none, { siteId, date });
  return useMemo(() => {
    const places: Entry[] = pages.map((page) => ({
      id: `page.${page.name}`,
      group: t('app.find.pages'),
      label: t(`app.nav.${page.name}`),
      description: '',
      to: page.path,
    }));
    const records = [...lists].flatMap(([kind, rows]) =>
      rows.map((row): Entry => ({
        id: `${kind}.${row.id}`,
        group: t(`registers.kinds.${kind}`),
        label: names.rowName(kind, row),
        description: descriptionOf(kind, row, names),
        ...placeOf(kind, row.id),
      })),
    );
    return [...places, ...records];
  }, [t, lists, names]);
}

const none: readonly FactName[] = [];

/** What tells two of the same name apart. */
function descriptionOf(kind: FactName, row: FactRow, names: Names): string {
  if (kind === 'contacts') return names.nameOf('agencies', row.identity['agencyId']);
  if (kind === 'rooms') return names.nameOf('floors', row.identity['floorId']);
  return '';
}
