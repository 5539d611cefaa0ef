import { invalid } from '../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** UTF-16 without a mark is told by its zero bytes: texts in our languages have one in nearly every pair. */
function zeroShare(bytes: Uint8Array, offset: 0 | 1): number {
  const length = Math.min(bytes.length, 4000);
  let zeros = 0;
  for (let index = offset; index < length; index += 2) if (bytes[index] === 0) zeros += 1;
  return length < 2 ? 0 : zeros / Math.floor(length / 2);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 0 && zeroShare(bytes, 1) > 0.6 && zeroShare(bytes, 0) < 0.1) return 'utf-16le';
  if (bytes.length % 2 === 0 && zeroShare(bytes, 0) > 0.6 && zeroShare(bytes, 1) < 0.1) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes);
  } catch {
    // Not UTF-8: what Excel writes as plain CSV on Windows. Latin-1 is the same but for the quotes and dashes.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Control characters that no table has: it is something else, which only looks like text. */
const binary = /[^\P{Cc}\t\n\v\f\r]/u;

/** The text of a file in UTF-8, UTF-16 or Windows-1252, without its byte order mark. */
export function decodeText(bytes: Uint8Array): Result<string> {
  const text = decode(bytes);
  return binary.test(text) ? err(invalid('import.wrong-type')) : ok(text);
}
