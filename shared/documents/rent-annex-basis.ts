import type { AllocationStep, RoomPart } from '../domain/rent/calculation.ts';
import { components } from '../domain/rent/site-facts.ts';
import { present } from '../kernel/assert.ts';
import { allocate } from '../values/allocate.ts';
import { amount, area, areaNumber, kronor, percentOfRate } from './format.ts';
import { heading, paragraph, row, table, type Bars, type Block, type TableColumn } from './model.ts';
import { agreedRentOre, quarters, type AnnexInput } from './rent-annex-input.ts';
import { investmentBlocks } from './rent-annex-investments.ts';
import { upratingBlocks } from './uprating-blocks.ts';
import { componentNames, groundText, keyNames, roomName, shareOf, stepName, weightText } from './rent-words.ts';

/** What the yearly rent stands on: premises, groups, costs, investments, overhead, invoicing. */
export function basisBlocks(input: AnnexInput): Block[] {
  return [
    heading(1, 'Underlag'),
    heading(2, '1 Hyresavtal och ytor'),
    ...leaseBlocks(input),
    ...ownAreaBlocks(input),
    ...sharedAreaBlocks(input),
    heading(2, '2 Delningsgrupper och fördelningsnycklar'),
    ...groupBlocks(input),
    heading(2, '3 Övriga kostnader'),
    ...costBlocks(input),
    heading(2, '4 Investeringar'),
    ...investmentBlocks(input),
    heading(2, '5 Over-head'),
    ...overheadBlocks(input),
    heading(2, '6 Årshyra och fakturering'),
    ...invoicingBlocks(input),
    ...(input.context.uprating === undefined
      ? []
      : [heading(2, '7 Indexuppräkning'), ...upratingBlocks(input.context.uprating)]),
  ];
}

const text = (header: string, weight: number): TableColumn => ({ header, align: 'left', weight });
const quiet = (header: string, weight: number): TableColumn => ({ header, align: 'left', weight, tone: 'mute' });
const figure = (header: string, weight: number): TableColumn => ({ header, align: 'right', weight });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const shareIn = (step: AllocationStep, agency: string): number => shareOf(step, agency)?.ore ?? 0;

function leaseBlocks({ party, steps }: AnnexInput): Block[] {
  const byLease = Map.groupBy(
    steps.filter((step) => step.use !== null),
    (step) => step.item,
  );
  const rows = [...byLease.values()].map((own) => {
    const first = present(own[0], 'a step');
    const use = present(first.use, 'a use');
    const part = sum(own.map((step) => shareIn(step, party.agency)));
    const cells = [
      `${first.item} · ${first.itemName}`,
      areaNumber(use.leaseAreaHundredths),
      amount(use.leaseRentOre),
      amount(part),
    ];
    return { ...row('row', ...cells), ...(first.source === '' ? {} : { sub: first.source }) };
  });
  return [
    table(
      [text('Hyresavtal', 46), figure('Yta, m²', 14), figure('Hyra per år, kr', 20), figure('Del, kr', 20)],
      [...rows, row('sum', componentNames.premises, '', '', amount(party.premises))],
    ),
  ];
}

function ownAreaBlocks({ party, context, steps }: AnnexInput): Block[] {
  const rooms = steps
    .filter((step) => step.use?.kind === 'exclusive')
    .flatMap((step) => (step.use?.rooms ?? []).map((room) => ({ lease: step.item, ...room })));
  if (rooms.length === 0) {
    return [heading(3, 'Egen yta'), paragraph('body', `${context.guest.name} har ingen egen yta på basdatum.`)];
  }
  return [
    heading(3, 'Egen yta'),
    table(
      [text('Rum', 14), text('Benämning', 46), quiet('Hyresavtal', 20), figure('Yta, m²', 20)],
      [
        ...rooms.map((room) => row('row', room.code, room.name, room.lease, areaNumber(room.areaHundredths))),
        row('sum', 'Egen yta', '', '', areaNumber(party.ownAreaHundredths)),
      ],
    ),
  ];
}

function sharedAreaBlocks({ party, steps }: AnnexInput): Block[] {
  const shared = steps.filter((step) => step.use !== null && step.use.kind !== 'exclusive');
  if (shared.length === 0) return [];
  const rows = shared.map((step) => {
    const share = present(shareOf(step, party.agency), 'a share');
    const use = present(step.use, 'a use');
    const cells = [stepName(step), groundText(step, share), areaNumber(attributed(step, party.agency))];
    const rest = use.unmeasuredHundredths > 0 ? [`yta utan rum ${area(use.unmeasuredHundredths)}`] : [];
    return { ...row('row', ...cells), sub: [...someRooms([...use.rooms, ...use.roomsWithoutUse]), ...rest].join(', ') };
  });
  const total = party.attributedAreaHundredths - party.ownAreaHundredths;
  return [
    heading(3, 'Delad och gemensam yta'),
    table(
      [text('Yta', 52), quiet('Grund', 28), figure('Del, m²', 20)],
      [
        ...rows,
        row('sum', 'Del av delad och gemensam yta', '', areaNumber(total)),
        row('mute', 'Egen yta och del av delad yta tillsammans', '', areaNumber(party.attributedAreaHundredths)),
      ],
    ),
  ];
}

