import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { richTextSchema } from '../../../shared/contract/rich-text.ts';
import { toRichText, type EditorNode } from './to-rich-text.ts';

const paragraph = (text: string): EditorNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const list = (...items: EditorNode[][]): EditorNode => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content })),
});
const doc = (...content: EditorNode[]): EditorNode => ({ type: 'doc', content });

describe('what is written in the editor', () => {
  it('loses what no paper shows: widths, other marks, and blank lines at the end', () => {
    const written = doc(
      {
        type: 'paragraph',
        attrs: { textAlign: 'left' },
        content: [{ type: 'text', text: 'Fet', marks: [{ type: 'bold' }, { type: 'underline' }] }],
      },
      { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 2 } }] }] },
      { type: 'paragraph' },
      { type: 'paragraph' },
    );
    expect(toRichText(written)).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'Fet', marks: [{ type: 'bold' }] }] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
        },
      ],
    });
  });

  it('keeps the words of a list that lies too deep', () => {
    const deep = doc(list([paragraph('1'), list([paragraph('2'), list([paragraph('3'), list([paragraph('4')])])])]));
    const text = toRichText(deep);
    expect(richTextSchema.safeParse(text).success).toBe(true);
    expect(JSON.stringify(text)).toContain('"4"');
  });

  it('is an empty paragraph where nothing is written', () => {
    expect(toRichText(doc())).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  const inline = fc.oneof(
    fc.record({
      type: fc.constant('text'),
      text: fc.string({ unit: 'grapheme', minLength: 1 }),
      marks: fc.subarray([{ type: 'bold' }, { type: 'italic' }, { type: 'strike' }]),
    }),
    fc.constant({ type: 'hardBreak' }),
    fc.constant({ type: 'field', attrs: { name: 'guest-name' } }),
  );
  const { block } = fc.letrec<{ block: EditorNode; paragraph: EditorNode; item: EditorNode }>((tie) => ({
    paragraph: fc.record({ type: fc.constant('paragraph'), content: fc.array(inline, { maxLength: 4 }) }),
    item: fc.record({
      type: fc.constant('listItem'),
      content: fc.array(fc.oneof({ depthSize: 'small' }, tie('paragraph'), tie('block')), { maxLength: 3 }),
    }),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('paragraph'),
      fc.record({
        type: fc.constant('heading'),
        attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
        content: fc.array(inline, { maxLength: 2 }),
      }),
      fc.record({
        type: fc.constantFrom('bulletList', 'orderedList'),
        content: fc.array(tie('item'), { maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('table'),
        content: fc.array(
          fc.record({
            type: fc.constant('tableRow'),
            content: fc.array(
              fc.record({
                type: fc.constantFrom('tableCell', 'tableHeader'),
                content: fc.array(tie('block'), { maxLength: 2 }),
              }),
              { maxLength: 3 },
            ),
          }),
          { maxLength: 3 },
        ),
      }),
    ),
  }));

  it('is always of the form that is stored, and stays as it is when it is read again', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const text = toRichText(doc(...blocks));
        const stored = richTextSchema.safeParse(text);
        expect(stored.error?.issues ?? []).toEqual([]);
        expect(toRichText(text as unknown as EditorNode)).toEqual(text);
      }),
    );
  });
});
