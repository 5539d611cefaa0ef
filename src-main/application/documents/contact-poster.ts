import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { contactPoster as poster } from '../../../shared/documents/agreement/contact-poster.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { routesOf } from '../agreements/duty-facts.ts';
import { siteOn } from '../agreements/site-on.ts';
import type { Context } from '../unit-of-work.ts';
import { fileNameOf, preparedModel, type Prepared } from './prepared.ts';
import { placeOf } from './place-of.ts';

type Ref = Extract<DocumentRef, { document: 'contact-poster' }>;

/** Whom the people of an agency turn to, on one page for the wall. */
export function contactPoster({ store }: Context, ref: Ref): Result<Prepared> {
  const { siteId, guestAgencyId, date } = ref;
  const place = placeOf(store, ref);
  if (!place.ok) return place;
  const { siteName, host } = place.value;
  const guest = present(place.value.guest, 'the agency');
  const routes = routesOf(siteOn(store, siteId, date), guestAgencyId);
  const model = poster({ siteName, host: host.name, guest: guest.name, routes, date });
  return ok(preparedModel(fileNameOf('Kontaktvägar', siteName, guest.code, date), model));
}
