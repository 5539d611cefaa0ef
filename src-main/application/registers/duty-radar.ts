import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function dutyRadar(_context: Context, _input: ParsedInput<'duties.radar'>): Result<Output<'duties.radar'>> {
  return err(refused('internal.unexpected'));
}
