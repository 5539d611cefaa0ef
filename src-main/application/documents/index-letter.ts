import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { indexLetter as letterModel, type LetterParty } from '../../../shared/documents/index-letter.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { standingOn, textOf } from '../invoicing/invoice-facts.ts';
import { getVersion, listVersions } from '../rent/agreement-versions.ts';
import type { Context } from '../unit-of-work.ts';
import { readSettings } from '../workspace/settings.ts';
import { today } from '../workspace/status.ts';
import { fileNameOf, preparedModel, type Prepared } from './prepared.ts';

type Ref = Extract<DocumentRef, { document: 'index-letter' }>;

const partyOf = (agency: FactVersion): LetterParty => ({
  name: textOf(agency, 'name'),
  organisationNumber: textOf(agency, 'organisationNumber'),
  addressLines: textOf(agency, 'address')
    .split('\n')
    .filter((line) => line.trim() !== ''),
});

/** The host's contact for money, or for everything, with what is known of it; else who the invoices name. */
function contactOf(store: Store, hostId: number, date: LocalDate): string[] {
  const contacts = new FactStore(store, kindOf('contacts'))
    .list({ date })
    .filter((contact) => contact.identity['agencyId'] === hostId);
  const of = (area: string) => contacts.find((contact) => contact.attributes['competenceArea'] === area);
  const contact = of('economy') ?? of('general');
  const lines =
    contact === undefined
      ? [readSettings(store).sellerContact]
      : ['name', 'title', 'email', 'phone'].map((field) => textOf(contact, field));
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** The letter about one uprated rent, as it was locked and as the parties are called when it begins. */
export function indexLetter({ store }: Context, ref: Ref): Result<Prepared> {
  const locked = getVersion(store, ref.agreementVersionId);
  if (!locked.ok) return locked;
  const { version } = locked.value;
  const { agreementId, siteId, guestAgencyId, from, number, registrationNumber, uprating } = version;
  if (uprating === null) return err(refused('document.not-uprated', { number, agreement: registrationNumber }));
  const roles = new FactStore(store, kindOf('agencyRoles')).list({ date: from, siteId });
  const hostRole = roles.find((role) => role.attributes['role'] === 'host');
  if (hostRole === undefined) return err(refused('document.no-host', { date: from }));
  const hostId = Number(hostRole.identity['agencyId']);
  const guest = standingOn(store, 'agencies', guestAgencyId, from);
  const before = listVersions(store, { agreementId }).find((entry) => entry.number === number - 1);
  const siteName = textOf(standingOn(store, 'sites', siteId, from), 'name');
  const model = letterModel({
    host: partyOf(standingOn(store, 'agencies', hostId, from)),
    guest: partyOf(guest),
    siteName,
    registrationNumber,
    versionNumber: number,
    validity: { from, to: version.to },
    previousRentOre: present(before, 'the rent before').yearlyRentOre,
    yearlyRentOre: version.yearlyRentOre,
    trace: uprating,
    contact: contactOf(store, hostId, from),
    createdOn: today(version.lockedAt),
  });
  return ok(preparedModel(fileNameOf('Indexuppräkning', siteName, String(guest.identity['code']), from), model));
}
