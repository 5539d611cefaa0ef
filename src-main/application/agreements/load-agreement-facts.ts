import type { AgreementFacts, DutyFacts, PartyFacts } from '../../../shared/domain/agreements/agreement-facts.ts';
import { invalid, notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate, Month } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { readSettings } from '../workspace/settings.ts';
import { dutiesOf, routesOf, type DutyTowards } from './duty-facts.ts';
import { guestPremises } from './premises-facts.ts';
import { siteOn, standingOn, type SiteOn } from './site-on.ts';

export interface AgreementFactsKey {
  readonly siteId: number;
  readonly guestAgencyId: number;
  /** The rent agreement, where it is known. */
  readonly agreementId: number | null;
  readonly date: LocalDate;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly registrationNumber: string;
  readonly versionNumber: number;
  readonly yearlyRentOre: number | null;
  readonly basisDate: LocalDate | null;
}

const textOf = (fact: FactVersion | null | undefined, name: string): string => textField(fact?.attributes ?? {}, name);
const dateOf = (fact: FactVersion, name: string): LocalDate => textOf(fact, name) as LocalDate;
const isOf = (agencyId: number) => (fact: FactVersion) => fact.identity['agencyId'] === agencyId;

/**
 * The date whose facts an agreement is about: its own, or the guest's first day at the site where that comes later. An
 * agreement is drawn up before anybody has moved in.
 */
function dateAtSite(store: Store, { siteId, guestAgencyId, date }: AgreementFactsKey): LocalDate {
  const roles = new FactStore(store, kindOf('agencyRoles')).timelines(siteId).filter(isOf(guestAgencyId));
  if (roles.some((role) => covers(role, date))) return date;
  const starts = roles.map(({ from }) => from).filter((from) => from > date);
  return starts.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? date;
}

function partyOf(store: Store, agencyId: number, date: LocalDate, on: SiteOn): PartyFacts | null {
  const agency = standingOn(store, 'agencies', agencyId, date);
  if (agency === null) return null;
  return {
    code: textField(agency.identity, 'code'),
    name: textOf(agency, 'name'),
    organisationNumber: textOf(agency, 'organisationNumber'),
    address: textOf(agency, 'address'),
    contacts: on('contacts', agencyId).map((contact) => ({
      competenceArea: textOf(contact, 'competenceArea'),
      name: textOf(contact, 'name'),
      title: textOf(contact, 'title'),
      email: textOf(contact, 'email'),
      phone: textOf(contact, 'phone'),
    })),
  };
}

/** The terms of the guest's rent, and what goes on from year to year. */
function termsOf(store: Store, key: AgreementFactsKey, date: LocalDate, on: SiteOn) {
  const agreementId =
    key.agreementId ??
    on('agreements').find((agreement) => agreement.identity['guestAgencyId'] === key.guestAgencyId)?.id ??
    null;
  const terms = agreementId === null ? null : standingOn(store, 'agreements', agreementId, date);
  const notice = agreementId === null ? undefined : on('noticeClauses', agreementId)[0];
  const index = agreementId === null ? undefined : on('indexClauses', agreementId)[0];
  return {
    terms:
      terms === null
        ? null
        : {
            overheadRate: textOf(terms, 'overheadRate'),
            vatCategory: textOf(terms, 'vatCategory'),
            vatReason: textOf(terms, 'vatReason'),
            rentStart: dateOf(terms, 'rentStart'),
          },
    notice:
      notice === undefined
        ? null
        : {
            noticeMonths: Number(notice.attributes['noticeMonths']),
            renewalMonths: Number(notice.attributes['renewalMonths']),
          },
    index: index === undefined ? null : indexOf(index),
  };
}

const indexOf = (index: FactVersion): NonNullable<AgreementFacts['index']> => ({
  series: textOf(index, 'series'),
  baseYear: textOf(index, 'baseYear'),
  baseMonth: textOf(index, 'baseMonth') as Month,
  indexedShare: textOf(index, 'indexedShare'),
  floor: textOf(index, 'floor') as 'base-rent' | 'none',
  quotient: textOf(index, 'quotient') as 'exact' | 'whole-percent',
});

function peopleOf(on: SiteOn, guestAgencyId: number): Pick<AgreementFacts, 'people' | 'fte' | 'mandate'> {
  const count = on('headcounts').find(isOf(guestAgencyId));
  const mandate = on('mandates').find(isOf(guestAgencyId));
  return {
    people: count === undefined ? null : textOf(count, 'people'),
    fte: count === undefined ? null : textOf(count, 'fte'),
    mandate:
      mandate === undefined
        ? null
        : {
            reference: textOf(mandate, 'reference'),
            requiredFte: textOf(mandate, 'requiredFte'),
            deadline: dateOf(mandate, 'deadline'),
          },
  };
}

const costsOf = (on: SiteOn, guestAgencyId: number): AgreementFacts['costAcceptances'] =>
  on('costAcceptances')
    .filter(isOf(guestAgencyId))
    .map(({ identity, attributes }) => ({
      subject: textField(identity, 'subject'),
      oneOffOre: Number(attributes['oneOffOre']),
      yearlyOre: Number(attributes['yearlyOre']),
      decision: attributes['decision'] as 'pending' | 'accepted' | 'declined',
      decidedOn: attributes['decidedOn'] as LocalDate | null,
      decidedBy: textField(attributes, 'decidedBy'),
    }));

const dutyFacts = (duty: DutyTowards): DutyFacts => ({
  ...duty,
  owners: duty.owners.map(({ owner, contact }) => ({ owner, contact })),
});

/** What an agreement's text draws on, read from the store. Fails where the site has not one host on the date. */
export function loadAgreementFacts(store: Store, key: AgreementFactsKey): Result<AgreementFacts> {
  const { siteId, guestAgencyId } = key;
  const date = dateAtSite(store, key);
  const on = siteOn(store, siteId, date);
  const hosts = on('agencyRoles').filter((role) => role.attributes['role'] === 'host');
  const [host] = hosts;
  if (host === undefined || hosts.length > 1) return err(invalid('rent.one-host', { date, count: hosts.length }));
  const site = standingOn(store, 'sites', siteId, date);
  const guest = partyOf(store, guestAgencyId, date, on);
  if (guest === null) return err(notFound('fact.not-found', { kind: 'agencies', id: guestAgencyId }));
  return ok({
    date,
    site: { name: textOf(site, 'name'), address: textOf(site, 'address') },
    host: present(partyOf(store, Number(host.identity['agencyId']), date, on), 'the host'),
    guest,
    registrationNumber: key.registrationNumber,
    versionNumber: key.versionNumber,
    from: key.from,
    to: key.to,
    ...termsOf(store, key, date, on),
    ...peopleOf(on, guestAgencyId),
    ...guestPremises(store, on, guestAgencyId, date),
    costAcceptances: costsOf(on, guestAgencyId),
    duties: dutiesOf(on, guestAgencyId).map(dutyFacts),
    contactRoutes: routesOf(on, guestAgencyId),
    paymentTermsDays: readSettings(store).paymentTermsDays,
    yearlyRentOre: key.yearlyRentOre,
    basisDate: key.basisDate,
  });
}
