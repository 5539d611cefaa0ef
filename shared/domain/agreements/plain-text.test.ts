import { expect, it } from 'vitest';
import { plainText } from './plain-text.ts';
import type { RichInline, RichParagraph } from './rich-text.ts';

const paragraph = (...content: RichInline[]): RichParagraph => ({ type: 'paragraph', content });
const text = (words: string): RichInline => ({ type: 'text', text: words });

it('a text without its form has a line for each paragraph, item and row, with its fields filled in', () => {
  const list = { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph(text('Ett'))] }] } as const;
  const inner = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [paragraph(text('Först')), list] }],
  } as const;
  const cell = (words: string) => ({ type: 'tableCell', content: [paragraph(text(words)), paragraph()] }) as const;
  const plain = plainText(
    {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Hyra')] },
        paragraph(
          text('Hyran är '),
          { type: 'field', attrs: { name: 'rent.yearly' } },
          { type: 'hardBreak' },
          text('per år.'),
        ),
        inner,
        { type: 'table', content: [{ type: 'tableRow', content: [cell('Fel'), cell('Receptionen')] }] },
      ],
    },
    (name) => `<${name}>`,
  );
  expect(plain.split('\n').map((line) => line.trimEnd())).toEqual([
    'Hyra',
    'Hyran är <rent.yearly>',
    'per år.',
    '• Först',
    '   1. Ett',
    'Fel  | Receptionen',
  ]);
});
