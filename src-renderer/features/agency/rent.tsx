import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { covers } from '../../../shared/values/interval.ts';
import { split } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { ColumnChart } from '../../ui/charts/column-chart.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { PictureTable, type PictureColumn } from '../../ui/charts/picture-table.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { Part, Teach } from './part.tsx';
import type { Summary } from './use-agency.ts';
import classes from './agency.module.css';

type Year = Summary['rentByYear'][number];

interface RentProps {
  id: number;
  name: string;
  code: string;
  summary: Summary;
  colour: string;
  isHost: boolean;
}

/** What the agency pays now, what the facts of the date would give, and what each year has cost. */
export function Rent({ id, name, code, summary, colour, isHost }: RentProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const versions = useCall('agreementVersions.list', { siteId });
  const calculated = useCall('rent.calculate', { siteId, date });
  const inForce = versions.data?.find(
    (version) => version.guestAgencyId === id && covers({ from: version.from, to: version.inForceTo }, date),
  );
  const party = calculated.data?.parties.find((one) => one.agency === code);
  return (
    <Part title={t('agency.rent.title')}>
      <dl className={classes['figures']}>
        {!isHost && (
          <div>
            <dt>{t('agency.rent.agreed')}</dt>
            <dd>
              {inForce === undefined ? (
                '–'
              ) : (
                <Link to="/versions" search={{ view: String(inForce.id) } as never}>
                  {f.wholeKronor(inForce.yearlyRentOre)}
                </Link>
              )}
            </dd>
            <dd>
              {inForce === undefined
                ? t('agency.rent.notLocked')
                : t('agency.people.billedBy', { number: inForce.number, date: f.date(inForce.from) })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('agency.rent.calculated', { date: f.date(date) })}</dt>
          <dd>
            {party === undefined ? (
              '–'
            ) : (
              <Link to="/rent" search={{ item: `${code}!yearlyRent` } as never}>
                {f.wholeKronor(party.yearlyRent)}
              </Link>
            )}
          </dd>
          <dd>{t(isHost ? 'agency.rent.hostShare' : 'agency.rent.ifRecounted')}</dd>
        </div>
      </dl>
      {summary.rentByYear.length === 0 ? (
        <Teach>{t(isHost ? 'agency.rent.host' : 'agency.rent.none')}</Teach>
      ) : (
        <RentByYear name={name} years={summary.rentByYear} colour={colour} />
      )}
    </Part>
  );
}

function RentByYear({ name, years, colour }: { name: string; years: readonly Year[]; colour: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const { year: now } = split(date);
  const columns = years.map(({ year, chargedOre, agreedOre }) => ({
    key: String(year),
    label: String(year),
    planned: year > now,
    stacks: [
      ...(chargedOre === null ? [] : [[{ name: t('agency.rent.charged'), value: chargedOre, colour }]]),
      ...(agreedOre === null ? [] : [[{ name: t('agency.rent.byVersion'), value: agreedOre, colour, hollow: true }]]),
    ],
  }));
  const cell = (ore: number | null): string => (ore === null ? '–' : f.thousands(ore));
  const table: PictureColumn<Year>[] = [
    { key: 'year', header: t('fields.year'), cell: ({ year }) => year },
    { key: 'charged', header: t('agency.rent.chargedTkr'), cell: ({ chargedOre }) => cell(chargedOre) },
    { key: 'agreed', header: t('agency.rent.byVersionTkr'), cell: ({ agreedOre }) => cell(agreedOre) },
  ];
  const label = t('agency.rent.chart', { name });
  return (
    <div className={classes['beside']}>
      <figure className={classes['figure']}>
        <ColumnChart label={label} columns={columns} format={f.tkr} height={190} />
        <Legend
          entries={[
            { name: t('agency.rent.charged'), colour },
            { name: t('agency.rent.byVersion'), colour, mark: 'hollow' },
          ]}
        />
      </figure>
      <PictureTable caption={label} columns={table} rows={years} rowKey={({ year }) => year} />
    </div>
  );
}
