import type { Output, ParsedInput } from '../../shared/contract/index.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { datesInWords } from '../application/agreements/critical-dates.ts';
import { importFigures, previewFigures } from '../application/agreements/index-figures.ts';
import { importRooms, previewImport } from '../application/registers/import-commands.ts';
import type { Context } from '../application/unit-of-work.ts';

// The readers and writers of spreadsheets are loaded when the first file comes: most days none does.
const readers = () => import('../exchange/room-columns.ts');
const writers = () => import('../exchange/write-table.ts');
const figureReaders = () => import('../exchange/index-file.ts');
const calendarWriters = () => import('../exchange/calendar-file.ts');

export async function previewRooms(
  context: Context,
  input: ParsedInput<'rooms.importPreview'>,
): Promise<Result<Output<'rooms.importPreview'>>> {
  const table = await (await readers()).readRooms(input.file);
  return table.ok ? previewImport(context, input, table.value) : table;
}

export async function importRoomFile(
  context: Context,
  input: ParsedInput<'rooms.import'>,
): Promise<Result<Output<'rooms.import'>>> {
  const table = await (await readers()).readRooms(input.file);
  return table.ok ? importRooms(context, input, table.value) : table;
}

export async function exportTable(input: ParsedInput<'tables.export'>): Promise<Result<Output<'tables.export'>>> {
  return ok(await (await writers()).writeTable(input));
}

export async function previewFigureFile(
  context: Context,
  input: ParsedInput<'indexFigures.importPreview'>,
): Promise<Result<Output<'indexFigures.importPreview'>>> {
  const file = await (await figureReaders()).readIndexFile(input);
  return file.ok ? previewFigures(context, file.value) : file;
}

export async function importFigureFile(
  context: Context,
  input: ParsedInput<'indexFigures.import'>,
): Promise<Result<Output<'indexFigures.import'>>> {
  const file = await (await figureReaders()).readIndexFile(input);
  return file.ok ? importFigures(context, file.value, input.replace) : file;
}

export async function datesAsCalendar(
  context: Context,
  input: ParsedInput<'criticalDates.ics'>,
): Promise<Result<Output<'criticalDates.ics'>>> {
  const calendar = datesInWords(context, input);
  if (!calendar.ok) return calendar;
  const text = (await calendarWriters()).writeCalendar(calendar.value);
  const fileName = `${calendar.value.name.replace(/[^\p{L}\p{N} .-]+/gu, '-')} ${input.from}.ics`;
  return ok({ fileName, base64: Buffer.from(text).toString('base64') });
}
