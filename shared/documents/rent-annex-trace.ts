import type { AllocationStep, InvestmentYear, PremisesUse, RoomPart } from '../domain/rent/calculation.ts';
import { present } from '../kernel/assert.ts';
import {
  amount,
  area,
  areaNumber,
  exactShare,
  kronor,
  percentOfRate,
  period,
  shareInText,
  shortKronor,
} from './format.ts';
import { facts, heading, paragraph, row, table, type Block } from './model.ts';
import type { AnnexInput } from './rent-annex-input.ts';
import { componentNames, keyNames, listed, roomName, stepName, weightHeader, weightNumber } from './rent-words.ts';

/** Why these kronor: every allocation in which the guest has a line, with weights, dates and where each öre went. */
export function traceBlocks(input: AnnexInput): Block[] {
  return [
    heading(1, 'Tillägg: varför dessa kronor'),
    paragraph(
      'body',
      'Varje post nedan visar beloppet, vilka som delar det, fördelningsnyckeln och varje myndighets vikt på basdatum. ' +
        'Den exakta andelen är beloppet gånger vikten delat med summan av vikterna. Alla andelar avrundas nedåt till ' +
        'hela ören; de ören som blir över går ett och ett till de största bråkdelarna. Delarna summerar därför alltid ' +
        'till beloppet.',
    ),
    ...input.steps.flatMap((step, index) => stepBlocks(step, index + 1, input)),
  ];
}

function stepBlocks(step: AllocationStep, number: number, input: AnnexInput): Block[] {
  const name = step.itemKind === 'investment' ? `${step.itemName}, ${investmentWord(step)}` : stepName(step);
  const origin = originFacts(step);
  const blocks: Block[] = [
    heading(3, `${String(number)}. ${name}`),
    facts(2, [
      ['Post', `${componentNames[step.component]}, ${step.item}`],
      ['Belopp', kronor(step.amountOre)],
      step.group === null ? ['Bärs av', input.context.guest.name] : ['Delas av', step.groupName],
      ['Nyckel', keyNames[step.key]],
      ['Källa', step.source === '' ? '–' : step.source],
      ['Gäller', step.from === null ? '–' : period({ from: step.from, to: step.to })],
    ]),
    ...(origin.length === 0 ? [] : [facts(1, origin)]),
    // What one agency bears alone has nothing to share out.
    ...(step.members.length === 1 ? [] : [memberTable(step, input), ...leftOverBlocks(step, input)]),
  ];
  const rooms = step.use?.rooms ?? [];
  const list = rooms.length > mostTogether ? [paragraph('small', `Rum, m²: ${roomList(rooms)}.`)] : [];
  // A step is read as one piece, unless it is longer than a page may be.
  return [...(step.members.length > mostTogether ? blocks : [{ kind: 'together', blocks } as const]), ...list];
}

/** Rooms or members of a step that are still shown in one piece. */
const mostTogether = 16;

const roomList = (rooms: readonly RoomPart[]): string =>
  rooms.map((room) => `${roomName(room)} ${areaNumber(room.areaHundredths)}`).join(', ');

const investmentWord = (step: AllocationStep): string => (step.component === 'depreciation' ? 'avskrivning' : 'ränta');

/** Where the amount itself comes from: a part of a lease, or an investment's year. */
function originFacts(step: AllocationStep): (readonly [string, string])[] {
  if (step.use !== null) return useFacts(step, step.use);
  if (step.investment === null) return [];
  const year = step.investment;
  const months = `månad ${String(year.k0 + 1)}–${String(year.k1)} av ${String(year.months)} från ${year.firstMonth}`;
  if (step.component === 'depreciation') {
    const written = `avskrivet före ${kronor(year.writtenOffBeforeOre)}, efter ${kronor(year.writtenOffAfterOre)}`;
    return [['Uträkning', `${shortKronor(year.costOre)}, ${months}\n${written}`]];
  }
  return [
    ['Uträkning', `på återstående skuld av ${shortKronor(year.costOre)}, ${months}\n${interestSums(year).join('\n')}`],
  ];
}

