import Database from 'better-sqlite3';
import { readMigrations } from './migrate.ts';

type Objects = ReadonlyMap<string, string>;

/** Full-text search words its own tables, which may differ between versions of SQLite: their names are enough. */
const ownWording = /^table search_index_[a-z]+$/;

function objectsOf(database: Database.Database): Objects {
  const rows = database
    .prepare("SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE substr(name, 1, 7) <> 'sqlite_'")
    .raw()
    .all() as [string, string][];
  return new Map(rows.map(([name, sql]) => [name, ownWording.test(name) ? '' : sql]));
}

const made = new Map<number, Objects>();

/** What the migrations make, up to a version of the schema. */
function expectedObjects(version: number): Objects {
  const known = made.get(version);
  if (known !== undefined) return known;
  const scratch = new Database(':memory:');
  try {
    for (const migration of readMigrations().slice(0, version)) scratch.exec(migration.sql);
    const objects = objectsOf(scratch);
    made.set(version, objects);
    return objects;
  } finally {
    scratch.close();
  }
}

/**
 * The first table, index, trigger or view that isn't as the migrations make it; null where all are. A view in a table's
 * place or a trigger of someone else's would be run by whoever reads or writes the file.
 */
export function foreignObject(database: Database.Database, version: number): string | null {
  const [expected, found] = [expectedObjects(version), objectsOf(database)];
  const names = [...new Set([...expected.keys(), ...found.keys()])];
  return names.find((name) => expected.get(name) !== found.get(name)) ?? null;
}
