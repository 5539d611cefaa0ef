import { err, ok, type Result } from '../../kernel/result.ts';
import { invalid } from '../../kernel/app-error.ts';
import { present } from '../../kernel/assert.ts';
import { allocate } from '../../values/allocate.ts';
import { areaText, hundredthsFromArea } from '../../values/area.ts';
import { covers } from '../../values/interval.ts';
import { oreFromKronor } from '../../values/money.ts';
import type { AllocationStep, PremisesUse, RoomPart } from './calculation.ts';
import type { Sharing, SiteFacts } from './site-facts.ts';
import { byCode, type BasisDate } from './weights.ts';

type Lease = SiteFacts['leases'][number];
type Room = SiteFacts['rooms'][number];

interface Use {
  readonly kind: PremisesUse['kind'];
  readonly order: string;
  readonly sharing: Sharing;
  readonly rooms: RoomPart[];
  readonly roomsWithoutUse: RoomPart[];
  unmeasuredHundredths: number;
}

/** Percentages as one text, so that rooms split alike are one use and rooms split otherwise are another. */
const fixedText = (sharing: Sharing): string =>
  'group' in sharing && sharing.fixed !== undefined
    ? Object.entries(sharing.fixed)
        .sort(([a], [b]) => byCode(a, b))
        .map(([agency, percent]) => `${agency}=${percent}`)
        .join(',')
    : '';

/** NUL sorts before every character of a code: `A` comes before `AB` whatever follows. */
const orderOf = (sharing: Sharing): string =>
  'exclusive' in sharing ? `0\0${sharing.exclusive}` : `1\0${sharing.group}\0${sharing.key}\0${fixedText(sharing)}`;

const areaOf = (use: Use): number =>
  [...use.rooms, ...use.roomsWithoutUse].reduce((sum, room) => sum + room.areaHundredths, use.unmeasuredHundredths);

/** Groups a lease's area by use, in the order of the calculation: exclusive, shared, common (section 4). */
function usesOf(lease: Lease, rooms: readonly Room[], basis: BasisDate): Result<Use[]> {
  const leaseArea = hundredthsFromArea(lease.area);
  const uses = new Map<string, Use>();
  const common: Use = {
    kind: 'common',
    order: '2',
    sharing: lease.common,
    rooms: [],
    roomsWithoutUse: [],
    unmeasuredHundredths: 0,
  };
  let measured = 0;
  for (const room of rooms) {
    const part: RoomPart = { code: room.code, name: room.name ?? '', areaHundredths: hundredthsFromArea(room.area) };
    measured += part.areaHundredths;
    const sharing = room.uses.find((use) => covers(use, basis.date));
    if (sharing === undefined) {
      common.roomsWithoutUse.push(part);
      continue;
    }
    const order = orderOf(sharing);
    const use: Use = uses.get(order) ?? {
      kind: 'exclusive' in sharing ? 'exclusive' : 'shared',
      order,
      sharing,
      rooms: [],
      roomsWithoutUse: [],
      unmeasuredHundredths: 0,
    };
    use.rooms.push(part);
    uses.set(order, use);
  }
  if (measured > leaseArea) {
    return err(
      invalid('rent.rooms-exceed-lease', { lease: lease.code, roomsArea: areaText(measured), leaseArea: lease.area }),
    );
  }
  common.unmeasuredHundredths = leaseArea - measured;
  return ok([...uses.values(), common].filter((use) => areaOf(use) > 0).sort((a, b) => byCode(a.order, b.order)));
}

/** Premises rent of one lease: the rent over its uses by area, each use's part over its members (section 4). */
export function premisesSteps(lease: Lease, rooms: readonly Room[], basis: BasisDate): Result<AllocationStep[]> {
  const uses = usesOf(lease, rooms, basis);
  if (!uses.ok) return uses;
  const leaseRentOre = oreFromKronor(lease.yearlyRent);
  const parts = allocate(
    leaseRentOre,
    uses.value.map((use) => String(areaOf(use))),
  );
  if (parts === null) return err(invalid('rent.lease-without-area', { lease: lease.code }));

  const steps: AllocationStep[] = [];
  for (const [index, use] of uses.value.entries()) {
    const part = present(parts[index], 'a part');
    const allocation = basis.allocate(lease.code, part.ore, use.sharing);
    if (!allocation.ok) return allocation;
    steps.push({
      component: 'premises',
      itemKind: 'lease',
      item: lease.code,
      itemName: lease.name ?? lease.code,
      source: lease.source ?? '',
      category: 'premises',
      from: lease.from,
      to: lease.to,
      amountOre: part.ore,
      use: {
        kind: use.kind,
        areaHundredths: areaOf(use),
        leaseAreaHundredths: hundredthsFromArea(lease.area),
        leaseRentOre,
        share: part.share,
        roundingOre: part.roundingOre,
        rooms: use.rooms,
        roomsWithoutUse: use.roomsWithoutUse,
        unmeasuredHundredths: use.unmeasuredHundredths,
      },
      investment: null,
      ...allocation.value,
    });
  }
  return ok(steps);
}
