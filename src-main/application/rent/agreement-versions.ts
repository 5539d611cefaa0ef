import type { AgreementVersionRow } from '../../../shared/contract/rent.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { conflict, invalid, notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { calculateSite } from '../../../shared/domain/rent/calculate-site.ts';
import type { RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import type { UpratingTrace } from '../../../shared/domain/agreements/uprating-run.ts';
import { compareCalculations } from '../../../shared/domain/rent/compare.ts';
import type { SiteFacts } from '../../../shared/domain/rent/site-facts.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { runCommand, type Context } from '../unit-of-work.ts';
import { loadSiteFacts } from './load-site-facts.ts';
import { calculate } from './rent-queries.ts';

interface StoredVersion {
  readonly id: number;
  readonly agreement_id: number;
  readonly number: number;
  readonly basis_date: LocalDate;
  readonly valid_from: LocalDate;
  readonly valid_to: LocalDate | null;
  readonly yearly_rent_ore: number;
  readonly terms: string;
  readonly facts: string;
  readonly calculation: string;
  readonly calculation_sha256: string;
  readonly uprating: string | null;
  readonly locked_at: string;
  readonly next_from: LocalDate | null;
  readonly site_id: number;
  readonly guest_agency_id: number;
  readonly registration_number: string;
}

/** `next_from` is where the next version takes over: a later version ends the one before without changing it. */
const selectVersions = (columns: string, where: string): string => `
  SELECT v.id, v.agreement_id, v.number, v.basis_date, v.valid_from, v.valid_to, v.yearly_rent_ore, v.calculation_sha256, v.uprating,
    recorded.at AS locked_at, a.site_id, a.guest_agency_id, a.registration_number${columns},
    (SELECT min(n.valid_from) FROM locked_agreement_version AS n WHERE n.agreement_id = v.agreement_id AND n.valid_from > v.valid_from) AS next_from
  FROM locked_agreement_version AS v JOIN agreement AS a ON a.id = v.agreement_id JOIN audit_log AS recorded ON recorded.seq = v.recorded_seq
  WHERE ${where} ORDER BY a.guest_agency_id, v.agreement_id, v.number`;

const earlier = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

const rowOf = (stored: StoredVersion): AgreementVersionRow => ({
  id: stored.id,
  agreementId: stored.agreement_id,
  siteId: stored.site_id,
  guestAgencyId: stored.guest_agency_id,
  registrationNumber: stored.registration_number,
  number: stored.number,
  basisDate: stored.basis_date,
  from: stored.valid_from,
  to: stored.valid_to,
  inForceTo: earlier(stored.valid_to, stored.next_from),
  yearlyRentOre: stored.yearly_rent_ore,
  calculationSha256: stored.calculation_sha256,
  uprating: stored.uprating === null ? null : (JSON.parse(stored.uprating) as UpratingTrace),
  lockedAt: stored.locked_at,
});

export function listVersions(
  store: Store,
  filter: { siteId?: number | undefined; agreementId?: number | undefined },
): AgreementVersionRow[] {
  const where = [
    ...(filter.siteId === undefined ? [] : ['a.site_id = @siteId']),
    ...(filter.agreementId === undefined ? [] : ['v.agreement_id = @agreementId']),
  ].join(' AND ');
  const rows = statement(store, selectVersions('', where === '' ? '1' : where)).all({
    siteId: filter.siteId ?? null,
    agreementId: filter.agreementId ?? null,
  }) as StoredVersion[];
  return rows.map(rowOf);
}

export interface LockedCalculation {
  readonly version: AgreementVersionRow;
  readonly calculation: RentCalculation;
  readonly facts: SiteFacts;
  /** The agreement's terms as they were locked. */
  readonly terms: FactVersion;
}

export function getVersion(store: Store, id: number): Result<LockedCalculation> {
  const stored = statement(store, selectVersions(', v.terms, v.facts, v.calculation', 'v.id = @id')).get({ id }) as
    StoredVersion | undefined;
  if (stored === undefined) return err(notFound('agreement.version-not-found', { id }));
  return ok({
    version: rowOf(stored),
    calculation: JSON.parse(stored.calculation) as RentCalculation,
    facts: JSON.parse(stored.facts) as SiteFacts,
    terms: JSON.parse(stored.terms) as FactVersion,
  });
}

export function agreementOn(store: Store, agreementId: number, date: LocalDate): Result<FactVersion> {
  const versions = new FactStore(store, kindOf('agreements')).standing(agreementId);
  if (versions.length === 0) return err(notFound('agreement.not-found', { id: agreementId }));
  const version = versions.find((entry) => covers(entry, date));
  const number = String(present(versions[0], 'a version').identity['registrationNumber']);
  return version === undefined ? err(invalid('agreement.no-terms', { agreement: number, date })) : ok(version);
}

const agencyCode = (store: Store, id: unknown): string =>
  String(present(new FactStore(store, kindOf('agencies')).standing(Number(id))[0], 'the agency').identity['code']);

/** A rent that is ready to be locked: what it was calculated from, and what the guest pays a year. */
export interface AgreedRent {
  /** The agreement's terms that hold from the version's start. */
  readonly terms: FactVersion;
  readonly facts: SiteFacts;
  readonly calculation: RentCalculation;
  readonly yearlyRentOre: number;
}

/** The rent of an agreement's guest as the facts of the basis date and the terms from `from` on make it. */
export function agreedRent(
  store: Store,
  input: { readonly agreementId: number; readonly basisDate: LocalDate; readonly from: LocalDate },
): Result<AgreedRent> {
  const terms = agreementOn(store, input.agreementId, input.from);
  if (!terms.ok) return terms;
  const siteId = Number(terms.value.identity['siteId']);
  const facts = withTerms(store, loadSiteFacts(store, siteId, input.basisDate), terms.value);
  const calculation = calculateSite(facts);
  if (!calculation.ok) return calculation;
  const guest = agencyCode(store, terms.value.identity['guestAgencyId']);
  const party = calculation.value.parties.find((entry) => entry.agency === guest && entry.role === 'guest');
  if (party === undefined) return err(invalid('agreement.guest-not-at-site', { agency: guest, date: input.basisDate }));
  return ok({ terms: terms.value, facts, calculation: calculation.value, yearlyRentOre: party.yearlyRent });
}

interface NewVersion {
  readonly agreementId: number;
  readonly basisDate: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** Null where the calculation itself is the rent. */
  readonly uprating: UpratingTrace | null;
}

/** Stores a rent as the agreement's next version, never to change. The version before ends where this one begins. */
export function insertVersion(
  store: Store,
  seq: number,
  version: NewVersion,
  rent: AgreedRent,
): Result<{ id: number; number: number }> {
  const { agreementId, basisDate, from, to, uprating } = version;
  if (to !== null && to <= from) return err(invalid('agreement.period-backwards', { from, to }));
  const last = listVersions(store, { agreementId }).at(-1);
  if (last !== undefined && from <= last.from)
    return err(conflict('agreement.period-overlaps', { number: last.number, from: last.from }));
  const number = (last?.number ?? 0) + 1;
  const calculation = canonicalJson(rent.calculation);
  const inserted = statement(
    store,
    `INSERT INTO locked_agreement_version (agreement_id, number, basis_date, valid_from, valid_to, yearly_rent_ore, terms, facts,
      calculation, calculation_sha256, recorded_seq, uprating) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    agreementId,
    number,
    basisDate,
    from,
    to,
    rent.yearlyRentOre,
    canonicalJson(rent.terms),
    canonicalJson(rent.facts),
    calculation,
    sha256(calculation),
    seq,
    uprating === null ? null : canonicalJson(uprating),
  );
  return ok({ id: Number(inserted.lastInsertRowid), number });
}

/**
 * Locks the calculation on the basis date to the agreement as its next version: facts, result and trace are stored and
 * never change (the report's 2.2, step 3).
 */
export function lockVersion(
  context: Context,
  input: ParsedInput<'agreementVersions.lock'>,
): Result<AgreementVersionRow> {
  const locked = runCommand(context, 'agreementVersions.lock', ({ store, seq }) => {
    const rent = agreedRent(store, input);
    if (!rent.ok) return rent;
    const inserted = insertVersion(store, seq, { ...input, uprating: null }, rent.value);
    if (!inserted.ok) return inserted;
    const { id, number } = inserted.value;
    const { agreementId, basisDate, from, to } = input;
    const row = { agreementId, number, basisDate, from, to, yearlyRentOre: rent.value.yearlyRentOre };
    return ok({ value: id, audit: { entity: 'agreementVersions', entityId: id, before: null, after: row } });
  });
  if (!locked.ok) return locked;
  const stored = getVersion(context.store, locked.value);
  return stored.ok ? ok(stored.value.version) : stored;
}

/** The terms in force from the version's start hold for its calculation, also where they begin after the basis date. */
function withTerms(store: Store, facts: SiteFacts, agreement: FactVersion): SiteFacts {
  const guest = agencyCode(store, agreement.identity['guestAgencyId']);
  const own: SiteFacts['agreements'][number] = {
    guest,
    overheadRate: String(agreement.attributes['overheadRate']),
    overheadBase: agreement.attributes['overheadBase'] as SiteFacts['agreements'][number]['overheadBase'],
    rounding: agreement.attributes['rounding'] as SiteFacts['agreements'][number]['rounding'],
  };
  return { ...facts, agreements: [...facts.agreements.filter((entry) => entry.guest !== guest), own] };
}

/** What the facts say now, on the version's basis date or another, against what was locked. */
export function compareWithFacts(
  context: Context,
  input: ParsedInput<'agreementVersions.compareWithFacts'>,
): Result<Output<'agreementVersions.compareWithFacts'>> {
  const locked = getVersion(context.store, input.id);
  if (!locked.ok) return locked;
  const { version, calculation } = locked.value;
  const now = calculate(context, { siteId: version.siteId, date: input.date ?? version.basisDate });
  return now.ok ? ok(compareCalculations(calculation, now.value)) : now;
}
