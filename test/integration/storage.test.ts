import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import { allKinds } from '../../src-main/storage/fact-sql.ts';
import { factColumns } from '../../src-main/storage/fact-columns.ts';
import {
  networkMount,
  networkMountMac,
  networkPathWindows,
  prepareDataFolder,
} from '../../src-main/storage/data-folder.ts';
import { applicationId, migrate, readMigrations, type Migration } from '../../src-main/storage/migrate.ts';
import { openDatabase } from '../../src-main/storage/open-database.ts';
import { openApp } from '../../src-main/dispatch/open-app.ts';
import * as schema from '../../src-main/storage/schema.ts';
import { caller, errorOf, openExample, openWorkspace, temporaryFolder, valueOf } from '../support/workspace.ts';

const databaseIn = (folder: string): Database.Database => new Database(join(folder, 'vardskap.sqlite'));

describe('the data folder', () => {
  it('is held by one process at a time, and the second is told who has it', () => {
    const app = openWorkspace();
    const second = openApp({ dataFolder: app.dataFolder });
    expect(errorOf(second)).toMatchObject({
      kind: 'refused',
      code: 'workspace.in-use',
      message: expect.stringContaining(String(process.pid)) as string,
    });
    app.close();
    const third = openApp({ dataFolder: app.dataFolder });
    expect(third.ok).toBe(true);
    if (third.ok) third.value.close();
  });

  it('is refused where it is a file', () => {
    const file = join(temporaryFolder(), 'fil');
    writeFileSync(file, '');
    expect(errorOf(prepareDataFolder(file)).code).toBe('workspace.not-a-folder');
    expect(errorOf(prepareDataFolder(join(file, 'inuti'))).code).toBe('workspace.not-a-folder');
  });

  it('is refused where it can not be written', () => {
    expect(errorOf(prepareDataFolder('/proc/vardskap')).code).toMatch(/^workspace\.not-writable$/);
  });

  it('is refused on a network share, on each operating system', () => {
    const mountinfo = [
      '22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw',
      '40 22 0:44 / /home/anna/G rw,relatime shared:3 - cifs //srv/lokaler rw',
      '41 22 0:45 / /home/anna/G/lokal rw,relatime - ext4 /dev/sdb1 rw',
      '42 22 0:46 / /mnt/med\\040blank rw,relatime - nfs4 srv:/x rw',
    ].join('\n');
    expect(networkMount('/home/anna/G/Vardskap', mountinfo)).toBe('cifs');
    expect(networkMount('/home/anna/G/lokal/x', mountinfo)).toBeNull();
    expect(networkMount('/home/anna/Gamla', mountinfo)).toBeNull();
    expect(networkMount('/mnt/med blank/x', mountinfo)).toBe('nfs4');
    expect(
      networkMountMac(
        '/Volumes/lokaler/x',
        '/dev/disk1 on / (apfs, local)\n//a@srv/lokaler on /Volumes/lokaler (smbfs, nodev)',
      ),
    ).toBe('smbfs');
    expect(networkMountMac('/Users/anna', '/dev/disk1 on / (apfs, local)')).toBeNull();
    expect(networkPathWindows('\\\\srv\\lokaler\\Vardskap')).not.toBeNull();
    expect(networkPathWindows('C:\\Users\\anna')).toBeNull();
    expect(networkPathWindows('\\\\?\\C:\\Users\\anna')).toBeNull();
  });
});

