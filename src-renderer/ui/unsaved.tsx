import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { createContext, useCallback, useContext, useEffect, useId, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirst } from './focus.ts';
import classes from './fact-form.module.css';

type Leave = (then: () => void) => void;

/** In a pane or dialog: the form there, which has a say before it is closed. */
const Held = createContext<RefObject<Leave | null> | null>(null);
export const HeldBy = Held.Provider;

/** For what closes: `leave(onClose)` closes, or has the form inside ask first. Put `<HeldBy value={held}>` around it. */
export function useLeaving(): { held: RefObject<Leave | null>; leave: Leave } {
  const held = useRef<Leave | null>(null);
  const leave = useCallback<Leave>((then) => (held.current === null ? then() : held.current(then)), []);
  return { held, leave };
}

export interface Unsaved {
  readonly asking: boolean;
  /** Goes on with `then`, at once or when it has been answered that what is written may go. */
  readonly leave: Leave;
  readonly keep: () => void;
  readonly discard: () => void;
  /** What is written is being saved: nothing is asked about it, unless saving fails. */
  readonly during: <T>(save: () => Promise<T>) => Promise<T>;
}

/**
 * What is half written is not lost without a question: not when its pane is closed, not when another page, row or date is
 * gone to, and not when the window is loaded anew.
 */
export function useUnsaved(isWritten: () => boolean): Unsaved {
  const latest = useRef(isWritten);
  useEffect(() => {
    latest.current = isWritten;
  });
  const free = useRef(false);
  const [then, setThen] = useState<(() => void) | null>(null);
  const wouldLose = useCallback(() => !free.current && latest.current(), []);
  const blocker = useBlocker({ shouldBlockFn: wouldLose, enableBeforeUnload: wouldLose, withResolver: true });
  const leave = useCallback<Leave>((go) => (wouldLose() ? setThen(() => go) : go()), [wouldLose]);
  const held = useContext(Held);
  useEffect(() => {
    if (held === null) return undefined;
    held.current = leave;
    return () => {
      if (held.current === leave) held.current = null;
    };
  }, [held, leave]);
  return {
    asking: then !== null || blocker.status === 'blocked',
    leave,
    keep: () => {
      setThen(null);
      blocker.reset?.();
    },
    discard: () => {
      free.current = true;
      setThen(null);
      then?.();
      blocker.proceed?.();
    },
    during: async (save) => {
      free.current = true;
      try {
        return await save();
      } catch (error) {
        free.current = false;
        throw error;
      }
    },
  };
}

/** A dialog or menu that closes gives the focus back so much later; the question then takes it. */
const afterLayers = 40;

/** Stands where the form's buttons do. To go on writing is what Enter and Esc do. */
export function DiscardQuestion({ unsaved }: { unsaved: Unsaved }) {
  const { t } = useTranslation();
  const id = useId();
  const question = useRef<HTMLDivElement>(null);
  const stay = useRef<HTMLButtonElement>(null);
  const [from] = useState(() => document.activeElement);
  useEffect(() => {
    stay.current?.focus();
    const timer = window.setTimeout(() => stay.current?.focus(), afterLayers);
    return () => window.clearTimeout(timer);
  }, []);
  const keep = () => {
    const form = question.current?.closest('form');
    if (from instanceof HTMLElement && form?.contains(from) === true) from.focus();
    else if (form !== null && form !== undefined) focusFirst(form);
    unsaved.keep();
  };
  return (
    <div
      ref={question}
      role="alertdialog"
      aria-labelledby={id}
      className={classes['question']}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        keep();
      }}
    >
      <p id={id}>{t('app.unsaved.ask')}</p>
      <div>
        <Button variant="default" onClick={unsaved.discard}>
          {t('app.unsaved.discard')}
        </Button>
        <Button ref={stay} onClick={keep}>
          {t('app.unsaved.keep')}
        </Button>
      </div>
    </div>
  );
}
