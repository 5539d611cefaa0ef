import { Modal, VisuallyHidden } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../ui/icons.tsx';
import { useGo } from '../ui/url-state.ts';
import { rememberSite } from './context.tsx';
import { useEntries, type Entry, type EntryGroup } from './finder-entries.ts';
import { remember } from './finder-recent.ts';
import { marked, type Piece } from './found-text.ts';
import classes from './finder.module.css';

interface FinderState {
  readonly opened: boolean;
  /** It was left by a choice, which takes the focus; else the focus goes back to where it was. */
  readonly chose: boolean;
  readonly open: () => void;
  readonly leave: (chose: boolean) => void;
}

export function useFinder(): FinderState {
  const [state, setState] = useState({ opened: false, chose: false });
  return {
    ...state,
    open: () => setState({ opened: true, chose: false }),
    leave: (chose) => setState({ opened: false, chose }),
  };
}

/** Ctrl+K: any page, command or record, the recent ones first. */
export function Finder({ opened, chose, open, leave }: FinderState) {
  const { t } = useTranslation();
  const close = () => leave(false);
  useHotkeys([['mod+K', opened ? close : open]], []);
  return (
    <Modal.Root
      opened={opened}
      onClose={close}
      size={600}
      yOffset="12vh"
      returnFocus={!chose}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={t('app.find.placeholder')}>
        <Modal.Body p={0}>{opened && <FinderBox onChosen={() => leave(true)} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Goes where an entry leads, to another site too; or does what it does. */
function useChoose(onChosen: () => void): (entry: Entry) => void {
  const go = useGo();
  return ({ place, act, recent }) => {
    onChosen();
    if (recent !== undefined) remember(recent);
    act?.();
    if (place === undefined) return;
    const site = place.siteId === null ? {} : { site: place.siteId };
    if (place.siteId !== null) rememberSite(place.siteId);
    void go({ to: place.to, search: { ...place.search, ...site } }).then(focusContent);
  };
}

/** A page that takes no focus of its own, as a peek does, is read and walked from its beginning. */
function focusContent(): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('content')?.focus();
  }, 100);
}

function FinderBox({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const choose = useChoose(onChosen);
  const { groups, waiting } = useEntries(query, true);
  const entries = groups.flatMap((group) => group.entries);
  const chosen = entries[Math.min(at, entries.length - 1)];
  // Enter before the answer has come chooses what then comes first.
  const eager = useRef(false);
  useEffect(() => {
    if (!eager.current || waiting) return;
    eager.current = false;
    if (chosen !== undefined) choose(chosen);
  });
  const move = (by: number) => setAt((Math.min(at, entries.length - 1) + by + entries.length) % (entries.length || 1));
  const keys: Partial<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      if (waiting) eager.current = true;
      else if (chosen !== undefined) choose(chosen);
    },
  };
  const optionId = (entry: Entry | undefined) => (entry === undefined ? undefined : `${listId}-${entry.id}`);
  return (
    <>
      <div className={classes['search']}>
        <SearchIcon size={18} />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={optionId(chosen)}
          aria-label={t('app.find.placeholder')}
          placeholder={t('app.find.placeholder')}
          value={query}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          data-autofocus
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            const run = event.nativeEvent.isComposing ? undefined : keys[event.key];
            if (run === undefined) return;
            event.preventDefault();
            run();
          }}
        />
      </div>
      <VisuallyHidden role="status">
        {query.trim() !== '' && !waiting && t('app.find.count', { count: entries.length })}
      </VisuallyHidden>
      <FoundList id={listId} groups={groups} query={query} chosen={chosen} optionId={optionId} onChoose={choose} />
      {entries.length === 0 && !waiting && <p className={classes['nothing']}>{t('app.find.nothing')}</p>}
    </>
  );
}

interface FoundListProps {
  id: string;
  groups: readonly EntryGroup[];
  query: string;
  chosen: Entry | undefined;
  optionId: (entry: Entry) => string | undefined;
  onChoose: (entry: Entry) => void;
}

function FoundList({ id, groups, query, chosen, optionId, onChoose }: FoundListProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.id]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t('app.find.list')}
      className={classes['list']}
      data-empty={groups.length === 0 || undefined}
    >
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={group.name}>
          <div className={classes['group']} aria-hidden="true">
            {group.name}
          </div>
          {group.entries.map((entry) => (
            <div
              key={entry.id}
              id={optionId(entry)}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === chosen?.id}
              className={classes['entry']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(entry)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(entry)}
            >
              <span className={classes['label']}>
                <Pieces of={marked(entry.label, query)} />
              </span>
              {entry.excerpt.length > 0 && (
                <span className={classes['excerpt']}>
                  <Pieces of={entry.excerpt} />
                </span>
              )}
              {entry.side !== '' && <span className={classes['side']}>{entry.side}</span>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

/** The pieces of a text are in its order and have nothing else to be told apart by. */
const Pieces = ({ of }: { of: readonly Piece[] }) =>
  of.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
