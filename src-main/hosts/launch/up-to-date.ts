import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { inProject } from './paths.ts';

/** Files that make a built folder: the sources, the tools' settings and the exact packages. */
export interface Target {
  readonly folder: string;
  /** A file without which the folder is not whole. */
  readonly proof: string;
  readonly sources: readonly string[];
  /** Builds into the folder that it is given. */
  build(folder: string): Promise<void>;
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** By content: a file's time says little after a checkout or an unpacking. */
function fingerprint(target: Target): string {
  const hash = createHash('sha256');
  for (const file of target.sources.flatMap((source) => filesBelow(inProject(source))).sort()) {
    const content = readFileSync(file);
    hash.update(`${file.slice(inProject().length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

const stampOf = (target: Target): string => join(dirname(target.folder), `.${basename(target.folder)}.stamp`);

function isUpToDate(target: Target, wanted: string): boolean {
  const stamp = stampOf(target);
  return existsSync(join(target.folder, target.proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}

/**
 * Builds what is older than its sources; true where it did. The new folder takes the old one's place when it is whole,
 * so that a failed build, or two at once, leave nothing half made.
 */
export async function bringUpToDate(target: Target, force = false): Promise<boolean> {
  const wanted = fingerprint(target);
  if (!force && isUpToDate(target, wanted)) return false;
  const fresh = `${target.folder}.${process.pid}`;
  mkdirSync(dirname(target.folder), { recursive: true });
  rmSync(fresh, { recursive: true, force: true });
  try {
    await target.build(fresh);
    rmSync(target.folder, { recursive: true, force: true });
    renameSync(fresh, target.folder);
    writeFileSync(stampOf(target), wanted);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return true;
}
