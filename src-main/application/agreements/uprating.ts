import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function previewUprating(
  _context: Context,
  _input: ParsedInput<'uprating.preview'>,
): Result<Output<'uprating.preview'>> {
  return err(refused('internal.unexpected'));
}

export function runUprating(_context: Context, _input: ParsedInput<'uprating.run'>): Result<Output<'uprating.run'>> {
  return err(refused('internal.unexpected'));
}
