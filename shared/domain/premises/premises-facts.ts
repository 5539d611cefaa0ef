import type { Interval } from '../../values/interval.ts';

export type RoomUser = { readonly exclusiveAgencyId: number } | { readonly groupId: number };

/** Versions of a site's leases, rooms and uses, as the pictures of area read them. Ids are of the facts. */
export interface PremisesFacts {
  readonly leases: readonly (Interval & { readonly id: number; readonly areaHundredths: number })[];
  readonly rooms: readonly (Interval & {
    readonly id: number;
    readonly leaseId: number;
    readonly areaHundredths: number;
    readonly workplaces: number;
  })[];
  readonly uses: readonly (Interval & { readonly roomId: number; readonly by: RoomUser })[];
}
