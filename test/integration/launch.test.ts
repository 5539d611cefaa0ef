import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { defaultDataFolder } from '../../src-main/hosts/data-folders.ts';
import { parseOptions } from '../../src-main/hosts/launch/options.ts';
import { inProject } from '../../src-main/hosts/launch/paths.ts';
import { bringUpToDate, type Target } from '../../src-main/hosts/launch/up-to-date.ts';
import { readSum } from '../runner/vitest-run.ts';
import { temporaryFolder } from '../support/workspace.ts';

const runScript = inProject('src-main', 'hosts', 'launch', 'run.mjs');
const startScript = inProject('src-main', 'hosts', 'launch', 'main.ts');

const start = (args: readonly string[], node = process.execPath) =>
  spawnSync(node, [runScript, startScript, ...args], { encoding: 'utf8', timeout: 30_000 });

const oneLine = /^[^\n]+\n$/;

describe('the start script', () => {
  it('explains itself', () => {
    const run = start(['--help']);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    for (const option of ['--host', '--data', '--demo', '--port', '--no-open']) expect(run.stdout).toContain(option);
  });

  it.each([
    [['--unknown'], '--unknown'],
    [['word'], 'word'],
    [['--host', 'telnet'], 'telnet'],
    [['--host'], '--host'],
    [['--port', '80'], '80'],
    [['--port', '99999'], '99999'],
    [['--port', 'x'], 'x'],
    [['--data='], '--data'],
    [['--demo', '--data', 'x'], '--demo'],
    [['--demo=1'], '--demo'],
  ])('%j is refused with a line', (args, named) => {
    const parsed = parseOptions(args);
    expect(parsed.kind).toBe('wrong');
    if (parsed.kind === 'wrong') expect(parsed.line).toContain(named);
  });

  it('takes its options, and the browser where they are about its address', () => {
    expect(parseOptions([])).toMatchObject({ options: { host: null, demo: false, port: 0, open: true } });
    expect(parseOptions(['--demo'])).toMatchObject({
      options: { demo: true, dataFolder: expect.stringMatching(/vardskap-demo$/i) as string },
    });
    expect(parseOptions(['--port', '8080'])).toMatchObject({ options: { host: 'browser', port: 8080 } });
    expect(parseOptions(['--no-open'])).toMatchObject({ options: { host: 'browser', open: false } });
    expect(parseOptions(['--host=electron', '--no-open'])).toMatchObject({ options: { host: 'electron' } });
  });

  it('ends with exit code 2 after a wrong option', () => {
    const run = start(['--unknown']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(oneLine);
  });

  it('tells an older Node in one line, for every script', () => {
    // An old Node's answer, whether there is one on this machine or not: the check reads the version and nothing else.
    const check = readFileSync(inProject('src-main', 'hosts', 'launch', 'check-node.mjs'), 'utf8');
    for (const [version, refused] of [
      ['18.20.4', true],
      ['20.20.2', true],
      ['22.17.1', true],
      ['22.18.0', false],
      ['24.0.0', false],
    ] as const) {
      const program = `Object.defineProperty(process.versions, 'node', { value: '${version}' });\n${check}`;
      const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
      expect(run.status, version).toBe(refused ? 2 : 0);
      if (refused) expect(run.stderr).toMatch(oneLine);
    }
    expect(check).not.toContain('import ');
    const scripts = (JSON.parse(readFileSync(inProject('package.json'), 'utf8')) as { scripts: Record<string, string> })
      .scripts;
    for (const name of ['start', 'cli', 'build', 'bench'])
      expect(scripts[name]).toMatch(/^node src-main\/hosts\/launch\/run\.mjs /);
    for (const file of [runScript, inProject('test', 'run.mjs')]) {
      expect(readFileSync(file, 'utf8').match(/^import .*$/m)?.[0]).toContain('check-node.mjs');
    }
  });

  it('says why Electron can not be had where it is asked for', () => {
    const env = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };
    if (process.platform !== 'linux') return;
    const program = `const { runInElectron } = await import(${JSON.stringify(inProject('src-main/hosts/launch/electron.ts'))});
      console.log(JSON.stringify(await runInElectron({ host: 'electron' })));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', env });
    expect(JSON.parse(run.stdout)).toEqual({ why: 'här finns ingen skärm' });
  });
});

describe('the default data folder', () => {
  it('is where each operating system wants it', () => {
    const unix = (path: string): string => path.replaceAll('\\', '/');
    expect(unix(defaultDataFolder('win32', { APPDATA: 'C:/Users/a/AppData/Roaming' }, 'C:/Users/a'))).toBe(
      'C:/Users/a/AppData/Roaming/Vardskap',
    );
    expect(unix(defaultDataFolder('darwin', {}, '/Users/a'))).toBe('/Users/a/Library/Application Support/Vardskap');
    expect(unix(defaultDataFolder('linux', {}, '/home/a'))).toBe('/home/a/.local/share/vardskap');
    expect(unix(defaultDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a'))).toBe('/data/vardskap');
    expect(unix(defaultDataFolder('linux', { XDG_DATA_HOME: 'data' }, '/home/a'))).toBe(
      '/home/a/.local/share/vardskap',
    );
  });
});

describe('building', () => {
  const targetIn = (folder: string, build: (folder: string) => void): Target => ({
    folder: join(folder, 'out'),
    proof: 'index.html',
    sources: ['tsconfig.json'],
    build: (fresh) => Promise.resolve().then(() => build(fresh)),
  });
  const write = (fresh: string): void => {
    mkdirSync(fresh);
    writeFileSync(join(fresh, 'index.html'), 'made');
  };

  it('is done when the output is missing or older than its sources, and not otherwise', async () => {
    const folder = temporaryFolder();
    const target = targetIn(folder, write);
    expect(await bringUpToDate(target)).toBe(true);
    expect(await bringUpToDate(target)).toBe(false);
    expect(await bringUpToDate({ ...target, sources: ['package.json'] })).toBe(true);
    rmSync(join(folder, 'out', 'index.html'));
    expect(await bringUpToDate({ ...target, sources: ['package.json'] })).toBe(true);
    expect(await bringUpToDate({ ...target, sources: ['package.json'] }, true)).toBe(true);
  });

  it('that fails leaves what was there', async () => {
    const folder = temporaryFolder();
    await bringUpToDate(targetIn(folder, write));
    const failing = targetIn(folder, () => {
      throw new Error('no');
    });
    await expect(bringUpToDate(failing, true)).rejects.toThrow('no');
    expect(readFileSync(join(folder, 'out', 'index.html'), 'utf8')).toBe('made');
  });
});

describe('the sum of the tests', () => {
  const sumOf = (report: object | null, exitCode: number) => {
    const file = join(temporaryFolder(), 'report.json');
    if (report !== null) writeFileSync(file, JSON.stringify(report));
    return readSum(file, exitCode, false);
  };
  const report = (passed: number, failed: number, testResults: object[]) => ({
    numPassedTests: passed,
    numFailedTests: failed,
    numTotalTests: passed + failed,
    testResults,
  });

  it('counts what passed and what failed', () => {
    const fallen = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(sumOf(report(3, 1, [fallen]), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('counts a file that could not be loaded, an error outside any test, and nothing at all, as failures', () => {
    expect(sumOf(report(3, 0, [{ status: 'failed', assertionResults: [] }]), 1)).toMatchObject({
      passed: 3,
      failed: 1,
    });
    expect(sumOf(report(3, 0, []), 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(sumOf(report(0, 0, []), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(sumOf(null, 1)).toMatchObject({ passed: 0, failed: 1 });
  });
});

/** The addresses that the child prints, one after the other. */
async function* launchAddresses(stdout: Readable): AsyncGenerator<URL> {
  for await (const line of createInterface({ input: stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/#launch=\S+/.exec(line)?.[0];
    if (address !== undefined) yield new URL(address);
  }
}

const openSession = (address: URL | undefined): Promise<Response> => {
  if (address === undefined) throw new Error('no address was printed');
  return fetch(`${address.origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address.origin },
    body: JSON.stringify({ code: address.hash.slice('#launch='.length) }),
  });
};

describe('the browser host from the start script', () => {
  it('prints an address that opens the screen once, another at Enter, and stops when asked', async () => {
    const options = { host: 'browser', dataFolder: temporaryFolder(), demo: false, port: 0, open: false };
    const program = `const { runInBrowser } = await import(${JSON.stringify(inProject('src-main/hosts/launch/browser.ts'))});
      process.exit(await runInBrowser(${JSON.stringify(options)}));`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
    try {
      const addresses = launchAddresses(child.stdout);
      const first = (await addresses.next()).value as URL | undefined;
      expect((await openSession(first)).status).toBe(200);
      expect((await openSession(first)).status).toBe(401);
      child.stdin.write('\n');
      expect((await openSession((await addresses.next()).value as URL | undefined)).status).toBe(200);
      child.kill('SIGINT');
      expect(await ended).toBe(0);
    } finally {
      child.kill('SIGKILL');
    }
  });
});
