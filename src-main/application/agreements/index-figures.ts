import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function listFigures(
  _context: Context,
  _input: ParsedInput<'indexFigures.list'>,
): Result<Output<'indexFigures.list'>> {
  return err(refused('internal.unexpected'));
}

export function recordFigure(
  _context: Context,
  _input: ParsedInput<'indexFigures.record'>,
): Result<Output<'indexFigures.record'>> {
  return err(refused('internal.unexpected'));
}

export function previewFigures(
  _context: Context,
  _input: ParsedInput<'indexFigures.importPreview'>,
): Result<Output<'indexFigures.importPreview'>> {
  return err(refused('internal.unexpected'));
}

export function importFigures(
  _context: Context,
  _input: ParsedInput<'indexFigures.import'>,
): Result<Output<'indexFigures.import'>> {
  return err(refused('internal.unexpected'));
}