/** The first rooms by name and the number of the others: the appendix lists them all. */
function someRooms(rooms: readonly RoomPart[]): string[] {
  const shown = rooms.slice(0, 12).map(roomName);
  return rooms.length > shown.length ? [...shown, `${String(rooms.length - shown.length)} rum till`] : shown;
}

/** The guest's part of a shared area, by the weights of its rent. Hundredths of m². */
function attributed(step: AllocationStep, agency: string): number {
  const weights = step.members.map((member) => member.weight);
  const parts = present(allocate(present(step.use, 'a use').areaHundredths, weights), 'a weight');
  return parts[step.members.findIndex((member) => member.agency === agency)]?.ore ?? 0;
}

function groupBlocks({ calculation, context, party, steps }: AnnexInput): Block[] {
  const shared = steps.filter((step) => step.group !== null);
  if (shared.length === 0) return [paragraph('body', `${context.guest.name} delar inga kostnader med andra.`)];
  const names = new Map(calculation.parties.map((entry) => [entry.agency, entry.name]));
  const alike = Map.groupBy(shared, (step) =>
    JSON.stringify([step.group, step.key, step.members.map((member) => member.weight)]),
  );
  return [...alike.values()].flatMap((own) => {
    const step = present(own[0], 'a step');
    const items: Bars['items'] = step.members.map((member) => ({
      label: names.get(member.agency) ?? member.agency,
      value:
        member.weightFrom === null
          ? weightText(step, member.weight)
          : `${weightText(step, member.weight)} sedan ${member.weightFrom}`,
      permille: permille(member.weight, step.weightTotal),
      colour: context.colours[member.agency] ?? '#5d6a78',
      emphasised: member.agency === party.agency,
    }));
    return [
      heading(3, `${step.groupName}, ${keyNames[step.key].toLowerCase()}`),
      { kind: 'bars', items },
      paragraph('small', `Delar: ${[...new Set(own.map(sharedThing))].join('; ')}.`),
    ];
  });
}

const sharedThing = (step: AllocationStep): string =>
  step.use === null ? step.itemName : stepName(step).replace(/^./, (first) => first.toLowerCase());

/** Length of a bar only: the figure beside it is exact. */
const permille = (weight: string, total: string): number => Math.round((Number(weight) / Number(total)) * 1000);

function costBlocks({ party, steps }: AnnexInput): Block[] {
  const items = steps.filter((step) => step.itemKind === 'cost-item');
  if (items.length === 0) return [paragraph('body', 'Inga övriga kostnader på basdatum.')];
  const rows = items.map((step) => {
    const share = present(shareOf(step, party.agency), 'a share');
    const cells = [step.itemName, groundText(step, share), amount(step.amountOre), amount(share.ore)];
    return { ...row('row', ...cells), ...(step.source === '' ? {} : { sub: step.source }) };
  });
  return [
    table(
      [text('Kostnadspost', 38), quiet('Grund', 26), figure('Kostnad per år, kr', 19), figure('Del, kr', 17)],
      [...rows, row('sum', componentNames.other, '', '', amount(party.other))],
    ),
  ];
}

function overheadBlocks({ party }: AnnexInput): Block[] {
  const rows = components.map((component) => {
    const included = party.overheadBase.includes(component);
    return row(
      'row',
      componentNames[component],
      included ? 'ingår i underlaget' : 'ingår inte',
      amount(party[component]),
    );
  });
  return [
    paragraph(
      'body',
      'Over-head täcker värdmyndighetens indirekta kostnader: inköp, avtalsförvaltning, kontakter med hyresvärd och ' +
        'leverantörer, underhållsplanering samt lås, larm och behörigheter.',
    ),
    table(
      [text('Post', 40), quiet('Underlag', 35), figure('Kronor', 25)],
      [
        ...rows,
        row('sum', 'Underlag för over-head', '', amount(party.overheadBaseOre)),
        row('mute', `Over-head, ${percentOfRate(party.overheadRate)} av underlaget`, '', amount(party.overhead)),
      ],
    ),
  ];
}

function invoicingBlocks(input: AnnexInput): Block[] {
  return [
    paragraph(
      'body',
      'Årshyran faktureras kvartalsvis i förskott. Kvartalsbeloppen nedan gäller ett helt kalenderår; för en del av ett ' +
        'år räknas hela månader som tolftedelar och del av månad efter dagar.',
    ),
    table(
      [text('Kvartal', 30), quiet('Avser', 45), figure('Kronor', 25)],
      [
        ...quarters(agreedRentOre(input)).map((ore, index) =>
          row('row', `Kvartal ${String(index + 1)}`, quarterMonths[index] ?? '', amount(ore)),
        ),
        row('sum', 'Årshyra', '', kronor(agreedRentOre(input))),
      ],
    ),
  ];
}

const quarterMonths = ['januari–mars', 'april–juni', 'juli–september', 'oktober–december'];
