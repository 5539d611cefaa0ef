import type { ContactRouteFacts, DutyFacts } from '../../../shared/domain/agreements/agreement-facts.ts';
import { ownersTowards } from '../../../shared/domain/agreements/duty-radar.ts';
import { textField, type FactVersion } from '../../storage/fact-store.ts';
import type { SiteOn } from './site-on.ts';

const inOrder = (a: DutyFacts, b: DutyFacts): number => a.number.localeCompare(b.number, 'sv', { numeric: true });

/** A duty whose owners say towards whom they are that; null is everybody. */
export interface DutyTowards extends DutyFacts {
  readonly owners: readonly (DutyFacts['owners'][number] & { readonly guestAgencyId: number | null })[];
}

const ownerOf = ({ identity, attributes }: FactVersion): DutyTowards['owners'][number] => ({
  owner: textField(identity, 'owner'),
  contact: textField(attributes, 'contact'),
  guestAgencyId: typeof identity['guestAgencyId'] === 'number' ? identity['guestAgencyId'] : null,
});

/** The rows of the responsibility matrix: towards one guest the owners that hold for it, else every owner. */
export function dutiesOf(on: SiteOn, guestAgencyId: number | null): DutyTowards[] {
  const rows = Map.groupBy(on('dutyOwners'), ({ identity }) => Number(identity['dutyId']));
  const ownersOf = (dutyId: number): DutyTowards['owners'] => {
    const owners = (rows.get(dutyId) ?? []).map(ownerOf);
    return guestAgencyId === null ? owners : ownersTowards(owners, guestAgencyId);
  };
  return on('duties')
    .map(({ id, identity, attributes }) => ({
      number: textField(identity, 'number'),
      name: textField(attributes, 'name'),
      competenceArea: textField(attributes, 'competenceArea'),
      owners: ownersOf(id),
      serviceLevel: textField(attributes, 'serviceLevel'),
      routine: textField(attributes, 'routine'),
    }))
    .toSorted(inOrder);
}

/** The ways that hold for all, and the guest's own. */
export const routesOf = (on: SiteOn, guestAgencyId: number): ContactRouteFacts[] =>
  on('contactRoutes')
    .filter(({ identity }) => identity['agencyId'] === null || identity['agencyId'] === guestAgencyId)
    .map(({ identity, attributes }) => ({
      matter: textField(identity, 'matter'),
      own: identity['agencyId'] !== null,
      contact: textField(attributes, 'contact'),
      phone: textField(attributes, 'phone'),
      email: textField(attributes, 'email'),
      hours: textField(attributes, 'hours'),
      routine: textField(attributes, 'routine'),
    }));
