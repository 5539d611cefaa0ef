import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { AgreementVersionRow } from '../../../shared/contract/rent.ts';
import {
  upratingOf,
  type IndexClause,
  type IndexedAgreement,
  type RentVersion,
  type UpratingOutcome,
} from '../../../shared/domain/agreements/uprating-run.ts';
import { quarterStart } from '../../../shared/domain/invoicing/quarters.ts';
import { conflict, notFound } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { previousDay, type LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, statement, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { getVersion, insertVersion, listVersions } from '../rent/agreement-versions.ts';
import { runCommand, type Context } from '../unit-of-work.ts';
import { loadFigures } from './index-figures.ts';

interface RunInput {
  readonly siteId: number;
  readonly from: LocalDate;
}

/** Agreements with terms on the day, or on the day before: one that ends there is listed with the reason. */
function agreementsAround(store: Store, { siteId, from }: RunInput): FactVersion[] {
  const facts = new FactStore(store, kindOf('agreements'));
  const found = [...facts.list({ siteId, date: previousDay(from) }), ...facts.list({ siteId, date: from })];
  return [...new Map(found.map((fact) => [fact.id, fact])).values()];
}

function clausesOn(store: Store, { siteId, from }: RunInput): Map<unknown, IndexClause> {
  const clauses = new FactStore(store, kindOf('indexClauses')).list({ siteId, date: from });
  return new Map(
    clauses.map(({ identity, attributes }) => [identity['agreementId'], attributes as unknown as IndexClause]),
  );
}

/** How each locked rent is rounded, by the terms that were locked with it. */
function roundings(store: Store, siteId: number): Map<number, RentVersion['rounding']> {
  const rows = statement(
    store,
    `SELECT v.id, json_extract(v.terms, '$.attributes.rounding') AS rounding
     FROM locked_agreement_version AS v JOIN agreement AS a ON a.id = v.agreement_id WHERE a.site_id = ?`,
  ).all(siteId) as { id: number; rounding: RentVersion['rounding'] }[];
  return new Map(rows.map(({ id, rounding }) => [id, rounding]));
}

/** The day after the last quarter that each agreement has been invoiced for. */
function invoicedUntil(store: Store): Map<number, LocalDate> {
  const rows = statement(
    store,
    `SELECT agreement_id, max(year * 4 + quarter) AS last FROM invoice WHERE status = 'issued' GROUP BY agreement_id`,
  ).all() as { agreement_id: number; last: number }[];
  return new Map(
    rows.map(({ agreement_id, last }) => {
      // `year * 4 + quarter` with quarters from 1: the quarter that follows counts from 0.
      return [agreement_id, quarterStart(Math.floor(last / 4), (last % 4) + 1)];
    }),
  );
}

function indexedAgreements(store: Store, input: RunInput): IndexedAgreement[] {
  const clauses = clausesOn(store, input);
  const versions = Map.groupBy(listVersions(store, { siteId: input.siteId }), (version) => version.agreementId);
  const rounded = roundings(store, input.siteId);
  const invoiced = invoicedUntil(store);
  const rentOf = ({ id, number, from, to, inForceTo, yearlyRentOre, uprating }: AgreementVersionRow): RentVersion => ({
    id,
    number,
    from,
    to,
    inForceTo,
    yearlyRentOre,
    isUprated: uprating !== null,
    rounding: rounded.get(id) ?? 'ore',
  });
  return agreementsAround(store, input).map(({ id, identity }) => ({
    agreementId: id,
    guestAgencyId: Number(identity['guestAgencyId']),
    registrationNumber: String(identity['registrationNumber']),
    clause: clauses.get(id) ?? null,
    versions: (versions.get(id) ?? []).map(rentOf),
    invoicedUntil: invoiced.get(id) ?? null,
  }));
}

function outcomes(store: Store, input: RunInput): Result<UpratingOutcome[]> {
  const { siteId, from } = input;
  if (!new FactStore(store, kindOf('sites')).exists(siteId))
    return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  const figures = loadFigures(store);
  return ok(indexedAgreements(store, input).map((agreement) => upratingOf(agreement, from, figures)));
}

export const previewUprating = (
  { store }: Context,
  input: ParsedInput<'uprating.preview'>,
): Result<Output<'uprating.preview'>> => outcomes(store, input);

type Uprated = Exclude<UpratingOutcome, { kind: 'not' }>;

/** Locks the uprated rent: the calculation and terms of the base rent, with the new yearly rent and how it came about. */
function lockUprated(store: Store, seq: number, outcome: Uprated): Result<Uprated> {
  const { agreementId, from, trace, yearlyRentOre } = outcome;
  const base = getVersion(store, trace.baseVersionId);
  if (!base.ok) return base;
  const { terms, facts, calculation, version } = base.value;
  const current = present(listVersions(store, { agreementId }).at(-1), 'the rent in force');
  const inserted = insertVersion(
    store,
    seq,
    { agreementId, basisDate: version.basisDate, from, to: current.to, uprating: trace },
    { terms, facts, calculation, yearlyRentOre },
  );
  return inserted.ok ? ok({ ...outcome, agreementVersionId: inserted.value.id }) : inserted;
}

const historyOf = ({ agreementVersionId, agreementId, from, currentRentOre, yearlyRentOre, trace }: Uprated) => ({
  entity: 'agreementVersions',
  entityId: agreementVersionId,
  before: { agreementId, yearlyRentOre: currentRentOre },
  after: { agreementId, yearlyRentOre, from, formula: trace.formula },
});

/** All the chosen rents or none: what has changed since the preview refuses the run. */
export function runUprating(context: Context, input: ParsedInput<'uprating.run'>): Result<Output<'uprating.run'>> {
  return runCommand<UpratingOutcome[]>(context, 'uprating.run', ({ store, seq }) => {
    const found = outcomes(store, input);
    if (!found.ok) return found;
    const made: Uprated[] = [];
    for (const id of new Set(input.agreementIds)) {
      const outcome = found.value.find((entry) => entry.agreementId === id);
      if (outcome === undefined) return err(notFound('agreement.not-found', { id }));
      if (outcome.kind === 'not')
        return err(conflict('index.not-uprated', { agreement: outcome.registrationNumber, from: input.from }));
      // A rent that stays as it is needs no version of its own.
      const locked = outcome.kind === 'unchanged' ? ok(outcome) : lockUprated(store, seq, outcome);
      if (!locked.ok) return locked;
      made.push(locked.value);
    }
    const versions = made.filter((outcome) => outcome.agreementVersionId !== null).map(historyOf);
    const audit = { entity: 'agreementVersions', entityId: null, before: null, after: versions };
    return ok({ value: made, audit: versions.length === 0 ? null : audit });
  });
}
