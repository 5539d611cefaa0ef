import { isFit, textOf, type Column } from './column.ts';

let pen: CanvasRenderingContext2D | null | undefined;

function widthOfText(text: string, weight: number): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen === null) return text.length * 8;
  pen.font = `${weight} 14px 'Inter Variable', Inter, system-ui, sans-serif`;
  return pen.measureText(text).width;
}

const most = 220;
const padding = 22;
const arrow = 16;
/** So many rows are asked how they are drawn, beside how they read. */
const sample = 100;

/** Digits differ in width: text is measured as if all were the widest. */
const widest = (text: string): string => text.replaceAll(/\d/g, '0');

function longestText<R>(column: Column<R>, rows: readonly R[]): string {
  let longest = '';
  for (const row of rows) {
    const text = textOf(column, row);
    if (text.length > longest.length) longest = text;
  }
  for (const row of rows.slice(0, sample)) {
    const drawn = column.render?.(row);
    if (typeof drawn === 'string' && drawn.length > longest.length) longest = drawn;
  }
  return longest;
}

const headWidth = <R>({ header, unit }: Column<R>): number =>
  widthOfText(unit === undefined ? header : `${header} ${unit}`, 500) * 0.93 + arrow;

/** As wide as its widest text: the longest of the rows', the head and the total. */
function fitWidth<R>(column: Column<R>, rows: readonly R[]): number {
  const total = column.total?.(rows);
  const needed = Math.max(
    widthOfText(widest(longestText(column, rows)), 400),
    headWidth(column),
    typeof total === 'string' ? widthOfText(widest(total), 600) + 2 : 0,
  );
  return Math.ceil(Math.min(most, needed) + padding);
}

/** Where texts share the room, each has at least its head's. */
const least = <R>(column: Column<R>): number => Math.ceil(Math.min(110, Math.max(72, headWidth(column) + padding)));

/** The widths of all columns as a CSS grid's; they are the same in every row, drawn or not. */
export function templateOf<R>(columns: readonly Column<R>[], rows: readonly R[], hasChecks: boolean): string {
  const widths = columns.map((column) => {
    if (isFit(column)) return `minmax(56px, ${fitWidth(column, rows)}px)`;
    return `minmax(${least(column)}px, ${typeof column.share === 'number' ? column.share : 1}fr)`;
  });
  return [...(hasChecks ? ['38px'] : []), ...widths].join(' ');
}