describe('the database file', () => {
  it('is opened durable: WAL, every commit flushed, foreign keys on', () => {
    const folder = temporaryFolder();
    valueOf(openDatabase(folder)).sqlite.close();
    const { sqlite } = valueOf(openDatabase(folder));
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys'), pragma('application_id')]).toEqual([
      'wal',
      2,
      1,
      applicationId,
    ]);
    expect(pragma('recursive_triggers'), 'REPLACE is refused as a deletion is').toBe(1);
    sqlite.close();
  });

  it('from a newer version is refused and left as it was', () => {
    const app = openWorkspace();
    app.close();
    const database = databaseIn(app.dataFolder);
    database.pragma('user_version = 4711');
    database.close();
    const before = readFileSync(join(app.dataFolder, 'vardskap.sqlite'));
    expect(errorOf(openApp({ dataFolder: app.dataFolder }))).toMatchObject({
      code: 'workspace.newer-file',
      params: { found: 4711 },
    });
    expect(readFileSync(join(app.dataFolder, 'vardskap.sqlite')).equals(before)).toBe(true);
  });

  it('that is not ours, or damaged, is refused', () => {
    const text = temporaryFolder();
    writeFileSync(
      join(text, 'vardskap.sqlite'),
      'det här är ingen databas, men tillräckligt lång text för att vara en fil',
    );
    expect(errorOf(openApp({ dataFolder: text })).code).toBe('workspace.not-ours');
    const foreign = temporaryFolder();
    const other = databaseIn(foreign);
    other.exec('CREATE TABLE theirs (x)');
    other.close();
    expect(errorOf(openApp({ dataFolder: foreign })).code).toBe('workspace.not-ours');
  });

  it('that is damaged is refused and says so', async () => {
    const app = await openExample();
    app.close();
    const path = join(app.dataFolder, 'vardskap.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(0xff, 8192, 40_000);
    writeFileSync(path, bytes);
    expect(errorOf(openApp({ dataFolder: app.dataFolder })).code).toBe('workspace.damaged');
  });
});

