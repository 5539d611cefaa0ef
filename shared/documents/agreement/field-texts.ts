import type { AgreementFacts, ContactRouteFacts, PartyFacts } from '../../domain/agreements/agreement-facts.ts';
import { mergeFieldNames, type MergeFieldName } from '../../domain/agreements/merge-fields.ts';
import { defaultTerms } from '../../domain/rent/site-facts.ts';
import { sumOre } from '../../values/money.ts';
import { area, date, decimal, lastDay, noBreak, organisationNumber, percentOfRate, shortKronor } from '../format.ts';
import { quarters } from '../rent-annex-input.ts';
import { listed } from '../rent-words.ts';
import { monthText } from '../uprating-words.ts';

/** Null is a gap: the facts don't tell. */
type Resolve = (facts: AgreementFacts) => string | null;

const orGap = (text: string): string | null => (text.trim() === '' ? null : text);
const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
const onOneLine = (address: string): string | null => orGap(joined(...address.split('\n').map((line) => line.trim())));
const kronorOrGap = (ore: number | null): string | null => (ore === null ? null : shortKronor(ore));

const counted = (count: number, one: string, many: string): string =>
  `${decimal(String(count))}${noBreak}${count === 1 ? one : many}`;
const months = (count: number): string => counted(count, 'månad', 'månader');

