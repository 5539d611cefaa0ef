import type { LocalDate } from '../../../../shared/values/local-date.ts';
import type { FactRow } from '../../../ui/fact-rows.ts';
import type { BatchCall } from '../premises-changes.ts';

interface Cell {
  readonly duty: Pick<FactRow, 'id' | 'to'>;
  readonly guestAgencyId: number | null;
  /** The cell's own rows, whenever they hold. */
  readonly rows: readonly OwnerRow[];
}

type OwnerRow = Pick<FactRow, 'id' | 'from' | 'to' | 'versions'> & { readonly owner: string };

/**
 * From a date on one owner answers in a cell of the matrix, or none of the cell's own (`null`). What held until then
 * stays as it was; a row that begins on the date has nothing before it to keep. What is planned later is left alone.
 */
export function ownerCalls({ duty, guestAgencyId, rows }: Cell, owner: string | null, from: LocalDate): BatchCall[] {
  const holding = rows.filter((row) => row.from <= from && (row.to === null || row.to > from));
  const kept = holding.find((row) => row.owner === owner);
  const ended = holding.filter((row) => row !== kept).map((row) => endCall(row, from));
  if (owner === null || kept !== undefined) return ended;
  const later = rows.flatMap((row) => (row.from > from ? [row.from] : []));
  const to = [...later, ...(duty.to === null ? [] : [duty.to])].toSorted()[0] ?? null;
  const identity = { dutyId: duty.id, owner, guestAgencyId };
  return [...ended, { procedure: 'dutyOwners.add', input: { identity, from, to, attributes: {} } }];
}

const endCall = (row: OwnerRow, from: LocalDate): BatchCall =>
  row.from === from && row.versions === 1
    ? { procedure: 'dutyOwners.withdraw', input: { id: row.id } }
    : { procedure: 'dutyOwners.end', input: { id: row.id, to: from } };
