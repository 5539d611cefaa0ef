import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from './paths.ts';

const packageFolder = inProject('node_modules', 'electron');

const usualNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/** The Electron program, where it is on this machine. */
export function findElectron(): string | null {
  const name = usualNames[process.platform] ?? 'electron';
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const path = override === undefined || override === '' ? join(packageFolder, 'dist', name) : join(override, name);
  return existsSync(path) ? path : null;
}

/** Nothing new for so long means that nothing will come. */
const patienceMs = 60_000;
const lookEveryMs = 1000;

function bytesBelow(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  } catch {
    // The folder isn't there yet, or a file was just moved away.
    return 0;
  }
}

export type Fetched = { readonly path: string } | { readonly why: string };

/** The first line that an error of the installer's says, without its stack. */
const reasonIn = (said: string, code: number | null): string => {
  const lines = said.split('\n').map((line) => line.trim());
  const reason = lines.find((line) => /error/i.test(line)) ?? `felkod ${code}`;
  return reason.includes('fetch failed') ? 'servern som har det kan inte nås härifrån' : reason.slice(0, 200);
};

const version = (): string =>
  String((JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: unknown }).version);

/**
 * Lets the electron package fetch its program, which it checks against its own list of checksums. Given up when
 * nothing has come for a minute.
 */
export function fetchElectron(): Promise<Fetched> {
  const installer = join(packageFolder, 'install.js');
  if (!existsSync(installer)) return Promise.resolve({ why: 'paketet electron är inte installerat' });
  if (process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'])
    return Promise.resolve({ why: 'ELECTRON_SKIP_BINARY_DOWNLOAD är satt' });
  console.log(`Hämtar Electron ${version()} för ${process.platform}-${process.arch} (cirka 120 MB, en gång) …`);
  const temporary = mkdtempSync(join(tmpdir(), 'vardskap-electron-'));
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [installer], { cwd: packageFolder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let last = { bytes: -1, at: Date.now() };
    let why: string | null = null;
    const watch = setInterval(() => {
      const bytes = bytesBelow(temporary) + bytesBelow(join(packageFolder, 'dist'));
      if (bytes !== last.bytes) last = { bytes, at: Date.now() };
      if (Date.now() - last.at < patienceMs) return;
      why = `inget har kommit på ${patienceMs / 1000} s`;
      child.kill('SIGKILL');
    }, lookEveryMs);
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const finish = (code: number | null): void => {
      clearInterval(watch);
      rmSync(temporary, { recursive: true, force: true });
      const path = code === 0 ? findElectron() : null;
      resolve(path === null ? { why: why ?? reasonIn(said, code) } : { path });
    };
    child.on('error', () => finish(null));
    child.on('close', finish);
  });
}
