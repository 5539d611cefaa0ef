import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function signVersion(
  _context: Context,
  _input: ParsedInput<'documentVersions.sign'>,
): Result<Output<'documentVersions.sign'>> {
  return err(refused('internal.unexpected'));
}

export function markPrinted(
  _context: Context,
  _input: ParsedInput<'documentVersions.markPrinted'>,
): Result<Output<'documentVersions.markPrinted'>> {
  return err(refused('internal.unexpected'));
}
