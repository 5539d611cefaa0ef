import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { email, optionalLines, text } from '../../shared/contract/fields.ts';
import type { BackupManifest } from '../../shared/contract/workspace.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { openApp } from '../../src-main/dispatch/open-app.ts';
import { startBrowserHost, type BrowserHost } from '../../src-main/hosts/browser/browser-host.ts';
import { writeFileSafely } from '../../src-main/storage/write-file.ts';
import { caller, errorOf, openExample, openWorkspace, temporaryFolder, valueOf } from '../support/workspace.ts';

const upgrade = 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
const tunnel = 'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n';
const noise = 'noise\r\n\r\n';

describe('a stranger at the port of the browser host', () => {
  let host: BrowserHost;
  const uncaught: Error[] = [];
  const remember = (error: Error): void => void uncaught.push(error);
  beforeAll(async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'index.html'), '<!doctype html>');
    const dispatch = () => Promise.resolve({ ok: true as const, value: null });
    host = await startBrowserHost({ app: { dispatch }, rendererFolder: folder });
    process.on('uncaughtException', remember);
  });
  afterAll(async () => {
    process.off('uncaughtException', remember);
    await host.close();
  });

  const port = (): number => Number(new URL(host.origin).port);
  const breakOff = (bytes: string): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(port(), '127.0.0.1', () =>
        socket.write(bytes, () => {
          socket.resetAndDestroy();
          resolve();
        }),
      );
      socket.on('error', () => undefined);
    });
  /** How long a peer that never closes its side is kept, in milliseconds. */
  const stay = (bytes: string): Promise<number> =>
    new Promise((resolve) => {
      const began = performance.now();
      const socket = connect({ port: port(), host: '127.0.0.1', allowHalfOpen: true }, () => socket.write(bytes));
      const poke = setInterval(() => socket.write('x'), 100);
      const end = (): void => {
        clearInterval(poke);
        socket.destroy();
        resolve(performance.now() - began);
      };
      socket.on('error', end).on('close', end).resume();
    });

  it.each([upgrade, tunnel, noise])('that breaks off %j does not end the process', async (bytes) => {
    for (let n = 0; n < 20; n += 1) await breakOff(bytes);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(uncaught).toEqual([]);
    expect((await fetch(`${host.origin}/`)).status).toBe(200);
  });

  it.each([upgrade, tunnel, noise])('that says %j and never leaves is let go', async (bytes) => {
    expect(await stay(bytes)).toBeLessThan(5000);
  });
});

