import type { AllocationStep, MemberShare, PartyRent, PremisesUse, RoomPart } from '../domain/rent/calculation.ts';
import type { AllocationKey, Component } from '../domain/rent/site-facts.ts';
import { present } from '../kernel/assert.ts';
import { hundredthsFromArea } from '../values/area.ts';
import { area, areaNumber, decimal, noBreak, percent, percentOfRate, shortKronor } from './format.ts';

/** Swedish words for a rent calculation, the same on the annex and the invoice. */
export const componentNames: Readonly<Record<Component | 'overhead' | 'rounding', string>> = {
  premises: 'Lokalhyra',
  other: 'Övriga kostnader',
  depreciation: 'Avskrivningar',
  interest: 'Räntor',
  overhead: 'Over-head',
  rounding: 'Avrundning till hela kronor',
};

export const keyNames: Readonly<Record<AllocationKey | 'exclusive', string>> = {
  headcount: 'Medarbetare på basdatum',
  area: 'Egen yta',
  fixed: 'Fasta procentsatser',
  equal: 'Lika delar',
  exclusive: 'Egen, hela kostnaden',
};

/** `Socialstyrelsens`, `Statens skolverks`; names that end in s stay as they are. */
export const genitive = (name: string): string => (/[sxz]$/i.test(name) ? name : `${name}s`);

/** `a`, `a och b`, `a, b och c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} och ${last}`;
}

/** `10 % på samtliga poster`, or the parts that the agreement names. */
export function overheadTerms(party: PartyRent): string {
  const rate = percentOfRate(party.overheadRate);
  if (party.overheadBase.length === 0) return rate;
  if (party.overheadBase.length === 4) return `${rate} på samtliga poster`;
  return `${rate} på ${listed(party.overheadBase.map((component) => componentNames[component].toLowerCase()))}`;
}

export const shareOf = (step: AllocationStep, agency: string): MemberShare | null =>
  step.members.find((member) => member.agency === agency && (member.ore !== 0 || member.weight !== '0')) ?? null;

/** One member's weight with its unit. */
export function weightText(step: AllocationStep, weight: string): string {
  switch (step.key) {
    case 'headcount':
      return decimal(weight);
    case 'area':
      return area(hundredthsFromArea(weight));
    case 'fixed':
      return percent(weight);
    case 'equal':
      return '1';
    case 'exclusive':
      return 'hela';
  }
}

/** The unit of the weights, as a column is headed: the weights below it need none. */
export const weightHeader: Readonly<Record<AllocationStep['key'], string>> = {
  headcount: 'Vikt',
  area: 'Vikt, m²',
  fixed: 'Vikt, %',
  equal: 'Vikt',
  exclusive: 'Vikt',
};

export const weightNumber = (step: AllocationStep, weight: string): string =>
  step.key === 'area' ? areaNumber(hundredthsFromArea(weight)) : decimal(weight);

/** Why the member pays what it pays, in a few words: `18 av 123 medarbetare`. */
export function groundText(step: AllocationStep, share: MemberShare): string {
  switch (step.key) {
    case 'headcount':
      return `${decimal(share.weight)} av ${decimal(step.weightTotal)} medarbetare`;
    case 'area':
      return `${areaNumber(hundredthsFromArea(share.weight))} av ${area(hundredthsFromArea(step.weightTotal))} egen yta`;
    case 'fixed':
      return `${percent(share.weight)} enligt avtal`;
    case 'equal':
      return `1 av ${decimal(step.weightTotal)}, lika delar`;
    case 'exclusive':
      return exclusiveGround(step);
  }
}

function exclusiveGround(step: AllocationStep): string {
  if (step.itemKind === 'lease') return 'egen yta, hela kostnaden';
  if (step.itemKind === 'cost-item') return 'egen';
  const { costOre, months, rates } = present(step.investment, 'an investment');
  if (step.component === 'depreciation') return `${shortKronor(costOre)} på ${String(months)} månader`;
  return `på återstående skuld, ${listed(rates.map((run) => percentOfRate(run.rate)))}`;
}

const useNames: Readonly<Record<PremisesUse['kind'], string>> = {
  exclusive: 'Egen yta',
  shared: 'Delad yta',
  common: 'Gemensam yta',
};

/** What a premises line is for: `Egen yta 304 m², hyresavtal L2`; other steps by the item's own name. */
export function stepName(step: AllocationStep): string {
  if (step.use === null) return step.itemName;
  const group = step.use.kind === 'shared' ? `, ${step.groupName}` : '';
  return `${useNames[step.use.kind]} ${area(step.use.areaHundredths)}${group}, hyresavtal${noBreak}${step.item}`;
}

/** `1020 Matsal`, unbroken between number and name. */
export const roomName = (room: RoomPart): string =>
  room.name === '' ? room.code : `${room.code}${noBreak}${room.name}`;
