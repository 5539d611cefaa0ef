import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { fieldIssue, invalid, type AppError } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { quarterStart } from '../../../shared/domain/invoicing/quarters.ts';
import { buildInvoice, type BilledVersion } from '../../../shared/domain/invoicing/build-invoice.ts';
import { missingFacts } from '../../../shared/domain/invoicing/missing-facts.ts';
import type { Invoice, InvoiceParty, VatCategory, VatTreatment } from '../../../shared/domain/invoicing/invoice.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { getVersion, listVersions, type LockedCalculation } from '../rent/agreement-versions.ts';
import { readSettings } from '../workspace/settings.ts';

export interface InvoiceKey {
  readonly agreementId: number;
  readonly year: number;
  readonly quarter: number;
  readonly invoiceDate: LocalDate;
}

/** A fact's version on the date; where none holds then, the latest. */
export const standingOn = (
  store: Store,
  name: 'agencies' | 'sites' | 'agreements',
  id: number,
  date: LocalDate,
): FactVersion => {
  const versions = new FactStore(store, kindOf(name)).standing(id);
  return present(versions.find((version) => covers(version, date)) ?? versions.at(-1), `${name} ${id}`);
};

export const textOf = (fact: FactVersion, field: string): string => textField(fact.attributes, field);

function partyOf(agency: FactVersion): InvoiceParty {
  return {
    agency: String(agency.identity['code']),
    name: textOf(agency, 'name'),
    organisationNumber: textOf(agency, 'organisationNumber'),
    addressLines: textOf(agency, 'address')
      .split('\n')
      .filter((line) => line.trim() !== ''),
    vatNumber: textOf(agency, 'vatNumber'),
    electronicAddress: textOf(agency, 'electronicAddress'),
  };
}

function hostOf(store: Store, siteId: number, date: LocalDate): Result<FactVersion> {
  const hosts = new FactStore(store, kindOf('agencyRoles'))
    .list({ date, siteId })
    .filter((role) => role.attributes['role'] === 'host');
  const host = hosts[0];
  if (host === undefined || hosts.length > 1) return err(invalid('rent.one-host', { date, count: hosts.length }));
  return ok(standingOn(store, 'agencies', Number(host.identity['agencyId']), date));
}

function vatOf(terms: FactVersion): VatTreatment {
  const category = terms.attributes['vatCategory'] as VatCategory;
  return { category, rate: category === 'S' ? '25' : '0', reason: category === 'S' ? '' : textOf(terms, 'vatReason') };
}

function billedVersion(store: Store, id: number, guest: string): BilledVersion {
  const locked = getVersion(store, id);
  const { version, calculation, terms } = present<LockedCalculation>(locked.ok ? locked.value : null, 'the version');
  return {
    number: version.number,
    from: version.from,
    inForceTo: version.inForceTo,
    yearlyRentOre: version.yearlyRentOre,
    basisDate: version.basisDate,
    calculationSha256: version.calculationSha256,
    party: present(
      calculation.parties.find((party) => party.agency === guest),
      'the guest',
    ),
    uprating: version.uprating,
    vat: vatOf(terms),
  };
}

/** The invoice as the facts of its date and the locked versions make it; a draft where `number` is null. */
export function invoiceFromFacts(store: Store, key: InvoiceKey, number: string | null): Result<Invoice> {
  // In advance means dated before: the parties are named as they are when the quarter begins, if that is later.
  const begins = quarterStart(key.year, key.quarter);
  const on = key.invoiceDate > begins ? key.invoiceDate : begins;
  const agreement = standingOn(store, 'agreements', key.agreementId, on);
  const siteId = Number(agreement.identity['siteId']);
  const host = hostOf(store, siteId, on);
  if (!host.ok) return host;
  const buyer = standingOn(store, 'agencies', Number(agreement.identity['guestAgencyId']), on);
  const settings = readSettings(store);
  return buildInvoice({
    siteName: textOf(standingOn(store, 'sites', siteId, on), 'name'),
    registrationNumber: String(agreement.identity['registrationNumber']),
    seller: partyOf(host.value),
    buyer: partyOf(buyer),
    buyerReference: textOf(buyer, 'buyerReference'),
    sellerContact: settings.sellerContact,
    bankgiro: textOf(host.value, 'bankgiro'),
    plusgiro: textOf(host.value, 'plusgiro'),
    paymentTermsDays: settings.paymentTermsDays,
    year: key.year,
    quarter: key.quarter,
    invoiceDate: key.invoiceDate,
    number,
    versions: listVersions(store, { agreementId: key.agreementId }).map((version) =>
      billedVersion(store, version.id, String(buyer.identity['code'])),
    ),
  });
}

/** The refusal to issue an invoice that lacks something; null is well. */
export function refuseIncomplete(invoice: Invoice): AppError | null {
  const missing = missingFacts(invoice);
  if (missing.length === 0) return null;
  const issues = missing.map((what) => fieldIssue(what, 'invoice.missing'));
  return { ...invalid('invoice.incomplete', { what: missing.join(',') }), issues };
}
