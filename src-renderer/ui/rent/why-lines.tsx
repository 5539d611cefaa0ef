import { useTranslation } from 'react-i18next';
import { Exact } from '../../../shared/values/exact.ts';
import { components } from '../../../shared/domain/rent/site-facts.ts';
import type { PartyRent } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import type { Line } from './rows.ts';
import { useRentTexts } from './texts.ts';
import classes from './why-panel.module.css';

export interface Part {
  readonly id: string;
  readonly name: string;
  readonly ore: number;
}

/** Amounts that are added up, each of which can be asked about in its turn. */
export function Addition(props: {
  parts: readonly Part[];
  total: { name: string; ore: number };
  onAsk: (id: string) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <dl className={classes['sum']}>
      {props.parts.map((part) => (
        <div key={part.id}>
          <dt>{part.name}</dt>
          <dd>
            <button
              type="button"
              onClick={() => props.onAsk(part.id)}
              aria-label={t('rent.why.ask', { what: part.name, amount: f.kronor(part.ore) })}
            >
              {f.amount(part.ore)}
            </button>
          </dd>
        </div>
      ))}
      <div data-total>
        <dt>{props.total.name}</dt>
        <dd>{f.amount(props.total.ore)}</dd>
      </div>
    </dl>
  );
}

const partsOf = (party: PartyRent, names: (line: Line) => string, lines: readonly Line[]): Part[] =>
  lines.flatMap((line) => {
    const ore = party[line];
    return typeof ore === 'number' && ore !== 0 ? [{ id: line, name: names(line), ore }] : [];
  });

/** The base, component by component, times the rate. */
export function WhyOverhead({ party, onAsk }: { party: PartyRent; onAsk: (id: string) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const outside = components.filter((component) => !party.overheadBase.includes(component) && party[component] !== 0);
  const exact = new Exact(party.overheadBaseOre).times(party.overheadRate);
  return (
    <>
      <h3>{t('rent.why.base')}</h3>
      <Addition
        parts={partsOf(party, (line) => t(`rent.line.${line}`), party.overheadBase)}
        total={{ name: t('rent.why.baseSum'), ore: party.overheadBaseOre }}
        onAsk={onAsk}
      />
      <div className={classes['formula']}>
        {f.amount(party.overheadBaseOre)} × {f.rate(party.overheadRate)}{' '}
        {!exact.isInteger() && <span>= {f.exact(exact.toFixed())} →</span>}{' '}
        <span>
          {exact.isInteger() && '='} <b>{f.amount(party.overhead)}</b>
        </span>
      </div>
      {outside.length > 0 && (
        <p className={classes['note']}>
          {t('rent.why.outside', {
            components: outside.map((component) => t(`rent.line.${component}`).toLowerCase()).join(', '),
          })}
        </p>
      )}
      <p className={classes['note']}>{t('rent.why.overheadIs')}</p>
    </>
  );
}

export function WhyRounding({ party, onAsk }: { party: PartyRent; onAsk: (id: string) => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const texts = useRentTexts();
  const exact = party.yearlyRent - party.rounding;
  return (
    <>
      <Addition
        parts={partsOf(party, (line) => texts.line(line, [party]), [...components, 'overhead'])}
        total={{ name: t('rent.why.exactSum'), ore: exact }}
        onAsk={onAsk}
      />
      <div className={classes['formula']}>
        {f.amount(exact)} → <b>{f.amount(party.yearlyRent)}</b>
      </div>
      <p className={classes['note']}>{t('rent.why.roundingIs')}</p>
    </>
  );
}

export function WhyYear({ party, onAsk }: { party: PartyRent; onAsk: (id: string) => void }) {
  const { t } = useTranslation();
  const texts = useRentTexts();
  return (
    <>
      <Addition
        parts={partsOf(party, (line) => texts.line(line, [party]), [...components, 'overhead', 'rounding'])}
        total={{ name: t('rent.line.yearlyRent'), ore: party.yearlyRent }}
        onAsk={onAsk}
      />
      <p className={classes['note']}>{t(party.role === 'host' ? 'rent.why.hostYear' : 'rent.why.guestYear')}</p>
    </>
  );
}
