import type { Block, RowStyle, Table, TableColumn, TableRow } from '../../shared/documents/model.ts';
import { present } from '../../shared/kernel/assert.ts';
import type { Element, Kit, Style } from './engine.ts';
import { colour, size, tabular } from './style.ts';

/** Space between columns, on the left of every column but the first. */
const gutter = 12;

const rowStyles: Readonly<Record<RowStyle, Style>> = {
  row: { paddingTop: 2.7, paddingBottom: 2.7, borderBottomWidth: 0.5, borderBottomColor: colour.line },
  own: { paddingTop: 2.7, paddingBottom: 2.7, borderBottomWidth: 0.5, borderBottomColor: colour.line },
  group: { paddingTop: 8, paddingBottom: 3, borderBottomWidth: 0.75, borderBottomColor: colour.strongLine },
  sum: { paddingTop: 4.6, paddingBottom: 4.6, borderTopWidth: 0.75, borderTopColor: colour.strongLine },
  total: { paddingTop: 6.5, paddingBottom: 3, marginTop: 6, borderTopWidth: 1.25, borderTopColor: colour.ink },
  mute: { paddingTop: 3, paddingBottom: 3 },
};

const textStyles: Readonly<Record<RowStyle, Style>> = {
  row: { fontSize: size.body },
  own: { fontSize: size.body, fontWeight: 600 },
  group: { fontSize: size.body, fontWeight: 600 },
  sum: { fontSize: size.body, fontWeight: 600 },
  total: { fontSize: size.strong, fontWeight: 600 },
  mute: { fontSize: size.mute, color: colour.mute },
};

interface Cell {
  readonly text: string;
  readonly column: TableColumn;
  readonly width: number;
}

/**
 * Where texts lie and how wide they are, in points. In rows that head or sum, an amount takes the empty cell to its left
 * and the text before it the other empty ones.
 */
function cellsOf(columns: readonly TableColumn[], texts: readonly string[], runOn: boolean, width: number): Cell[] {
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  const available = width - gutter * (columns.length - 1);
  const cells: { text: string; column: TableColumn; width: number }[] = [];
  let spare = 0;
  for (const [index, column] of columns.entries()) {
    const text = texts[index] ?? '';
    const own = (available * column.weight) / total;
    const last = cells.at(-1);
    if (runOn && text === '' && last !== undefined) {
      if (spare > 0) giveSpace(cells, last, spare);
      spare = own + gutter;
      continue;
    }
    const takes = column.align === 'right' ? spare : 0;
    if (last !== undefined && spare > takes) giveSpace(cells, last, spare - takes);
    cells.push({ text, column, width: own + takes });
    spare = 0;
  }
  if (spare > 0) cells.push({ text: '', column: present(columns.at(-1), 'a column'), width: spare - gutter });
  return cells;
}

/** A text on the left runs on into the space; an amount keeps its right edge, with an empty cell after it. */
function giveSpace(cells: { text: string; column: TableColumn; width: number }[], last: Cell, width: number): void {
  if (last.column.align === 'left') cells[cells.length - 1] = { ...last, width: last.width + width };
  else cells.push({ text: '', column: last.column, width: width - gutter });
}

function cellElement(kit: Kit, cell: Cell, index: number, style: Style, sub: string | undefined): Element {
  const muted = cell.column.tone === 'mute';
  const own: Style = {
    ...style,
    ...(muted ? { fontSize: size.mute } : {}),
    ...(muted && style.fontWeight !== 600 ? { color: colour.mute } : {}),
    textAlign: cell.column.align,
    // Tabular hyphens are wide: dates and names read better without.
    ...(cell.column.align === 'right' ? { fontFeatureSettings: tabular } : {}),
  };
  const text = kit.text({ style: own }, cell.text, cell.width);
  // Smaller text, same baseline.
  const drop = own.fontSize === size.mute && style.fontSize === size.body ? 1 : 0;
  const box: Style = { width: cell.width, marginLeft: index === 0 ? 0 : gutter, paddingTop: drop };
  if (sub === undefined) return kit.view({ style: box }, text);
  const below: Style = { fontSize: size.small, color: colour.mute, marginTop: 1.5 };
  return kit.view({ style: box }, text, kit.text({ style: below }, sub, cell.width));
}

