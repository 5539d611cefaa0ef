import type { Bars, Block, Columns, Facts, Heading, List, Paragraph, Size } from '../../shared/documents/model.ts';
import { unreachable } from '../../shared/kernel/assert.ts';
import type { Element, Kit, Style, ViewProps } from './engine.ts';
import { colour, contentWidth, size } from './style.ts';
import { posterElement } from './poster.ts';
import { listElements, richElement, richTableElement } from './rich.ts';
import { isKeptTogether, tableElement } from './table.ts';

const heights: Readonly<Record<Size, number>> = { small: 6, medium: 14, large: 26 };

const headings: Readonly<Record<Heading['level'], Style>> = {
  1: { fontSize: size.h1, lineHeight: 1.15, letterSpacing: -0.2, fontWeight: 600, marginBottom: 6 },
  2: { fontSize: size.h2, lineHeight: 1.2, fontWeight: 600, marginTop: 20, marginBottom: 6 },
  3: { fontSize: size.h3, lineHeight: 1.25, fontWeight: 600, marginTop: 13, marginBottom: 4 },
};

const clauseHeading: Style = {
  fontSize: size.clause,
  lineHeight: 1.25,
  fontWeight: 600,
  marginTop: 15,
  marginBottom: 4,
};

const paragraphs: Readonly<Record<Paragraph['style'], Style>> = {
  lead: { fontSize: size.lead, lineHeight: 1.42, color: colour.soft, marginBottom: 12, maxWidth: 425 },
  body: { marginBottom: 6 },
  small: { fontSize: size.mute, color: colour.mute, marginBottom: 3 },
  note: {
    fontSize: size.mute,
    color: colour.soft,
    marginTop: 6,
    marginBottom: 6,
    paddingLeft: 9,
    borderLeftWidth: 2,
    borderLeftColor: colour.accent,
  },
  strong: { fontSize: size.strong, fontWeight: 600, marginBottom: 6 },
};

function headingElement(kit: Kit, block: Heading, width: number): Element {
  const title = kit.clean(block.text);
  // Enough of what follows for two rows of a table with its header.
  const style = block.style === 'clause' ? clauseHeading : headings[block.level];
  const props = { style, wrap: false, minPresenceAhead: 72 };
  // Levels 1 and 2 are bookmarked as sections, with all that they hold.
  const bookmark = block.level === 3 ? { bookmark: { title, fit: false as const, expanded: false } } : {};
  return kit.text({ ...props, ...bookmark }, block.text, width);
}

function factsElement(kit: Kit, block: Facts, width: number, props: ViewProps): Element {
  const labelWidth = block.columns === 1 && width < contentWidth ? 96 : 88;
  const gap = 14;
  const valueWidth = (width - gap * (block.columns - 1)) / block.columns - labelWidth;
  const rows = Array.from({ length: Math.ceil(block.items.length / block.columns) }, (_, index) =>
    block.items.slice(index * block.columns, (index + 1) * block.columns),
  );
  const pair = (item: Facts['items'][number], index: number): Element =>
    kit.view(
      { style: { flexDirection: 'row', marginLeft: index === 0 ? 0 : gap } },
      kit.text({ style: { width: labelWidth, paddingRight: 8, color: colour.mute } }, item.label, labelWidth - 8),
      kit.text({ style: { width: valueWidth } }, item.value, valueWidth),
    );
  return kit.view(
    { ...props, wrap: false, style: { marginBottom: 4 } },
    ...rows.map((items) =>
      kit.view({ wrap: false, style: { flexDirection: 'row', marginBottom: 3.4 } }, ...items.map(pair)),
    ),
  );
}

function barsElement(kit: Kit, block: Bars, width: number): Element {
  const labelWidth = 188;
  const valueWidth = 128;
  const track = width - labelWidth - valueWidth - 20;
  const line = (item: Bars['items'][number]): Element => {
    const style: Style = { fontSize: size.mute, ...(item.emphasised ? { fontWeight: 600 } : { color: colour.soft }) };
    return kit.view(
      { wrap: false, style: { flexDirection: 'row', alignItems: 'center', marginBottom: 3 } },
      kit.text({ style: { ...style, width: labelWidth, paddingRight: 8 } }, item.label, labelWidth - 8),
      kit.view(
        { style: { width: track, height: 5, backgroundColor: colour.bar } },
        kit.view({ style: { width: (track * item.permille) / 1000, height: 5, backgroundColor: item.colour } }),
      ),
      kit.text({ style: { ...style, width: valueWidth, marginLeft: 20 } }, item.value, valueWidth),
    );
  };
  return kit.view(
    { wrap: block.items.length > 16, style: { marginTop: 4, marginBottom: 8 } },
    ...block.items.map(line),
  );
}

function columnsElement(kit: Kit, block: Columns, width: number): Element {
  const gap = 24;
  const left = ((width - gap) * block.leftPercent) / 100;
  const right = width - gap - left;
  return kit.view(
    { wrap: false, style: { flexDirection: 'row' } },
    kit.view({ style: { width: left, marginRight: gap } }, ...blockElements(kit, block.left, left)),
    kit.view({ style: { width: right } }, ...blockElements(kit, block.right, right)),
  );
}

/** What leads up to a table, or to what else can't be parted, doesn't stay behind at the foot of a page. */
const presence = (next: Block | undefined, leads = false): ViewProps =>
  next !== undefined && (leadUp.has(next.kind) || (leads && next.kind === 'heading')) ? { minPresenceAhead: 72 } : {};
const leadUp: ReadonlySet<Block['kind']> = new Set(['table', 'rich-table', 'list', 'bars', 'facts']);

function blockElement(kit: Kit, block: Exclude<Block, List>, width: number, next: Block | undefined): Element {
  switch (block.kind) {
    case 'heading':
      return headingElement(kit, block, width);
    case 'paragraph':
      return kit.text(
        { style: paragraphs[block.style], ...presence(next, block.style === 'body') },
        block.text,
        block.style === 'lead' ? 425 : width - 11,
      );
    case 'facts':
      return factsElement(kit, block, width, presence(next));
    case 'table':
      return tableElement(kit, block, width);
    case 'bars':
      return barsElement(kit, block, width);
    case 'together':
      return kit.view({ wrap: !isKeptTogether(block.blocks, width) }, ...blockElements(kit, block.blocks, width));
    case 'columns':
      return columnsElement(kit, block, width);
    case 'rich':
      return richElement(kit, block, width, presence(next));
    case 'rich-table':
      return richTableElement(kit, block, width);
    case 'poster':
      return posterElement(kit, block, width);
    case 'page-break':
      return kit.view({ break: true });
    case 'rule':
      return kit.view({ style: { height: 10, borderTopWidth: 1.25, borderTopColor: colour.ink } });
    case 'spacer':
      return kit.view({ style: { height: heights[block.size] } });
    default:
      return unreachable(block);
  }
}

/** The blocks one below the other; `width` in points. */
export const blockElements = (kit: Kit, blocks: readonly Block[], width: number): Element[] =>
  blocks.flatMap((block, index) =>
    block.kind === 'list' ? listElements(kit, block, width) : [blockElement(kit, block, width, blocks[index + 1])],
  );
