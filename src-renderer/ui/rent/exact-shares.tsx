import { useTranslation } from 'react-i18next';
import type { AllocationStep, PartyRent } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import { shortName } from './rows.ts';
import { inOrder } from './member-order.ts';
import classes from './why-panel.module.css';

/** Every member's part as it was before it became whole öre, and since when its weight is what it is. */
export function ExactShares({
  step,
  parties,
  own,
}: {
  step: AllocationStep;
  parties: readonly PartyRent[];
  own: string;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <details className={classes['exact']}>
      <summary>{t('rent.why.exact')}</summary>
      <dl>
        {inOrder(step.members, parties).map((member) => {
          const party = parties.find((entry) => entry.agency === member.agency);
          const ore = member.roundingOre === 0 ? '' : t('rent.why.oneOre');
          const since = member.weightFrom === null ? '' : t('rent.why.since', { date: f.date(member.weightFrom) });
          return (
            <div key={member.agency} data-own={member.agency === own || undefined}>
              <dt>
                {party === undefined ? member.agency : shortName(party)}
                {since !== '' && <small>{since}</small>}
              </dt>
              <dd>
                {f.share(member.share)}
                <small>
                  → {f.amount(member.ore)} {ore}
                </small>
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}