/**
 * How far ahead a page must reach for the row to stand on it: a group's heading stays with its first row, a closing row
 * with the last one above it, and an aside with the total.
 */
function pointsAhead(style: RowStyle, next: RowStyle | undefined): number {
  if (next === 'total') return 56;
  if (next === 'sum') return 32;
  if (next === 'mute') return 20;
  return style === 'group' ? 24 : 0;
}

/**
 * Points that a row takes, roughly and rather too many. What must not be parted and is higher than a page would be
 * squeezed by the library, texts over each other: it is only asked to keep what surely fits.
 */
function aboutHeight(cells: readonly Cell[], sub: string | undefined): number {
  const lines = (text: string, width: number): number =>
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 5) / width)), 0);
  const heights = cells.map(({ text, width }, at) =>
    at === 0 && sub !== undefined ? lines(text, width) + lines(sub, width) : lines(text, width),
  );
  return 13 * Math.max(1, ...heights) + 8;
}

const isHeading = ({ style }: TableRow): boolean => style !== 'row' && style !== 'own';

const tableHeight = (table: Table, width: number): number =>
  table.rows.reduce(
    (sum, entry) => sum + aboutHeight(cellsOf(table.columns, entry.cells, isHeading(entry), width), entry.sub),
    24,
  );

/** Higher than this may be parted by a page break, whatever it is. */
const mostKept = 480;

/** Whether blocks that should stay together surely fit on one page. */
export const isKeptTogether = (blocks: readonly Block[], width: number): boolean =>
  blocks.reduce((sum, block) => {
    if (block.kind === 'table') return sum + tableHeight(block, width);
    if (block.kind === 'heading' || block.kind === 'paragraph')
      return sum + 20 + 14 * Math.ceil((block.text.length * 6) / width);
    return sum + 20;
  }, 0) <= mostKept;

function rowElement(kit: Kit, table: Table, row: TableRow, index: number, width: number): Element {
  const cells = cellsOf(table.columns, row.cells, isHeading(row), width);
  const next = table.rows[index + 1]?.style;
  const line: Style = row.style === 'group' && next === 'total' ? { borderBottomWidth: 0 } : {};
  const stays = pointsAhead(row.style, next);
  return kit.view(
    {
      wrap: aboutHeight(cells, row.sub) > mostKept,
      style: { flexDirection: 'row', alignItems: 'flex-start', ...rowStyles[row.style], ...line },
      ...(stays > 0 ? { minPresenceAhead: stays } : {}),
    },
    ...cells.map((cell, at) => cellElement(kit, cell, at, textStyles[row.style], at === 0 ? row.sub : undefined)),
  );
}

function headerElement(kit: Kit, table: Table, width: number): Element {
  const headers = cellsOf(
    table.columns,
    table.columns.map((column) => column.header),
    false,
    width,
  );
  const style: Style = { fontSize: size.small, color: colour.mute };
  return kit.view(
    {
      // Repeats on every page that the table reaches.
      fixed: true,
      wrap: false,
      // Whatever its number: without it the header could be left behind by its first row.
      minPresenceAhead: 1,
      style: {
        flexDirection: 'row',
        alignItems: 'flex-end',
        paddingBottom: 3,
        borderBottomWidth: 0.75,
        borderBottomColor: colour.strongLine,
      },
    },
    ...headers.map((cell, index) =>
      kit.view(
        { style: { width: cell.width, marginLeft: index === 0 ? 0 : gutter } },
        kit.text({ style: { ...style, textAlign: cell.column.align } }, cell.text, cell.width),
      ),
    ),
  );
}

/** A table of this many rows or fewer moves to the next page as a whole. */
const keptTogether = 8;

/** Rows don't split over pages, as long as they fit on one; the header repeats. `width` in points. */
export function tableElement(kit: Kit, table: Table, width: number): Element {
  const header = table.columns.some((column) => column.header !== '') ? [headerElement(kit, table, width)] : [];
  const rows = table.rows.map((row, index) => rowElement(kit, table, row, index, width));
  const mayPart = rows.length > keptTogether || tableHeight(table, width) > mostKept;
  return kit.view({ wrap: mayPart }, ...header, ...rows);
}
