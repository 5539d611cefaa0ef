import type {
  RichBlock,
  RichInline,
  RichList,
  RichListItem,
  RichMark,
  RichParagraph,
  RichTable,
  RichTableCell,
  RichText,
} from '../../../shared/domain/agreements/rich-text.ts';

/** What the editor gives: ProseMirror's JSON, where anything may be lacking. */
export interface EditorNode {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?: readonly { readonly type: string }[] | undefined;
  readonly content?: readonly EditorNode[] | undefined;
}

const deepest = 3;
const longestText = 20_000;
const control = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu;

/** Tabs become blanks; other signs that direct and don't say are left out. */
const plain = (text: string): string => text.replaceAll('\t', ' ').replaceAll(control, '');

const childrenOf = (node: EditorNode): readonly EditorNode[] => node.content ?? [];

function marksOf(node: EditorNode): readonly RichMark[] {
  const names = new Set(node.marks?.map((mark) => mark.type));
  return (['bold', 'italic'] as const).filter((type) => names.has(type)).map((type) => ({ type }));
}

function inlineOf(node: EditorNode): readonly RichInline[] {
  if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node.type === 'field') {
    const name = node.attrs?.['name'];
    return typeof name === 'string' && name !== '' ? [{ type: 'field', attrs: { name } }] : [];
  }
  const text = plain(node.text ?? '');
  const marks = marksOf(node);
  const pieces = Array.from({ length: Math.ceil(text.length / longestText) }, (_, index) =>
    text.slice(index * longestText, (index + 1) * longestText),
  );
  return pieces.map((piece) => ({ type: 'text', text: piece, ...(marks.length > 0 ? { marks } : {}) }));
}

const withInlines = (node: EditorNode): { content?: readonly RichInline[] } => {
  const content = childrenOf(node).flatMap(inlineOf);
  return content.length === 0 ? {} : { content };
};

const paragraphOf = (node: EditorNode): RichParagraph => ({ type: 'paragraph', ...withInlines(node) });

const isList = (node: EditorNode): node is EditorNode & { type: RichList['type'] } =>
  node.type === 'bulletList' || node.type === 'orderedList';

/** What lies too deep is lifted out, so that no word of it is lost. */
function withinList(node: EditorNode, level: number): readonly (RichParagraph | RichList)[] {
  if (!isList(node)) return [paragraphOf(node)];
  if (level > deepest)
    return childrenOf(node).flatMap((item) => childrenOf(item).flatMap((inner) => withinList(inner, level)));
  return listsOf(node, level);
}

function listsOf(node: EditorNode & { type: RichList['type'] }, level: number): readonly RichList[] {
  const content = childrenOf(node).map((item): RichListItem => {
    const inner = childrenOf(item).flatMap((one) => withinList(one, level + 1));
    return { type: 'listItem', content: inner.length === 0 ? [{ type: 'paragraph' }] : inner };
  });
  return content.length === 0 ? [] : [{ type: node.type, content }];
}

function cellOf(node: EditorNode): RichTableCell {
  // A list in a cell has no other list in it.
  const content = childrenOf(node).flatMap((inner) => withinList(inner, deepest));
  return {
    type: node.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    content: content.length === 0 ? [{ type: 'paragraph' }] : content,
  };
}

function tablesOf(node: EditorNode): readonly RichTable[] {
  const rows = childrenOf(node)
    .map((row) => ({ type: 'tableRow' as const, content: childrenOf(row).map(cellOf) }))
    .filter((row) => row.content.length > 0);
  return rows.length === 0 ? [] : [{ type: 'table', content: rows }];
}

function blocksOf(node: EditorNode): readonly RichBlock[] {
  if (isList(node)) return listsOf(node, 1);
  if (node.type === 'table') return tablesOf(node);
  if (node.type === 'heading') {
    return [{ type: 'heading', attrs: { level: node.attrs?.['level'] === 3 ? 3 : 2 }, ...withInlines(node) }];
  }
  return [paragraphOf(node)];
}

const isEmpty = (block: RichBlock): boolean => block.type === 'paragraph' && block.content === undefined;

/** What is written in the editor, as it is stored: nothing else than what can be printed, and no blank lines at the end. */
export function toRichText(doc: EditorNode): RichText {
  const blocks = childrenOf(doc).flatMap(blocksOf);
  const last = blocks.findLastIndex((block) => !isEmpty(block));
  return { type: 'doc', content: last < 0 ? [{ type: 'paragraph' }] : blocks.slice(0, last + 1) };
}
