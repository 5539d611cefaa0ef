import { notFound, refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { siteOn, standingOn } from '../agreements/site-on.ts';

interface Party {
  readonly code: string;
  readonly name: string;
  readonly organisationNumber: string;
}

/** A site and its host on a date, and the agency that a document is about. */
export interface Place {
  readonly siteName: string;
  readonly host: Party;
  readonly guest: Party | null;
}

const partyOf = ({ identity, attributes }: FactVersion): Party => ({
  code: textField(identity, 'code'),
  name: textField(attributes, 'name'),
  organisationNumber: textField(attributes, 'organisationNumber'),
});

export function placeOf(
  store: Store,
  { siteId, guestAgencyId, date }: { siteId: number; guestAgencyId: number | null; date: LocalDate },
): Result<Place> {
  const site = standingOn(store, 'sites', siteId, date);
  if (site === null) return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  const guest = guestAgencyId === null ? null : standingOn(store, 'agencies', guestAgencyId, date);
  if (guestAgencyId !== null && guest === null)
    return err(notFound('fact.not-found', { kind: 'agencies', id: guestAgencyId }));
  const role = siteOn(store, siteId, date)('agencyRoles').find((fact) => fact.attributes['role'] === 'host');
  const host = role === undefined ? null : standingOn(store, 'agencies', Number(role.identity['agencyId']), date);
  if (host === null) return err(refused('document.no-host', { date }));
  return ok({
    siteName: textField(site.attributes, 'name'),
    host: partyOf(host),
    guest: guest === null ? null : partyOf(guest),
  });
}
