import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = (name: string): string | null =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find((path) => existsSync(path)) ?? null;

const elsewhere = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? '', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
];

/** The Chromium on this machine, by CHROMIUM_PATH or by its usual names and places. */
function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return existsSync(named) ? named : null;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.map(onPath).find((path) => path !== null) ?? elsewhere.find((path) => existsSync(path)) ?? null;
}

const popplerTools = ['pdftotext', 'pdfinfo', 'pdftoppm'];
const hasPoppler = (): boolean => popplerTools.every((name) => onPath(name) !== null);

const isDebian = (): boolean => {
  try {
    return /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')) && onPath('apt-get') !== null;
  } catch {
    return false;
  }
};

/** Debian's packages, where we may install them. Ubuntu's `chromium` is a snap, which a build machine can't run. */
function install(packages: readonly string[]): void {
  if (packages.length === 0 || process.getuid?.() !== 0 || !isDebian()) return;
  console.log(`Installerar ${packages.join(' och ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

export interface Machine {
  readonly chromium: string | null;
  /** What is missing and how to get it, a line each. */
  readonly missing: readonly string[];
}

/** What the tests need beside npm's packages, installed where that is possible. */
export function prepareMachine(): Machine {
  install([...(findBrowser() === null ? ['chromium'] : []), ...(hasPoppler() ? [] : ['poppler-utils'])]);
  const chromium = findBrowser();
  const missing: string[] = [];
  if (chromium === null) {
    missing.push('Chromium saknas: installera Chromium eller Chrome, eller ange programmet i CHROMIUM_PATH.');
  }
  if (!hasPoppler()) {
    missing.push(
      'pdftotext, pdfinfo eller pdftoppm saknas: installera poppler-utils (Debian, Ubuntu) eller poppler (Homebrew).',
    );
  }
  return { chromium, missing };
}
