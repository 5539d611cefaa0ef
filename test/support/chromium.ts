import { existsSync } from 'node:fs';

/** What keeps a browser under test from the network, and lets it run as root in a container. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The browser that `npm test` found or installed (test/runner), or Debian's. */
export function browserPath(): string {
  const path = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error('Chromium saknas: kör npm test, eller ange programmet i CHROMIUM_PATH.');
  return path;
}
