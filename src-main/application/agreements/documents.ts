import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function createDocument(
  _context: Context,
  _input: ParsedInput<'agreementDocuments.create'>,
): Result<Output<'agreementDocuments.create'>> {
  return err(refused('internal.unexpected'));
}

export function newVersion(
  _context: Context,
  _input: ParsedInput<'agreementDocuments.newVersion'>,
): Result<Output<'agreementDocuments.newVersion'>> {
  return err(refused('internal.unexpected'));
}
