import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CriticalDate } from '../../../shared/domain/agreements/critical-dates.ts';
import { criticalDateWords } from '../../../shared/documents/critical-date-words.ts';
import { daysBetween, type LocalDate } from '../../../shared/values/local-date.ts';
import { useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { placeOfDate } from '../../ui/date-place.ts';
import { useNames } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './dates.module.css';

const groups = ['soon', 'quarter', 'year', 'later'] as const;

function groupOf({ date }: CriticalDate, from: LocalDate): (typeof groups)[number] {
  const days = daysBetween(from, date);
  if (days <= 30) return 'soon';
  if (days <= 90) return 'quarter';
  return days <= 365 ? 'year' : 'later';
}

/** By how soon, each group under a heading of its own. */
export function DateGroups({ dates, from }: { dates: readonly CriticalDate[]; from: LocalDate }) {
  const { t } = useTranslation();
  const byGroup = Map.groupBy(dates, (date) => groupOf(date, from));
  return groups.map((group) => {
    const own = byGroup.get(group);
    if (own === undefined) return null;
    return (
      <section key={group} className={classes['group']} aria-labelledby={`dates-${group}`}>
        <h2 id={`dates-${group}`}>
          {t(`indexation.dates.group.${group}`)} <span>{own.length}</span>
        </h2>
        <ul>
          {own.map((date) => (
            <DateRow
              key={`${date.source} ${String(date.sourceId)} ${date.kind} ${String(date.occurrence)}`}
              date={date}
              from={from}
            />
          ))}
        </ul>
      </section>
    );
  });
}

function DateRow({ date, from }: { date: CriticalDate; from: LocalDate }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const agency = date.agencyId === null ? '' : names.nameOf('agencies', date.agencyId);
  const words = criticalDateWords(date, agency, t);
  const days = daysBetween(from, date.date);
  const { to, search } = placeOfDate(date);
  return (
    <li data-kind={date.kind}>
      <span className={classes['day']}>
        <time dateTime={date.date}>{f.date(date.date)}</time>
        <small>{days === 0 ? t('indexation.dates.today') : t('indexation.dates.in', { count: days })}</small>
      </span>
      <span className={classes['kind']}>{words.kind}</span>
      <span className={classes['about']}>
        <Link to={to} search={(search ?? {}) as never}>
          {date.agencyId !== null && <AgencyDot colour={names.colourOf(date.agencyId)} />}
          {words.about}
        </Link>
        <small>{[words.source, words.detail].filter((text) => text !== '').join(' · ')}</small>
      </span>
    </li>
  );
}
