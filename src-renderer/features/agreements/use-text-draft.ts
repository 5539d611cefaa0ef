import { useBlocker } from '@tanstack/react-router';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { CallError } from '../../api/client.ts';
import { makeTextDraft, type SaveState, type TextDraft } from './text-draft.ts';

/** Long enough not to save each letter, short enough that nothing is felt as unsaved. */
const pause = 1200;

const later = (run: () => void): (() => void) => {
  const timer = window.setTimeout(run, pause);
  return () => window.clearTimeout(timer);
};

const failure = (thrown: unknown): SaveState => {
  if (thrown instanceof CallError && thrown.error.code === 'document.changed-meanwhile') {
    return { kind: 'changed-meanwhile' };
  }
  if (thrown instanceof Error) {
    const issue = thrown instanceof CallError ? thrown.error.issues?.[0]?.message : undefined;
    return { kind: 'failed', message: issue ?? thrown.message };
  }
  throw thrown;
};

interface Stored {
  readonly clauses: readonly Clause[];
  readonly revision: number;
  readonly changedAt: string | null;
}

/**
 * The text of one paper while it is open. What has been saved elsewhere since is taken in by itself where nothing is
 * written here.
 */
export function useTextDraft(
  stored: Stored,
  save: (revision: number, clauses: readonly Clause[]) => Promise<Omit<Stored, 'clauses'>>,
): TextDraft {
  const [draft] = useState(() => makeTextDraft({ ...stored, save, failure, later }));
  const { revision } = stored;
  useEffect(() => {
    if (revision > draft.revision() && !draft.isWritten()) draft.adopt(stored);
  }, [draft, revision, stored]);
  return draft;
}

export const useDraft = (draft: TextDraft): ReturnType<TextDraft['get']> =>
  useSyncExternalStore(draft.subscribe, draft.get);

interface Leaving {
  readonly asking: boolean;
  readonly stay: () => void;
  readonly go: () => void;
}

/** What is written is saved when the window is left or hidden, and before another page is gone to; else it is asked about. */
export function useSavedOnLeaving(draft: TextDraft): Leaving {
  const blocker = useBlocker({
    shouldBlockFn: async () => !(await draft.flush()),
    enableBeforeUnload: () => draft.isWritten(),
    withResolver: true,
  });
  useEffect(() => {
    const saveNow = () => {
      if (draft.isWritten()) void draft.flush();
    };
    const onHidden = () => {
      if (document.visibilityState === 'hidden') saveNow();
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('blur', saveNow);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('blur', saveNow);
      saveNow();
    };
  }, [draft]);
  return useMemo(
    () => ({
      asking: blocker.status === 'blocked',
      stay: () => blocker.reset?.(),
      go: () => blocker.proceed?.(),
    }),
    [blocker],
  );
}
