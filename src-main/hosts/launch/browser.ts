import { createInterface } from 'node:readline';
import { startBrowserHost, type BrowserHost } from '../browser/browser-host.ts';
import { openWorkspace } from '../open-workspace.ts';
import { openInBrowser, ownsTerminal } from './display.ts';
import type { StartOptions } from './options.ts';
import { rendererFolder } from './paths.ts';

async function showWindow(host: BrowserHost, open: boolean): Promise<void> {
  const address = host.launchAddress();
  if (open && (await openInBrowser(address))) {
    console.log('Värdskap öppnas i webbläsaren.');
    return;
  }
  // What was handed to a browser that never came may have been seen: a fresh one is printed.
  console.log(`Öppna ${open ? host.launchAddress() : address} i en webbläsare (gäller en gång, inom två minuter).`);
}

const listenError = (error: unknown, port: number): string =>
  (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    ? `Porten ${port} används av ett annat program. Välj en annan med --port, eller utelämna valet.`
    : `Webbläsarens värd kunde inte starta: ${(error as Error).message}`;

async function start(options: StartOptions): Promise<(BrowserHost & { closeAll(): Promise<void> }) | null> {
  const opened = await openWorkspace(options);
  if (!opened.ok) {
    console.error(opened.error.message ?? opened.error.code);
    return null;
  }
  const app = opened.value;
  try {
    const host = await startBrowserHost({ app, rendererFolder, port: options.port });
    const closeAll = async (): Promise<void> => {
      await host.close();
      app.close();
    };
    return { ...host, closeAll };
  } catch (error) {
    app.close();
    console.error(listenError(error, options.port));
    return null;
  }
}

/** Serves until it is told to stop; the exit code. */
export async function runInBrowser(options: StartOptions): Promise<number> {
  const host = await start(options);
  if (host === null) return 1;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  console.log(`Värdskap körs på ${host.origin} med datamappen ${options.dataFolder}`);
  await showWindow(host, options.open);
  const terminal = ownsTerminal() ? createInterface({ input: process.stdin }) : null;
  if (process.stdin.isTTY && terminal !== null) console.log('Enter öppnar ett nytt fönster, Ctrl+C avslutar.');
  terminal?.on('line', () => void showWindow(host, options.open));
  await stopped;
  terminal?.close();
  await host.closeAll();
  return 0;
}
