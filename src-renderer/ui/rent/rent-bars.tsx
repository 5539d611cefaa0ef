import { useTranslation } from 'react-i18next';
import type { PartyRent, RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import type { Colours } from './colours.ts';
import { hostFirst, shortName } from './rows.ts';
import classes from './rent-bars.module.css';

const parts = ['premises', 'other', 'depreciation', 'interest', 'overhead'] as const;

/** Each party's yearly rent as one bar, made up of its components. The table above says the same in figures. */
export function RentBars({ calculation, colours }: { calculation: RentCalculation; colours: Colours }) {
  const { t } = useTranslation();
  const shown = parts.filter((part) => calculation.parties.some((party) => party[part] > 0));
  const most = Math.max(1, ...calculation.parties.map(positive));
  return (
    <figure className={classes['bars']} aria-label={t('rent.bars.label')}>
      {hostFirst(calculation.parties).map((party) => (
        <Bar key={party.agency} party={party} most={most} colour={colours(party.agency)} />
      ))}
      <figcaption aria-hidden="true">
        {shown.map((part) => (
          <span key={part}>
            <i data-part={part} />
            {t(`rent.line.${part}`)}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

/** Rebates have no length. */
const positive = (party: PartyRent): number => parts.reduce((sum, part) => sum + Math.max(0, party[part]), 0);

function Bar({ party, most, colour }: { party: PartyRent; most: number; colour: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const spoken = parts
    .filter((part) => party[part] !== 0)
    .map((part) => `${t(`rent.line.${part}`)} ${f.tkr(party[part])}`)
    .join(', ');
  return (
    <div className={classes['bar']} role="img" aria-label={`${party.name}: ${f.tkr(party.yearlyRent)}. ${spoken}`}>
      <span title={party.name}>{shortName(party)}</span>
      <div className={classes['track']}>
        {parts.map((part) => (
          <i
            key={part}
            data-part={part}
            title={`${t(`rent.line.${part}`)}: ${f.wholeKronor(party[part])}`}
            style={{ width: `calc((100% - 84px) * ${Math.max(0, party[part]) / most})`, background: colour }}
          />
        ))}
        <em>{f.tkr(party.yearlyRent)}</em>
      </div>
    </div>
  );
}
