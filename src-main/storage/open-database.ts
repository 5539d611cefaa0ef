import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { refused } from '../../shared/kernel/app-error.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { applicationId, migrate, schemaVersion, type Migration } from './migrate.ts';

export const databaseFile = 'vardskap.sqlite';

/** The open database: `sqlite` for prepared statements in hot paths, `orm` for the rest. */
export interface Store {
  readonly path: string;
  readonly sqlite: Database.Database;
  readonly orm: BetterSQLite3Database;
}

/**
 * Every open sets and asserts these: WAL reopens with synchronous=NORMAL, which loses acknowledged work at a power
 * loss (docs/decisions.md).
 */
export function setPragmas(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('trusted_schema = OFF');
  // Otherwise REPLACE would take rows away past the triggers that refuse to delete them.
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('busy_timeout = 5000');
  assert(sqlite.pragma('journal_mode', { simple: true }) === 'wal', 'journal_mode is not WAL');
  assert(sqlite.pragma('synchronous', { simple: true }) === 2, 'synchronous is not FULL');
  assert(sqlite.pragma('foreign_keys', { simple: true }) === 1, 'foreign_keys is not ON');
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Is it SQLite, ours, whole? Answered before anything is written to it. */
function inspect(sqlite: Database.Database, path: string): Result<null> {
  try {
    const id = sqlite.pragma('application_id', { simple: true });
    if (schemaVersion(sqlite) > 0 && id !== applicationId) return err(refused('workspace.not-ours', { path }));
    if (
      schemaVersion(sqlite) === 0 &&
      Number(sqlite.prepare('SELECT count(*) AS n FROM sqlite_master').pluck().get()) > 0
    ) {
      return err(refused('workspace.not-ours', { path }));
    }
    const check = sqlite.pragma('quick_check(1)', { simple: true });
    return check === 'ok' ? ok(null) : err(refused('workspace.damaged', { path, detail: String(check) }));
  } catch (error) {
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB')
      return err(refused('workspace.not-ours', { path }));
    return err(refused('workspace.damaged', { path, detail: detailOf(error) }));
  }
}

function open(path: string): Result<Database.Database> {
  try {
    return ok(new Database(path));
  } catch (error) {
    return err(refused('workspace.damaged', { path, detail: detailOf(error) }));
  }
}

/** Opens the database of a prepared and locked data folder, made where it is missing. */
export function openDatabase(folder: string, migrations?: readonly Migration[]): Result<Store> {
  const path = join(folder, databaseFile);
  const isNew = !existsSync(path) || statSync(path).size === 0;
  const opened = open(path);
  if (!opened.ok) return opened;
  const sqlite = opened.value;
  const checked = isNew ? ok(null) : inspect(sqlite, path);
  const result: Result<unknown> = checked.ok ? prepare(sqlite, folder, migrations) : checked;
  if (!result.ok) {
    sqlite.close();
    return result;
  }
  return ok({ path, sqlite, orm: drizzle({ client: sqlite }) });
}

function prepare(sqlite: Database.Database, folder: string, migrations?: readonly Migration[]): Result<number> {
  setPragmas(sqlite);
  return migrations === undefined ? migrate(sqlite, folder) : migrate(sqlite, folder, [...migrations]);
}
