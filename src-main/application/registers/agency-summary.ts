import { eq, and } from 'drizzle-orm';
import type { ParsedInput } from '../../../shared/contract/index.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { zonesOpenTo } from '../../../shared/domain/checks/check-site.ts';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import {
  findingsOf,
  mandatesAgainst,
  rentByYear,
  type AgencySummary,
  type BilledPeople,
} from '../../../shared/domain/premises/agency-summary.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { covers } from '../../../shared/values/interval.ts';
import { split, type LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import { charge } from '../../storage/schema.ts';
import { getVersion, listVersions } from '../rent/agreement-versions.ts';
import type { Context } from '../unit-of-work.ts';
import { listChecks, zonesOf } from './site-checks.ts';

const isOf = (agencyId: number, part: 'identity' | 'attributes' = 'identity') => {
  return (version: FactVersion): boolean => version[part]['agencyId'] === agencyId;
};

/** An agency at a site: its people, mandates, rents and what needs seeing to, as of a date. */
export function agencySummary(context: Context, input: ParsedInput<'agency.summary'>): Result<AgencySummary> {
  const { siteId, agencyId, date } = input;
  const { store } = context;
  for (const [kind, id] of [['sites', siteId] as const, ['agencies', agencyId] as const]) {
    if (!new FactStore(store, kindOf(kind)).exists(id)) return err(notFound('fact.not-found', { kind, id }));
  }
  const timelines = (name: FactName): FactVersion[] => new FactStore(store, kindOf(name)).timelines(siteId);
  const at = (name: FactName): FactVersion[] => timelines(name).filter((version) => covers(version, date));
  const people = timelines('headcounts')
    .filter(isOf(agencyId))
    .map(({ from, to, attributes }) => ({
      from,
      to,
      people: textField(attributes, 'people'),
      fte: textField(attributes, 'fte'),
    }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const checks = listChecks(context, { siteId, date });
  if (!checks.ok) return checks;
  const isHere = at('agencyRoles').some(isOf(agencyId));
  return ok({
    people,
    ...mandatesAgainst(mandatesOf(timelines('mandates').filter(isOf(agencyId))), people, date),
    ...rentsOf(context, input),
    zoneIds: isHere ? zonesOpenTo(zonesOf(at), agencyId) : [],
    findings: findingsAbout(agencyId, at, new FactStore(store, kindOf('agencies')).standing(agencyId), checks.value),
  });
}

const mandatesOf = (versions: readonly FactVersion[]) =>
  versions.map(({ id, from, to, attributes }) => ({
    mandateId: id,
    from,
    to,
    reference: textField(attributes, 'reference'),
    decidedOn: textField(attributes, 'decidedOn') as LocalDate,
    requiredFte: textField(attributes, 'requiredFte'),
    deadline: textField(attributes, 'deadline') as LocalDate,
  }));

/** The rents that have been locked to the agency's agreements, and the people each stands on. */
function rentsOf(
  { store }: Context,
  { siteId, agencyId, date }: ParsedInput<'agency.summary'>,
): Pick<AgencySummary, 'billed' | 'rentByYear'> {
  const versions = listVersions(store, { siteId }).filter((version) => version.guestAgencyId === agencyId);
  const code = new FactStore(store, kindOf('agencies')).standing(agencyId)[0]?.identity['code'];
  const billed = versions.flatMap((version): BilledPeople[] => {
    const locked = getVersion(store, version.id);
    const party = locked.ok ? locked.value.calculation.parties.find((entry) => entry.agency === code) : undefined;
    if (party === undefined) return [];
    const { id, number, basisDate, from, inForceTo } = version;
    return [{ versionId: id, number, basisDate, from, to: inForceTo, people: party.people }];
  });
  const charges = store.orm
    .select({ year: charge.year, amountOre: charge.amountOre })
    .from(charge)
    .where(and(eq(charge.siteId, siteId), eq(charge.guestAgencyId, agencyId)))
    .all();
  const locked = versions.map(({ from, inForceTo, yearlyRentOre }) => ({ from, to: inForceTo, yearlyRentOre }));
  return { billed, rentByYear: rentByYear(charges, locked, split(date).year) };
}

/** Findings of the agency's own facts, of rooms that it alone uses and of zones that it owns, and those that name it. */
function findingsAbout(
  agencyId: number,
  at: (name: FactName) => FactVersion[],
  versions: readonly FactVersion[],
  findings: readonly Finding[],
): Finding[] {
  const alone = (version: FactVersion): boolean => {
    const by = version.attributes['by'] as SharingIds;
    return 'exclusiveAgencyId' in by && by.exclusiveAgencyId === agencyId;
  };
  const facts = new Set([
    ...at('roomUses')
      .filter(alone)
      .map((version) => `rooms-${String(version.identity['roomId'])}`),
    ...at('securityZones')
      .filter((version) => version.attributes['ownerAgencyId'] === agencyId)
      .map((version) => `securityZones-${version.id}`),
    ...at('mandates')
      .filter(isOf(agencyId))
      .map((version) => `mandates-${version.id}`),
    ...at('accessCards')
      .filter(isOf(agencyId, 'attributes'))
      .map((version) => `accessCards-${version.id}`),
  ]);
  const name = textField(versions.at(-1)?.attributes ?? {}, 'name');
  return findingsOf(findings, { agencyId, name, facts });
}
