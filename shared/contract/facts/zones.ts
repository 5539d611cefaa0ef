import * as f from '../fields.ts';
import { defineFact } from './define-fact.ts';

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
    riskAssessment: f.optionalLines(),
    note: f.optionalLines(),
  },
  unique: ['siteId', 'code'],
  parent: 'siteId',
});
