import * as f from '../fields.ts';
import { defineFact } from './define-fact.ts';

export const zoneRequirements = ['lock', 'alarm', 'guarding', 'access-system', 'camera', 'escort'] as const;
/** How an agency's assessment may be spread: secret ones stay off share drives and bundles. */
export const sensitivities = ['open', 'internal', 'secret'] as const;

/** An agency's assessment that decides whether it needs a shell and a network of its own (the report's 3.1). */
export const riskAssessments = defineFact({
  name: 'riskAssessments',
  table: 'risk_assessment',
  identity: { siteId: f.reference('sites'), agencyId: f.reference('agencies'), number: f.code() },
  attributes: {
    assessedOn: f.date(),
    conclusion: f.optionalLines(),
    sensitivity: f.choice('sensitivity', sensitivities),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'number'],
  parent: 'siteId',
});

/** A shell: outer or inner, in a tree by `parentZoneId`. Rooms say which zone they lie in. */
export const securityZones = defineFact({
  name: 'securityZones',
  table: 'security_zone',
  identity: { siteId: f.reference('sites'), code: f.code() },
  attributes: {
    name: f.text(),
    kind: f.choice('zoneKind', ['outer', 'inner']),
    parentZoneId: f.optionalReference('securityZones'),
    ownerAgencyId: f.optionalReference('agencies'),
    network: f.choice('network', ['shared', 'separate']),
    protection: f.optionalLines(),
    requirements: f.choices('zoneRequirement', zoneRequirements).default([]),
    riskAssessment: f.optionalLines(),
    riskAssessmentId: f.optionalReference('riskAssessments'),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'code'],
  parent: 'siteId',
});

/** An agency that may enter a zone without owning it; the owner and whoever is inside may always. */
export const zoneAccess = defineFact({
  name: 'zoneAccess',
  table: 'zone_access',
  identity: { zoneId: f.reference('securityZones'), agencyId: f.reference('agencies') },
  attributes: { note: f.optionalLines() },
  unique: ['zoneId', 'agencyId'],
  parent: 'zoneId',
});

/** A person's card (the report's 2.3.3). Ordered on the first day of its validity; returned when it ends. */
export const accessCards = defineFact({
  name: 'accessCards',
  table: 'access_card',
  identity: { siteId: f.reference('sites'), number: f.code() },
  attributes: {
    holder: f.text(),
    agencyId: f.reference('agencies'),
    orderedOn: f.date(),
    issuedOn: f.optionalDate(),
    returnedOn: f.optionalDate(),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'number'],
  parent: 'siteId',
});

/** A zone that a card opens. */
export const cardZones = defineFact({
  name: 'cardZones',
  table: 'card_zone',
  identity: { cardId: f.reference('accessCards'), zoneId: f.reference('securityZones') },
  attributes: { note: f.optionalLines() },
  unique: ['cardId', 'zoneId'],
  parent: 'cardId',
});