/** The arithmetic of each run of months with one rate: months left, summed, over the life, times a twelfth of the rate. */
function interestSums(year: InvestmentYear): string[] {
  let k = year.k0;
  return year.rates.map((run) => {
    let monthsLeft = 0;
    for (const end = k + run.months; k < end; k += 1) monthsLeft += year.months - k;
    const rate = percentOfRate(run.rate);
    const sum = `${shortKronor(year.costOre)} × ${String(monthsLeft)}/${String(year.months)} × ${rate}/12`;
    return `${String(run.months)} månader à ${rate} från ${run.from}: ${sum}`;
  });
}

/** The rooms, or how many there are where they are many: the register lists them. */
function withoutUse(rooms: readonly RoomPart[]): string {
  if (rooms.length <= mostTogether) return `${roomList(rooms)} m²`;
  return `${String(rooms.length)} rum, ${area(rooms.reduce((sum, room) => sum + room.areaHundredths, 0))}`;
}

function useFacts(step: AllocationStep, use: PremisesUse): (readonly [string, string])[] {
  const part =
    `${area(use.areaHundredths)} av ${area(use.leaseAreaHundredths)} i ${step.itemName}, hyra ${kronor(use.leaseRentOre)}\n` +
    `exakt del ${shareInText(use.share)} kr${use.roundingOre === 0 ? '' : ', ett öre tillagt vid avrundningen'}`;
  return [
    ['Uträkning', part],
    ...(use.rooms.length === 0 || use.rooms.length > mostTogether ? [] : [['Rum, m²', roomList(use.rooms)] as const]),
    ...(use.roomsWithoutUse.length === 0
      ? []
      : [['Utan nyttjande', `${withoutUse(use.roomsWithoutUse)}, räknas som gemensam yta`] as const]),
    ...(use.unmeasuredHundredths === 0
      ? []
      : [['Yta utan rum', `${area(use.unmeasuredHundredths)}, räknas som gemensam yta`] as const]),
  ];
}

function memberTable(step: AllocationStep, { calculation, party }: AnnexInput): Block {
  const names = new Map(calculation.parties.map((entry) => [entry.agency, entry.name]));
  const rows = step.members.map((member) => {
    const name = names.get(member.agency) ?? member.agency;
    const cells = [
      name,
      weightNumber(step, member.weight),
      member.weightFrom ?? '',
      exactShare(member.share),
      member.roundingOre === 0 ? '' : `${member.roundingOre > 0 ? '+' : '−'}1`,
      amount(member.ore),
    ];
    return row(member.agency === party.agency ? 'own' : 'row', ...cells);
  });
  const total = weightNumber(step, step.weightTotal);
  const sum = row('sum', 'Summa', total, '', '', '', amount(step.amountOre));
  return table(
    [
      { header: 'Myndighet', align: 'left', weight: 33 },
      { header: weightHeader[step.key], align: 'right', weight: 12 },
      { header: 'Sedan', align: 'left', weight: 13, tone: 'mute' },
      { header: 'Exakt andel, kr', align: 'right', weight: 20, tone: 'mute' },
      { header: 'Öre', align: 'right', weight: 6, tone: 'mute' },
      { header: 'Belopp, kr', align: 'right', weight: 16 },
    ],
    [...rows, sum],
  );
}

function leftOverBlocks(step: AllocationStep, { calculation }: AnnexInput): Block[] {
  const receivers = step.members.filter((member) => member.roundingOre !== 0);
  if (receivers.length === 0) return [];
  const names = receivers.map(
    (member) =>
      present(
        calculation.parties.find((entry) => entry.agency === member.agency),
        'a party',
      ).name,
  );
  const what =
    receivers.length === 1 ? 'Ett öre blev över vid avrundningen och gick till' : 'De ören som blev över gick till';
  return [paragraph('small', `${what} ${listed(names)}.`)];
}
