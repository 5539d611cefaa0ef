import { err, ok, type Result } from '../../kernel/result.ts';
import { invalid } from '../../kernel/app-error.ts';
import { present } from '../../kernel/assert.ts';
import { allocate, weightsOf, type Weights } from '../../values/allocate.ts';
import { areaText, hundredthsFromArea } from '../../values/area.ts';
import { Exact, sumDecimals } from '../../values/exact.ts';
import { covers } from '../../values/interval.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { MemberShare } from './calculation.ts';
import type { Sharing, SiteFacts } from './site-facts.ts';

/** Plain code-point order, the same on every machine. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Weight {
  readonly agency: string;
  readonly weight: string;
  readonly weightFrom: LocalDate | null;
}

interface MemberWeights {
  readonly members: readonly Weight[];
  readonly weights: Weights;
}

export interface Allocation {
  readonly group: string | null;
  readonly groupName: string;
  readonly key: MemberKey;
  readonly weightTotal: string;
  readonly members: readonly MemberShare[];
}
type MemberKey = 'headcount' | 'area' | 'fixed' | 'equal' | 'exclusive';

/** The facts on the basis date, looked up once: who is here, how many, who is in which group, whose area is what. */
export class BasisDate {
  readonly date: LocalDate;
  readonly present: ReadonlyMap<string, SiteFacts['agencies'][number]>;
  readonly people: ReadonlyMap<string, { people: string; from: LocalDate }>;
  readonly ownArea: ReadonlyMap<string, number>;
  readonly #cache = new Map<string, MemberWeights>();
  readonly #members: ReadonlyMap<string, { name: string; agencies: readonly string[] }>;

  constructor(facts: SiteFacts) {
    const date = facts.basisDate;
    this.date = date;
    const at = <T extends { from: LocalDate; to: LocalDate | null }>(entries: readonly T[]): T[] =>
      entries.filter((entry) => covers(entry, date));
    this.present = new Map(at(facts.agencies).map((agency) => [agency.code, agency]));
    this.people = new Map(
      at(facts.headcount).map((entry) => [entry.agency, { people: entry.people, from: entry.from }]),
    );
    this.#members = new Map(
      facts.groups.map((group) => [
        group.code,
        {
          name: group.name ?? group.code,
          agencies: at(group.members)
            .map((m) => m.agency)
            .sort(byCode),
        },
      ]),
    );
    this.ownArea = ownAreas(facts);
  }

  /** The allocation of `amountOre` by `sharing`; `item` names it in errors. */
  allocate(item: string, amountOre: number, sharing: Sharing): Result<Allocation> {
    const found = this.#memberWeights(item, sharing);
    if (!found.ok) return found;
    const { members, weights } = found.value;
    const parts = allocate(amountOre, weights);
    if (parts === null) return err(invalid('allocation.zero-weight', { item, date: this.date, key: keyOf(sharing) }));
    return ok({
      group: 'group' in sharing ? sharing.group : null,
      groupName: 'group' in sharing ? this.groupName(sharing.group) : '',
      key: keyOf(sharing),
      weightTotal: weights.totalText,
      members: members.map((entry, index) => {
        const { share, ore, roundingOre } = present(parts[index], 'a part');
        return { agency: entry.agency, weight: entry.weight, weightFrom: entry.weightFrom, share, ore, roundingOre };
      }),
    });
  }

  /** Hundreds of items are shared by the same few groups and keys: their weights are read once. */
  #memberWeights(item: string, sharing: Sharing): Result<MemberWeights> {
    const key = 'exclusive' in sharing || sharing.key === 'fixed' ? null : `${sharing.key} ${sharing.group}`;
    const known = key === null ? undefined : this.#cache.get(key);
    if (known !== undefined) return ok(known);
    const members = this.#weights(item, sharing);
    if (!members.ok) return members;
    const made = { members: members.value, weights: weightsOf(members.value.map((entry) => entry.weight)) };
    if (key !== null) this.#cache.set(key, made);
    return ok(made);
  }

  groupName(code: string): string {
    return this.#members.get(code)?.name ?? code;
  }

  #weights(item: string, sharing: Sharing): Result<Weight[]> {
    if ('exclusive' in sharing) return ok([{ agency: sharing.exclusive, weight: '1', weightFrom: null }]);
    const members = this.#members.get(sharing.group)?.agencies ?? [];
    if (members.length === 0)
      return err(invalid('allocation.empty-group', { item, group: sharing.group, date: this.date }));
    if (sharing.key === 'fixed') return this.#fixed(item, members, sharing.fixed ?? {});
    return ok(
      members.map((agency) => {
        const people = this.people.get(agency);
        if (sharing.key === 'headcount')
          return { agency, weight: people?.people ?? '0', weightFrom: people?.from ?? null };
        if (sharing.key === 'area')
          return { agency, weight: areaText(this.ownArea.get(agency) ?? 0), weightFrom: null };
        return { agency, weight: '1', weightFrom: null };
      }),
    );
  }

  #fixed(item: string, members: readonly string[], fixed: Readonly<Record<string, string>>): Result<Weight[]> {
    const percent = new Map(Object.entries(fixed));
    const outsider = [...percent.keys()].find(
      (agency) => !members.includes(agency) && Number(percent.get(agency)) !== 0,
    );
    if (outsider !== undefined)
      return err(invalid('allocation.fixed-outsider', { item, agency: outsider, date: this.date }));
    const sum = sumDecimals([...percent.values()]);
    if (!new Exact(sum).equals(100)) return err(invalid('allocation.fixed-not-100', { item, sum, date: this.date }));
    return ok(members.map((agency) => ({ agency, weight: percent.get(agency) ?? '0', weightFrom: null })));
  }
}

const keyOf = (sharing: Sharing): MemberKey => ('exclusive' in sharing ? 'exclusive' : sharing.key);

/** Exclusive area by agency, hundredths, in leases in force on the date. A split room is shared, not exclusive. */
function ownAreas(facts: SiteFacts): Map<string, number> {
  const inForce = new Set(facts.leases.filter((lease) => covers(lease, facts.basisDate)).map((lease) => lease.code));
  const areas = new Map<string, number>();
  for (const room of facts.rooms) {
    if (!inForce.has(room.lease)) continue;
    const use = room.uses.find((entry) => covers(entry, facts.basisDate));
    if (use === undefined || !('exclusive' in use)) continue;
    areas.set(use.exclusive, (areas.get(use.exclusive) ?? 0) + hundredthsFromArea(room.area));
  }
  return areas;
}
