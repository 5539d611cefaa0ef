import type { List, Rich, RichTable } from '../../shared/documents/model.ts';
import type { Element, Kit, Style, ViewProps } from './engine.ts';
import { colour, size } from './style.ts';

/** Of the texts in a block, in characters. */
const lengthOf = (block: Rich | List): number =>
  block.kind === 'rich'
    ? block.runs.reduce((sum, run) => sum + run.text.length, 0)
    : block.items.reduce((sum, item) => sum + lengthIn(item), 0);
const lengthIn = (blocks: readonly (Rich | List)[]): number => blocks.reduce((sum, block) => sum + lengthOf(block), 0);

/** What is longer than this may part over pages, in characters or lines: it could be longer than a page. */
const keptTogether = { item: 700, lines: 30, table: 9 } as const;

const styles: Readonly<Record<Rich['style'], Style>> = {
  body: { marginBottom: 6 },
  subheading: { fontWeight: 600, marginTop: 6, marginBottom: 3 },
};

export const richElement = (kit: Kit, block: Rich, width: number, props: ViewProps): Element =>
  kit.runs(
    { ...props, ...(block.style === 'subheading' ? { minPresenceAhead: 48 } : {}), style: styles[block.style] },
    block.runs,
    width - 11,
  );

const markerWidth = (ordered: boolean): number => (ordered ? 19 : 13);

function itemElement(
  kit: Kit,
  item: readonly (Rich | List)[],
  marker: string,
  width: number,
  style: Style,
  last: boolean,
): Element {
  const own = markerWidth(marker !== bullet);
  const inner = width - own;
  const content = item.map((block, index) =>
    block.kind === 'list'
      ? innerList(kit, block, inner, style)
      : kit.runs({ style: { ...style, ...(index < item.length - 1 ? { marginBottom: 3 } : {}) } }, block.runs, inner),
  );
  return kit.view(
    {
      wrap: lengthIn(item) > keptTogether.item,
      // Not stretched: the mark of an item that goes on on the next page would be as tall as the item.
      style: { flexDirection: 'row', alignItems: 'flex-start', marginBottom: last ? 0 : 3 },
    },
    kit.text({ style: { ...style, width: own, color: colour.mute } }, marker, own),
    kit.view({ style: { width: inner } }, ...content),
  );
}

const bullet = '•';

/** The first two and the last two stay together: no item stands alone at the foot or the head of a page. */
function inTwos(kit: Kit, elements: readonly Element[]): Element[] {
  if (elements.length < 4) return [kit.view({ wrap: false }, ...elements)];
  return [
    kit.view({ wrap: false }, ...elements.slice(0, 2)),
    ...elements.slice(2, -2),
    kit.view({ wrap: false }, ...elements.slice(-2)),
  ];
}

function itemElements(kit: Kit, list: List, width: number, style: Style): Element[] {
  const items = list.items.map((item, index) =>
    itemElement(
      kit,
      item,
      list.ordered ? `${String(index + 1)}.` : bullet,
      width,
      style,
      index === list.items.length - 1,
    ),
  );
  const low = list.items.every((item) => lengthIn(item) <= keptTogether.item);
  return low ? inTwos(kit, items) : items;
}

/**
 * Items one below the other, each with its mark in a margin of its own. They stand in the flow themselves and not in a
 * box around them: what leads up to a list keeps its first items with it, which it can't where they are in a box.
 */
export const listElements = (kit: Kit, list: List, width: number): Element[] => [
  ...itemElements(kit, list, width - 11, {}),
  kit.view({ style: { height: 8 } }),
];

const innerList = (kit: Kit, list: List, width: number, style: Style): Element =>
  kit.view({ style: { marginTop: 2 } }, ...itemElements(kit, list, width, style));

const gutter = 12;

/** Columns by the square root of their longest text: a long one gets more room, but not all of it. */
function widthsOf({ rows }: RichTable, width: number): number[] {
  const count = Math.max(...rows.map(({ cells }) => cells.length));
  const longest = Array.from({ length: count }, (_, index) =>
    Math.max(12, ...rows.map(({ cells }) => lengthIn(cells[index] ?? []))),
  );
  const roots = longest.map(Math.sqrt);
  const sum = roots.reduce((total, root) => total + root, 0);
  return roots.map((root) => ((width - gutter * (count - 1)) * root) / sum);
}

const cellStyle = (header: boolean): Style =>
  header ? { fontSize: size.small, color: colour.mute } : { fontSize: size.cell };

function cellElement(
  kit: Kit,
  blocks: readonly (Rich | List)[],
  width: number,
  header: boolean,
  first: boolean,
): Element {
  const style = cellStyle(header);
  const content = blocks.map((block, index) =>
    block.kind === 'list'
      ? innerList(kit, block, width, style)
      : kit.runs({ style: { ...style, ...(index < blocks.length - 1 ? { marginBottom: 3 } : {}) } }, block.runs, width),
  );
  return kit.view({ style: { width, marginLeft: first ? 0 : gutter } }, ...content);
}

/** About how many lines a row takes: what is too tall for a page must be allowed to part. */
function linesOf({ cells }: RichTable['rows'][number], widths: readonly number[]): number {
  const averageLetter = 0.52 * size.cell;
  return Math.max(
    1,
    ...cells.map((cell, index) => Math.ceil((lengthIn(cell) * averageLetter) / (widths[index] ?? 1)) + cell.length - 1),
  );
}

function rowElement(kit: Kit, row: RichTable['rows'][number], widths: readonly number[], fixed: boolean): Element {
  const cells = widths.map((width, index) => cellElement(kit, row.cells[index] ?? [], width, row.header, index === 0));
  return kit.view(
    {
      fixed,
      // Whatever its number: without it the header could be left behind by its first row.
      ...(fixed ? { minPresenceAhead: 1 } : {}),
      wrap: linesOf(row, widths) > keptTogether.lines,
      style: {
        flexDirection: 'row',
        alignItems: row.header ? 'flex-end' : 'flex-start',
        paddingTop: row.header ? 0 : 3.2,
        paddingBottom: 3.2,
        borderBottomWidth: row.header ? 0.75 : 0.5,
        borderBottomColor: row.header ? colour.strongLine : colour.line,
      },
    },
    ...cells,
  );
}

/** A table of texts: rows don't part over pages, unless one alone is too tall; the header repeats. */
export function richTableElement(kit: Kit, table: RichTable, width: number): Element {
  const widths = widthsOf(table, width);
  const heights = table.rows.map((row) => linesOf(row, widths));
  const lines = heights.reduce((sum, height) => sum + height, 0);
  const elements = table.rows.map((row, index) => rowElement(kit, row, widths, row.header && index === 0));
  const [first, ...rest] = elements;
  const low = heights.every((height) => height <= keptTogether.lines / 2);
  return kit.view(
    { wrap: lines > keptTogether.table, style: { marginBottom: 10 } },
    first,
    ...(low ? inTwos(kit, rest) : rest),
  );
}
