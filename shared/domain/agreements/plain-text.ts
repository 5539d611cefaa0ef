import type { RichBlock, RichInline, RichText } from './rich-text.ts';

/** What stands in a field's place. */
export type FieldText = (name: string) => string;

const inlines = (content: readonly RichInline[] | undefined, field: FieldText): string =>
  (content ?? [])
    .map((inline) => {
      if (inline.type === 'hardBreak') return '\n';
      return inline.type === 'field' ? field(inline.attrs.name) : inline.text;
    })
    .join('');

/** The lines of a block; those of a list are marked, and cells of a table's row parted. */
function lines(block: RichBlock, field: FieldText): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [inlines(block.content, field)];
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item, index) => {
        const mark = block.type === 'bulletList' ? '•' : `${index + 1}.`;
        const [first = '', ...rest] = item.content.flatMap((inner) => lines(inner, field));
        return [`${mark} ${first}`, ...rest.map((line) => `   ${line}`)];
      });
    case 'table':
      return block.content.map((row) =>
        row.content.map((cell) => cell.content.flatMap((inner) => lines(inner, field)).join(' ')).join(' | '),
      );
  }
}

/** A text as a reader sees it, without its form: one paragraph, item or row on a line. */
export const plainText = (text: RichText, field: FieldText): string =>
  text.content.flatMap((block) => lines(block, field)).join('\n');
