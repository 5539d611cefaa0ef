import { maxCallBytes } from '../call-envelope.ts';

const newline = 0x0a;

/** The bytes as text; null for what is larger than an input may be. */
const textOf = (parts: readonly Buffer[], size: number): string | null =>
  size > maxCallBytes ? null : Buffer.concat(parts).toString('utf8');

/** All of the input as one text. */
export async function readAll(source: AsyncIterable<Buffer>): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxCallBytes) return null;
    parts.push(chunk);
  }
  return textOf(parts, size);
}

/**
 * One text a line, as they come; null in the place of a line that is too long, which is never kept in memory. A last
 * line needs no line feed.
 */
export async function* readLines(source: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  let parts: Buffer[] = [];
  let size = 0;
  const take = (part: Buffer): void => {
    size += part.length;
    if (size <= maxCallBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      take(chunk.subarray(start, end));
      yield textOf(parts, size);
      parts = [];
      size = 0;
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (size > 0) yield textOf(parts, size);
}
