import { Node, type Editor, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { fieldNode } from './field-node.ts';
import type { ShownFields } from './shown-fields.ts';

/** Lists within lists three levels down: deeper is not printed. */
const deepest = 3;
const inCell = '(paragraph | bulletList | orderedList)+';

/** How many list items the cursor stands inside. */
function depthOf(editor: Editor): number {
  const { $from } = editor.state.selection;
  return Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth)).filter(
    (node) => node.type.name === 'listItem',
  ).length;
}

const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem('listItem'),
      Tab: () => depthOf(this.editor) < deepest && this.editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => this.editor.commands.liftListItem('listItem'),
    };
  },
});

/** A cell is one column wide and one row high: merged cells are not printed. */
const plainCell = () => ({
  colspan: { default: 1, parseHTML: () => 1 },
  rowspan: { default: 1, parseHTML: () => 1 },
  colwidth: { default: null, parseHTML: () => null },
});

/** What can be written is what can be printed (shared/domain/agreements/rich-text.ts), and nothing more. */
export const extensionsFor = (fields: ShownFields): Extensions => [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    listItem: false,
    strike: false,
    underline: false,
  }),
  listItem,
  Table.configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content: inCell, addAttributes: plainCell }),
  TableHeader.extend({ content: inCell, addAttributes: plainCell }),
  fieldNode(fields),
];
