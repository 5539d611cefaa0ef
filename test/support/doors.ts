import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppError } from '../../shared/kernel/app-error.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { startBrowserHost } from '../../src-main/hosts/browser/browser-host.ts';
import { openWorkspace, temporaryFolder } from './workspace.ts';

/** A way into a workspace of its own: the same call goes through each. */
export interface Door {
  readonly name: string;
  call(name: string, input: unknown): Promise<Result<unknown>>;
  close(): Promise<void>;
}

export function inProcessDoor(): Promise<Door> {
  const app = openWorkspace();
  return Promise.resolve({
    name: 'in-process',
    call: (name, input) => app.dispatch(name, input),
    close: () => {
      app.close();
      return Promise.resolve();
    },
  });
}

/** A page of nothing but what the host needs to start: the screen itself is tested in Chromium. */
function emptyScreen(): string {
  const folder = join(temporaryFolder(), 'screen');
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Värdskap</title>');
  return folder;
}

export async function httpDoor(): Promise<Door> {
  const app = openWorkspace();
  const host = await startBrowserHost({ app, rendererFolder: emptyScreen() });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${host.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: host.origin, ...headers },
      body: JSON.stringify(body),
    });
  const code = new URLSearchParams(new URL(host.launchAddress()).hash.slice(1)).get('launch');
  const session = (await (await post('/session', { code })).json()) as { token: string };
  return {
    name: 'http',
    call: async (name, input) =>
      (await (
        await post('/call', { name, input }, { authorization: `Bearer ${session.token}` })
      ).json()) as Result<unknown>,
    close: async () => {
      await host.close();
      app.close();
    },
  };
}

const cliMain = fileURLToPath(new URL('../../src-main/hosts/cli/main.ts', import.meta.url));

export interface CliRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own. */
export function runCli(args: readonly string[], stdin = ''): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cliMain, ...args], { stdio: 'pipe' });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);
  });
}

export function cliDoor(): Promise<Door> {
  const dataFolder = temporaryFolder();
  return Promise.resolve({
    name: 'cli',
    call: async (name, input) => {
      const run = await runCli(['call', name, '-', '--data', dataFolder], JSON.stringify(input));
      const answer = JSON.parse(run.stdout) as { error?: AppError };
      if (run.code === 0) return { ok: true, value: answer };
      if (answer.error === undefined) throw new Error(`${run.code} ${run.stdout} ${run.stderr}`);
      return { ok: false, error: answer.error };
    },
    close: () => Promise.resolve(),
  });
}
