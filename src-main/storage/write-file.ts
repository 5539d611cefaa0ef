import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { refused } from '../../shared/kernel/app-error.ts';

/** Writes a file whole or not at all: under a temporary name beside it, flushed, renamed. */
export function writeFileSafely(path: string, data: Uint8Array): Result<null> {
  const temporary = `${path}.${process.pid}.tmp`;
  let made = false;
  try {
    const handle = openSync(temporary, 'wx');
    made = true;
    try {
      for (let at = 0; at < data.byteLength;) at += writeSync(handle, data, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
    return ok(null);
  } catch (error) {
    // What stood there before is not ours to take away.
    if (made) rmSync(temporary, { force: true });
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return err(refused('file.not-writable', { path, detail }));
  }
}
