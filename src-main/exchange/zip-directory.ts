import { inflateRawSync } from 'node:zlib';
import { invalid } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { limits } from './table.ts';

/** What a zip says of one of its files. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  /** As declared: it may lie, so `inflateEntry` holds the file to it. */
  readonly size: number;
  readonly offset: number;
}

const damaged = () => err(invalid('import.damaged'));

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** The end of the central directory stands last, before a comment of at most 65 535 bytes. */
function findEnd(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  return -1;
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number } | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return null;
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  if (nameEnd > bytes.length) return null;
  const entry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    compressedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  };
  return { entry, next: nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32) };
}

/** The files of a zip by name, read from its directory before anything is unpacked. */
export function readZipDirectory(bytes: Buffer): Result<ReadonlyMap<string, ZipEntry>> {
  const end = findEnd(bytes);
  if (end < 0) return damaged();
  const count = bytes.readUInt16LE(end + 10);
  // 0xffff is also how Zip64 says “look elsewhere”: no spreadsheet of ours is that large.
  if (count > limits.entries) return err(invalid('import.bomb'));
  const entries = new Map<string, ZipEntry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(bytes, at);
    // A name that stands twice is read differently by different programs.
    if (read === null || entries.has(read.entry.name)) return damaged();
    entries.set(read.entry.name, read.entry);
    at = read.next;
  }
  return ok(entries);
}

/** Nothing of it is unpacked where the declared sizes are out of all proportion. */
export function checkSizes(entries: ReadonlyMap<string, ZipEntry>): Result<null> {
  let size = 0;
  let compressed = 0;
  for (const entry of entries.values()) {
    size += entry.size;
    compressed += entry.compressedSize;
  }
  const small = 1024 * 1024;
  const isBomb = size > limits.inflatedBytes || (size > small && size > compressed * limits.ratio);
  return isBomb ? err(invalid('import.bomb')) : ok(null);
}

/** One file unpacked, never beyond the size that the directory declared. */
export function inflateEntry(bytes: Buffer, entry: ZipEntry): Result<Buffer> {
  const { offset } = entry;
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== localSignature) return damaged();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const end = start + entry.compressedSize;
  if (end > bytes.length) return damaged();
  const packed = bytes.subarray(start, end);
  if (entry.method === 0) return packed.length === entry.size ? ok(packed) : damaged();
  if (entry.method !== 8) return damaged();
  try {
    const inflated = inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
    return inflated.length === entry.size ? ok(inflated) : damaged();
  } catch (error) {
    const grewBeyond = error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return grewBeyond ? err(invalid('import.bomb')) : damaged();
  }
}
