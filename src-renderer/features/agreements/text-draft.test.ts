import { describe, expect, it } from 'vitest';
import { emptyText, type Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { makeTextDraft, type SaveState } from './text-draft.ts';

const clause = (title: string): Clause => ({ key: 'one', title, condition: null, include: 'auto', body: emptyText });

/** A store that saves on top of the revision that it has, and a clock that is turned by hand. */
function setUp() {
  let stored = { revision: 1, titles: ['Första'] };
  let waiting: (() => void) | null = null;
  let broken = false;
  const draft = makeTextDraft({
    clauses: [clause('Första')],
    revision: 1,
    changedAt: null,
    save: async (revision, clauses) => {
      await Promise.resolve();
      if (broken) throw new Error('disken är full');
      if (revision !== stored.revision) throw new Error('ändrad under tiden');
      stored = { revision: revision + 1, titles: clauses.map(({ title }) => title) };
      return { revision: stored.revision, changedAt: '2024-05-02T08:02:11.000Z' };
    },
    failure: (thrown): SaveState => {
      const { message } = thrown as Error;
      return message === 'ändrad under tiden' ? { kind: 'changed-meanwhile' } : { kind: 'failed', message };
    },
    later: (run) => {
      waiting = run;
      return () => {
        waiting = null;
      };
    },
  });
  return {
    draft,
    stored: () => stored,
    write: (title: string) => draft.change(() => [clause(title)]),
    isWaiting: () => waiting !== null,
    breakDown: (now: boolean) => {
      broken = now;
    },
    byAnother: () => {
      stored = { revision: stored.revision + 1, titles: ['Någon annans'] };
    },
  };
}

describe('a text that saves itself', () => {
  it('waits a little, saves the last of what was written, and says when', async () => {
    const { draft, write, stored, isWaiting } = setUp();
    write('A');
    write('AB');
    expect(draft.get().state.kind).toBe('waiting');
    expect(isWaiting()).toBe(true);
    expect(await draft.flush()).toBe(true);
    expect(stored()).toEqual({ revision: 2, titles: ['AB'] });
    expect(draft.get().state).toEqual({ kind: 'saved', at: '2024-05-02T08:02:11.000Z' });
  });

  it('saves what is written while it saves, each save on top of the one before', async () => {
    const { draft, write, stored } = setUp();
    write('A');
    const first = draft.flush();
    await Promise.resolve();
    write('B');
    const second = draft.flush();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(stored().titles).toEqual(['B']);
    expect(draft.isWritten()).toBe(false);
  });

  it('keeps what could not be saved, and saves it when it can', async () => {
    const { draft, write, stored, breakDown } = setUp();
    breakDown(true);
    write('A');
    expect(await draft.flush()).toBe(false);
    expect(draft.get().state).toEqual({ kind: 'failed', message: 'disken är full' });
    expect(draft.isWritten()).toBe(true);
    breakDown(false);
    expect(await draft.flush()).toBe(true);
    expect(stored().titles).toEqual(['A']);
  });

  it('never writes over what somebody else has saved, until it is told to', async () => {
    const { draft, write, stored, byAnother, isWaiting } = setUp();
    byAnother();
    write('A');
    expect(await draft.flush()).toBe(false);
    write('AB');
    expect(draft.get().state.kind).toBe('changed-meanwhile');
    expect(await draft.flush()).toBe(false);
    expect(stored().titles).toEqual(['Någon annans']);
    expect(isWaiting()).toBe(false);
    expect(await draft.insist(stored().revision)).toBe(true);
    expect(stored().titles).toEqual(['AB']);
  });

  it('takes the other text in place of its own when that is chosen', async () => {
    const { draft, write, byAnother } = setUp();
    byAnother();
    write('A');
    await draft.flush();
    draft.adopt({ clauses: [clause('Någon annans')], revision: 2, changedAt: null });
    expect(draft.isWritten()).toBe(false);
    expect(draft.get().clauses[0]?.title).toBe('Någon annans');
  });

  it('lets another change of the same paper go in its turn', async () => {
    const { draft, write } = setUp();
    write('A');
    const text = draft.flush();
    const seen = draft.alongside(async (revision) => Promise.resolve({ revision: revision + 1, changedAt: null }));
    await text;
    await seen;
    expect(draft.revision()).toBe(3);
  });
});
