import type { Invoice, InvoiceParty, VatTreatment } from '../domain/invoicing/invoice.ts';
import { components } from '../domain/rent/site-facts.ts';
import {
  amount,
  area,
  bankgiro,
  date,
  decimal,
  documentId,
  kronor,
  noBreak,
  organisationNumber,
  percent,
  period,
  plusgiro,
} from './format.ts';
import { facts, heading, paragraph, row, table, type Block, type DocumentModel, type TableRow } from './model.ts';
import { componentNames } from './rent-words.ts';
import { indexFigures } from './uprating-words.ts';

type Pair = readonly [label: string, value: string];

/**
 * Faktura: what mervärdesskattelagen (2023:200) 17 kap. 24 § asks of an invoice, what the buyer needs to pay it, and
 * what the amount is computed from (the report's 2.3.1: quarterly, in advance). A draft has neither number nor OCR.
 */
export function invoiceDocument(invoice: Invoice): DocumentModel {
  return {
    meta: metaOf(invoice),
    blocks: [
      {
        kind: 'columns',
        leftPercent: 58,
        left: [heading(1, 'Faktura'), referenceFacts(invoice)],
        right: buyerBlocks(invoice.buyer),
      },
      { kind: 'spacer', size: 'small' },
      linesTable(invoice),
      ...vatBlocks(invoice),
      ...basisBlocks(invoice),
    ],
    firstPageFoot: paymentBlocks(invoice),
  };
}

function metaOf(invoice: Invoice): DocumentModel['meta'] {
  const { seller, buyer } = invoice;
  const name = invoice.number === null ? 'Faktura, utkast' : `Faktura ${invoice.number}`;
  return {
    title: `${name}, ${buyer.name}`,
    subject: `Hyra för kontorsgemenskapen i ${invoice.siteName}, ${quarterText(invoice)}`,
    author: seller.name,
    language: 'sv-SE',
    registrationNumber: invoice.registrationNumber,
    createdOn: invoice.invoiceDate,
    watermark: invoice.status === 'draft' ? 'UTKAST' : null,
    header: {
      left: [
        seller.name,
        ...seller.addressLines,
        `Org.nr ${organisationNumber(seller.organisationNumber)}${vatSuffix(seller)}`,
      ],
      right: [`Kontorsgemenskapen i ${invoice.siteName}`, quarterText(invoice), `Dnr ${invoice.registrationNumber}`],
    },
    footer: {
      left: `${name} · ${buyer.name}`,
      middle: `underlag ${documentId(invoice.basis.calculationSha256)}`,
      pageLabel: 'Sida {page} av {pages}',
    },
  };
}

const quarterText = (invoice: Invoice): string => `kvartal ${String(invoice.quarter)} ${String(invoice.year)}`;

const vatSuffix = (party: InvoiceParty): string => (party.vatNumber === '' ? '' : ` · Momsreg.nr ${party.vatNumber}`);

/** Pairs whose value is empty are left out: an empty label asks for something that nobody has. */
const filled = (pairs: readonly Pair[]): Pair[] => pairs.filter(([, value]) => value !== '');

const referenceFacts = (invoice: Invoice): Block =>
  facts(
    1,
    filled([
      ['Fakturanummer', invoice.number ?? 'sätts när fakturan utfärdas'],
      ['Fakturadatum', date(invoice.invoiceDate)],
      ['Förfallodatum', date(invoice.dueDate)],
      ['Er referens', invoice.buyerReference],
      ['Vår referens', invoice.sellerContact],
      ['Överenskommelse', `version ${String(invoice.agreementVersion)}`],
    ]),
  );

function buyerBlocks(buyer: InvoiceParty): Block[] {
  const lines = [
    ...buyer.addressLines,
    `Org.nr ${organisationNumber(buyer.organisationNumber)}`,
    ...(buyer.vatNumber === '' ? [] : [`Momsreg.nr ${buyer.vatNumber}`]),
    ...(buyer.electronicAddress === '' ? [] : [`E-faktura ${buyer.electronicAddress}`]),
  ];
  return [paragraph('small', 'Köpare'), paragraph('strong', buyer.name), paragraph('body', lines.join('\n'))];
}

/** The rate, or why there is none, short enough for a column. */
function vatText(vat: VatTreatment): string {
  switch (vat.category) {
    case 'S':
      return percent(vat.rate);
    case 'E':
      return 'momsfri';
    case 'O':
      return 'utanför moms';
  }
}

