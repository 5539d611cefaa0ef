import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample, openWorkspace, temporaryFolder } from '../support/workspace.ts';

describe('a backup', () => {
  let app: App;
  let share: string;
  let path: string;
  beforeAll(async () => {
    app = await openExample();
    share = temporaryFolder();
    path = (await caller(app)('backups.create', { folder: share })).path;
  });

  it('is one folder with the database and a manifest, and nothing half-made beside it', () => {
    expect(readdirSync(share)).toEqual(['vardskap-2024-05-02T08-02-11Z']);
    expect(readdirSync(path).sort()).toEqual(['manifest.json', 'vardskap.sqlite']);
  });

  it('counts every row, and its database is whole', () => {
    const manifest = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8')) as {
      counts: Record<string, number>;
    };
    const copy = new Database(join(path, 'vardskap.sqlite'), { readonly: true });
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
    for (const [table, count] of Object.entries(manifest.counts)) {
      expect(copy.prepare(`SELECT count(*) FROM "${table}"`).pluck().get(), table).toBe(count);
    }
    expect(manifest.counts['room']).toBe(52);
    copy.close();
  });

  it('is shown as the last one, and a second within the same second has a name of its own', async () => {
    expect((await caller(app)('workspace.status', {})).lastBackup).toMatchObject({ path });
    const second = await caller(app)('backups.create', { folder: share });
    expect(second.path).toBe(`${path}-2`);
    await caller(app)('backups.verify', { path: second.path });
  });

  it('is restored into a new folder and gives the same rents; the present workspace is untouched', async () => {
    const dataFolder = join(temporaryFolder(), 'ny', 'mapp');
    await caller(app)('backups.restore', { path, dataFolder });
    const restored = openWorkspace(dataFolder);
    const input = { siteId: 1, date: localDate('2024-05-01') };
    expect(await caller(restored)('rent.calculate', input)).toEqual(await caller(app)('rent.calculate', input));
    expect(await caller(restored)('history.verify', {})).toMatchObject({ intact: true });
    await caller(restored)('settings.update', { paymentTermsDays: 20 });
    expect((await caller(app)('settings.get', {})).paymentTermsDays).toBe(30);
  });

  it('is not restored over anything', async () => {
    expect(errorOf(await app.call('backups.restore', { path, dataFolder: app.dataFolder })).code).toBe(
      'backup.target-not-empty',
    );
    expect(errorOf(await app.call('backups.restore', { path, dataFolder: 'relativ' })).code).toBe('file.not-absolute');
  });

  it('that has lost or changed a byte is refused', async () => {
    const damaged = (await caller(app)('backups.create', { folder: share })).path;
    const file = join(damaged, 'vardskap.sqlite');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(50_000) ^ 1, 50_000);
    writeFileSync(file, bytes);
    expect(errorOf(await app.call('backups.verify', { path: damaged })).code).toBe('backup.damaged');
    appendFileSync(file, 'x');
    expect(
      errorOf(await app.call('backups.restore', { path: damaged, dataFolder: join(temporaryFolder(), 'x') })).code,
    ).toBe('backup.damaged');
    rmSync(file);
    expect(errorOf(await app.call('backups.verify', { path: damaged })).code).toBe('backup.damaged');
    writeFileSync(join(damaged, 'manifest.json'), '{}');
    expect(errorOf(await app.call('backups.verify', { path: damaged })).code).toBe('backup.not-a-backup');
    expect(errorOf(await app.call('backups.verify', { path: temporaryFolder() })).code).toBe('backup.not-a-backup');
  });

  it('to a folder that is missing or is no folder is refused, and leaves nothing behind', async () => {
    expect(errorOf(await app.call('backups.create', { folder: join(share, 'saknas') })).code).toBe(
      'file.folder-missing',
    );
    expect(errorOf(await app.call('backups.create', { folder: join(path, 'manifest.json') })).code).toBe(
      'file.folder-missing',
    );
    expect(errorOf(await app.call('backups.create', { folder: '/proc' })).code).toBe('file.not-writable');
    expect(existsSync(join(share, 'saknas'))).toBe(false);
  });
});
