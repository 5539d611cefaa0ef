import type { AgreementFacts } from '../../domain/agreements/agreement-facts.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { sumOre } from '../../values/money.ts';
import { date, shortKronor } from '../format.ts';
import { heading, paragraph, row, table, type DocumentModel } from '../model.ts';
import { metaOf, type Frame } from './frame.ts';

type Cost = AgreementFacts['costAcceptances'][number];

const kronor = (ore: number): string => (ore === 0 ? '–' : shortKronor(ore));

function answer({ decision, decidedOn, decidedBy }: Cost): string {
  const when = [decidedOn === null ? '' : date(decidedOn), decidedBy].filter((text) => text !== '').join(', ');
  return when === '' ? choices.costDecision[decision] : `${choices.costDecision[decision]}\n${when}`;
}

/** Preliminära kostnader (2.2, step 1): what the guest has been told and what it has answered, before anything is ordered. */
export function costAcceptances(frame: Frame, title: string, annexNumber: number): DocumentModel {
  const { costAcceptances: costs, guest } = frame.facts;
  const accepted = costs.filter(({ decision }) => decision === 'accepted');
  const sum = (of: 'oneOffOre' | 'yearlyOre'): string => kronor(sumOre(accepted.map((cost) => cost[of])));
  return {
    meta: metaOf(frame, title, annexNumber),
    blocks: [
      heading(1, title),
      paragraph(
        'lead',
        `Kostnader för anpassningar, inköp och tillkommande yta som ${guest.name} har tagit ställning till. Beloppen är uppskattningar; inget beställs innan kostnaden är godkänd.`,
      ),
      table(
        [
          { header: 'Kostnad', align: 'left', weight: 42 },
          { header: 'Besked', align: 'left', weight: 28, tone: 'mute' },
          { header: 'En gång', align: 'right', weight: 16 },
          { header: 'Per år', align: 'right', weight: 16 },
        ],
        [
          ...costs.map((cost) =>
            row('row', cost.subject, answer(cost), kronor(cost.oneOffOre), kronor(cost.yearlyOre)),
          ),
          row('total', 'Godkänt', '', sum('oneOffOre'), sum('yearlyOre')),
        ],
      ),
    ],
    firstPageFoot: [],
  };
}
