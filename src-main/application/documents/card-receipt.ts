import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { AccessCardReceipt } from '../../../shared/documents/access-card-receipt.ts';
import { notFound, refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';

const dateField = (version: FactVersion, name: string): LocalDate | null => {
  const value = version.attributes[name];
  return typeof value === 'string' ? (value as LocalDate) : null;
};

/** A card, its holder's agency, what it opens on the date and who hands it out, as a receipt says them. */
export function cardReceipt(
  store: Store,
  { cardId, date }: { cardId: number; date: LocalDate },
): Result<AccessCardReceipt> {
  const standing = (name: FactName, id: unknown): FactVersion | undefined => {
    const versions = typeof id === 'number' ? new FactStore(store, kindOf(name)).standing(id) : [];
    return versions.find((version) => covers(version, date)) ?? versions.at(-1);
  };
  const card = standing('accessCards', cardId);
  if (card === undefined) return err(notFound('fact.not-found', { kind: 'accessCards', id: cardId }));
  const siteId = Number(card.identity['siteId']);
  const listed = (name: FactName, filter: { parentId?: number } = {}): FactVersion[] =>
    new FactStore(store, kindOf(name)).list({ date, siteId, ...filter });
  const hostRole = listed('agencyRoles').find((role) => role.attributes['role'] === 'host');
  const host = standing('agencies', hostRole?.identity['agencyId']);
  if (host === undefined) return err(refused('document.no-host', { date }));
  const agency = standing('agencies', card.attributes['agencyId']);
  const agreement = listed('agreements').find((fact) => fact.identity['guestAgencyId'] === agency?.id);
  const nameOf = (fact: FactVersion | undefined): string => textField(fact?.attributes ?? {}, 'name');
  const zones = listed('cardZones', { parentId: cardId }).flatMap((opened) => {
    const zone = standing('securityZones', opened.identity['zoneId']);
    if (zone === undefined) return [];
    return [{ name: nameOf(zone), owner: nameOf(standing('agencies', zone.attributes['ownerAgencyId'])) }];
  });
  return ok({
    host: {
      name: nameOf(host),
      organisationNumber: textField(host.attributes, 'organisationNumber'),
      addressLines: textField(host.attributes, 'address')
        .split('\n')
        .filter((line) => line !== ''),
    },
    siteName: nameOf(standing('sites', siteId)),
    agency: { name: nameOf(agency), organisationNumber: textField(agency?.attributes ?? {}, 'organisationNumber') },
    registrationNumber: textField(agreement?.identity ?? {}, 'registrationNumber'),
    card: {
      number: textField(card.identity, 'number'),
      holder: textField(card.attributes, 'holder'),
      orderedOn: dateField(card, 'orderedOn') ?? date,
      issuedOn: dateField(card, 'issuedOn'),
      returnedOn: dateField(card, 'returnedOn'),
    },
    zones,
    date,
  });
}
