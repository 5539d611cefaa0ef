import type { RichBlock, RichInline, RichList, RichParagraph, RichText } from '../../domain/agreements/rich-text.ts';
import { heading, type Block, type List, type Rich, type RichTable, type Run } from '../model.ts';

/** What stands in a field's place; null is a gap, which `label` names. */
export interface FieldReader {
  readonly text: (name: string) => string | null;
  readonly label: (name: string) => string;
}

const gapText = (label: string): string => `«saknas: ${label}»`;

function runOf(inline: RichInline, fields: FieldReader): Run {
  if (inline.type === 'hardBreak') return { text: '\n' };
  if (inline.type === 'field') {
    const text = fields.text(inline.attrs.name);
    return text === null ? { text: gapText(fields.label(inline.attrs.name)), gap: true } : { text };
  }
  const marks = new Set(inline.marks?.map(({ type }) => type));
  return {
    text: inline.text,
    ...(marks.has('bold') ? { bold: true } : {}),
    ...(marks.has('italic') ? { italic: true } : {}),
  };
}

const runsOf = (content: readonly RichInline[] | undefined, fields: FieldReader): Run[] =>
  (content ?? []).map((inline) => runOf(inline, fields));

const plain = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', ' ');

const richOf = (paragraph: RichParagraph, fields: FieldReader): Rich => ({
  kind: 'rich',
  style: 'body',
  runs: runsOf(paragraph.content, fields),
});

const innerOf = (blocks: readonly (RichParagraph | RichList)[], fields: FieldReader): (Rich | List)[] =>
  blocks.map((block) => (block.type === 'paragraph' ? richOf(block, fields) : listOf(block, fields)));

const listOf = (list: RichList, fields: FieldReader): List => ({
  kind: 'list',
  ordered: list.type === 'orderedList',
  items: list.content.map((item) => innerOf(item.content, fields)),
});

function blockOf(block: RichBlock, fields: FieldReader): Rich | List | RichTable | Block | null {
  switch (block.type) {
    case 'paragraph': {
      const rich = richOf(block, fields);
      // The editor leaves an empty line behind; on paper there is room between paragraphs anyway.
      return plain(rich.runs).trim() === '' ? null : rich;
    }
    case 'heading': {
      const runs = runsOf(block.content, fields);
      if (plain(runs).trim() === '') return null;
      return block.attrs.level === 2 ? heading(3, plain(runs)) : { kind: 'rich', style: 'subheading', runs };
    }
    case 'table':
      return {
        kind: 'rich-table',
        rows: block.content.map(({ content }) => ({
          header: content.every(({ type }) => type === 'tableHeader'),
          cells: content.map((cell) => innerOf(cell.content, fields)),
        })),
      };
    default:
      return listOf(block, fields);
  }
}

/** A text with its fields filled in, as blocks of a document. */
export const richBlocks = (text: RichText, fields: FieldReader): Block[] =>
  text.content.flatMap((block) => blockOf(block, fields) ?? []);
