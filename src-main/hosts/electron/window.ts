import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { join } from 'node:path';
import { translator } from '../../../shared/i18n/index.ts';
import { mayBeFramed, screenOrigin } from './origin.ts';
import { keepWindowState, readWindowState } from './window-state.ts';

/** For whatever page Electron may ever make: it leads nowhere. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const own = event.isMainFrame ? event.url.startsWith(`${screenOrigin}/`) : mayBeFramed(event.url);
    if (!own) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** The screen's process died or hangs; what was saved is saved, so it can be shown anew. */
function offerReload(window: BrowserWindow, message: string): void {
  if (window.isDestroyed()) return;
  const choice = dialog.showMessageBoxSync(window, {
    type: 'error',
    title: 'Värdskap',
    message,
    detail: 'Det som är sparat finns kvar.',
    buttons: ['Läs om', 'Avsluta'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (choice === 0) window.webContents.reload();
  else app.quit();
}

/** Something is half written in the screen: the window is closed, or read anew, only when that may go. */
function askBeforeLoss(window: BrowserWindow): void {
  const { t } = translator('sv');
  window.webContents.on('will-prevent-unload', (event) => {
    const choice = dialog.showMessageBoxSync(window, {
      type: 'question',
      title: 'Värdskap',
      message: t('app.unsaved.ask'),
      buttons: [t('app.unsaved.keep'), t('app.unsaved.discard')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
}

export async function openWindow(preload: string): Promise<BrowserWindow> {
  const stateFile = join(app.getPath('userData'), 'window.json');
  const { bounds, maximized } = readWindowState(stateFile);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title: 'Värdskap',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // Chromium's own PDF view, so that a document can be looked at and printed as it is.
      plugins: true,
    },
  });
  if (maximized) window.maximize();
  keepWindowState(window, stateFile);
  window.once('ready-to-show', () => window.show());
  askBeforeLoss(window);
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') offerReload(window, `Fönstret slutade fungera (${reason}).`);
  });
  window.on('unresponsive', () => offerReload(window, 'Fönstret svarar inte.'));
  await window.loadURL(`${screenOrigin}/`);
  return window;
}
