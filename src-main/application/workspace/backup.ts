import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, isAbsolute, join, resolve } from 'node:path';
import { desc } from 'drizzle-orm';
import Database from 'better-sqlite3';
import type { Output } from '../../../shared/contract/index.ts';
import { manifestSchema, type BackupManifest } from '../../../shared/contract/workspace.ts';
import { invalid, refused, type AppError } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { databaseFile } from '../../storage/open-database.ts';
import { foreignObject } from '../../storage/expected-schema.ts';
import { applicationId, readMigrations, schemaVersion } from '../../storage/migrate.ts';
import { backup as table } from '../../storage/schema.ts';
import { prepareDataFolder } from '../../storage/data-folder.ts';
import { productVersion } from '../../product-version.ts';
import { runCommand, type Context } from '../unit-of-work.ts';

const manifestFile = 'manifest.json';

const detailOf = (error: unknown): string =>
  error instanceof Error && 'code' in error
    ? String(error.code)
    : error instanceof Error
      ? error.message
      : String(error);

async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function sync(path: string): void {
  const handle = openSync(path, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

/** Folders can't be flushed on Windows; elsewhere a rename is only safe once its folder is. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/** Reads a snapshot as a restore would: whole, ours, with what its manifest counts. */
function inspectSnapshot(path: string): {
  schema: number;
  counts: Record<string, number>;
  auditHead: { seq: number; hash: string };
} {
  const snapshot = new Database(path, { readonly: true, fileMustExist: true });
  try {
    snapshot.pragma('trusted_schema = OFF');
    // Before anything else is run that the file itself could have a say in.
    const foreign = foreignObject(snapshot, schemaVersion(snapshot));
    if (foreign !== null) throw new Error(foreign);
    const check = snapshot.pragma('integrity_check(1)', { simple: true });
    if (check !== 'ok') throw new Error(String(check));
    if (snapshot.pragma('application_id', { simple: true }) !== applicationId) throw new Error('application_id');
    const broken = snapshot.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`foreign_key_check: ${broken.length}`);
    const tables = snapshot
      .prepare(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name",
      )
      .pluck()
      .all() as string[];
    const counts = Object.fromEntries(
      tables.map((name) => [name, Number(snapshot.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
    );
    const head = snapshot.prepare('SELECT seq, hash FROM audit_log ORDER BY seq DESC LIMIT 1').get() as
      { seq: number; hash: string } | undefined;
    return { schema: schemaVersion(snapshot), counts, auditHead: head ?? { seq: 0, hash: '' } };
  } finally {
    snapshot.close();
  }
}

const checkFolder = (folder: string): AppError | null => {
  if (!isAbsolute(folder)) return invalid('file.not-absolute', { path: folder });
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return invalid('file.folder-missing', { path: folder });
  return null;
};

/** `vardskap-2026-11-25T08-02-11Z`; a second one within the same second gets a number. */
function freeName(folder: string, at: string): string {
  const base = `vardskap-${at.slice(0, 19).replaceAll(':', '-')}Z`;
  let name = base;
  for (let n = 2; existsSync(join(folder, name)); n += 1) name = `${base}-${n}`;
  return name;
}

/**
 * A consistent snapshot of the whole workspace in a folder of its own, which may be on a share: written under a
 * temporary name, flushed, read back and checked, and only then renamed. What can't be checked is taken away again.
 */
export async function createBackup(
  context: Context,
  input: { folder: string },
): Promise<Result<Output<'backups.create'>>> {
  const wrong = checkFolder(input.folder);
  if (wrong !== null) return err(wrong);
  const createdAt = context.now();
  const name = freeName(input.folder, createdAt);
  const temporary = join(input.folder, `.${name}.tmp`);
  const final = join(input.folder, name);
  let manifest: BackupManifest;
  let made = false;
  try {
    mkdirSync(temporary);
    made = true;
    const file = join(temporary, databaseFile);
    await context.store.sqlite.backup(file);
    manifest = await describe(file, createdAt);
    writeFileSync(join(temporary, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
    for (const written of [file, join(temporary, manifestFile)]) sync(written);
    const checked = await verifyBackup({ path: temporary });
    if (!checked.ok) {
      rmSync(temporary, { recursive: true, force: true });
      return err(refused('backup.check-failed', { detail: checked.error.code }));
    }
    renameSync(temporary, final);
    syncFolder(input.folder);
  } catch (error) {
    // What stood there before is another's backup on its way.
    if (made) rmSync(temporary, { recursive: true, force: true });
    return err(refused('file.not-writable', { path: input.folder, detail: detailOf(error) }));
  }
  const row = { path: final, createdAt, verifiedAt: context.now(), bytes: manifest.database.bytes };
  return runCommand(context, 'backups.create', ({ store }) => {
    const { id } = store.orm.insert(table).values(row).returning({ id: table.id }).get();
    return ok({ value: { ...row, manifest }, audit: { entity: 'backups', entityId: id, before: null, after: row } });
  });
}

async function describe(file: string, createdAt: string): Promise<BackupManifest> {
  toRollbackJournal(file);
  const { schema, counts, auditHead } = inspectSnapshot(file);
  return {
    product: 'vardskap',
    formatVersion: 1,
    productVersion,
    schemaVersion: schema,
    createdAt,
    database: { file: databaseFile, bytes: statSync(file).size, sha256: await sha256OfFile(file) },
    counts,
    auditHead,
  };
}

/** A snapshot is one file: without WAL it can be read from a read-only share, and nothing is left beside it. */
function toRollbackJournal(file: string): void {
  const snapshot = new Database(file);
  snapshot.pragma('journal_mode = DELETE');
  snapshot.close();
}

const manifestMaxBytes = 1024 * 1024;

/** A plain file of a plain size: to read a pipe or a device could go on for ever. */
function readManifest(file: string): unknown {
  const stat = statSync(file);
  if (!stat.isFile() || stat.size > manifestMaxBytes) throw new Error(`${stat.size} byte`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** SQLite would read these together with the database; a snapshot of ours has none, and a restore takes none along. */
const besideDatabase = [`${databaseFile}-wal`, `${databaseFile}-journal`];

/** Reads a backup back: manifest, size, SHA-256, integrity, row counts and the head of the history must all agree. */
export async function verifyBackup(input: { path: string }): Promise<Result<BackupManifest>> {
  if (!isAbsolute(input.path)) return err(invalid('file.not-absolute', { path: input.path }));
  const folder = basename(input.path) === manifestFile ? resolve(input.path, '..') : input.path;
  let manifest: BackupManifest;
  try {
    const parsed = manifestSchema.safeParse(readManifest(join(folder, manifestFile)));
    if (!parsed.success) return err(invalid('backup.not-a-backup', { path: folder, detail: manifestFile }));
    manifest = parsed.data;
  } catch (error) {
    return err(invalid('backup.not-a-backup', { path: folder, detail: `${manifestFile}: ${detailOf(error)}` }));
  }
  const known = readMigrations().length;
  if (manifest.schemaVersion > known)
    return err(refused('workspace.newer-file', { found: manifest.schemaVersion, known }));
  const damage = await damageOf(folder, manifest);
  return damage === null ? ok(manifest) : err(refused('backup.damaged', { path: folder, detail: damage }));
}

async function damageOf(folder: string, manifest: BackupManifest): Promise<string | null> {
  if (manifest.database.file !== databaseFile) return manifestFile;
  const file = join(folder, databaseFile);
  try {
    const stat = statSync(file);
    if (!stat.isFile() || stat.size !== manifest.database.bytes)
      return `${databaseFile}: ${stat.size} ≠ ${manifest.database.bytes} byte`;
    const beside = besideDatabase.find((name) => existsSync(join(folder, name)));
    if (beside !== undefined) return beside;
    if ((await sha256OfFile(file)) !== manifest.database.sha256) return 'SHA-256';
    const { schema, counts, auditHead } = inspectSnapshot(file);
    if (schema !== manifest.schemaVersion) return 'schema';
    if (JSON.stringify(counts) !== JSON.stringify(manifest.counts)) return 'counts';
    if (auditHead.seq !== manifest.auditHead.seq || auditHead.hash !== manifest.auditHead.hash) return 'auditHead';
    return null;
  } catch (error) {
    return detailOf(error);
  }
}

/** Restores a checked backup into a new, empty data folder. The present workspace is not touched. */
export async function restoreBackup(input: {
  path: string;
  dataFolder: string;
}): Promise<Result<Output<'backups.restore'>>> {
  const verified = await verifyBackup({ path: input.path });
  if (!verified.ok) return verified;
  if (!isAbsolute(input.dataFolder)) return err(invalid('file.not-absolute', { path: input.dataFolder }));
  const folder = prepareDataFolder(input.dataFolder);
  if (!folder.ok) return folder;
  if (readdirSync(folder.value).length > 0) return err(refused('backup.target-not-empty', { path: input.dataFolder }));
  const source = basename(input.path) === manifestFile ? resolve(input.path, '..') : input.path;
  const temporary = join(folder.value, `${databaseFile}.tmp`);
  try {
    copyFileSync(join(source, databaseFile), temporary);
    sync(temporary);
    if ((await sha256OfFile(temporary)) !== verified.value.database.sha256) {
      rmSync(temporary, { force: true });
      return err(refused('backup.damaged', { path: source, detail: 'SHA-256' }));
    }
    renameSync(temporary, join(folder.value, databaseFile));
    syncFolder(folder.value);
  } catch (error) {
    rmSync(temporary, { force: true });
    return err(refused('file.not-writable', { path: folder.value, detail: detailOf(error) }));
  }
  return ok({ dataFolder: folder.value, manifest: verified.value });
}

export const lastBackup = (context: Context): Output<'workspace.status'>['lastBackup'] =>
  context.store.orm
    .select({ path: table.path, createdAt: table.createdAt, verifiedAt: table.verifiedAt, bytes: table.bytes })
    .from(table)
    .orderBy(desc(table.id))
    .limit(1)
    .get() ?? null;
