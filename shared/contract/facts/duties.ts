import * as f from '../fields.ts';
import { defineFact } from './define-fact.ts';

export const dutyAreas = ['economy', 'it', 'premises', 'hr'] as const;
export const dutyOwnerKinds = ['host', 'guest', 'landlord', 'supplier'] as const;
/** What somebody turns to somebody about (the report's 2.3.2 and 2.3.3). */
export const contactMatters = [
  'it-support',
  'it-incident',
  'security-incident',
  'fault-report',
  'access-card',
  'lost-card',
  'delivery',
  'fire-drill',
  'work-environment',
  'invoice',
] as const;

/** A row of the responsibility matrix (2.3): something that somebody has to see to. */
export const duties = defineFact({
  name: 'duties',
  table: 'duty',
  identity: { siteId: f.reference('sites'), number: f.code() },
  attributes: {
    name: f.text(),
    competenceArea: f.choice('competenceArea', dutyAreas),
    serviceLevel: f.optionalText(400),
    routine: f.optionalLines(),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'number'],
  parent: 'siteId',
});

/** Who answers for a duty, towards all guests or one. Two rows that hold at once are two owners, which the radar shows. */
export const dutyOwners = defineFact({
  name: 'dutyOwners',
  table: 'duty_owner',
  identity: {
    dutyId: f.reference('duties'),
    owner: f.choice('dutyOwner', dutyOwnerKinds),
    guestAgencyId: f.optionalReference('agencies'),
  },
  attributes: { contact: f.optionalText(), note: f.optionalLines() },
  parent: 'dutyId',
});

/** Whom to turn to about a matter and how it is handled; with an agency, that guest's own way (2.3.3). */
export const contactRoutes = defineFact({
  name: 'contactRoutes',
  table: 'contact_route',
  identity: {
    siteId: f.reference('sites'),
    matter: f.choice('contactMatter', contactMatters),
    agencyId: f.optionalReference('agencies'),
  },
  attributes: {
    contact: f.text(),
    phone: f.optionalText(40),
    email: f.email(),
    hours: f.optionalText(),
    routine: f.optionalLines(),
    note: f.optionalLines(),
  },
  parent: 'siteId',
});
