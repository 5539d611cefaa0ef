import { z } from 'zod';
import { date, id } from './fields.ts';
import { command, query } from './procedure.ts';
import type { FieldIssue } from '../kernel/app-error.ts';

/** What a list of rooms can say of a room: named as the fields of the facts are. */
export const roomFields = [
  'buildingId',
  'floorId',
  'number',
  'name',
  'kind',
  'areaHundredths',
  'workplaces',
  'leaseId',
  'zoneId',
  'by',
  'key',
  'note',
] as const;
export type RoomField = (typeof roomFields)[number];

export interface RoomColumn {
  readonly header: string;
  /** Null where the header says nothing that we know: the column is left out. */
  readonly field: RoomField | null;
}

/**
 * One row as the file says it. A field that no column has is absent; null is an empty cell. Area is in hundredths, kind
 * and key are codes; what points at something (building, lease, agency …) is text, to be looked up.
 */
export interface RoomRow {
  readonly line: number;
  readonly values: Readonly<Partial<Record<RoomField, string | number | null>>>;
  /** Cells that can't be read; `path` is the field. */
  readonly faults: readonly FieldIssue[];
}

/** A file of rooms, read but not yet matched with anything. */
export interface RoomTable {
  readonly sheet: string;
  readonly columns: readonly RoomColumn[];
  readonly rows: readonly RoomRow[];
  /** SHA-256 of the bytes that it was read from. */
  readonly hash: string;
  /** For the history: the file's name; empty for pasted text. */
  readonly fileName: string;
}

const importInput = {
  siteId: id(),
  /** Changes hold from this date; new rooms and uses begin on it. */
  from: date(),
  /** A file (.xlsx, .csv, .txt, .tsv; at most 5 MB), or what was pasted. */
  file: z.union(
    [z.strictObject({ name: z.string().max(255), base64: z.string() }), z.strictObject({ text: z.string() })],
    'import.file-form',
  ),
};

const counts = z.strictObject({ new: z.int(), changed: z.int(), unchanged: z.int(), wrong: z.int() });

const previewRow = z.strictObject({
  line: z.int(),
  status: z.enum(['new', 'changed', 'unchanged', 'wrong']),
  building: z.string(),
  number: z.string(),
  /** What the room is called, to recognise it by. */
  label: z.string(),
  /** Texts in the language of the workspace; `before` is empty for new rooms. */
  changes: z.array(z.strictObject({ field: z.enum(roomFields), before: z.string(), after: z.string() })),
  /** `column` is the header in the file, or the field's label where no column has it. */
  errors: z.array(z.strictObject({ column: z.string(), code: z.string(), message: z.string() })),
});

/** Rows that one export may have, and characters in a cell: as many as a spreadsheet takes. */
export const maxExportRows = 20_000;
const cellText = z.string().max(32_767, 'field.too-long');

export const exchangeProcedures = {
  'rooms.importPreview': query(
    'Importera rum: förhandsgranska',
    z.strictObject(importInput),
    z.strictObject({
      sheet: z.string(),
      columns: z.array(z.strictObject({ header: z.string(), field: z.enum(roomFields).nullable() })),
      rows: z.array(previewRow),
      /** Floors that the new rooms lie on and that are not there yet. */
      newFloors: z.array(z.strictObject({ building: z.string(), code: z.string(), name: z.string() })),
      counts,
      /** Of the file, the date and the facts that it was matched with. */
      fingerprint: z.string(),
    }),
  ),
  'rooms.import': command(
    'Importera rum',
    z.strictObject({
      ...importInput,
      /** From the preview: refused where the facts or the file have changed since. */
      fingerprint: z.string().max(100, 'field.too-long'),
      /** Leaves wrong rows out; otherwise one wrong row refuses them all. */
      acceptWrong: z.boolean().default(false),
    }),
    /** `facts`: how many rooms, uses and floors were made or changed; `seq` is for undo. */
    z.strictObject({ facts: z.int(), seq: z.int(), counts }),
  ),
  'tables.export': query(
    'Exportera tabell',
    z.strictObject({
      format: z.enum(['xlsx', 'csv'], 'field.choice'),
      /** Without folder; the right ending is put on. */
      fileName: z.string().trim().min(1, 'field.required').max(200, 'field.too-long'),
      /** A number is a number or decimal text (`187.37`), a date is `2024-05-02`, an amount is whole öre. */
      columns: z
        .array(
          z.strictObject({
            header: cellText,
            type: z.enum(['text', 'number', 'date', 'amount'], 'field.choice'),
          }),
        )
        .min(1, 'field.required')
        .max(200, 'field.too-many'),
      rows: z.array(z.array(z.union([cellText, z.number(), z.null()]))).max(maxExportRows, 'field.too-many'),
    }),
    z.strictObject({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
  ),
};