function linesTable(invoice: Invoice): Block {
  const lines = invoice.lines.map((line) =>
    row(
      'row',
      line.description,
      period({ from: line.periodFrom, to: line.periodTo }),
      vatText(line.vat),
      amount(line.amountOre),
    ),
  );
  return table(
    [
      { header: 'Avser', align: 'left', weight: 42 },
      { header: 'Period', align: 'left', weight: 27, tone: 'mute' },
      { header: 'Moms', align: 'left', weight: 14, tone: 'mute' },
      { header: 'Belopp, kr', align: 'right', weight: 17 },
    ],
    [
      ...lines,
      row('sum', 'Summa exklusive moms', '', '', amount(invoice.netOre)),
      row('mute', 'Moms', '', '', amount(invoice.vatOre)),
      row('total', invoice.totalOre < 0 ? 'Er tillgodo' : 'Att betala', '', '', kronor(Math.abs(invoice.totalOre))),
    ],
  );
}

const vatReason = (vat: VatTreatment): string => (vat.reason === '' ? `Moms ${percent(vat.rate)}` : vat.reason);

/** Base and tax of each treatment, with the reason where there is no tax; a line of text where there is one only. */
function vatBlocks(invoice: Invoice): Block[] {
  const [only, ...others] = invoice.vatTotals;
  if (only !== undefined && others.length === 0) {
    const sums = `Underlag ${kronor(only.netOre)}, moms ${kronor(only.vatOre)}.`;
    return [{ kind: 'spacer', size: 'small' }, paragraph('small', `${vatReason(only.vat)}. ${sums}`)];
  }
  const rows = invoice.vatTotals.map(({ vat, netOre, vatOre }): TableRow =>
    row('row', vatReason(vat), vatText(vat), amount(netOre), amount(vatOre)),
  );
  return [
    heading(3, 'Moms'),
    table(
      [
        { header: 'Grund', align: 'left', weight: 46 },
        { header: 'Momssats', align: 'left', weight: 18, tone: 'mute' },
        { header: 'Underlag, kr', align: 'right', weight: 18 },
        { header: 'Moms, kr', align: 'right', weight: 18 },
      ],
      rows,
    ),
  ];
}

/** What the yearly rent consists of, beside what it was computed on. */
function basisBlocks(invoice: Invoice): Block[] {
  const { basis } = invoice;
  const parts = [...components, 'overhead', 'rounding'] as const;
  const rows = parts
    .filter((part) => basis.componentsOre[part] !== 0)
    .map((part) => row('row', componentNames[part], amount(basis.componentsOre[part])));
  const indexation =
    basis.indexation === undefined ? [] : [row('row', 'Indexuppräkning', amount(basis.indexation.ore))];
  const share = facts(1, [
    ['Basdatum', date(basis.basisDate)],
    ['Medarbetare', decimal(basis.people)],
    ['Egen yta', area(basis.ownAreaHundredths)],
    ['Kvartal', `${String(invoice.quarter)} av 4, ${String(invoice.year)}`],
    ['Hyresberäkning', `dokument ${documentId(basis.calculationSha256)}`],
    ...(basis.indexation === undefined ? [] : [['Index', indexFigures(basis.indexation.trace)] as const]),
  ]);
  const rent = table(
    [
      { header: 'Årshyran består av', align: 'left', weight: 60 },
      { header: 'Kronor per år', align: 'right', weight: 40 },
    ],
    [...rows, ...indexation, row('sum', 'Årshyra', amount(basis.yearlyRentOre))],
  );
  return [
    {
      kind: 'together',
      blocks: [heading(3, 'Underlag för hyran'), { kind: 'columns', leftPercent: 50, left: [rent], right: [share] }],
    },
  ];
}

/** All that a payment order needs, in one place. */
function paymentBlocks(invoice: Invoice): Block[] {
  const credit = invoice.totalOre < 0;
  const left = filled([
    [credit ? 'Er tillgodo' : 'Att betala', kronor(Math.abs(invoice.totalOre))],
    ['Förfallodatum', date(invoice.dueDate)],
    ['Villkor', `${String(invoice.paymentTermsDays)}${noBreak}dagar netto`],
  ]);
  const right = filled([
    ['Bankgiro', invoice.bankgiro === '' ? '' : bankgiro(invoice.bankgiro)],
    ['Plusgiro', invoice.plusgiro === '' ? '' : plusgiro(invoice.plusgiro)],
    ['OCR-nummer', invoice.ocr ?? (invoice.status === 'draft' ? 'sätts när fakturan utfärdas' : '')],
    ['Mottagare', invoice.seller.name],
  ]);
  return [{ kind: 'rule' }, { kind: 'columns', leftPercent: 42, left: [facts(1, left)], right: [facts(1, right)] }];
}
