import * as f from '../fields.ts';
import { defineFact } from './define-fact.ts';

export const competenceAreas = ['general', 'economy', 'it', 'premises', 'hr'] as const;

export const sites = defineFact({
  name: 'sites',
  table: 'site',
  identity: { code: f.code() },
  attributes: {
    name: f.text(),
    municipality: f.optionalText(),
    address: f.optionalLines(400),
    note: f.optionalLines(),
  },
  unique: ['code'],
});

/** An organisation; its role, people and contacts are facts of their own. */
export const agencies = defineFact({
  name: 'agencies',
  table: 'agency',
  identity: { code: f.code() },
  attributes: {
    name: f.text(),
    organisationNumber: f.organisationNumber(),
    address: f.optionalLines(400),
    vatNumber: f.vatNumber(),
    electronicAddress: f.electronicAddress(),
    buyerReference: f.optionalText(60),
    bankgiro: f.bankgiro(),
    plusgiro: f.plusgiro(),
    colour: f.colour(),
    note: f.optionalLines(),
  },
  unique: ['code'],
});

/** Host or guest at a site, from and to. */
export const agencyRoles = defineFact({
  name: 'agencyRoles',
  table: 'agency_role',
  identity: { siteId: f.reference('sites'), agencyId: f.reference('agencies') },
  attributes: { role: f.choice('role', ['host', 'guest']), note: f.optionalLines() },
  unique: ['siteId', 'agencyId'],
  parent: 'siteId',
});

/** People and FTE of an agency at a site: two different numbers. */
export const headcounts = defineFact({
  name: 'headcounts',
  table: 'headcount',
  identity: { siteId: f.reference('sites'), agencyId: f.reference('agencies') },
  attributes: { people: f.people(), fte: f.people(), note: f.optionalLines() },
  unique: ['siteId', 'agencyId'],
  parent: 'siteId',
});

export const contacts = defineFact({
  name: 'contacts',
  table: 'contact',
  identity: { agencyId: f.reference('agencies') },
  attributes: {
    name: f.text(),
    title: f.optionalText(),
    competenceArea: f.choice('competenceArea', competenceAreas),
    email: f.email(),
    phone: f.optionalText(40),
    note: f.optionalLines(),
  },
  parent: 'agencyId',
});

/** A government decision: at least so many FTE of an agency at a place by a date; amended by a later decision (1.1). */
export const mandates = defineFact({
  name: 'mandates',
  table: 'mandate',
  identity: { siteId: f.reference('sites'), agencyId: f.reference('agencies') },
  attributes: {
    reference: f.text(60),
    decidedOn: f.date(),
    requiredFte: f.people(),
    deadline: f.date(),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'agencyId'],
  parent: 'siteId',
});
