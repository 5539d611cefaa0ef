import { app, dialog, ipcMain, type BrowserWindow } from 'electron';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err } from '../../../shared/kernel/result.ts';
import type { App } from '../../dispatch/app.ts';
import { doorError } from '../call-envelope.ts';
import { openWorkspace } from '../open-workspace.ts';
import { readScreenFiles } from '../screen-files.ts';
import { answerCall } from './answer-call.ts';
import { setMenu } from './menu.ts';
import { readOptions } from './options.ts';
import { isTrustedSender } from './origin.ts';
import { applySessionRules, registerScheme } from './session-rules.ts';
import { confine, openWindow } from './window.ts';

/** Tells the launcher that the user has been told why: hosts/launch/electron.ts. */
const refusedExitCode = 3;

/** Beside this file once it is bundled: dist/electron/main.js. */
const besideBundle = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const options = readOptions(process.argv.slice(1));

function serveCalls(workspace: App): void {
  ipcMain.handle('vardskap:invoke', (event, message: unknown) =>
    isTrustedSender(event.senderFrame)
      ? answerCall(workspace, message)
      : JSON.stringify(err(doorError('door.wrong-origin'))),
  );
}

async function start(): Promise<BrowserWindow | null> {
  await app.whenReady();
  const opened = await openWorkspace(options);
  if (!opened.ok) {
    dialog.showErrorBox('Värdskap kunde inte öppnas', opened.error.message ?? opened.error.code);
    app.exit(refusedExitCode);
    return null;
  }
  app.on('will-quit', () => opened.value.close());
  applySessionRules(readScreenFiles(besideBundle('../renderer')));
  setMenu();
  serveCalls(opened.value);
  return openWindow(besideBundle('./preload.cjs'));
}

function fail(error: unknown): void {
  console.error(error);
  dialog.showErrorBox('Värdskap måste avslutas', error instanceof Error ? error.message : String(error));
  app.exit(1);
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

registerScheme();
app.enableSandbox();
app.setName('Värdskap');
// The browser's own files lie apart from the data, and apart for each data folder: so does the lock just below.
const place = createHash('sha256').update(options.dataFolder).digest('hex').slice(0, 12);
app.setPath('userData', join(app.getPath('appData'), 'Vardskap-window', place));
app.on('web-contents-created', (_event, contents) => confine(contents));
app.on('window-all-closed', () => app.quit());

if (app.requestSingleInstanceLock()) {
  let window: BrowserWindow | null = null;
  app.on('second-instance', () => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  });
  void start().then((opened) => {
    window = opened;
  }, fail);
} else {
  app.quit();
}
