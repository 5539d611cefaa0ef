import { err, ok, type Result } from '../../kernel/result.ts';
import { invalid } from '../../kernel/app-error.ts';
import { present } from '../../kernel/assert.ts';
import { allocate } from '../../values/allocate.ts';
import { covers } from '../../values/interval.ts';
import { oreFromKronor, roundToKrona } from '../../values/money.ts';
import type { AllocationStep, PartyRent, RentCalculation } from './calculation.ts';
import { checkFacts } from './check-facts.ts';
import { investmentSteps } from './investment-steps.ts';
import { overhead, overheadBase } from './overhead.ts';
import { premisesSteps } from './premises.ts';
import { components, defaultTerms, type SiteFacts } from './site-facts.ts';
import { BasisDate, byCode } from './weights.ts';

/**
 * The yearly rent of every agency at a site on the basis date, host included, with the trace of every öre
 * (calculation sections 1–7 and 12; the report's 2.3.1). What host and guests pay together, overhead and rounding
 * aside, equals the direct costs. Errors name the item, the group and the date.
 */
export function calculateSite(facts: SiteFacts): Result<RentCalculation> {
  const wrong = checkFacts(facts);
  if (wrong !== null) return err(wrong);
  const basis = new BasisDate(facts);
  const hosts = [...basis.present.values()].filter((agency) => agency.role === 'host');
  if (hosts.length !== 1) return err(invalid('rent.one-host', { date: basis.date, count: hosts.length }));

  const steps = allSteps(facts, basis);
  if (!steps.ok) return steps;
  const attributed = attributedAreas(steps.value);
  const amounts = componentAmounts(steps.value);
  const parties = partiesOf(facts, basis, amounts).map((agency) =>
    partyRent(facts, basis, agency, amounts, attributed),
  );
  return ok({ basisDate: basis.date, parties, steps: steps.value });
}

function allSteps(facts: SiteFacts, basis: BasisDate): Result<AllocationStep[]> {
  const steps: AllocationStep[] = [];
  const roomsByLease = Map.groupBy(facts.rooms, (room) => room.lease);
  for (const lease of inOrder(facts.leases).filter((entry) => covers(entry, basis.date))) {
    const result = premisesSteps(lease, roomsByLease.get(lease.code) ?? [], basis);
    if (!result.ok) return result;
    steps.push(...result.value);
  }
  for (const item of inOrder(facts.costItems).filter((entry) => covers(entry, basis.date))) {
    const amountOre = oreFromKronor(item.yearly);
    const allocation = basis.allocate(item.code, amountOre, item.by);
    if (!allocation.ok) return allocation;
    steps.push({
      component: 'other',
      itemKind: 'cost-item',
      item: item.code,
      itemName: item.name ?? item.code,
      source: item.source ?? '',
      category: item.category,
      from: item.from,
      to: item.to,
      amountOre,
      use: null,
      investment: null,
      ...allocation.value,
    });
  }
  for (const item of inOrder(facts.investments)) {
    const result = investmentSteps(item, basis);
    if (!result.ok) return result;
    steps.push(...result.value);
  }
  return ok(steps);
}

/** By code, so that the order of the input never shows in the result. */
const inOrder = <T extends { code: string }>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => byCode(a.code, b.code));

/**
 * Who is at the site on the date, and who bears a cost of the coming year without being there yet (an investment whose
 * life begins before the guest moves in): nothing that the site costs may fall outside the parties.
 */
function partiesOf(facts: SiteFacts, basis: BasisDate, amounts: Amounts): SiteFacts['agencies'][number][] {
  const absent = [...amounts.keys()].filter((code) => !basis.present.has(code));
  const roles = absent.map((code) => {
    const own = facts.agencies.filter((agency) => agency.code === code).sort((a, b) => byCode(a.from, b.from));
    return present(own.find((role) => role.from > basis.date) ?? own.at(-1), 'a role');
  });
  return [...basis.present.values(), ...roles].sort((a, b) => byCode(a.code, b.code));
}

type Amounts = Map<string, Record<AllocationStep['component'], number>>;

function componentAmounts(steps: readonly AllocationStep[]): Amounts {
  const amounts: Amounts = new Map();
  for (const step of steps) {
    for (const member of step.members) {
      const entry = amounts.get(member.agency) ?? { premises: 0, other: 0, depreciation: 0, interest: 0 };
      entry[step.component] += member.ore;
      amounts.set(member.agency, entry);
    }
  }
  return amounts;
}

/** Own area and the part of each shared one, by the same weights as its rent. Hundredths of m². */
function attributedAreas(steps: readonly AllocationStep[]): Map<string, number> {
  const areas = new Map<string, number>();
  for (const { use, members } of steps) {
    if (use === null) continue;
    const parts = present(
      allocate(
        use.areaHundredths,
        members.map((member) => member.weight),
      ),
      'a weight',
    );
    for (const [index, member] of members.entries()) {
      areas.set(member.agency, (areas.get(member.agency) ?? 0) + present(parts[index], 'a part').ore);
    }
  }
  return areas;
}

function partyRent(
  facts: SiteFacts,
  basis: BasisDate,
  agency: SiteFacts['agencies'][number],
  amounts: Amounts,
  attributed: ReadonlyMap<string, number>,
): PartyRent {
  const own = amounts.get(agency.code) ?? { premises: 0, other: 0, depreciation: 0, interest: 0 };
  const terms = facts.agreements.find((entry) => entry.guest === agency.code) ?? defaultTerms;
  const isGuest = agency.role === 'guest';
  const overheadOre = isGuest ? overhead(own, terms.overheadBase, terms.overheadRate) : 0;
  const exact = components.reduce((sum, component) => sum + own[component], overheadOre);
  const yearlyRent = isGuest && terms.rounding === 'krona' ? roundToKrona(exact) : exact;
  const people = basis.people.get(agency.code);
  return {
    agency: agency.code,
    name: agency.name ?? agency.code,
    role: agency.role,
    atSite: basis.present.has(agency.code),
    people: people?.people ?? '0',
    peopleFrom: people?.from ?? null,
    ownAreaHundredths: basis.ownArea.get(agency.code) ?? 0,
    attributedAreaHundredths: attributed.get(agency.code) ?? 0,
    ...own,
    overheadRate: isGuest ? terms.overheadRate : '0',
    overheadBase: isGuest ? terms.overheadBase : [],
    overheadBaseOre: isGuest ? overheadBase(own, terms.overheadBase) : 0,
    overhead: overheadOre,
    rounding: yearlyRent - exact,
    yearlyRent,
  };
}
