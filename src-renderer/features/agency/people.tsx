import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { covers, type Interval } from '../../../shared/values/interval.ts';
import { addMonths, firstDay, monthOf, type LocalDate } from '../../../shared/values/local-date.ts';
import { useAsOf } from '../../app/context.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { PictureTable, type PictureColumn } from '../../ui/charts/picture-table.tsx';
import { StepChart, type StepSeries } from '../../ui/charts/step-chart.tsx';
import { Notice } from '../../ui/page.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { OpenButton, Part, Teach } from './part.tsx';
import { useLatest, type Summary } from './use-agency.ts';
import classes from './agency.module.css';

interface PeopleProps {
  id: number;
  name: string;
  summary: Summary;
  colour: string;
  /** The host is not billed. */
  isHost: boolean;
}

const on = <T extends Interval>(versions: readonly T[], date: LocalDate): T | undefined =>
  versions.find((version) => covers(version, date));

/** The rent stands on other people than there are: one line, and where it is seen to. */
export function BilledNotice({ name, summary }: Pick<PeopleProps, 'name' | 'summary'>) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const billed = on(summary.billed, date);
  const actual = on(summary.people, date);
  if (billed === undefined || billed.people === (actual?.people ?? '0')) return null;
  const search = { date: billed.basisDate, view: date };
  return (
    <Notice
      action={
        <Link to="/rent" search={search as never} className={classes['noticeLink']}>
          {t('agency.people.recount')}
        </Link>
      }
    >
      {t('agency.people.differs', {
        name,
        billed: f.decimal(billed.people),
        actual: f.decimal(actual?.people ?? '0'),
        date: f.date(date),
      })}
    </Notice>
  );
}

/** What the rent is counted on beside who is there, now and over time. */
export function People({ id, name, summary, colour, isHost }: PeopleProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const fact = useLatest()('headcounts').find((row) => row.identity['agencyId'] === id);
  const action =
    fact === undefined ? (
      <OpenButton add open={`agencies-${id}.headcounts-new`} />
    ) : (
      <OpenButton open={`headcounts-${fact.id}-amend`} />
    );
  const billed = on(summary.billed, date);
  const actual = on(summary.people, date);
  if (summary.people.length === 0 && summary.billed.length === 0) {
    return (
      <Part title={t('agency.people.title')} action={action}>
        <Teach>{t('agency.people.none')}</Teach>
      </Part>
    );
  }
  const differs = billed !== undefined && billed.people !== actual?.people;
  return (
    <Part title={t('agency.people.title')} action={action}>
      <dl className={classes['figures']}>
        <div>
          <dt>{t('agency.people.actual')}</dt>
          <dd>{actual === undefined ? '–' : f.decimal(actual.people)}</dd>
          <dd>{actual === undefined ? t('agency.people.nobody') : t('agency.from', { date: f.date(actual.from) })}</dd>
        </div>
        {!isHost && (
          <div data-differs={differs || undefined}>
            <dt>{t('agency.people.billed')}</dt>
            <dd>{billed === undefined ? '–' : f.decimal(billed.people)}</dd>
            <dd>
              {billed === undefined
                ? t('agency.people.notBilled')
                : t('agency.people.billedBy', { number: billed.number, date: f.date(billed.from) })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('agency.people.fte')}</dt>
          <dd>{actual === undefined ? '–' : f.decimal(actual.fte)}</dd>
          <dd>{t('agency.people.fteUse')}</dd>
        </div>
      </dl>
      <Chart name={name} summary={summary} colour={colour} />
      <PeopleTable name={name} summary={summary} isHost={isHost} />
    </Part>
  );
}

function Chart({ name, summary, colour }: Pick<PeopleProps, 'name' | 'summary' | 'colour'>) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const starts = [...summary.people, ...summary.billed].map((version) => version.from).sort();
  const first = starts[0] ?? date;
  const last = [...starts, date].sort().at(-1) ?? date;
  const steps = (read: 'people' | 'fte'): StepSeries['steps'] =>
    summary.people.map((version) => ({ from: version.from, to: version.to, value: Number(version[read]) }));
  const hasOtherFte = summary.people.some((version) => version.fte !== version.people);
  const series: StepSeries[] = [
    ...(hasOtherFte
      ? [{ name: t('agency.people.fte'), colour: 'var(--vk-mute)', line: 'thin' as const, steps: steps('fte') }]
      : []),
    { name: t('agency.people.actual'), colour, line: 'strong', steps: steps('people') },
    ...(summary.billed.length === 0
      ? []
      : [
          {
            name: t('agency.people.billed'),
            colour: 'var(--vk-ink)',
            line: 'dotted' as const,
            steps: summary.billed.map(({ from, to, people }) => ({ from, to, value: Number(people) })),
          },
        ]),
  ];
  const marks = { strong: 'line', thin: 'line', dotted: 'dotted' } as const;
  return (
    <figure className={classes['figure']}>
      <StepChart
        label={t('agency.people.chart', { name })}
        series={series}
        from={firstDay(monthOf(first))}
        to={firstDay(addMonths(monthOf(last), 12))}
        now={date}
        nowLabel={f.date(date)}
      />
      <Legend
        entries={[...series.map((one) => ({ name: one.name, colour: one.colour, mark: marks[one.line] })).reverse()]}
      />
    </figure>
  );
}

function PeopleTable({ name, summary, isHost }: Pick<PeopleProps, 'name' | 'summary' | 'isHost'>) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const dates = [...new Set([...summary.people, ...summary.billed].map((version) => version.from))].sort();
  const now = dates.findLast((one) => one <= date);
  const shown = (value: string | undefined): string => (value === undefined ? '–' : f.decimal(value));
  const columns: PictureColumn<LocalDate>[] = [
    {
      key: 'from',
      header: t('agency.people.from'),
      whole: true,
      cell: (at) => (at > date ? t('agency.planned', { date: f.date(at) }) : f.date(at)),
    },
    { key: 'people', header: t('agency.people.actual'), cell: (at) => shown(on(summary.people, at)?.people) },
    ...(isHost
      ? []
      : [
          {
            key: 'billed',
            header: t('agency.people.billed'),
            cell: (at: LocalDate) => shown(on(summary.billed, at)?.people),
          },
        ]),
    { key: 'fte', header: t('agency.people.fte'), cell: (at) => shown(on(summary.people, at)?.fte) },
  ];
  return (
    <PictureTable
      caption={t('agency.people.chart', { name })}
      columns={columns}
      rows={dates}
      rowKey={(at) => at}
      isPlanned={(at) => at > date}
      isNow={(at) => at === now}
    />
  );
}
