import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { conflict } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Store } from '../../storage/open-database.ts';
import type { Context } from '../unit-of-work.ts';

/** Work that takes time, followed and stopped by who asked for it. */
export interface Job {
  readonly report: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

interface Running {
  done: number;
  total: number;
  cancelled: boolean;
}

/** What goes on in an open workspace. It ends with the process: nothing of it is stored. */
const runningIn = new WeakMap<Store, Map<string, Running>>();

function jobsOf(store: Store): Map<string, Running> {
  const jobs = runningIn.get(store) ?? new Map<string, Running>();
  runningIn.set(store, jobs);
  return jobs;
}

/** Does the work under a name. The name is free again when the work is over, however that went. */
export async function runJob<T>(
  { store }: Context,
  jobId: string,
  work: (job: Job) => Promise<Result<T>>,
): Promise<Result<T>> {
  const jobs = jobsOf(store);
  if (jobs.has(jobId)) return err(conflict('document.job-taken', { id: jobId }));
  const running: Running = { done: 0, total: 1, cancelled: false };
  jobs.set(jobId, running);
  try {
    return await work({
      report: (done, total) => {
        running.done = done;
        running.total = total;
      },
      isCancelled: () => running.cancelled,
    });
  } finally {
    jobs.delete(jobId);
  }
}

export function jobProgress(
  { store }: Context,
  { jobId }: ParsedInput<'jobs.progress'>,
): Result<Output<'jobs.progress'>> {
  const running = jobsOf(store).get(jobId);
  return ok(running === undefined ? null : { done: running.done, total: running.total });
}

/** Takes effect between two steps of the work; false where there is nothing to stop. */
export function cancelJob({ store }: Context, { jobId }: ParsedInput<'jobs.cancel'>): Result<Output<'jobs.cancel'>> {
  const running = jobsOf(store).get(jobId);
  if (running !== undefined) running.cancelled = true;
  return ok({ cancelled: running !== undefined });
}
