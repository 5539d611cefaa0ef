import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { refused } from '../../shared/kernel/app-error.ts';

export interface FolderLock {
  release(): void;
}

const lockFile = 'vardskap.lock';
const holderFile = 'vardskap.lock.json';

function holderOf(folder: string): { who: string; since: string } {
  try {
    const holder = JSON.parse(readFileSync(join(folder, holderFile), 'utf8')) as Record<string, unknown>;
    return {
      who: `${String(holder['user'])} (${String(holder['host'])}, process ${String(holder['pid'])})`,
      since: new Date(String(holder['since'])).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' }),
    };
  } catch {
    return { who: 'ett annat program', since: 'okänd tid' };
  }
}

/**
 * One process at a time has a data folder. The lock is an exclusive SQLite transaction on a file of its own: the
 * operating system lets go of it when the process ends, however it ends, so there are no stale locks to clean up.
 */
export function lockFolder(folder: string, now: string): Result<FolderLock> {
  let database: Database.Database | null = null;
  try {
    database = new Database(join(folder, lockFile), { timeout: 0 });
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database?.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    if (error.code.startsWith('SQLITE_BUSY')) return err(refused('workspace.in-use', { folder, ...holderOf(folder) }));
    return err(refused('workspace.not-writable', { folder, detail: `${lockFile}: ${error.code}` }));
  }
  const lock = database;
  const holder = join(folder, holderFile);
  writeFileSync(holder, JSON.stringify({ user: userInfo().username, host: hostname(), pid: process.pid, since: now }));
  return ok({
    release: () => {
      rmSync(holder, { force: true });
      lock.exec('ROLLBACK');
      lock.close();
    },
  });
}
