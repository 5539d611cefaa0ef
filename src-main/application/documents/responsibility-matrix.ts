import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { organisationNumber } from '../../../shared/documents/format.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { responsibilityMatrix as matrix } from '../../../shared/documents/agreement/responsibility-matrix.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { textField } from '../../storage/fact-store.ts';
import { dutiesOf, type DutyTowards } from '../agreements/duty-facts.ts';
import { siteOn, standingOn } from '../agreements/site-on.ts';
import type { Context } from '../unit-of-work.ts';
import { placeOf, type Place } from './place-of.ts';
import { fileNameOf, preparedModel, type Prepared } from './prepared.ts';

type Ref = Extract<DocumentRef, { document: 'responsibility-matrix' }>;

const title = 'Ansvarsfördelning';

function metaOf({ siteName, host, guest }: Place, date: LocalDate): DocumentModel['meta'] {
  const whose = guest?.name ?? 'alla myndigheter';
  return {
    title: `${title}, ${whose}, ${siteName}`,
    subject: `Ansvarsfördelning i kontorsgemenskapen i ${siteName}`,
    author: host.name,
    language: 'sv-SE',
    registrationNumber: '',
    createdOn: date,
    watermark: null,
    header: {
      left: [host.name, `Värdmyndighet · ${organisationNumber(host.organisationNumber)}`],
      right: [`Kontorsgemenskapen i ${siteName}`, date],
    },
    footer: { left: `${title} · ${whose}`, middle: '', pageLabel: 'Sida {page} av {pages}' },
  };
}

/** Who answers for what: towards one agency, or at the whole site with the guests that an owner is named for. */
export function responsibilityMatrix({ store }: Context, ref: Ref): Result<Prepared> {
  const { siteId, guestAgencyId, date } = ref;
  const place = placeOf(store, ref);
  if (!place.ok) return place;
  const { siteName, host, guest } = place.value;
  const nameOf = (id: number): string => textField(standingOn(store, 'agencies', id, date)?.attributes ?? {}, 'name');
  const named = (duty: DutyTowards) => ({
    ...duty,
    owners: duty.owners.map(({ guestAgencyId: towards, ...owner }) =>
      towards === null || guest !== null ? owner : { ...owner, guest: nameOf(towards) },
    ),
  });
  const model = matrix({
    title,
    lead:
      guest === null
        ? `Vem som svarar för vad i kontorsgemenskapen i ${siteName}.`
        : `Vem som svarar för vad mellan ${host.name} och ${guest.name} i kontorsgemenskapen i ${siteName}.`,
    meta: metaOf(place.value, date),
    duties: dutiesOf(siteOn(store, siteId, date), guestAgencyId).map(named),
    parties: { host: host.name, guest: guest?.name ?? null },
  });
  return ok(preparedModel(fileNameOf(title, siteName, guest?.code ?? 'alla', date), model));
}
