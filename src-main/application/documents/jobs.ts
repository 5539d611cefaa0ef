import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

/** Work that takes time, followed and stopped by who asked for it. */
export interface Job {
  readonly report: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

export function jobProgress(_context: Context, _input: ParsedInput<'jobs.progress'>): Result<Output<'jobs.progress'>> {
  return err(refused('internal.unexpected'));
}

export function cancelJob(_context: Context, _input: ParsedInput<'jobs.cancel'>): Result<Output<'jobs.cancel'>> {
  return err(refused('internal.unexpected'));
}
