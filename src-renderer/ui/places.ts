import type { FactName } from '../../shared/contract/facts/index.ts';

interface Place {
  readonly path: string;
  readonly tab?: string;
}

/** Where each kind of fact is seen: its page, and the page's tab. Kinds inside another open in that one's peek. */
const places: Readonly<Record<FactName, Place>> = {
  sites: { path: '/sites' },
  agencies: { path: '/agencies' },
  agencyRoles: { path: '/agencies' },
  headcounts: { path: '/agencies' },
  contacts: { path: '/agencies' },
  mandates: { path: '/agencies' },
  rooms: { path: '/premises' },
  roomUses: { path: '/premises' },
  leases: { path: '/premises', tab: 'leases' },
  buildings: { path: '/premises', tab: 'buildings' },
  floors: { path: '/premises', tab: 'buildings' },
  sharingGroups: { path: '/premises', tab: 'groups' },
  groupMembers: { path: '/premises', tab: 'groups' },
  riskAssessments: { path: '/zones', tab: 'assessments' },
  securityZones: { path: '/zones' },
  zoneAccess: { path: '/zones' },
  accessCards: { path: '/zones', tab: 'cards' },
  cardZones: { path: '/zones', tab: 'cards' },
  costItems: { path: '/costs' },
  investments: { path: '/costs', tab: 'investments' },
  investmentRates: { path: '/costs', tab: 'investments' },
  agreements: { path: '/terms' },
  noticeClauses: { path: '/terms' },
  indexClauses: { path: '/terms' },
  costAcceptances: { path: '/terms', tab: 'costs' },
  supplierContracts: { path: '/terms', tab: 'suppliers' },
  duties: { path: '/duties' },
  dutyOwners: { path: '/duties' },
  contactRoutes: { path: '/duties', tab: 'routes' },
};

/** The address of one fact, for `<Link {...placeOf('rooms', 12)}>`: its page with its peek open. */
export function placeOf(kind: FactName, id: number): { to: string; search: Record<string, string> } {
  const place = places[kind];
  return { to: place.path, search: { ...(place.tab === undefined ? {} : { tab: place.tab }), open: `${kind}-${id}` } };
}
