import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CriticalDate } from '../../../shared/domain/agreements/critical-dates.ts';
import { criticalDateWords } from '../../../shared/documents/critical-date-words.ts';
import { daysBetween } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { placeOfDate } from '../../ui/date-place.ts';
import { useNames } from '../../ui/names.ts';
import { Panel } from '../../ui/page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './overview.module.css';

const spans = [30, 90, 365] as const;
/** Lines that are said; the rest are in the list. */
const few = 4;

/** How much falls due in a month, in three and in a year, and what comes first. */
export function DatesCard() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const dates = useCall('criticalDates.list', { siteId, from: date, days: 365 });
  if (dates.data === undefined) return null;
  const within = (days: number) => dates.data.filter((one) => daysBetween(date, one.date) <= days).length;
  return (
    <Panel title={t('indexation.dates.card.title')}>
      {dates.data.length === 0 ? (
        <p className={classes['none']}>{t('indexation.dates.card.none')}</p>
      ) : (
        <dl className={classes['spans']}>
          {spans.map((days) => (
            <div key={days}>
              <dt>{t('indexation.dates.span.days', { count: days })}</dt>
              <dd>
                <Link
                  to="/dates"
                  search={{ view: String(days) } as never}
                  aria-label={t('indexation.dates.card.within', { count: within(days), days })}
                >
                  {within(days)}
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <ul className={classes['list']}>
        {dates.data.slice(0, few).map((one) => (
          <Due key={`${one.source} ${one.sourceId} ${one.kind} ${one.occurrence}`} date={one} />
        ))}
      </ul>
      <Link to="/dates" className={classes['all']}>
        {t('indexation.dates.card.all')}
      </Link>
    </Panel>
  );
}

function Due({ date }: { date: CriticalDate }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const agency = date.agencyId === null ? '' : names.nameOf('agencies', date.agencyId);
  const words = criticalDateWords(date, agency, t);
  const { to, search } = placeOfDate(date);
  return (
    <li>
      <span>
        <Link to={to} search={(search ?? {}) as never}>
          {words.about}
        </Link>
        <small className={classes['flush']}>{words.kind}</small>
      </span>
      <span>{f.date(date.date)}</span>
    </li>
  );
}
