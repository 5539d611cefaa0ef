import type { Result } from '../../shared/kernel/result.ts';

export interface Timing {
  readonly medianMs: number;
  readonly slowestMs: number;
  readonly runs: number;
}

export const round = (ms: number): number => Math.round(ms * 100) / 100;

/** Median and slowest of `runs`, milliseconds, after a warm-up. */
export async function timed(runs: number, work: () => unknown): Promise<Timing> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { medianMs: round(times[Math.floor(times.length / 2)] ?? 0), slowestMs: round(times.at(-1) ?? 0), runs };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message ?? ''}`);
  return result.value;
}
