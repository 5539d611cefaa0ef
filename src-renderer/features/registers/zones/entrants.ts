/** A zone as far as who gets into it goes. */
export interface Shell {
  readonly id: number;
  readonly kind: 'outer' | 'inner';
  readonly parentZoneId: number | null;
  readonly ownerAgencyId: number | null;
}

export type Way = 'owner' | 'access' | 'inside' | 'site';

export interface Entrant {
  readonly agencyId: number;
  readonly way: Way;
}

const order: readonly Way[] = ['owner', 'access', 'inside', 'site'];

/**
 * Who gets into a zone, and why: into an inner shell its owner and those let in; into an outer one everyone at the site,
 * of whom those with a shell inside it pass on their way there. The reason that weighs most is the one that is given.
 */
export function entrantsOf(
  zone: Shell,
  zones: readonly Shell[],
  access: readonly { readonly zoneId: number; readonly agencyId: number }[],
  atSite: readonly number[],
): Entrant[] {
  const letInto = (id: number): number[] => access.flatMap((one) => (one.zoneId === id ? [one.agencyId] : []));
  const found = new Map<number, Way>();
  const add = (agencyId: number | null, way: Way): void => {
    if (agencyId !== null && !found.has(agencyId)) found.set(agencyId, way);
  };
  add(zone.ownerAgencyId, 'owner');
  for (const agencyId of letInto(zone.id)) add(agencyId, 'access');
  if (zone.kind === 'outer') {
    for (const inner of within(zone.id, zones))
      for (const id of [inner.ownerAgencyId, ...letInto(inner.id)]) add(id, 'inside');
    for (const agencyId of atSite) add(agencyId, 'site');
  }
  return [...found]
    .map(([agencyId, way]) => ({ agencyId, way }))
    .sort((a, b) => order.indexOf(a.way) - order.indexOf(b.way));
}

/** The zones inside one, at any depth; a tree that loops ends where it meets itself. */
function within(id: number, zones: readonly Shell[], seen: ReadonlySet<number> = new Set([id])): Shell[] {
  return zones
    .filter((zone) => zone.parentZoneId === id && !seen.has(zone.id))
    .flatMap((zone) => [zone, ...within(zone.id, zones, new Set([...seen, zone.id]))]);
}
