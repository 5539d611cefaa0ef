import type { UpratingTrace } from '../domain/agreements/uprating-run.ts';
import { amount, kronor, percentOfRate } from './format.ts';
import { paragraph, row, table, type Block, type TableRow } from './model.ts';
import {
  baseYearText,
  changeText,
  figureText,
  formulaText,
  isFloored,
  monthText,
  wholePercentText,
} from './uprating-words.ts';

interface Uprated {
  readonly trace: UpratingTrace;
  readonly yearlyRentOre: number;
}

/** What the clause says beside its figures, as far as it says something. */
function clauseRows(trace: UpratingTrace): TableRow[] {
  const { indexedShare, quotient } = trace;
  return [
    ...(quotient === 'exact' ? [] : [row('row', 'Räknas i hela procent som', '', wholePercentText(trace))]),
    ...(Number(indexedShare) === 1
      ? []
      : [row('row', 'Del av hyran som följer index', '', percentOfRate(indexedShare))]),
    ...(isFloored(trace) ? [row('row', 'Index har sjunkit; hyran understiger inte bashyran', '', '')] : []),
  ];
}

/** Both figures, the formula and what it comes to: on the annex and in the letter alike. */
export function upratingTable({ trace, yearlyRentOre }: Uprated, totalText: string): Block {
  const series = `KPI (${baseYearText(trace.baseYear)})`;
  return table(
    [
      { header: '', align: 'left', weight: 52 },
      { header: '', align: 'left', weight: 26, tone: 'mute' },
      { header: '', align: 'right', weight: 22 },
    ],
    [
      row('row', `Bashyra, version ${String(trace.baseVersionNumber)}`, 'kronor per år', amount(trace.baseRentOre)),
      row('row', `${series}, basmånad`, monthText(trace.baseMonth), figureText(trace.baseFigure)),
      row('row', `${series}, avläst`, monthText(trace.month), figureText(trace.figure)),
      row('row', 'Indexförändring', '', changeText(trace)),
      ...clauseRows(trace),
      row('total', totalText, '', kronor(yearlyRentOre)),
    ],
  );
}

/** The formula as a sentence, with the rounding that was made. */
export const formulaSentence = (trace: UpratingTrace): string =>
  `Beräkning: ${formulaText(trace)}, avrundat till ${trace.rounding === 'krona' ? 'hela kronor' : 'hela ören'}.`;

export const upratingBlocks = (uprated: Uprated): Block[] => [
  paragraph(
    'body',
    'Den beräknade årshyran är bashyra. Den räknas upp med konsumentprisindex enligt överenskommelsens indexklausul, ' +
      'varje år från bashyran och inte från en hyra som redan är uppräknad.',
  ),
  upratingTable(uprated, 'Årshyra efter uppräkning'),
  paragraph('small', formulaSentence(uprated.trace)),
];
