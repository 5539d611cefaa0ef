import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hasDisplay } from './display.ts';
import { fetchElectron, findElectron, type Fetched } from './electron-binary.ts';
import type { StartOptions } from './options.ts';
import { inProject } from './paths.ts';
import { electronTarget } from './targets.ts';
import { bringUpToDate } from './up-to-date.ts';

/** Electron's main process ends with this when it has told the user why the workspace could not be opened. */
export const refusedExitCode = 3;

/** A window that has stood for so long did start. */
const startedAfterMs = 10_000;

/** Remembers a fetch in vain, so that a machine without a way out doesn't wait a minute at every start. */
const failureMark = inProject('dist', '.electron-not-fetched');
const failedToday = (): boolean =>
  existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < 24 * 60 * 60 * 1000;

/** What makes a window impossible here whether the program is there or not. */
function impossible(): string | null {
  if (!hasDisplay()) return 'här finns ingen skärm';
  if (process.platform === 'linux' && process.getuid?.() === 0) return 'Electron kan inte köras som root';
  return null;
}

async function getElectron(insist: boolean): Promise<Fetched> {
  const why = impossible();
  if (why !== null) return { why };
  const found = findElectron();
  if (found !== null) return { path: found };
  if (!insist && failedToday()) return { why: 'programmet kunde nyss inte hämtas; nytt försök med --host electron' };
  const fetched = await fetchElectron();
  if ('path' in fetched) rmSync(failureMark, { force: true });
  else writeFileSync(failureMark, fetched.why);
  return fetched;
}

const argumentsFor = (options: StartOptions): string[] => [
  inProject(),
  `--data=${options.dataFolder}`,
  ...(options.demo ? ['--demo'] : []),
];

/** A code, or null where the program ended before there can have been a window. */
function untilClosed(child: ChildProcess): Promise<number | null> {
  const began = Date.now();
  // Ctrl+C reaches the window too; it closes, and this process ends with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('exit', (code, signal) => {
      const asked = code === 0 || signal === 'SIGTERM' || signal === 'SIGINT';
      if (asked) resolve(0);
      else if (code === refusedExitCode) resolve(1);
      else resolve(Date.now() - began < startedAfterMs ? null : 1);
    });
  });
}

export type ElectronRun = { readonly exitCode: number } | { readonly why: string };

/** Opens the window and waits until it is closed; or tells why there can be none. */
export async function runInElectron(options: StartOptions): Promise<ElectronRun> {
  const electron = await getElectron(options.host === 'electron');
  if ('why' in electron) return electron;
  await bringUpToDate(electronTarget);
  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  const child = spawn(electron.path, argumentsFor(options), { stdio: ['ignore', 'inherit', 'inherit'], env });
  const exitCode = await untilClosed(child);
  return exitCode === null ? { why: 'programmet avslutades direkt' } : { exitCode };
}
