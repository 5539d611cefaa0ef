import { useTranslation } from 'react-i18next';
import type { PartyRent } from '../../../shared/domain/rent/calculation.ts';
import { useFormat } from '../use-format.ts';
import { shortName } from './rows.ts';
import classes from './rent-table.module.css';

export function PartyHeader({ party, colour }: { party: PartyRent; colour: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <th scope="col" title={t(`rent.table.${party.role}`, { name: party.name })}>
      <span className={classes['party']}>
        <i className={classes['dot']} style={{ background: colour }} />
        {shortName(party)}
      </span>
      <small>
        {/* A calculation locked before the field was there has only agencies at the site. */}
        {party.atSite === false
          ? t('rent.table.notAtSite')
          : t('rent.table.size', { people: f.decimal(party.people), area: f.area(party.ownAreaHundredths) })}
      </small>
    </th>
  );
}
