import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function getDocumentVersion(
  _context: Context,
  _input: ParsedInput<'documentVersions.get'>,
): Result<Output<'documentVersions.get'>> {
  return err(refused('internal.unexpected'));
}

export function saveText(
  _context: Context,
  _input: ParsedInput<'documentVersions.saveText'>,
): Result<Output<'documentVersions.saveText'>> {
  return err(refused('internal.unexpected'));
}

export function updateVersion(
  _context: Context,
  _input: ParsedInput<'documentVersions.update'>,
): Result<Output<'documentVersions.update'>> {
  return err(refused('internal.unexpected'));
}

export function moveVersion(
  _context: Context,
  _input: ParsedInput<'documentVersions.move'>,
): Result<Output<'documentVersions.move'>> {
  return err(refused('internal.unexpected'));
}
