import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';

export function listDates(
  _context: Context,
  _input: ParsedInput<'criticalDates.list'>,
): Result<Output<'criticalDates.list'>> {
  return err(refused('internal.unexpected'));
}

export function datesAsCalendar(
  _context: Context,
  _input: ParsedInput<'criticalDates.ics'>,
): Result<Output<'criticalDates.ics'>> {
  return err(refused('internal.unexpected'));
}
