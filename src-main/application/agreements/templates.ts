import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function getTemplate(_context: Context, _input: ParsedInput<'templates.get'>): Result<Output<'templates.get'>> {
  return err(refused('internal.unexpected'));
}

export function saveTemplate(
  _context: Context,
  _input: ParsedInput<'templates.save'>,
): Result<Output<'templates.save'>> {
  return err(refused('internal.unexpected'));
}

export function resetTemplate(
  _context: Context,
  _input: ParsedInput<'templates.reset'>,
): Result<Output<'templates.reset'>> {
  return err(refused('internal.unexpected'));
}
