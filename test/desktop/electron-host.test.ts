import { isBuiltin } from 'node:module';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerCall } from '../../src-main/hosts/electron/answer-call.ts';
import { bundleElectron } from '../../src-main/hosts/electron/bundle.ts';
import { readOptions } from '../../src-main/hosts/electron/options.ts';
import { isInside, isTrustedSender, mayBeFramed } from '../../src-main/hosts/electron/origin.ts';
import { answerScreenRequest } from '../../src-main/hosts/electron/screen-protocol.ts';
import { inProject } from '../../src-main/hosts/launch/paths.ts';
import type { ScreenFile } from '../../src-main/hosts/screen-files.ts';
import { temporaryFolder } from '../support/workspace.ts';

describe('who may call', () => {
  const main = { url: 'app://vardskap/', origin: 'app://vardskap', parent: null };

  it('is the main frame with our own screen, and no other', () => {
    expect(isTrustedSender(main)).toBe(true);
    expect(isTrustedSender({ ...main, url: 'app://vardskap/#/rent?site=1' })).toBe(true);
    expect(isTrustedSender(null)).toBe(false);
    expect(isTrustedSender({ ...main, parent: {} })).toBe(false);
    expect(isTrustedSender({ ...main, origin: 'null' })).toBe(false);
    expect(isTrustedSender({ ...main, url: 'about:blank' })).toBe(false);
    expect(isTrustedSender({ ...main, url: 'app://vardskap.evil/', origin: 'app://vardskap.evil' })).toBe(false);
    expect(isTrustedSender({ ...main, url: 'https://vardskap/', origin: 'https://vardskap' })).toBe(false);
  });

  it('speaks JSON', async () => {
    const app = {
      dispatch: (name: string, input: unknown) => Promise.resolve({ ok: true as const, value: [name, input] }),
    };
    expect(JSON.parse(await answerCall(app, '{"name":"a","input":{"b":1}}'))).toEqual({
      ok: true,
      value: ['a', { b: 1 }],
    });
    for (const message of [
      '',
      '{',
      '[]',
      '{"name":1}',
      '{"name":"a","extra":1}',
      { name: 'a' },
      undefined,
      'x'.repeat(13_000_000),
    ]) {
      expect(JSON.parse(await answerCall(app, message))).toMatchObject({ ok: false });
    }
  });
});

describe('where the window may go', () => {
  it('fetches nothing from outside', () => {
    for (const url of ['app://vardskap/assets/a.js', 'blob:app://vardskap/1', 'data:image/png;base64,'])
      expect(isInside(url)).toBe(true);
    for (const url of [
      'http://a.example',
      'https://a.example',
      'ws://a.example',
      'file:///etc/passwd',
      'ftp://a',
      'no address',
    ]) {
      expect(isInside(url), url).toBe(false);
    }
  });

  it('frames only documents of its own', () => {
    expect(mayBeFramed('blob:app://vardskap/0b1c')).toBe(true);
    for (const url of [
      'blob:https://a.example/1',
      'https://a.example',
      'app://vardskap/',
      'data:text/html,x',
      'about:blank',
    ]) {
      expect(mayBeFramed(url), url).toBe(false);
    }
  });

  it('is served the same screen with the same policy', () => {
    const file: ScreenFile = { type: 'text/html; charset=utf-8', body: Buffer.from('screen') };
    const files = new Map([['/', file]]);
    const status = (method: string, url: string): number => answerScreenRequest(files, method, url).status;
    const answer = answerScreenRequest(files, 'GET', 'app://vardskap/');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('content-type')).toBe(file.type);
    expect([
      status('POST', 'app://vardskap/'),
      status('GET', 'app://vardskap/../../a'),
      status('GET', 'app://other/'),
    ]).toEqual([405, 404, 404]);
  });
});

it("reads its own options among Chromium's", () => {
  expect(readOptions(['.', '--enable-features=X', '--data=/a/b', '--demo'])).toMatchObject({
    dataFolder: expect.stringMatching(/b$/) as string,
    demo: true,
  });
  expect(readOptions(['--demo']).dataFolder).toMatch(/vardskap-demo$/i);
});

