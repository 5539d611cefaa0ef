import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type Database from 'better-sqlite3';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { refused } from '../../shared/kernel/app-error.ts';
import { assert } from '../../shared/kernel/assert.ts';

/** Marks our files in SQLite's header: "Vard". */
export const applicationId = 0x56617264;

/** Beside the sources and, two folders up as well, beside the bundle. */
const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url));

export interface Migration {
  readonly number: number;
  readonly file: string;
  readonly sql: string;
}

/** The numbered SQL files, 1 … n without a gap. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const migrations = readdirSync(folder)
    .filter((file) => /^\d{4}_.+\.sql$/.test(file))
    .sort()
    .map((file) => ({ number: Number(file.slice(0, 4)), file, sql: readFileSync(join(folder, file), 'utf8') }));
  for (const [index, migration] of migrations.entries()) {
    assert(migration.number === index + 1, `migrations have a gap before ${migration.file}`);
  }
  return migrations;
}

export const schemaVersion = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }));

/** A copy of the file as it was, taken before its schema changes. */
function copyBefore(database: Database.Database, folder: string, from: number, to: number): string {
  const copies = join(folder, 'before-migration');
  mkdirSync(copies, { recursive: true });
  database.pragma('wal_checkpoint(TRUNCATE)');
  let copy = join(copies, `vardskap-schema-${from}-to-${to}.sqlite`);
  for (let n = 2; existsSync(copy); n += 1) copy = join(copies, `vardskap-schema-${from}-to-${to}-${n}.sqlite`);
  copyFileSync(database.name, copy);
  return copy;
}

/**
 * Brings the schema up to date, all or nothing. Foreign keys are off meanwhile (a rebuilt table would otherwise empty
 * its children) and checked before the commit. A file from a newer version is refused untouched.
 */
export function migrate(database: Database.Database, folder: string, migrations = readMigrations()): Result<number> {
  const found = schemaVersion(database);
  const known = migrations.length;
  if (found > known) return err(refused('workspace.newer-file', { found, known }));
  if (found === known) return ok(known);

  const copy = found === 0 ? '' : copyBefore(database, folder, found, known);
  database.pragma('foreign_keys = OFF');
  try {
    database.transaction(() => {
      for (const migration of migrations.slice(found)) {
        database.exec(migration.sql);
        database.pragma(`user_version = ${migration.number}`);
      }
      database.pragma(`application_id = ${applicationId}`);
      const broken = database.pragma('foreign_key_check') as unknown[];
      assert(broken.length === 0, `a migration broke ${broken.length} references`);
    })();
  } catch (error) {
    return err(
      refused('workspace.migration-failed', { detail: error instanceof Error ? error.message : String(error), copy }),
    );
  } finally {
    database.pragma('foreign_keys = ON');
  }
  return ok(known);
}
