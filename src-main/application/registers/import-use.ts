import type { RoomRow } from '../../../shared/contract/exchange.ts';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import type { AllocationKey } from '../../../shared/domain/rent/site-facts.ts';
import { fieldIssue, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import type { FactVersion } from '../../storage/fact-store.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { FactCall } from '../facts/run-calls.ts';
import type { ImportSite } from './import-site.ts';

/** The use that the file asks for; null where it asks for none, so that what is there stays. */
export interface WantedUse {
  readonly by: SharingIds | null;
  readonly faults: readonly FieldIssue[];
}

const none: WantedUse = { by: null, faults: [] };
const faulty = (field: 'by' | 'key', code: string, value = ''): WantedUse => ({
  by: null,
  faults: [fieldIssue(field, code, { value })],
});

const currentBy = (current: FactVersion | undefined): SharingIds | undefined =>
  current?.attributes['by'] as SharingIds | undefined;

function groupUse(groupId: number, key: string | null, current: FactVersion | undefined): WantedUse {
  const is = currentBy(current);
  const same = is !== undefined && 'groupId' in is && is.groupId === groupId ? is : null;
  if (key === 'exclusive') return faulty('key', 'import.key-for-group');
  // Fixed shares stand in no column: they can be kept, not made.
  if (key === 'fixed') return same?.key === 'fixed' ? { by: same, faults: [] } : faulty('key', 'import.key-fixed');
  if (same !== null && (key === null || same.key === key)) return { by: same, faults: [] };
  return { by: { groupId, key: (key ?? 'headcount') as AllocationKey }, faults: [] };
}

/** An agency has the room for itself, a group shares it by a key; an empty cell leaves the use as it is. */
export function wantedUse(site: ImportSite, values: RoomRow['values'], current: FactVersion | undefined): WantedUse {
  const text = typeof values.by === 'string' ? values.by : null;
  const key = typeof values.key === 'string' ? values.key : null;
  if (text === null) {
    const is = currentBy(current);
    if (key === null || (is !== undefined && 'exclusiveAgencyId' in is && key === 'exclusive')) return none;
    return is !== undefined && 'groupId' in is
      ? groupUse(is.groupId, key, current)
      : faulty('key', 'import.key-without-group');
  }
  const agencies = site.agencies.find(text);
  const groups = site.groups.find(text);
  if (agencies.length + groups.length > 1) return faulty('by', 'import.ambiguous', text);
  const [agencyId] = agencies;
  const [groupId] = groups;
  if (groupId !== undefined) return groupUse(groupId, key, current);
  if (agencyId === undefined) return faulty('by', 'import.no-such-user', text);
  if (key !== null && key !== 'exclusive') return faulty('key', 'import.key-without-group');
  return { by: { exclusiveAgencyId: agencyId }, faults: [] };
}

export const useOn = (uses: readonly FactVersion[], date: LocalDate): FactVersion | undefined =>
  uses.find((use) => covers(use, date));

export const sameUse = (current: FactVersion | undefined, by: SharingIds): boolean =>
  current !== undefined && canonicalJson(current.attributes['by']) === canonicalJson(by);

/** The command that makes the use so from the date; `roomId` may be the id of a room made just before. */
export function useCall(
  uses: readonly FactVersion[],
  by: SharingIds,
  period: { readonly from: LocalDate; readonly roomEnds: LocalDate | null },
  roomId: (ids: readonly number[]) => number,
): FactCall {
  const { from, roomEnds } = period;
  const current = useOn(uses, from);
  if (current?.from === from) {
    return { procedure: 'roomUses.correct', inputOf: () => ({ versionId: current.versionId, changes: { by } }) };
  }
  if (current !== undefined) {
    return { procedure: 'roomUses.amend', inputOf: () => ({ id: current.id, from, changes: { by } }) };
  }
  // What is planned for later stays: the new use ends where that begins, or with the room.
  const next = uses.find((use) => use.from > from)?.from ?? null;
  const to = next ?? roomEnds;
  return {
    procedure: 'roomUses.add',
    inputOf: (ids) => ({ identity: { roomId: roomId(ids) }, from, to, attributes: { by } }),
  };
}