/** Stands in for Electron, so that the bundle's start is seen without its program. */
const stub = `
const log = (what, value) => console.log(JSON.stringify([what, value]));
const session = { protocol: { handle: (s, f) => { globalThis.handler = f; } }, webRequest: { onBeforeRequest: () => log('webRequest') },
  setPermissionRequestHandler: (f) => { f({ getURL: () => 'app://vardskap/' }, 'media', (ok) => log('media', ok)); },
  setPermissionCheckHandler: () => {}, setDevicePermissionHandler: () => {}, setSpellCheckerEnabled: () => {}, on: () => {} };
export const protocol = { registerSchemesAsPrivileged: (schemes) => log('schemes', schemes) };
export const screen = { getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 }, workAreaSize: { width: 1920, height: 1080 } }) };
export const Menu = { buildFromTemplate: (t) => t, setApplicationMenu: (t) => log('menu', t.map((m) => m.label)) };
export const dialog = { showErrorBox: (title, text) => log('error', [title, text]) };
let invoke;
export const ipcMain = { handle: (channel, f) => { invoke = f; log('channel', channel); } };
export const app = { isPackaged: true, enableSandbox: () => log('sandbox'), setName: () => {}, setPath: () => {}, getPath: () => process.env.STUB_FOLDER,
  on: () => {}, quit: () => log('quit'), exit: (code) => log('exit', code), whenReady: () => Promise.resolve(), requestSingleInstanceLock: () => true };
export { makeSession as session };
const makeSession = { defaultSession: session };
export class BrowserWindow {
  webContents = { on: () => {} };
  constructor(options) { log('window', options); }
  on() {} once() {} maximize() {}
  async loadURL(url) {
    log('load', url);
    const page = await globalThis.handler({ method: 'GET', url });
    log('page', [page.status, await page.text()]);
    const frame = { url, origin: 'app://vardskap', parent: null };
    log('answer', JSON.parse(await invoke({ senderFrame: frame }, JSON.stringify({ name: 'workspace.status', input: {} }))));
    log('foreign', JSON.parse(await invoke({ senderFrame: { ...frame, parent: {} } }, '{"name":"workspace.status","input":{}}')));
  }
}`;

describe('the bundle', () => {
  const folder = { path: '' };
  const bundled = (name: string): string => join(folder.path, 'dist', 'electron', name);
  beforeAll(async () => {
    folder.path = temporaryFolder();
    await bundleElectron(join(folder.path, 'dist', 'electron'));
    mkdirSync(join(folder.path, 'dist', 'renderer'));
    writeFileSync(join(folder.path, 'dist', 'renderer', 'index.html'), 'the screen');
    for (const name of ['migrations', 'package.json', 'node_modules'])
      symlinkSync(inProject(name), join(folder.path, name));
    writeFileSync(join(folder.path, 'stub.mjs'), stub);
    const hook = `import { registerHooks } from 'node:module';
      registerHooks({ resolve: (name, context, next) => name === 'electron' ? { url: new URL('./stub.mjs', import.meta.url).href, shortCircuit: true } : next(name, context) });`;
    writeFileSync(join(folder.path, 'hook.mjs'), hook);
  });

  it('has one preload of plain CommonJS, which a sandboxed window can read', () => {
    const preload = readFileSync(bundled('preload.cjs'), 'utf8');
    expect([...preload.matchAll(/require\("([^"]+)"\)/g)].map((match) => match[1])).toEqual(['electron']);
    expect(preload).not.toMatch(/^\s*(import|export)\b/m);
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
  });

  it('holds all sources, and no package that a window has no use for', () => {
    const names = readdirSync(join(folder.path, 'dist', 'electron'));
    const text = names.filter((name) => name.endsWith('.js')).map((name) => readFileSync(bundled(name), 'utf8'));
    const outside = text.flatMap((file) =>
      [...file.matchAll(/(?:^import .*?from|\bimport\()\s*"([^."][^"]*)"/gm)].map((match) => match[1] ?? ''),
    );
    const packages = new Set(outside.filter((name) => !isBuiltin(name)));
    expect([...packages].sort()).toEqual(['@react-pdf/renderer', 'better-sqlite3', 'electron', 'react']);
  });

  it('starts: a sandboxed window, the screen, and an answer to the main frame alone', () => {
    const dataFolder = join(folder.path, 'data');
    const run = spawnSync(
      process.execPath,
      ['--import', join(folder.path, 'hook.mjs'), bundled('main.js'), `--data=${dataFolder}`],
      {
        encoding: 'utf8',
        env: { ...process.env, STUB_FOLDER: folder.path },
        timeout: 30_000,
      },
    );
    expect(run.stderr).toBe('');
    const seen = new Map(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as [string, unknown]),
    );
    expect(seen.get('error')).toBeUndefined();
    expect(seen.get('schemes')).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    expect(seen.get('window')).toMatchObject({
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
      },
    });
    expect(seen.get('media')).toBe(false);
    expect(seen.get('menu')).toEqual(['Arkiv', 'Redigera', 'Visa']);
    expect(seen.get('load')).toBe('app://vardskap/');
    expect(seen.get('page')).toEqual([200, 'the screen']);
    expect(seen.get('answer')).toMatchObject({
      ok: true,
      value: { empty: true, productVersion: expect.stringMatching(/^\d/) as string },
    });
    expect(seen.get('foreign')).toMatchObject({ ok: false });
  });
});
