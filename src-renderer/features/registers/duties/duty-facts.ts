import { useMemo } from 'react';
import { dutyAreas } from '../../../../shared/contract/facts/duties.ts';
import { ownersTowards } from '../../../../shared/domain/agreements/duty-radar.ts';
import { plainText } from '../../../ui/fact-rows.ts';
import type { DatedRow } from '../dated-facts.ts';
import { useSiteFacts } from '../premises-tables.tsx';

/** A row of the matrix's owners, with whom it is towards. */
export interface OwnerFact extends DatedRow {
  readonly dutyId: number;
  readonly guestAgencyId: number | null;
  readonly owner: string;
  readonly contact: string;
}

const ownerOf = (row: DatedRow): OwnerFact => ({
  ...row,
  dutyId: Number(row.identity['dutyId']),
  guestAgencyId: typeof row.identity['guestAgencyId'] === 'number' ? row.identity['guestAgencyId'] : null,
  owner: plainText(row.identity['owner']),
  contact: plainText(row.attributes['contact']),
});

export interface DutyFacts {
  readonly loading: boolean;
  readonly error: Error | null;
  /** On the date, by area in the order of the areas and then by number. */
  readonly areas: readonly (readonly [area: string, duties: readonly DatedRow[]])[];
  readonly count: number;
  /** Guests at the site on the date, in the order in which they came. */
  readonly guests: readonly number[];
  /** Those of them that somebody else than for all answers towards, in any duty. */
  readonly withOwn: ReadonlySet<number>;
  /** The rows in a cell, also those that don't hold on the date. */
  readonly inCell: (dutyId: number, guestAgencyId: number | null) => readonly OwnerFact[];
  /** Who answers on the date towards a guest. */
  readonly towards: (dutyId: number, guestAgencyId: number | null) => readonly OwnerFact[];
}

/** `L2` before `L10`. */
export const byNumber = (a: DatedRow, b: DatedRow): number =>
  plainText(a.identity['number']).localeCompare(plainText(b.identity['number']), 'sv', { numeric: true });

/** The matrix of a site as of the date. */
export function useDutyFacts(): DutyFacts {
  const duties = useSiteFacts('duties');
  const owners = useSiteFacts('dutyOwners');
  const roles = useSiteFacts('agencyRoles').onDate;
  return useMemo(() => {
    const cells = owners.rows.map(ownerOf);
    const byDuty = Map.groupBy(cells, (row) => row.dutyId);
    const rowsOf = (dutyId: number) => byDuty.get(dutyId) ?? [];
    const byArea = Map.groupBy(duties.onDate, (row) => plainText(row.attributes['competenceArea']));
    return {
      loading: duties.loading || owners.loading,
      error: duties.error ?? owners.error,
      areas: dutyAreas.flatMap((area) => {
        const rows = byArea.get(area);
        return rows === undefined ? [] : [[area, rows.toSorted(byNumber)] as const];
      }),
      count: duties.onDate.length,
      guests: roles
        .filter((role) => role.attributes['role'] === 'guest')
        .toSorted((a, b) => (a.from < b.from ? -1 : 1))
        .map((role) => Number(role.identity['agencyId'])),
      withOwn: new Set(
        cells.flatMap(({ current, guestAgencyId }) => (current && guestAgencyId !== null ? [guestAgencyId] : [])),
      ),
      inCell: (dutyId, guestAgencyId) => rowsOf(dutyId).filter((row) => row.guestAgencyId === guestAgencyId),
      towards: (dutyId, guestAgencyId) =>
        ownersTowards(
          rowsOf(dutyId).filter((row) => row.current),
          guestAgencyId,
        ),
    };
  }, [duties, owners, roles]);
}
