/** The screen's own address inside Electron. */
export const scheme = 'app';
export const screenHost = 'vardskap';
export const screenOrigin = `${scheme}://${screenHost}`;

export interface SenderFrame {
  readonly url: string;
  readonly origin: string;
  readonly parent: unknown;
}

/** Only the window's main frame, showing our own screen, may call. */
export const isTrustedSender = (frame: SenderFrame | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === screenOrigin && frame.url.startsWith(`${screenOrigin}/`);

const insideProtocols = new Set([`${scheme}:`, 'blob:', 'data:', 'devtools:', 'chrome:', 'chrome-extension:']);

/** The window fetches nothing from outside: what is left is the screen, its blobs, and the browser's own PDF view. */
export const isInside = (url: string): boolean => URL.canParse(url) && insideProtocols.has(new URL(url).protocol);

/** Chromium's own PDF view, which shows a blob by way of a frame of its own. */
const pdfView = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** A frame inside the window may show a PDF that the screen made, and nothing else. */
export const mayBeFramed = (url: string): boolean => url.startsWith(`blob:${screenOrigin}/`) || url.startsWith(pdfView);
