import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Input, Output, ProcedureName } from '../../shared/contract/index.ts';
import type { AppError } from '../../shared/kernel/app-error.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { openApp } from '../../src-main/dispatch/open-app.ts';

const cleanups: (() => void)[] = [];
afterAll(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

/** A folder of its own that goes away after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vardskap-test-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const clock = (): string => '2024-05-02T08:02:11.000Z';

/** A real workspace on disk, whose answers are checked against the contract. */
export function openWorkspace(dataFolder = temporaryFolder(), now = clock): App {
  const opened = openApp({ dataFolder, now, actor: 'prov', checkOutput: true });
  if (!opened.ok) throw new Error(opened.error.message);
  let open = true;
  const close = (): void => {
    if (open) opened.value.close();
    open = false;
  };
  cleanups.push(close);
  return { ...opened.value, close };
}

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `${result.error.code}: ${result.error.message ?? ''} ${JSON.stringify(result.error.issues ?? result.error.params)}`,
    );
  return result.value;
}

export function errorOf(result: Result<unknown>): AppError {
  if (result.ok) throw new Error(`expected an error, got ${JSON.stringify(result.value).slice(0, 200)}`);
  return result.error;
}

/** Calls and unwraps: for steps of a test that must succeed. */
export const caller =
  (app: App) =>
  async <N extends ProcedureName>(name: N, input: Input<N>): Promise<Output<N>> =>
    valueOf(await app.call(name, input));

/** The clock may be one that goes on while the test does. */
export async function openExample(now = clock): Promise<App> {
  const app = openWorkspace(temporaryFolder(), now);
  valueOf(await app.call('workspace.openExample', {}));
  return app;
}