describe('migrations', () => {
  const next: Migration = {
    number: readMigrations().length + 1,
    file: '9999_next.sql',
    sql: 'CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT;',
  };

  it('are numbered without a gap, and the first makes strict tables', () => {
    const migrations = readMigrations();
    expect(migrations.length).toBeGreaterThan(0);
    const folder = temporaryFolder();
    const { sqlite } = valueOf(openDatabase(folder));
    const loose = sqlite
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    sqlite.close();
  });

  it('bring a file of the first schema, with a whole workspace in it, to the last', async () => {
    const folder = temporaryFolder();
    const old = gunzipSync(readFileSync(new URL('../golden/schema-1.sqlite.gz', import.meta.url)));
    writeFileSync(join(folder, 'vardskap.sqlite'), old);
    const app = openWorkspace(folder);
    const run = caller(app);
    expect((await run('workspace.status', {})).schemaVersion).toBe(readMigrations().length);
    expect((await run('rooms.list', {})).length).toBe(52);
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
    const rent = await run('rent.calculate', { siteId: 1, date: localDate('2024-05-01') });
    expect(rent.parties.find((party) => party.agency === 'SKV')?.yearlyRent).toBe(98_400_068);
    expect((await run('invoices.list', {})).map((invoice) => invoice.number)).toEqual(['10000001']);
    expect((await run('search.find', { query: 'reception' })).length).toBeGreaterThan(0);
  });

  it('copy the file first and keep every row', async () => {
    const app = await openExample();
    app.close();
    const migrated = valueOf(openDatabase(app.dataFolder, [...readMigrations(), next]));
    expect(migrated.sqlite.prepare('SELECT count(*) FROM room_version').pluck().get()).toBeGreaterThan(50);
    migrated.sqlite.close();
    const copies = readdirSync(join(app.dataFolder, 'before-migration'));
    expect(copies).toEqual([`vardskap-schema-${readMigrations().length}-to-${next.number}.sqlite`]);
    const copy = new Database(join(app.dataFolder, 'before-migration', copies[0] ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(readMigrations().length);
    expect(copy.prepare('SELECT count(*) FROM room_version').pluck().get()).toBeGreaterThan(50);
    copy.close();
  });

  it('that fail, or break a reference, leave the file as it was', async () => {
    const app = await openExample();
    app.close();
    for (const sql of [
      'CREATE TABLE x (y) STRICT; SELECT nonsense;',
      'DROP TRIGGER agency_no_delete; DELETE FROM agency WHERE id = 1;',
    ]) {
      const folder = temporaryFolder();
      mkdirSync(folder, { recursive: true });
      copyFileSync(join(app.dataFolder, 'vardskap.sqlite'), join(folder, 'vardskap.sqlite'));
      expect(errorOf(openDatabase(folder, [...readMigrations(), { ...next, sql }])).code).toBe(
        'workspace.migration-failed',
      );
      const database = databaseIn(folder);
      expect(database.pragma('user_version', { simple: true })).toBe(readMigrations().length);
      expect(database.prepare('SELECT count(*) FROM agency').pluck().get()).toBe(4);
      database.close();
      expect(existsSync(join(folder, 'before-migration'))).toBe(true);
    }
  });

  it('do nothing to a file that is up to date', () => {
    const folder = temporaryFolder();
    const { sqlite } = valueOf(openDatabase(folder));
    expect(valueOf(migrate(sqlite, folder))).toBe(readMigrations().length);
    sqlite.close();
    expect(existsSync(join(folder, 'before-migration'))).toBe(false);
  });
});

const inOrder = (names: readonly string[]): string[] => names.toSorted((a, b) => (a < b ? -1 : 1));

describe('the schema', () => {
  const columns = (sqlite: Database.Database, table: string) =>
    sqlite.prepare('SELECT name FROM pragma_table_info(?) ORDER BY name').pluck().all(table) as string[];

  it('has exactly the columns that the contract and drizzle know', () => {
    const { sqlite } = valueOf(openDatabase(temporaryFolder()));
    const tables = Object.values(schema).filter((entry) => is(entry, SQLiteTable));
    for (const table of tables) {
      expect(columns(sqlite, getTableName(table))).toEqual(
        inOrder(Object.values(getTableColumns(table)).map((column: { name: string }) => column.name)),
      );
    }
    for (const kind of allKinds) {
      const { identity, attributes } = factColumns(kind);
      const own = (fields: typeof identity) => fields.flatMap((field) => field.columns);
      expect(columns(sqlite, kind.table)).toEqual(inOrder(['id', 'withdrawn_seq', ...own(identity)]));
      const fixed = ['id', 'fact_id', 'valid_from', 'valid_to', 'recorded_seq', 'replaced_seq'];
      expect(columns(sqlite, `${kind.table}_version`)).toEqual(inOrder([...fixed, ...own(attributes)]));
    }
    const all = sqlite
      .prepare(
        "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .get();
    expect(all).toBe(tables.length + 2 * allKinds.length);
    sqlite.close();
  });

  it('refuses what use cases never do: changed versions, overlapping periods, deleted history', async () => {
    const app = await openExample();
    app.close();
    const database = databaseIn(app.dataFolder);
    const refused = (sql: string) =>
      expect(() => database.exec(sql), sql).toThrow(
        /SQLITE|append-only|immutable|replaced|deleted|overlapping|CHECK|constraint|approved|draft|never changed/,
      );
    refused("UPDATE headcount_version SET people = '99' WHERE id = 1");
    refused('DELETE FROM headcount_version WHERE id = 1');
    refused('DELETE FROM room');
    refused(
      "INSERT INTO headcount_version (fact_id, valid_from, recorded_seq, people, fte, note) VALUES (1, '2023-01-01', 1, '1', '1', '')",
    );
    refused("UPDATE audit_log SET actor = 'annan'");
    refused('DELETE FROM audit_log');
    refused('UPDATE locked_agreement_version SET yearly_rent_ore = 0');
    refused('DELETE FROM locked_agreement_version');
    refused('UPDATE charge SET amount_ore = -1');
    refused("INSERT INTO setting (name, value) VALUES ('x', 'inte json')");
    refused("UPDATE document_version SET clauses = '[]' WHERE state = 'signed'");
    refused("UPDATE document_version SET state = 'draft' WHERE state = 'signed'");
    refused('DELETE FROM document_version');
    refused('DELETE FROM document_signature');
    refused("UPDATE document_move SET moved_by = 'annan'");
    refused("UPDATE agreement_document SET registration_number = 'X'");
    refused(`INSERT INTO document_version SELECT 99, document_id, 9, reason, state, valid_from, valid_to, basis_date, clauses,
      accepted_difference, revision, bundle, content_sha256, rent, agreement_version_id, recorded_seq, changed_seq
      FROM document_version WHERE state = 'signed' LIMIT 1`);
    // As the product itself has it open: REPLACE is a deletion too.
    database.pragma('recursive_triggers = ON');
    refused(`REPLACE INTO document_signature SELECT id, version_id, agency_id, 'Någon annan', title, place, signed_on, recorded_seq
      FROM document_signature`);
    refused('REPLACE INTO audit_log SELECT * FROM audit_log');
    database.close();
  });
});