function vatText({ terms }: AgreementFacts): string | null {
  if (terms === null) return null;
  if (terms.vatCategory === 'S') return `moms tillkommer med 25${noBreak}%`;
  const reason = terms.vatReason.trim().replace(/\.$/, '');
  return reason === '' ? null : `ingen moms tillkommer – ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}

/** The guest's own way before the one that holds for all. */
export const routeFor = (facts: AgreementFacts, matter: string): ContactRouteFacts | null =>
  facts.contactRoutes.find((route) => route.matter === matter && route.own) ??
  facts.contactRoutes.find((route) => route.matter === matter) ??
  null;

const contactLine =
  (matter: string): Resolve =>
  (facts) => {
    const route = routeFor(facts, matter);
    return route === null ? null : joined(route.contact, route.phone, route.email, route.hours);
  };

/** Who answers for an area; where nobody is named for it, who answers for all of it. */
const personLine =
  (party: 'host' | 'guest', competenceArea: string): Resolve =>
  (facts) => {
    const { contacts }: PartyFacts = facts[party];
    const person =
      contacts.find((contact) => contact.competenceArea === competenceArea) ??
      contacts.find((contact) => contact.competenceArea === 'general');
    return person === undefined ? null : joined(person.name, person.title, person.phone, person.email);
  };

const acceptedOre = (facts: AgreementFacts, of: 'oneOffOre' | 'yearlyOre'): string | null => {
  const accepted = facts.costAcceptances.filter(({ decision }) => decision === 'accepted');
  return facts.costAcceptances.length === 0 ? null : shortKronor(sumOre(accepted.map((cost) => cost[of])));
};

const ownShells = ({ zones }: AgreementFacts): string | null =>
  orGap(listed(zones.filter((zone) => zone.own && zone.kind === 'inner').map(({ name }) => name)));

/** Places that the guest may use, its own and those that it shares. */
const workplaces = ({ rooms }: AgreementFacts): string | null => {
  const count = rooms.reduce((sum, room) => sum + (room.kind === 'reception' ? 0 : room.workplaces), 0);
  return count === 0 ? null : counted(count, 'arbetsplats', 'arbetsplatser');
};

const indexText =
  (read: (index: NonNullable<AgreementFacts['index']>) => string): Resolve =>
  ({ index }) =>
    index === null ? null : read(index);

const people = (count: string | null): string | null => (count === null ? null : decimal(count));

const parties = {
  'host.name': ({ host }) => host.name,
  'host.organisation-number': ({ host }) => organisationNumber(host.organisationNumber),
  'host.address': ({ host }) => onOneLine(host.address),
  'guest.name': ({ guest }) => guest.name,
  'guest.organisation-number': ({ guest }) => organisationNumber(guest.organisationNumber),
  'guest.address': ({ guest }) => onOneLine(guest.address),
  'site.name': ({ site }) => site.name,
  'site.address': ({ site }) => onOneLine(site.address),
  'person.host-general': personLine('host', 'general'),
  'person.host-economy': personLine('host', 'economy'),
  'person.host-it': personLine('host', 'it'),
  'person.host-premises': personLine('host', 'premises'),
  'person.host-hr': personLine('host', 'hr'),
  'person.guest-general': personLine('guest', 'general'),
  'person.guest-economy': personLine('guest', 'economy'),
  'person.guest-it': personLine('guest', 'it'),
  'person.guest-premises': personLine('guest', 'premises'),
  'person.guest-hr': personLine('guest', 'hr'),
} as const satisfies Partial<Record<MergeFieldName, Resolve>>;

const money = {
  // The rent of a later version begins with the version, and not when the guest's first rent did.
  'rent.start': ({ terms, from }) => {
    const starts = [terms?.rentStart, from].filter((start) => start !== null && start !== undefined).toSorted();
    const start = starts.at(-1);
    return start === undefined ? null : date(start);
  },
  'rent.yearly': ({ yearlyRentOre }) => kronorOrGap(yearlyRentOre),
  'rent.quarterly': ({ yearlyRentOre }) =>
    kronorOrGap(yearlyRentOre === null ? null : (quarters(yearlyRentOre)[0] ?? null)),
  'rent.basis-date': ({ basisDate }) => (basisDate === null ? null : date(basisDate)),
  'rent.overhead': ({ terms }) => percentOfRate(terms?.overheadRate ?? defaultTerms.overheadRate),
  'rent.vat': vatText,
  'rent.payment-terms': ({ paymentTermsDays }) => counted(paymentTermsDays, 'dag', 'dagar'),
  'index.series': indexText(({ series }) => (series === 'kpi' ? 'konsumentprisindex (KPI)' : series.toUpperCase())),
  'index.base-year': indexText(({ baseYear }) => `${baseYear}${noBreak}=${noBreak}100`),
  'index.base-month': indexText(({ baseMonth }) => monthText(baseMonth)),
  'index.share': indexText(({ indexedShare }) => percentOfRate(indexedShare)),
  'index.floor': indexText(({ floor }) =>
    floor === 'base-rent' ? 'Årshyran sänks aldrig under bashyran.' : 'Årshyran kan både höjas och sänkas.',
  ),
  'index.quotient': indexText(({ quotient }) =>
    quotient === 'exact' ? 'Förändringen avrundas inte.' : 'Förändringen räknas i hela procent.',
  ),
  'investments.list': ({ investments }) =>
    orGap(listed(investments.map(({ name, costOre }) => `${name} (${shortKronor(costOre)})`))),
  'costs.accepted-one-off': (facts) => acceptedOre(facts, 'oneOffOre'),
  'costs.accepted-yearly': (facts) => acceptedOre(facts, 'yearlyOre'),
} as const satisfies Partial<Record<MergeFieldName, Resolve>>;

const place = {
  'agreement.registration-number': ({ registrationNumber }) => orGap(registrationNumber),
  'agreement.version': ({ versionNumber }) => String(versionNumber),
  'agreement.from': ({ from }) => (from === null ? null : date(from)),
  'agreement.to': ({ to }) => (to === null ? 'tills vidare' : lastDay(to)),
  'agreement.notice': ({ notice }) => (notice === null ? null : months(notice.noticeMonths)),
  'agreement.renewal': ({ notice }) => (notice === null ? null : months(notice.renewalMonths)),
  'premises.own-area': ({ ownAreaHundredths }) => area(ownAreaHundredths),
  'premises.rooms': ({ rooms }) =>
    rooms.length === 0
      ? null
      : counted(rooms.filter(({ sharedWith }) => sharedWith === null).length, 'eget rum', 'egna rum'),
  'premises.workplaces': workplaces,
  'premises.own-shells': ownShells,
  'people.count': (facts) => people(facts.people),
  'people.fte': (facts) => people(facts.fte),
  'mandate.reference': ({ mandate }) => mandate?.reference ?? null,
  'mandate.fte': ({ mandate }) => people(mandate?.requiredFte ?? null),
  'mandate.deadline': ({ mandate }) => (mandate === null ? null : date(mandate.deadline)),
} as const satisfies Partial<Record<MergeFieldName, Resolve>>;

const routes = {
  'contact.it-support': contactLine('it-support'),
  'contact.it-incident': contactLine('it-incident'),
  'contact.security-incident': contactLine('security-incident'),
  'contact.fault-report': contactLine('fault-report'),
  'contact.access-card': contactLine('access-card'),
  'contact.lost-card': contactLine('lost-card'),
  'contact.delivery': contactLine('delivery'),
  'contact.fire-drill': contactLine('fire-drill'),
  'contact.work-environment': contactLine('work-environment'),
  'contact.invoice': contactLine('invoice'),
} as const satisfies Partial<Record<MergeFieldName, Resolve>>;

const resolvers: Readonly<Record<MergeFieldName, Resolve>> = { ...parties, ...money, ...place, ...routes };

/** Every merge field with its text; null is a gap. */
export const fieldTexts = (facts: AgreementFacts): Record<MergeFieldName, string | null> =>
  Object.fromEntries(mergeFieldNames.map((name) => [name, resolvers[name](facts)])) as Record<
    MergeFieldName,
    string | null
  >;
