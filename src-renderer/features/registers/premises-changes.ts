import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import type { FactRow, Values } from '../../ui/fact-rows.ts';

/** What a change means: reality changed on a date, or what was recorded was wrong from the start. */
export type ChangeMode = 'amend' | 'correct';

export interface BatchCall {
  readonly procedure: string;
  readonly input: unknown;
}

export interface ChangeWhen {
  readonly mode: ChangeMode;
  readonly from: LocalDate;
}

/** A version that begins on the date has nothing before it to keep: it is put right, and so is what is asked to be. */
export function changeCall(kind: FactName, row: FactRow, changes: Values, { mode, from }: ChangeWhen): BatchCall {
  return mode === 'correct' || row.from === from
    ? { procedure: `${kind}.correct`, input: { versionId: row.versionId, changes } }
    : { procedure: `${kind}.amend`, input: { id: row.id, from, changes } };
}

/** What a fact is called by holds for all time: it can only be put right. */
export const renameCall = (kind: FactName, row: FactRow, identity: Values): BatchCall => ({
  procedure: `${kind}.correct`,
  input: { versionId: row.versionId, identity },
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** One new value for many: those that have it already are left alone. */
export const changeCalls = (
  kind: FactName,
  rows: readonly FactRow[],
  name: string,
  value: unknown,
  when: ChangeWhen,
): readonly { readonly row: FactRow; readonly call: BatchCall }[] =>
  rows
    .filter((row) => !same(row.attributes[name], value))
    .map((row) => ({ row, call: changeCall(kind, row, { [name]: value }, when) }));

/**
 * Who uses the rooms, or nobody (`null`). `uses` are those that hold on the date or, where none does, the latest known:
 * one that begins later stays, and what is added ends where it begins.
 */
export function roomUseCalls(
  rooms: readonly FactRow[],
  uses: readonly FactRow[],
  by: Values | null,
  when: ChangeWhen,
): readonly { readonly row: FactRow; readonly call: BatchCall }[] {
  const byRoom = new Map(uses.map((use) => [use.identity['roomId'], use]));
  return rooms.flatMap((row) => {
    const call = roomUseCall(row, byRoom.get(row.id), by, when);
    return call === null ? [] : [{ row, call }];
  });
}

function roomUseCall(room: FactRow, use: FactRow | undefined, by: Values | null, when: ChangeWhen): BatchCall | null {
  const { from } = when;
  const holds = use !== undefined && use.from <= from && (use.to === null || use.to > from);
  if (by === null) {
    if (!holds) return null;
    return use.from === from && use.versions === 1
      ? { procedure: 'roomUses.withdraw', input: { id: use.id } }
      : { procedure: 'roomUses.end', input: { id: use.id, to: from } };
  }
  if (holds) return same(use.attributes['by'], by) ? null : changeCall('roomUses', use, { by }, when);
  const to = use !== undefined && use.from > from ? use.from : room.to;
  return { procedure: 'roomUses.add', input: { identity: { roomId: room.id }, from, to, attributes: { by } } };
}
