import type { AllocationStep, PartyRent, RentCalculation } from '../domain/rent/calculation.ts';
import { components, type Component } from '../domain/rent/site-facts.ts';
import { present } from '../kernel/assert.ts';
import { sumDecimals } from '../values/exact.ts';
import {
  amount,
  area,
  date,
  decimal,
  documentId,
  kronor,
  organisationNumber,
  percentOfRate,
  period,
} from './format.ts';
import {
  facts,
  heading,
  paragraph,
  row,
  table,
  type Block,
  type DocumentModel,
  type Table,
  type TableRow,
} from './model.ts';
import {
  agreedRentOre,
  quarters,
  type AnnexInput,
  type AnnexParty,
  type RentAnnexContext,
} from './rent-annex-input.ts';
import { basisBlocks } from './rent-annex-basis.ts';
import { traceBlocks } from './rent-annex-trace.ts';
import { componentNames, genitive, groundText, overheadTerms, shareOf, stepName } from './rent-words.ts';

/**
 * Bilaga Hyresberäkning for one guest: the yearly rent on its first page, what it stands on, and the trace of every
 * öre as an appendix (calculation section 12; the report's 2.2 and 2.3.1). A guest without a party in the calculation
 * is a bug.
 */
export function rentAnnex(calculation: RentCalculation, context: RentAnnexContext): DocumentModel {
  const party = present(
    calculation.parties.find((entry) => entry.agency === context.guestCode),
    'the guest',
  );
  const steps = calculation.steps.filter((step) => shareOf(step, context.guestCode) !== null);
  const input: AnnexInput = { calculation, context, party, steps };
  return {
    meta: metaOf(context),
    blocks: [
      ...frontBlocks(input),
      { kind: 'page-break' },
      ...basisBlocks(input),
      { kind: 'page-break' },
      ...traceBlocks(input),
    ],
    firstPageFoot: [],
  };
}

function metaOf(context: RentAnnexContext): DocumentModel['meta'] {
  const { annexNumber, agreementVersion } = context;
  const annex = annexNumber === null ? 'Bilaga' : `Bilaga ${String(annexNumber)}`;
  const version = agreementVersion === null ? '' : ` · version ${String(agreementVersion)}`;
  return {
    title: `Hyresberäkning, ${context.guest.name}, ${context.siteName}`,
    subject: `${annex} till hyresöverenskommelse, dnr ${context.registrationNumber}`,
    author: context.host.name,
    language: 'sv-SE',
    registrationNumber: context.registrationNumber,
    createdOn: context.createdOn,
    watermark: context.draft ? 'UTKAST' : null,
    header: {
      left: [context.host.name, `Värdmyndighet · ${organisationNumber(context.host.organisationNumber)}`],
      right: [`${annex} till hyresöverenskommelse`, `Dnr ${context.registrationNumber}${version}`],
    },
    footer: {
      left: `Hyresberäkning · ${context.guest.name} · ${context.siteName}`,
      middle: `dokument ${documentId(context.calculationSha256)}`,
      pageLabel: `${annex}, sida {page} av {pages}`,
    },
  };
}

function frontBlocks(input: AnnexInput): Block[] {
  const { calculation, context, party } = input;
  const people = sumDecimals(calculation.parties.map((entry) => entry.people));
  return [
    heading(1, 'Hyresberäkning'),
    paragraph(
      'lead',
      `Årshyra för ${genitive(context.guest.name)} del av kontorsgemenskapen i ${context.siteName}, med det underlag ` +
        'som den vilar på. Varje belopp förklaras i tillägget.',
    ),
    facts(2, [
      ['Gästmyndighet', partyText(context.guest)],
      ['Basdatum', date(calculation.basisDate)],
      ['Medarbetare', `${decimal(party.people)} av ${decimal(people)}`],
      ['Gäller', context.validity === null ? 'ej bestämt' : period(context.validity)],
      ['Egen yta', area(party.ownAreaHundredths)],
      ['Over-head', overheadTerms(party)],
    ]),
    rentTable(input),
  ];
}

const partyText = (party: AnnexParty): string => `${party.name}\n${organisationNumber(party.organisationNumber)}`;

function rentTable(input: AnnexInput): Table {
  const { party, steps } = input;
  const [first = 0, ...later] = quarters(agreedRentOre(input));
  const perQuarter = later.every((ore) => ore === first) ? '' : ', kvartal 1 av ett helt år';
  const rounding = party.rounding === 0 ? [] : [row('group', componentNames.rounding, '', amount(party.rounding))];
  return table(
    [
      { header: '', align: 'left', weight: 54 },
      { header: '', align: 'left', weight: 28, tone: 'mute' },
      { header: '', align: 'right', weight: 18 },
    ],
    [
      ...components.flatMap((component) => componentRows(party, steps, component)),
      row('group', `Over-head ${percentOfRate(party.overheadRate)}`, '', amount(party.overhead)),
      ...rounding,
      ...upratingRows(input),
      row('total', 'Årshyra', '', kronor(agreedRentOre(input))),
      row('mute', `Faktureras kvartalsvis i förskott${perQuarter}`, '', kronor(first)),
    ],
  );
}

/** The rent that was calculated, and what the index has added to it since. */
function upratingRows({ party, context: { uprating } }: AnnexInput): TableRow[] {
  if (uprating === undefined) return [];
  const { yearlyRentOre } = uprating;
  return [
    row('sum', 'Årshyra enligt beräkningen', '', amount(party.yearlyRent)),
    row('row', 'Indexuppräkning', 'avsnitt 7 i underlaget', amount(yearlyRentOre - party.yearlyRent)),
  ];
}

function componentRows(party: PartyRent, steps: readonly AllocationStep[], component: Component): TableRow[] {
  const own = steps.filter((step) => step.component === component);
  if (own.length === 0) return [];
  const lines = own.map((step) => {
    const share = present(shareOf(step, party.agency), 'a share');
    return row('row', stepName(step), groundText(step, share), amount(share.ore));
  });
  return [row('group', componentNames[component], '', amount(party[component])), ...lines];
}
