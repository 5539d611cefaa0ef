import { useElementSize } from '@mantine/hooks';
import type { Interval } from '../../../shared/values/interval.ts';
import { daysBetween, makeDate, split, type LocalDate } from '../../../shared/values/local-date.ts';
import { everyNth, ticksTo } from './scale.ts';
import classes from './charts.module.css';

export interface StepSeries {
  readonly name: string;
  readonly colour: string;
  readonly line: 'strong' | 'thin' | 'dotted';
  readonly steps: readonly (Interval & { readonly value: number })[];
}

interface StepChartProps {
  /** What the picture shows, for those who don't see it; the table beside it has the figures. */
  label: string;
  series: readonly StepSeries[];
  from: LocalDate;
  to: LocalDate;
  /** The date that is shown: what lies after it is planned. */
  now: LocalDate;
  nowLabel: string;
  height?: number;
}

const left = 40;
const right = 12;
const top = 18;
const foot = 22;

interface Scale {
  x: (date: LocalDate) => number;
  y: (value: number) => number;
}

/** Numbers that hold from a date until they change: lines with steps, and what is planned after the date in dashes. */
export function StepChart({ label, series, from, to, now, nowLabel, height = 190 }: StepChartProps) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(300, Math.round(measured));
  const days = Math.max(1, daysBetween(from, to));
  const ticks = ticksTo(Math.max(1, ...series.flatMap(({ steps }) => steps.map((step) => step.value))));
  const most = ticks.at(-1) ?? 1;
  const scale: Scale = {
    x: (date) => left + ((width - left - right) * daysBetween(from, date)) / days,
    y: (value) => top + (height - top - foot) * (1 - value / most),
  };
  const years = yearsWithin(from, to);
  const nth = everyNth(years.length, Math.floor((width - left) / 60));
  return (
    <div ref={ref} className={classes['chart']}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={left}
              x2={width - right}
              y1={scale.y(tick)}
              y2={scale.y(tick)}
              data-axis={tick === 0 || undefined}
            />
            <text x={left - 8} y={scale.y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {years
          .filter((_, index) => index % nth === 0)
          .map((date) => (
            <text key={date} x={scale.x(date)} y={height - 5} textAnchor="middle">
              {date.slice(0, 4)}
            </text>
          ))}
        {now > from && now < to && (
          <g className={classes['now']}>
            <line x1={scale.x(now)} x2={scale.x(now)} y1={top - 4} y2={height - foot} />
            <text x={scale.x(now)} y={10} textAnchor={scale.x(now) > width - 80 ? 'end' : 'middle'}>
              {nowLabel}
            </text>
          </g>
        )}
        {series.map((one) => (
          <Steps key={one.name} series={one} from={from} to={to} now={now} scale={scale} />
        ))}
      </svg>
    </div>
  );
}

/** New Year's Days after the first day, up to the last. */
function yearsWithin(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = split(from).year + (from.slice(4) === '-01-01' ? 0 : 1);
  const last = split(to).year;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => makeDate(first + index, 1, 1));
}

type Part = Omit<StepChartProps, 'label' | 'series' | 'nowLabel' | 'height'> & { series: StepSeries; scale: Scale };

function Steps({ series, from, to, now, scale }: Part) {
  const seen = pathOf(series.steps, from, now < to ? now : to, scale);
  const planned = now < to ? pathOf(series.steps, now > from ? now : from, to, scale) : '';
  return (
    <g className={classes['steps']} data-line={series.line} stroke={series.colour}>
      <title>{series.name}</title>
      <path d={seen} />
      <path d={planned} data-planned />
    </g>
  );
}

/** The line within the two dates, broken where nothing holds. */
function pathOf(steps: StepSeries['steps'], from: LocalDate, to: LocalDate, { x, y }: Scale): string {
  const parts: string[] = [];
  let end: LocalDate | null = null;
  for (const step of steps) {
    const first = step.from > from ? step.from : from;
    const last = step.to !== null && step.to < to ? step.to : to;
    if (first >= last) {
      // A change on the very day that the two lines meet belongs to the later one.
      continue;
    }
    parts.push(`${end === first ? 'L' : 'M'}${x(first)} ${y(step.value)}`, `L${x(last)} ${y(step.value)}`);
    end = last;
  }
  return parts.join('');
}
