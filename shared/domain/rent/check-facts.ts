import { invalid, type AppError } from '../../kernel/app-error.ts';
import { findOverlap } from '../../values/interval.ts';
import type { Dated, Sharing, SiteFacts } from './site-facts.ts';

type Keyed = Dated & { readonly key: string };

function firstOverlap(what: string, entries: readonly Keyed[]): AppError | null {
  for (const [key, group] of Map.groupBy(entries, (entry) => entry.key)) {
    const pair = findOverlap(group);
    if (pair !== null) return invalid('rent.overlap', { what, key, from: pair[1].from, earlier: pair[0].from });
  }
  return null;
}

function firstBackwards(what: string, entries: readonly Keyed[]): AppError | null {
  const wrong = entries.find((entry) => entry.to !== null && entry.to <= entry.from);
  return wrong === undefined
    ? null
    : invalid('rent.interval-backwards', { what, key: wrong.key, from: wrong.from, to: wrong.to ?? '' });
}

function firstDuplicate(what: string, codes: readonly string[]): AppError | null {
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) return invalid('rent.duplicate-code', { what, code });
    seen.add(code);
  }
  return null;
}

function sharings(facts: SiteFacts): { item: string; by: Sharing }[] {
  return [
    ...facts.leases.map((lease) => ({ item: lease.code, by: lease.common })),
    ...facts.rooms.flatMap((room) => room.uses.map((by) => ({ item: room.code, by }))),
    ...facts.costItems.map((item) => ({ item: item.code, by: item.by })),
    ...facts.investments.map((item) => ({ item: item.code, by: item.by })),
  ];
}

function firstUnknown(facts: SiteFacts): AppError | null {
  const agencies = new Set(facts.agencies.map((agency) => agency.code));
  const groups = new Set(facts.groups.map((group) => group.code));
  const leases = new Set(facts.leases.map((lease) => lease.code));
  const agencyUses = [
    ...facts.headcount.map((entry) => ({ item: 'headcount', agency: entry.agency })),
    ...facts.groups.flatMap((group) => group.members.map((member) => ({ item: group.code, agency: member.agency }))),
    ...facts.agreements.map((entry) => ({ item: 'agreements', agency: entry.guest })),
    ...sharings(facts).flatMap(({ item, by }) =>
      'exclusive' in by
        ? [{ item, agency: by.exclusive }]
        : Object.keys(by.fixed ?? {}).map((agency) => ({ item, agency })),
    ),
  ];
  const agency = agencyUses.find((entry) => !agencies.has(entry.agency));
  if (agency !== undefined) return invalid('rent.unknown-agency', { item: agency.item, agency: agency.agency });
  const group = sharings(facts).find(({ by }) => 'group' in by && !groups.has(by.group));
  if (group !== undefined && 'group' in group.by)
    return invalid('rent.unknown-group', { item: group.item, group: group.by.group });
  const room = facts.rooms.find((entry) => !leases.has(entry.lease));
  return room === undefined ? null : invalid('rent.unknown-lease', { item: room.code, lease: room.lease });
}

function firstOf<T>(entries: readonly T[], check: (entry: T) => AppError | null): AppError | null {
  for (const entry of entries) {
    const wrong = check(entry);
    if (wrong !== null) return wrong;
  }
  return null;
}

const firstDouble = (facts: SiteFacts): AppError | null =>
  firstDuplicate(
    'group',
    facts.groups.map((entry) => entry.code),
  ) ??
  firstDuplicate(
    'room',
    facts.rooms.map((entry) => `${entry.lease}/${entry.code}`),
  ) ??
  firstDuplicate(
    'investment',
    facts.investments.map((entry) => entry.code),
  ) ??
  firstDuplicate(
    'agreement',
    facts.agreements.map((entry) => entry.guest),
  ) ??
  firstDuplicate(
    'rate',
    facts.investments.flatMap((item) => item.rates.map((rate) => `${item.code}/${rate.from}`)),
  );

/** So many lines and no more: beyond it the answer would not fit in memory, and no site is near it. */
const mostLines = 2_000_000;

function tooLarge(facts: SiteFacts): AppError | null {
  const members = new Map(facts.groups.map((group) => [group.code, group.members.length]));
  const lines = sharings(facts).reduce((sum, { by }) => sum + ('group' in by ? (members.get(by.group) ?? 0) : 1), 0);
  return lines > mostLines ? invalid('rent.too-large', { lines, max: mostLines }) : null;
}

/** Whether the facts hang together: unknown codes, doubles, intervals that overlap or run backwards. Null is well. */
export function checkFacts(facts: SiteFacts): AppError | null {
  const dated: readonly (readonly [string, readonly Keyed[]])[] = [
    ['agency', facts.agencies.map((entry) => ({ ...entry, key: entry.code }))],
    ['headcount', facts.headcount.map((entry) => ({ ...entry, key: entry.agency }))],
    ['member', facts.groups.flatMap((group) => group.members.map((m) => ({ ...m, key: `${group.code}/${m.agency}` })))],
    ['lease', facts.leases.map((entry) => ({ ...entry, key: entry.code }))],
    [
      'room-use',
      facts.rooms.flatMap((room) => room.uses.map((use) => ({ ...use, key: `${room.lease}/${room.code}` }))),
    ],
    ['cost-item', facts.costItems.map((entry) => ({ ...entry, key: entry.code }))],
  ];
  return (
    tooLarge(facts) ??
    firstDouble(facts) ??
    firstOf(dated, ([what, entries]) => firstBackwards(what, entries) ?? firstOverlap(what, entries)) ??
    firstUnknown(facts)
  );
}
