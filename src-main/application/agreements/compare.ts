import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function compareVersions(
  _context: Context,
  _input: ParsedInput<'documentVersions.compare'>,
): Result<Output<'documentVersions.compare'>> {
  return err(refused('internal.unexpected'));
}
