import { useElementSize } from '@mantine/hooks';
import { everyNth, ticksTo } from './scale.ts';
import classes from './charts.module.css';

export interface ChartPart {
  readonly name: string;
  readonly value: number;
  readonly colour: string;
  /** Drawn as an outline: what is agreed beside what was, or nobody's. */
  readonly hollow?: boolean;
}

export interface ChartColumn {
  readonly key: string;
  /** Under the column; null is none. */
  readonly label: string | null;
  /** Beside each other; the parts of each stand on one another. */
  readonly stacks: readonly (readonly ChartPart[])[];
  /** Later than the date that is shown: drawn calmer. */
  readonly planned?: boolean;
}

interface ColumnChartProps {
  /** What the picture shows, for those who don't see it; the table beside it has the figures. */
  label: string;
  columns: readonly ChartColumn[];
  /** A value as the axis and the tooltips write it. */
  format: (value: number) => string;
  height?: number;
}

const left = 64;
const foot = 24;
const top = 8;
/** About as wide as a digit is. */
const letter = 7;

const total = (stack: readonly ChartPart[]): number => stack.reduce((sum, part) => sum + Math.max(0, part.value), 0);

/** Columns over time, one or several stacks each. */
export function ColumnChart({ label, columns, format, height = 260 }: ColumnChartProps) {
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(320, Math.round(measured));
  const ticks = ticksTo(Math.max(0, ...columns.flatMap((column) => column.stacks.map(total))));
  const most = ticks.at(-1) ?? 1;
  const inside = height - foot - top;
  const y = (value: number): number => top + inside * (1 - value / most);
  const step = (width - left - 8) / Math.max(1, columns.length);
  const gap = step > 14 ? Math.min(28, step * 0.28) : 1;
  const labels = columns.flatMap((column, index) => (column.label === null ? [] : [{ text: column.label, index }]));
  const longest = Math.max(1, ...labels.map(({ text }) => text.length));
  const nth = everyNth(labels.length, Math.floor((width - left) / (longest * letter + 10)));
  return (
    <div ref={ref} className={classes['chart']}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} data-axis={tick === 0 || undefined} />
            <text x={left - 8} y={y(tick) + 4} textAnchor="end">
              {format(tick)}
            </text>
          </g>
        ))}
        {columns.map((column, index) => (
          <Column
            key={column.key}
            column={column}
            x={left + 4 + index * step + gap / 2}
            width={Math.max(1, Math.min(72, step - gap))}
            y={y}
            format={format}
          />
        ))}
        {labels
          .filter((_, index) => index % nth === 0)
          .map(({ text, index }) => (
            <text
              key={index}
              x={left + 4 + index * step + gap / 2 + Math.min(72, step - gap) / 2}
              y={height - 6}
              textAnchor="middle"
            >
              {text}
            </text>
          ))}
      </svg>
    </div>
  );
}

interface ColumnProps {
  column: ChartColumn;
  x: number;
  width: number;
  y: (value: number) => number;
  format: (value: number) => string;
}

function Column({ column, x, width, y, format }: ColumnProps) {
  const between = column.stacks.length > 1 ? 3 : 0;
  const each = (width - between * (column.stacks.length - 1)) / Math.max(1, column.stacks.length);
  return (
    <g data-planned={column.planned || undefined}>
      {column.stacks.map((stack, nth) => {
        let below = 0;
        return (
          <g key={nth}>
            {stack
              .filter((part) => part.value > 0)
              .map((part) => {
                const bottom = below;
                below += part.value;
                const high = Math.max(0.5, y(bottom) - y(below));
                return (
                  <rect
                    key={part.name}
                    x={x + nth * (each + between)}
                    y={y(below)}
                    width={each}
                    height={high}
                    fill={part.hollow === true ? `color-mix(in srgb, ${part.colour} 22%, transparent)` : part.colour}
                    stroke={part.hollow === true ? part.colour : 'var(--vk-panel)'}
                    strokeWidth={part.hollow === true ? 1.2 : each > 8 ? 1 : 0}
                  >
                    <title>{`${column.key} · ${part.name}: ${format(part.value)}`}</title>
                  </rect>
                );
              })}
          </g>
        );
      })}
    </g>
  );
}
