import { useTranslation } from 'react-i18next';
import { sumDecimals } from '../../../shared/values/exact.ts';
import type { PartyRent } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import { divisor, quarters, type Derived } from './rows.ts';
import classes from './why-panel.module.css';

interface DerivedProps {
  line: Derived;
  party: PartyRent | null;
  parties: readonly PartyRent[];
  onAsk: (id: string) => void;
}

export function WhyDerived({ line, party, parties, onAsk }: DerivedProps) {
  const { t } = useTranslation();
  return (
    <>
      {line === 'quarter' ? (
        party !== null && <Quarters party={party} />
      ) : (
        <Quotient line={line} parties={party === null ? parties : [party]} />
      )}
      <p className={classes['note']}>{t(`rent.why.${line}`)}</p>
      <button type="button" className={classes['textButton']} onClick={() => onAsk('yearlyRent')}>
        {t('rent.why.askYear')}
      </button>
    </>
  );
}

function Quarters({ party }: { party: PartyRent }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <dl className={classes['sum']}>
      {quarters(party.yearlyRent).map((ore, index) => (
        <div key={index}>
          <dt>{t('rent.why.quarterNumber', { quarter: index + 1 })}</dt>
          <dd>{f.amount(ore)}</dd>
        </div>
      ))}
      <div data-total>
        <dt>{t('rent.line.yearlyRent')}</dt>
        <dd>{f.amount(party.yearlyRent)}</dd>
      </div>
    </dl>
  );
}

function Quotient({ line, parties }: { line: Exclude<Derived, 'quarter'>; parties: readonly PartyRent[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const rent = parties.reduce((sum, party) => sum + party.yearlyRent, 0);
  const by = f.decimal(sumDecimals(parties.map((party) => divisor(line, party))));
  return (
    <div className={classes['formula']}>
      {f.amount(rent)} / {t(`rent.why.by.${line}`, { by })}
    </div>
  );
}
