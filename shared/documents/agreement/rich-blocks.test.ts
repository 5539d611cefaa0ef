import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RichBlock, RichInline, RichList, RichParagraph, RichTable } from '../../domain/agreements/rich-text.ts';
import type { Block, List, Rich } from '../model.ts';
import { richBlocks, type FieldReader } from './rich-blocks.ts';

const fields: FieldReader = {
  text: (name) => (name === 'lacking' ? null : `värde-${name}`),
  label: (name) => `etikett-${name}`,
};

const wordsIn = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const inlineText = (inline: RichInline): string => {
  if (inline.type === 'hardBreak') return ' ';
  if (inline.type === 'text') return inline.text;
  return fields.text(inline.attrs.name) ?? `«saknas: ${fields.label(inline.attrs.name)}»`;
};
const sourceWords = (block: RichBlock): string[] => {
  if (block.type === 'paragraph' || block.type === 'heading')
    return wordsIn((block.content ?? []).map(inlineText).join(''));
  if (block.type === 'table')
    return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(sourceWords)));
  return block.content.flatMap((item) => item.content.flatMap(sourceWords));
};

const innerWords = (block: Rich | List): string[] =>
  block.kind === 'rich' ? wordsIn(block.runs.map(({ text }) => text).join('')) : block.items.flat().flatMap(innerWords);
const printedWords = (block: Block): string[] => {
  if (block.kind === 'heading') return wordsIn(block.text);
  if (block.kind === 'rich' || block.kind === 'list') return innerWords(block);
  if (block.kind === 'rich-table') return block.rows.flatMap(({ cells }) => cells.flat().flatMap(innerWords));
  throw new Error(block.kind);
};

const text = fc.stringMatching(/^[a-zåäö ]{1,12}$/);
const inline: fc.Arbitrary<RichInline> = fc.oneof(
  fc.record({
    type: fc.constant('text' as const),
    text,
    marks: fc.subarray([{ type: 'bold' as const }, { type: 'italic' as const }]),
  }),
  fc.constant({ type: 'hardBreak' as const }),
  fc.constantFrom('known', 'lacking').map((name) => ({ type: 'field' as const, attrs: { name } })),
);
const paragraph: fc.Arbitrary<RichParagraph> = fc.record({
  type: fc.constant('paragraph' as const),
  content: fc.array(inline, { maxLength: 5 }),
});
const listOf = (inner: fc.Arbitrary<RichParagraph | RichList>): fc.Arbitrary<RichList> =>
  fc.record({
    type: fc.constantFrom('bulletList' as const, 'orderedList' as const),
    content: fc.array(
      fc.record({
        type: fc.constant('listItem' as const),
        content: fc.array(inner, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  });
const list = listOf(fc.oneof(paragraph, listOf(fc.oneof(paragraph, listOf(paragraph)))));
const table: fc.Arbitrary<RichTable> = fc
  .array(
    fc.array(fc.array(fc.oneof(paragraph, listOf(paragraph)), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((rows) => ({
    type: 'table',
    content: rows.map((cells, index) => ({
      type: 'tableRow',
      content: cells.map((content) => ({ type: index === 0 ? 'tableHeader' : 'tableCell', content })),
    })),
  }));
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level: fc.constantFrom(2 as const, 3 as const) }),
  content: fc.array(inline, { maxLength: 4 }),
});

describe('a text with its fields filled in', () => {
  test('loses no word and keeps their order, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(paragraph, heading, list, table), { maxLength: 6 }), (content) => {
        const printed = richBlocks({ type: 'doc', content }, fields).flatMap(printedWords);
        expect(printed).toEqual(content.flatMap(sourceWords));
      }),
    );
  });

  test('marks what is missing by its name, and nothing else', () => {
    const [block] = richBlocks(
      {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: 'Hos ', marks: [{ type: 'bold' }] },
              { type: 'field', attrs: { name: 'lacking' } },
              { type: 'text', text: ' och ' },
              { type: 'field', attrs: { name: 'known' } },
            ],
          },
        ],
      },
      fields,
    );
    expect(block).toEqual({
      kind: 'rich',
      style: 'body',
      runs: [
        { text: 'Hos ', bold: true },
        { text: '«saknas: etikett-lacking»', gap: true },
        { text: ' och ' },
        { text: 'värde-known' },
      ],
    });
  });

  test('the line that an editor leaves empty takes no room', () => {
    expect(
      richBlocks({ type: 'doc', content: [{ type: 'paragraph' }, { type: 'paragraph', content: [] }] }, fields),
    ).toEqual([]);
  });
});
