import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import { toast, toastError } from '../ui/toast.tsx';
import { afterCommand, afterRedo, afterUndo, emptyStack, forgotten, type Step, type UndoStack } from './undo-stack.ts';

/** One stack a window: the steps outlive the pages that made them. */
let stack: UndoStack = emptyStack;
/** One at a time, in the order in which they were asked for. */
let queue: Promise<void> = Promise.resolve();

export interface Undo {
  /** Says what was done, and offers to take it back; Ctrl+Z does too. */
  readonly done: (text: string, seq: number) => void;
  /** Takes a command back by its row in the history. */
  readonly undo: (step: Step) => Promise<void>;
  /** Takes an undo back: what it undid is done again. */
  readonly redo: (step: Step) => Promise<void>;
  readonly undoLast: () => Promise<void>;
  readonly redoLast: () => Promise<void>;
}

/** Undo and redo for everything that changes facts. */
export function useUndo(): Undo {
  const { t } = useTranslation();
  const queries = useQueryClient();
  return useMemo(() => {
    const inTurn = (work: () => Promise<void>): Promise<void> => {
      queue = queue.then(work, work);
      return queue;
    };
    const turnBack = async (step: Step, then: (seq: number) => void): Promise<void> => {
      try {
        const { seq } = await call('history.undo', { seq: step.seq });
        then(seq);
      } catch (error) {
        stack = forgotten(stack, step.seq);
        toastError(error);
      }
      await queries.invalidateQueries();
    };
    const offer = (text: string, label: string, run: () => Promise<void>) => toast(text, { undo: { label, run } });
    const undo = (step: Step): Promise<void> =>
      turnBack(step, (seq) => {
        stack = afterUndo(stack, step, seq);
        offer(t('app.undone', { what: step.text }), t('app.redo'), () => inTurn(() => redo({ seq, text: step.text })));
      });
    const redo = (step: Step): Promise<void> =>
      turnBack(step, (seq) => {
        stack = afterRedo(stack, step, seq);
        offer(t('app.redone', { what: step.text }), t('app.undo'), () => inTurn(() => undo({ seq, text: step.text })));
      });
    const last = (steps: 'done' | 'undone', run: (step: Step) => Promise<void>, nothing: string): Promise<void> =>
      inTurn(() => {
        const step = stack[steps].at(-1);
        if (step !== undefined) return run(step);
        toast(t(nothing));
        return Promise.resolve();
      });
    return {
      done: (text, seq) => {
        stack = afterCommand(stack, { seq, text });
        offer(text, t('app.undo'), () => inTurn(() => undo({ seq, text })));
      },
      undo: (step) => inTurn(() => undo(step)),
      redo: (step) => inTurn(() => redo(step)),
      undoLast: () => last('done', undo, 'app.undoNothing'),
      redoLast: () => last('undone', redo, 'app.redoNothing'),
    };
  }, [t, queries]);
}
