import { useTranslation } from 'react-i18next';
import type { AllocationStep, MemberShare, PartyRent } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import type { Colours } from './colours.ts';
import { ExactShares } from './exact-shares.tsx';
import { inOrder } from './member-order.ts';
import { shortName, stepIds } from './rows.ts';
import { StepBasis } from './step-basis.tsx';
import { useRentTexts } from './texts.ts';
import classes from './why-panel.module.css';

interface StepsProps {
  steps: readonly AllocationStep[];
  party: PartyRent;
  parties: readonly PartyRent[];
  colours: Colours;
}

/** Steps that fit are shown in full; many are folded, each with its amount. */
const shownInFull = 6;

const sameSharing = (a: AllocationStep, b: AllocationStep): boolean =>
  a.group === b.group &&
  a.key === b.key &&
  a.members.map((m) => m.weight).join() === b.members.map((m) => m.weight).join();

export function WhySteps({ steps, party, parties, colours }: StepsProps) {
  const ids = stepIds(steps);
  return (
    <ol className={classes['steps']}>
      {steps.map((step, index) => {
        const inFull = steps.length <= shownInFull;
        const earlier = inFull ? steps.findIndex((other) => sameSharing(other, step)) : index;
        return (
          <WhyStep
            key={ids.get(step)}
            step={step}
            number={index + 1}
            open={inFull}
            sameAs={earlier < index && step.group !== null ? earlier + 1 : null}
            party={party}
            parties={parties}
            colours={colours}
          />
        );
      })}
    </ol>
  );
}

interface StepProps extends Omit<StepsProps, 'steps'> {
  step: AllocationStep;
  number: number;
  open: boolean;
  /** The step that has shown the same weights already. */
  sameAs: number | null;
}

function WhyStep({ step, number, open, sameAs, party, parties, colours }: StepProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const texts = useRentTexts();
  const own = step.members.find((member) => member.agency === party.agency);
  if (own === undefined) return null;
  return (
    <li>
      <details open={open}>
        <summary>
          <span>
            {number} · {texts.heading(step)}
          </span>
          <b>{f.amount(own.ore)}</b>
        </summary>
        <div className={classes['formula']}>
          <StepBasis step={step} />
          {step.group !== null && <OwnShare step={step} own={own} />}
        </div>
        {step.group !== null && (
          <p className={classes['note']}>
            {t('rent.why.shared', { group: step.groupName, key: t(`choices.key.${step.key}`).toLowerCase() })}{' '}
            {sameAs !== null && t('rent.why.sameAs', { step: sameAs })}
          </p>
        )}
        {step.group !== null && sameAs === null && (
          <Weights step={step} party={party} parties={parties} colours={colours} />
        )}
        <Rounding step={step} parties={parties} />
        {step.group !== null && <ExactShares step={step} parties={parties} own={party.agency} />}
        {step.source !== '' && <p className={classes['note']}>{t('rent.why.source', { source: step.source })}</p>}
      </details>
    </li>
  );
}

/** `× 18/123 = 41 853,658536 → 41 853,66` */
function OwnShare({ step, own }: { step: AllocationStep; own: MemberShare }) {
  const f = useFormat();
  return (
    <div>
      × {f.decimal(own.weight)}/{f.decimal(step.weightTotal)} = <b>{f.amount(own.ore)}</b>
    </div>
  );
}

function Weights({ step, party, parties, colours }: { step: AllocationStep } & Omit<StepsProps, 'steps'>) {
  const f = useFormat();
  const { t } = useTranslation();
  const most = Math.max(...step.members.map((member) => Number(member.weight)));
  const unit = step.key === 'area' ? ' m²' : step.key === 'fixed' ? ' %' : '';
  return (
    <ul className={classes['weights']}>
      {inOrder(step.members, parties).map((member) => {
        const other = parties.find((entry) => entry.agency === member.agency);
        const since = member.weightFrom === null ? undefined : t('rent.why.since', { date: f.date(member.weightFrom) });
        return (
          <li key={member.agency} data-own={member.agency === party.agency || undefined} title={since}>
            <span>{other === undefined ? member.agency : shortName(other)}</span>
            <i
              style={{ background: colours(member.agency), width: `${(Number(member.weight) / (most || 1)) * 100}%` }}
            />
            <span>
              {f.decimal(member.weight)} / {f.decimal(step.weightTotal)}
              {unit}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Where öre that were left over went: in the lease's division and in this one. */
function Rounding({ step, parties }: { step: AllocationStep; parties: readonly PartyRent[] }) {
  const { t, i18n } = useTranslation();
  const nameOf = (code: string) => {
    const party = parties.find((entry) => entry.agency === code);
    return party === undefined ? code : shortName(party);
  };
  const got = inOrder(step.members, parties)
    .filter((member) => member.roundingOre !== 0)
    .map((member) => nameOf(member.agency));
  const fromLease = step.use !== null && step.use.roundingOre !== 0;
  if (got.length === 0 && !fromLease) return null;
  return (
    <p className={classes['note']}>
      {fromLease && t('rent.why.leaseOre')}{' '}
      {got.length > 0 &&
        t('rent.why.leftOver', { count: got.length, who: new Intl.ListFormat(i18n.language).format(got) })}
    </p>
  );
}
