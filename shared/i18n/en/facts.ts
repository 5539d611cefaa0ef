import type { facts as pattern } from '../sv/facts.ts';

/** What one fact of each kind is called, in a sentence of its own. */
export const facts: typeof pattern = {
  sites: 'Site',
  agencies: 'Agency',
  agencyRoles: 'Role',
  headcounts: 'Headcount',
  contacts: 'Contact',
  buildings: 'Building',
  floors: 'Floor',
  sharingGroups: 'Sharing group',
  groupMembers: 'Member of a sharing group',
  leases: 'Lease',
  securityZones: 'Zone',
  rooms: 'Room',
  roomUses: 'Room use',
  costItems: 'Cost item',
  investments: 'Investment',
  investmentRates: 'Interest rate',
  agreements: 'Agreement',
  agreementVersions: 'Agreement version',
  invoices: 'Invoice',
  charges: 'Charged amount',
  settings: 'Settings',
  workspace: 'Workspace',
  backups: 'Backup',
};
