import type { AgreementFacts, RoomFacts } from './agreement-facts.ts';
import type { Clause } from './rich-text.ts';

const ownShell = ({ zones }: AgreementFacts): boolean => zones.some((zone) => zone.own && zone.kind === 'inner');
const ownNetwork = ({ zones }: AgreementFacts): boolean =>
  zones.some((zone) => zone.own && zone.network === 'separate');
const hasRoom = (facts: AgreementFacts, shared: boolean, is: (room: RoomFacts) => boolean): boolean =>
  facts.rooms.some((room) => (room.sharedWith !== null) === shared && is(room));
const isDining = ({ kind }: RoomFacts): boolean => kind === 'dining' || kind === 'break';
const isReceived = ({ kind }: RoomFacts): boolean => kind === 'reception' || kind === 'conference';
const hasWorkplaces = ({ workplaces, kind }: RoomFacts): boolean => workplaces > 0 && kind !== 'reception';

/** What must be so for a clause to be taken in: each is something that the facts can tell. */
export const conditions = {
  'own-shell': ownShell,
  'no-own-shell': (facts) => !ownShell(facts),
  'own-network': ownNetwork,
  'shared-network': (facts) => !ownNetwork(facts),
  'own-area': (facts) => facts.ownAreaHundredths > 0,
  'no-own-area': (facts) => facts.ownAreaHundredths === 0,
  'shared-workplaces': (facts) => hasRoom(facts, true, hasWorkplaces),
  'shared-dining': (facts) => hasRoom(facts, true, isDining),
  'own-dining': (facts) => hasRoom(facts, false, isDining),
  'shared-reception': (facts) => hasRoom(facts, true, isReceived),
  'known-rooms': (facts) => facts.rooms.length > 0,
  investments: (facts) => facts.investments.length > 0,
  'cost-acceptances': (facts) => facts.costAcceptances.length > 0,
  'index-clause': (facts) => facts.index !== null,
  'no-index-clause': (facts) => facts.index === null,
  'fixed-term': (facts) => facts.to !== null,
  'until-further-notice': (facts) => facts.to === null,
  renewal: (facts) => facts.to !== null && (facts.notice?.renewalMonths ?? 0) > 0,
  'no-renewal': (facts) => facts.to !== null && (facts.notice?.renewalMonths ?? 0) === 0,
  mandate: (facts) => facts.mandate !== null,
} as const satisfies Readonly<Record<string, (facts: AgreementFacts) => boolean>>;
export type ConditionName = keyof typeof conditions;

export const conditionNames = Object.keys(conditions) as ConditionName[];
export const isCondition = (name: string): name is ConditionName => Object.hasOwn(conditions, name);

export const conditionsOf = (facts: AgreementFacts): Record<ConditionName, boolean> =>
  Object.fromEntries(conditionNames.map((name) => [name, conditions[name](facts)])) as Record<ConditionName, boolean>;

/** Whether a clause is taken in. A condition that nobody knows lets it stand: a text never vanishes unseen. */
export function isIncluded(clause: Clause, holds: Readonly<Record<string, boolean>>): boolean {
  if (clause.include !== 'auto') return clause.include === 'always';
  const { condition } = clause;
  return condition === null || !Object.hasOwn(holds, condition) || holds[condition] === true;
}
