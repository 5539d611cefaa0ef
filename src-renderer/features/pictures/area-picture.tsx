import { SegmentedControl, Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaFrom } from '../../../shared/domain/premises/area-over-time.ts';
import { makeDate, split } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { ColumnChart } from '../../ui/charts/column-chart.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { Picture } from '../../ui/charts/picture.tsx';
import { PictureTable, type PictureColumn } from '../../ui/charts/picture-table.tsx';
import { commonTone, tinted, useTones, vacantTone } from '../../ui/charts/tones.ts';
import { useNames } from '../../ui/names.ts';
import { Notice } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { byMonth, partsOf, type AreaPart } from './area-parts.ts';
import classes from './pictures.module.css';

/** More bars than this say less than one each month. */
const manyChanges = 60;

interface Years {
  readonly first: number;
  readonly last: number;
}

/** The years that are shown, from the address; else from three before the date to the one after. */
function useYears(): Years {
  const { item } = useAddress();
  const { date } = useAsOf();
  const { year } = split(date);
  const [first, last] =
    /^(\d{4})-(\d{4})$/
      .exec(item ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  if (first === undefined || last === undefined || first > last) return { first: year - 3, last: year + 1 };
  return { first: Math.max(1900, first), last: Math.min(2198, last) };
}

/** A site's area by who has it, as bars over time with the figures below. */
export function AreaPicture() {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId, site } = useSite();
  const { date } = useAsOf();
  const { view } = useAddress();
  const years = useYears();
  const from = makeDate(years.first, 1, 1);
  const to = makeDate(years.last + 1, 1, 1);
  const area = useCall('premises.areaOverTime', { siteId, from, to });
  const monthly = view === 'monthly' || (area.data?.length ?? 0) > manyChanges;
  const points = useMemo(
    () => (monthly ? byMonth(area.data ?? [], from, to) : (area.data ?? [])),
    [monthly, area.data, from, to],
  );
  if (area.error !== null) return <Notice tone="bad">{area.error.message}</Notice>;
  if (area.data === undefined) return null;
  const title = t('pictures.area.title', { first: years.first, last: years.last });
  const empty = points.every((point) => point.leasedHundredths === 0 && point.exceedingHundredths === 0);
  return (
    <Picture
      wide
      title={title}
      note={t('pictures.area.note')}
      printed={t('pictures.printed', { site: site.attributes.name, date: f.date(date) })}
      tools={<Choices years={years} monthly={monthly} />}
      picture={
        empty ? (
          <p className={classes['teach']}>{t('pictures.area.none')}</p>
        ) : (
          <Columns title={title} points={points} />
        )
      }
      table={empty ? null : <AreaTable caption={title} points={points} />}
    />
  );
}

/** Own area stands out before what is shared. */
const calmer = (part: AreaPart, tone: string): string => (part.what === 'group' ? tinted(tone, 65) : tone);

function usePartLook(): (part: AreaPart) => { name: string; colour: string } {
  const { t } = useTranslation();
  const tones = useTones(useNames(useSite().siteId));
  return (part) => {
    if (part.what === 'agency' || part.what === 'group')
      return { name: tones.whoOf(part.user), colour: calmer(part, tones.toneOf(part.user)) };
    return { name: t(`pictures.area.${part.what}`), colour: part.what === 'vacant' ? vacantTone : commonTone };
  };
}

function Columns({ title, points }: { title: string; points: readonly AreaFrom[] }) {
  const f = useFormat();
  const { date } = useAsOf();
  const lookOf = usePartLook();
  const parts = partsOf(points);
  const monthly = points.length > 24;
  const columns = points.map((point) => ({
    key: f.date(point.date),
    label: monthly ? (point.date.endsWith('-01-01') ? point.date.slice(0, 4) : null) : f.date(point.date),
    planned: point.date > date,
    stacks: [
      parts.map((part) => {
        const look = lookOf(part);
        const isHollow = part.what === 'vacant' || part.what === 'common';
        return { ...look, value: part.areaOf(point), hollow: isHollow };
      }),
    ],
  }));
  const entries = parts
    .filter((part) => part.what !== 'exceeding')
    .map((part) => ({
      ...lookOf(part),
      ...(part.what === 'vacant' || part.what === 'common' ? { mark: 'hollow' as const } : {}),
    }));
  return (
    <figure className={classes['figure']}>
      <ColumnChart label={title} columns={columns} format={f.area} height={300} />
      <Legend entries={entries} />
    </figure>
  );
}

function AreaTable({ caption, points }: { caption: string; points: readonly AreaFrom[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const lookOf = usePartLook();
  const now = points.findLast((point) => point.date <= date);
  const columns: PictureColumn<AreaFrom>[] = [
    {
      key: 'date',
      header: t('pictures.area.from'),
      whole: true,
      cell: (point) =>
        point.date > date ? t('pictures.area.planned', { date: f.date(point.date) }) : f.date(point.date),
    },
    ...partsOf(points).map((part): PictureColumn<AreaFrom> => ({
      key: part.key,
      header: lookOf(part).name,
      cell: (point) => (part.areaOf(point) === 0 ? '–' : f.areaNumber(part.areaOf(point))),
    })),
    { key: 'leased', header: t('pictures.area.leased'), cell: (point) => f.areaNumber(point.leasedHundredths) },
  ];
  return (
    <PictureTable
      caption={caption}
      columns={columns}
      rows={points}
      rowKey={(point) => point.date}
      isPlanned={(point) => point.date > date}
      isNow={(point) => point === now}
    />
  );
}

/** Years that can be chosen on either side of the date. */
const around = { before: 15, after: 10 };

function Choices({ years, monthly }: { years: Years; monthly: boolean }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const setAddress = useSetAddress();
  const { year } = split(date);
  const low = Math.min(years.first, year - around.before);
  const high = Math.max(years.last, year + around.after);
  const all = Array.from({ length: high - low + 1 }, (_, index) => low + index);
  const choose = ({ first, last }: Years) =>
    setAddress({ item: `${Math.min(first, last)}-${Math.max(first, last)}` }, true);
  const select = (label: string, value: number, onYear: (chosen: number) => void) => (
    <Select
      size="xs"
      w={86}
      aria-label={label}
      data={all.map(String)}
      value={String(value)}
      allowDeselect={false}
      onChange={(chosen) => chosen !== null && onYear(Number(chosen))}
    />
  );
  return (
    <>
      {select(t('pictures.area.firstYear'), years.first, (first) => choose({ ...years, first }))}
      {select(t('pictures.area.lastYear'), years.last, (last) => choose({ ...years, last }))}
      <SegmentedControl
        size="xs"
        aria-label={t('pictures.area.step')}
        data={['changes', 'monthly'].map((value) => ({ value, label: t(`pictures.area.${value}`) }))}
        value={monthly ? 'monthly' : 'changes'}
        onChange={(value) => setAddress({ view: value === 'monthly' ? value : undefined }, true)}
      />
    </>
  );
}
