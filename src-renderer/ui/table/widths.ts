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

/** As wide as its widest text: the longest of the rows', the head and the total. */
function fitWidth<R>(column: Column<R>, rows: readonly R[]): number {
  let longest = '';
  for (const row of rows) {
    const text = textOf(column, row);
    if (text.length > longest.length) longest = text;
  }
  const total = column.total?.(rows);
  const head = column.unit === undefined ? column.header : `${column.header} ${column.unit}`;
  // Figures below each other are set as wide as each other.
  const set = (text: string) => (column.align === 'right' ? text.replaceAll(/\d/g, '0') : text);
  const widest = Math.max(
    widthOfText(set(longest), 400),
    widthOfText(head, 500) * 0.93 + arrow,
    typeof total === 'string' ? widthOfText(set(total), 600) + 2 : 0,
  );
  return Math.ceil(Math.min(most, widest) + padding);
}

/** The widths of all columns as a CSS grid's; they are the same in every row, drawn or not. */
export function templateOf<R>(columns: readonly Column<R>[], rows: readonly R[], hasChecks: boolean): string {
  const widths = columns.map((column) => {
    if (isFit(column)) return `minmax(56px, ${fitWidth(column, rows)}px)`;
    return `minmax(72px, ${typeof column.share === 'number' ? column.share : 1}fr)`;
  });
  return [...(hasChecks ? ['38px'] : []), ...widths].join(' ');
}
