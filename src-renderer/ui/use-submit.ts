import { useEffect, useRef, useState, type RefObject } from 'react';
import type { AppError } from '../../shared/kernel/app-error.ts';
import { CallError } from '../api/client.ts';
import { focusFirst } from './focus.ts';
import { isAt } from './issues.ts';

export interface Submit {
  readonly error: AppError | null;
  readonly busy: boolean;
  readonly run: (save: () => Promise<unknown>) => Promise<void>;
  /** A field was changed: what was said of it no longer holds. */
  readonly changed: (path: string) => void;
}

/** Of an error whose last remark on a field is seen to, nothing is left. */
function without(error: AppError, path: string): AppError | null {
  if (error.issues === undefined) return error;
  const issues = error.issues.filter((issue) => !isAt(issue.path, path) && !isAt(path, issue.path));
  if (issues.length === error.issues.length) return error;
  return issues.length === 0 ? null : { ...error, issues };
}

/** Runs a submit once at a time, keeps what went wrong, and moves the focus to the first faulty field. */
export function useSubmit(form: RefObject<HTMLFormElement | null>): Submit {
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const running = useRef(false);
  const refused = useRef(false);
  useEffect(() => {
    if (!refused.current) return;
    refused.current = false;
    // The fields have now been drawn with what is wrong with them.
    if (focusFirst(form.current?.querySelector('[data-fault]'))) return;
    form.current?.querySelector('[data-form-error]')?.scrollIntoView({ block: 'nearest' });
  }, [attempts, form]);
  const run = async (save: () => Promise<unknown>) => {
    if (running.current) return;
    const unread = form.current?.querySelector<HTMLElement>('[data-unreadable]');
    if (unread !== null && unread !== undefined) {
      unread.focus();
      return;
    }
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      await save();
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      refused.current = true;
      setError(thrown.error);
      setAttempts((before) => before + 1);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { error, busy, run, changed: (path) => setError((now) => now && without(now, path)) };
}