describe('text of eight megabytes', () => {
  const hundredth = 80_000;
  it.each([
    ['an e-mail address of dots', email(), `a@${'.'.repeat(hundredth * 100)} x`],
    ['an e-mail address of domains', email(), `a@${'a.'.repeat(hundredth * 50)}@`],
    ['lines', optionalLines(), `${'a\n'.repeat(hundredth * 50)}\u0001`],
    ['one line', text(), `${'a'.repeat(hundredth * 100)}\u0001`],
  ])('as %s is refused as too long, at once', (_name, schema, value) => {
    const began = performance.now();
    const parsed = schema.safeParse(value);
    expect(parsed.error?.issues.map(({ message }) => message)).toEqual(['field.too-long']);
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('is not told apart by what the eye cannot see: marks that turn the order of reading are refused', () => {
    for (const mark of ['\u202e', '\u2066', '\u2028', '\u0000']) {
      expect(text().safeParse(`100${mark}001`).error?.issues[0]?.message).toBe('field.control-character');
    }
    expect(text().safeParse('1\u202f000 m² – ”Härnösand”').success).toBe(true);
  });
});

describe('a backup made by someone else', () => {
  let app: App;
  let original: string;
  const share = temporaryFolder();
  beforeAll(async () => {
    app = await openExample();
    original = (await caller(app)('backups.create', { folder: share })).path;
  });

  const writeManifest = (path: string, changes: (manifest: BackupManifest) => object): void => {
    const file = join(path, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
    writeFileSync(file, JSON.stringify({ ...manifest, ...changes(manifest) }));
  };
  /** A copy whose manifest is right about what was done to it. */
  function forged(name: string, sql: string): string {
    const path = join(share, name);
    cpSync(original, path, { recursive: true });
    const file = join(path, 'vardskap.sqlite');
    const database = new Database(file);
    database.exec(sql);
    database.close();
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    writeManifest(path, ({ database: described }) => ({
      database: { ...described, bytes: statSync(file).size, sha256 },
    }));
    return path;
  }
  const refusal = async (path: string): Promise<{ code: string; detail: unknown }> => {
    const { code, params } = errorOf(
      await app.call('backups.restore', { path, dataFolder: join(temporaryFolder(), 'ny') }),
    );
    return { code, detail: params['detail'] };
  };

  it.each([
    ['a trigger more', 'CREATE TRIGGER evil AFTER INSERT ON audit_log BEGIN SELECT 1; END', 'trigger evil'],
    ['a trigger less', 'DROP TRIGGER audit_log_no_delete', 'trigger audit_log_no_delete'],
    [
      'a view that never ends',
      `ALTER TABLE setting RENAME TO kept; CREATE VIEW setting AS
       WITH RECURSIVE endless (name) AS (SELECT 1 UNION ALL SELECT name + 1 FROM endless) SELECT name, name AS value FROM endless`,
      'table setting',
    ],
    ['a table whose name is a query', 'CREATE TABLE "a"" , audit_log --" (x)', 'table a" , audit_log --'],
  ])('with %s is refused', async (name, sql, detail) => {
    expect(await refusal(forged(name, sql))).toEqual({ code: 'backup.damaged', detail });
  });

  it('that hides other rows in a file beside the database is refused', async () => {
    for (const name of ['vardskap.sqlite-wal', 'vardskap.sqlite-journal']) {
      const path = forged(name, 'SELECT 1');
      writeFileSync(join(path, name), 'x');
      expect(await refusal(path)).toEqual({ code: 'backup.damaged', detail: name });
    }
  });

  it.runIf(existsSync('/dev/zero'))('whose files never end is refused, and nothing waits for it', async () => {
    const path = forged('endless', 'SELECT 1');
    rmSync(join(path, 'vardskap.sqlite'));
    symlinkSync('/dev/zero', join(path, 'vardskap.sqlite'));
    writeManifest(path, ({ database }) => ({ database: { ...database, bytes: 0 } }));
    expect((await refusal(path)).code).toBe('backup.damaged');
    rmSync(join(path, 'manifest.json'));
    symlinkSync('/dev/zero', join(path, 'manifest.json'));
    expect((await refusal(path)).code).toBe('backup.not-a-backup');
    await caller(app)('settings.update', { paymentTermsDays: 21 });
  });

  it('of a workspace that began in an older version is as good as any', async () => {
    const dataFolder = temporaryFolder();
    const old = gunzipSync(readFileSync(new URL('../golden/schema-1.sqlite.gz', import.meta.url)));
    writeFileSync(join(dataFolder, 'vardskap.sqlite'), old);
    const migrated = caller(openWorkspace(dataFolder));
    const { path } = await migrated('backups.create', { folder: share });
    const restored = await migrated('backups.restore', { path, dataFolder: join(temporaryFolder(), 'ny') });
    expect(existsSync(join(restored.dataFolder, 'vardskap.sqlite'))).toBe(true);
  });

  it('is not taken away where it is on its way at the same moment', async () => {
    const folder = temporaryFolder();
    const theirs = join(folder, '.vardskap-2024-05-02T08-02-11Z.tmp');
    mkdirSync(theirs);
    expect(errorOf(await app.call('backups.create', { folder })).code).toBe('file.not-writable');
    expect(readdirSync(folder)).toEqual(['.vardskap-2024-05-02T08-02-11Z.tmp']);
  });
});

describe('a document', () => {
  it('is never written over the workspace or anything else that is no PDF', async () => {
    const app = await openExample();
    const document = { document: 'rent-annex' as const, agreementVersionId: 1 };
    const path = join(app.dataFolder, 'vardskap.sqlite');
    const before = readFileSync(path);
    expect(errorOf(await app.call('documents.save', { document, path, overwrite: true })).code).toBe('file.not-pdf');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('takes no file away that already has its temporary name', () => {
    const path = join(temporaryFolder(), 'x.pdf');
    const theirs = `${path}.${process.pid}.tmp`;
    writeFileSync(theirs, 'theirs');
    expect(errorOf(writeFileSafely(path, Buffer.from('ours'))).code).toBe('file.not-writable');
    expect(readFileSync(theirs, 'utf8')).toBe('theirs');
  });
});

describe('a data folder with things in it that are not what they are called', () => {
  it.each([
    ['vardskap.lock', 'workspace.not-writable'],
    ['vardskap.sqlite', 'workspace.damaged'],
  ])('%s is told, and nothing is left locked', (name, code) => {
    const dataFolder = temporaryFolder();
    mkdirSync(join(dataFolder, name));
    expect(errorOf(openApp({ dataFolder })).code).toBe(code);
    rmSync(join(dataFolder, name), { recursive: true });
    writeFileSync(join(dataFolder, 'vardskap.lock'), 'x'.repeat(5000));
    expect(errorOf(openApp({ dataFolder })).code).toBe('workspace.not-writable');
    rmSync(join(dataFolder, 'vardskap.lock'));
    valueOf(openApp({ dataFolder })).close();
  });

  it('settings that can not be read are an incident, not the end', async () => {
    const app = await openExample();
    const file = new Database(join(app.dataFolder, 'vardskap.sqlite'));
    file.exec(`INSERT INTO setting VALUES ('language', '"xx"')`);
    file.close();
    expect(errorOf(await app.dispatch('settings.get', {})).message).toMatch(/\.$/);
    expect(errorOf(await app.dispatch('rooms.history', { id: 99_999 })).code).toBe('fact.not-found');
  });
});
