import { useTranslation } from 'react-i18next';
import type { RentCalculation } from '../../../shared/domain/rent/calculation.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { Notice } from '../../ui/page.tsx';
import { useNames } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './rent.module.css';

interface NoticeProps {
  calculation: RentCalculation;
  siteId: number;
  onCompare: (date: LocalDate) => void;
}

/** Where people come or go after the basis date, the rent that stands on it may be worth a recount (calculation section 7). */
export function HeadcountNotice({ calculation, siteId, onCompare }: NoticeProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const names = useNames(siteId);
  const latest = useCall('headcounts.list', { siteId });
  const codeOf = (id: number) => names.rowsOf('agencies').find((agency) => agency.id === id)?.identity['code'];
  const changes = (latest.data ?? []).flatMap((row) => {
    const party = calculation.parties.find((entry) => entry.agency === codeOf(row.identity.agencyId));
    if (party === undefined || row.from <= calculation.basisDate || row.attributes.people === party.people) return [];
    return [{ party, people: row.attributes.people, from: row.from }];
  });
  const first = changes.map((change) => change.from).sort()[0];
  if (first === undefined) return null;
  const action = (
    <button type="button" className={classes['link']} onClick={() => onCompare(first)}>
      {t('rent.notice.recount')}
    </button>
  );
  return (
    <Notice action={action}>
      {changes.map(({ party, people, from }) => (
        <div key={party.agency}>
          {t('rent.notice.headcount', {
            name: party.name,
            before: f.decimal(party.people),
            after: f.decimal(people),
            date: f.date(from),
          })}
        </div>
      ))}
    </Notice>
  );
}
