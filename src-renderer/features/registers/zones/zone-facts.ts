import { useMemo } from 'react';
import type { SharingIds } from '../../../../shared/contract/fields.ts';
import type { FactName } from '../../../../shared/contract/facts/index.ts';
import { useAsOf, useSite } from '../../../app/context.tsx';
import { useDatedFacts, type DatedFacts, type DatedRow } from '../dated-facts.ts';
import type { PlacedRoom } from '../zone-tree.ts';
import { entrantsOf, type Entrant, type Shell } from './entrants.ts';

/** The facts of a kind at the site, as of the date. */
export function useSiteFacts(kind: FactName): DatedFacts {
  const { siteId } = useSite();
  const { date } = useAsOf();
  return useDatedFacts(kind, { siteId }, date);
}

/** The rooms on the date with who uses each. */
export function usePlacedRooms(): readonly PlacedRoom[] {
  const rooms = useSiteFacts('rooms').onDate;
  const uses = useSiteFacts('roomUses').onDate;
  return useMemo(() => {
    const byRoom = new Map(uses.map((use) => [use.identity['roomId'], use.attributes['by'] as SharingIds]));
    return rooms.map((room) => ({
      room,
      use: byRoom.get(room.id) ?? null,
      area: Number(room.attributes['areaHundredths']),
    }));
  }, [rooms, uses]);
}

const idIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

export const shellOf = ({ id, attributes }: Pick<DatedRow, 'id' | 'attributes'>): Shell => ({
  id,
  kind: attributes['kind'] === 'outer' ? 'outer' : 'inner',
  parentZoneId: idIn(attributes['parentZoneId']),
  ownerAgencyId: idIn(attributes['ownerAgencyId']),
});

export interface ZoneFacts {
  readonly zones: readonly DatedRow[];
  /** Who may enter a zone on the date, and why. */
  readonly entrants: (zone: Pick<DatedRow, 'id' | 'attributes'>) => Entrant[];
  /** The risk assessment that a zone rests on, where it names one. */
  readonly assessmentOf: (zone: Pick<DatedRow, 'attributes'>) => DatedRow | undefined;
  readonly assessments: readonly DatedRow[];
}

/** The zones on the date with what is said about them in other registers. */
export function useZoneFacts(): ZoneFacts {
  const zones = useSiteFacts('securityZones').onDate;
  const access = useSiteFacts('zoneAccess').onDate;
  const roles = useSiteFacts('agencyRoles').onDate;
  const assessments = useSiteFacts('riskAssessments').rows;
  return useMemo(() => {
    const shells = zones.map(shellOf);
    const letIn = access.map(({ identity }) => ({
      zoneId: Number(identity['zoneId']),
      agencyId: Number(identity['agencyId']),
    }));
    const atSite = roles.map(({ identity }) => Number(identity['agencyId']));
    return {
      zones,
      entrants: (zone) => entrantsOf(shellOf(zone), shells, letIn, atSite),
      assessmentOf: ({ attributes }) => assessments.find((row) => row.id === attributes['riskAssessmentId']),
      assessments,
    };
  }, [zones, access, roles, assessments]);
}
