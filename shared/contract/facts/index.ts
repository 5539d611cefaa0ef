import { agencies, agencyRoles, contacts, headcounts, mandates, sites } from './agencies.ts';
import { agreements, costAcceptances, indexClauses, noticeClauses, supplierContracts } from './agreements.ts';
import { costItems, investmentRates, investments } from './costs.ts';
import { contactRoutes, duties, dutyOwners } from './duties.ts';
import { buildings, floors, groupMembers, leases, rooms, roomUses, sharingGroups } from './premises.ts';
import { accessCards, cardZones, riskAssessments, securityZones, zoneAccess } from './zones.ts';

/** Every kind of fact, in an order in which each refers only to itself and to those before it. */
export const facts = {
  sites,
  agencies,
  agencyRoles,
  headcounts,
  mandates,
  contacts,
  buildings,
  floors,
  sharingGroups,
  groupMembers,
  leases,
  riskAssessments,
  securityZones,
  zoneAccess,
  rooms,
  roomUses,
  accessCards,
  cardZones,
  costItems,
  investments,
  investmentRates,
  agreements,
  noticeClauses,
  indexClauses,
  costAcceptances,
  supplierContracts,
  duties,
  dutyOwners,
  contactRoutes,
} as const;

export type Facts = typeof facts;
export type FactName = keyof Facts;
export const factNames = Object.keys(facts) as FactName[];
