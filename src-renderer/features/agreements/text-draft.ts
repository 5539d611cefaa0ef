import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';

type Clauses = readonly Clause[];

export type SaveState =
  /** `at` is null where nothing has been saved yet. */
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'waiting' | 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Somebody else has saved since: who writes chooses whose text stands. */
  | { readonly kind: 'changed-meanwhile' };

interface Snapshot {
  readonly clauses: Clauses;
  readonly state: SaveState;
}

interface Saved {
  readonly revision: number;
  readonly changedAt: string | null;
}

interface DraftOptions {
  readonly clauses: Clauses;
  readonly revision: number;
  readonly changedAt: string | null;
  readonly save: (revision: number, clauses: Clauses) => Promise<Saved>;
  /** What a failure means for what is written. */
  readonly failure: (thrown: unknown) => SaveState;
  /** Runs something a little later, and gives what calls it off. */
  readonly later: (run: () => void) => () => void;
}

export interface TextDraft {
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Snapshot;
  /** The number of the change that the text rests on. */
  readonly revision: () => number;
  readonly isWritten: () => boolean;
  readonly change: (edit: (clauses: Clauses) => Clauses) => void;
  /** Saves what is written, now; false where it could not be. */
  readonly flush: () => Promise<boolean>;
  /** Another change of the same paper, after what is being saved, on top of it. */
  readonly alongside: <T extends Saved>(save: (revision: number) => Promise<T>) => Promise<T>;
  /** The text as somebody else has saved it, in place of what is written. */
  readonly adopt: (saved: Saved & { readonly clauses: Clauses }) => void;
  /** What is written stands, on top of what somebody else has saved. */
  readonly insist: (revision: number) => Promise<boolean>;
}

/**
 * A text that saves itself: a little after it was changed, one save after the other, each on top of the one before. What
 * could not be saved is kept, and tried again at the next change.
 */
export function makeTextDraft(options: DraftOptions): TextDraft {
  let snapshot: Snapshot = { clauses: options.clauses, state: { kind: 'saved', at: options.changedAt } };
  let saved = options.clauses;
  let revision = options.revision;
  let callOff: (() => void) | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  const show = (change: Partial<Snapshot>): void => {
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener();
  };
  const isWritten = (): boolean => snapshot.clauses !== saved;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = running.then(work);
    running = result.catch(() => undefined);
    return result;
  };

  const saveOnce = async (): Promise<boolean> => {
    if (snapshot.state.kind === 'changed-meanwhile') return false;
    const sent = snapshot.clauses;
    if (sent === saved) return true;
    show({ state: { kind: 'saving' } });
    try {
      const result = await options.save(revision, sent);
      revision = result.revision;
      saved = sent;
      show({ state: isWritten() ? { kind: 'waiting' } : { kind: 'saved', at: result.changedAt } });
      return true;
    } catch (thrown) {
      show({ state: options.failure(thrown) });
      return false;
    }
  };
  const flush = async (): Promise<boolean> => {
    callOff?.();
    callOff = null;
    const ok = await inTurn(saveOnce);
    // What was written while it was saved is saved too.
    return ok && isWritten() ? flush() : ok;
  };
  const schedule = (): void => {
    callOff?.();
    callOff = options.later(() => void flush());
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get: () => snapshot,
    revision: () => revision,
    isWritten,
    change: (edit) => {
      const clauses = edit(snapshot.clauses);
      if (clauses === snapshot.clauses) return;
      const waits = snapshot.state.kind !== 'changed-meanwhile';
      show({ clauses, ...(waits ? { state: { kind: 'waiting' } } : {}) });
      if (waits) schedule();
    },
    flush,
    alongside: (save) =>
      inTurn(async () => {
        const result = await save(revision);
        revision = result.revision;
        if (!isWritten()) show({ state: { kind: 'saved', at: result.changedAt } });
        return result;
      }),
    adopt: (other) => {
      callOff?.();
      callOff = null;
      saved = other.clauses;
      ({ revision } = other);
      show({ clauses: other.clauses, state: { kind: 'saved', at: other.changedAt } });
    },
    insist: (onTopOf) => {
      revision = onTopOf;
      show({ state: { kind: 'waiting' } });
      return flush();
    },
  };
}
