import type { Output, ParsedInput } from '../../shared/contract/index.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { importRooms, previewImport } from '../application/registers/import-commands.ts';
import type { Context } from '../application/unit-of-work.ts';

// The readers and writers of spreadsheets are loaded when the first file comes: most days none does.
const readers = () => import('../exchange/room-columns.ts');
const writers = () => import('../exchange/write-table.ts');

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
