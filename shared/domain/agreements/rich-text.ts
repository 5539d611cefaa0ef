/**
 * Structured text as plain data, in the form that the editor reads and writes (ProseMirror's JSON), cut down to what
 * can be printed: headings, paragraphs, lists, tables and merge fields.
 */
export interface RichText {
  readonly type: 'doc';
  readonly content: readonly RichBlock[];
}

export type RichBlock = RichParagraph | RichHeading | RichList | RichTable;

export interface RichParagraph {
  readonly type: 'paragraph';
  readonly content?: readonly RichInline[] | undefined;
}

export interface RichHeading {
  readonly type: 'heading';
  readonly attrs: { readonly level: 2 | 3 };
  readonly content?: readonly RichInline[] | undefined;
}

export interface RichList {
  readonly type: 'bulletList' | 'orderedList';
  readonly content: readonly RichListItem[];
}

export interface RichListItem {
  readonly type: 'listItem';
  readonly content: readonly (RichParagraph | RichList)[];
}

export interface RichTable {
  readonly type: 'table';
  readonly content: readonly RichTableRow[];
}

export interface RichTableRow {
  readonly type: 'tableRow';
  readonly content: readonly RichTableCell[];
}

export interface RichTableCell {
  readonly type: 'tableCell' | 'tableHeader';
  readonly content: readonly (RichParagraph | RichList)[];
}

export type RichMark = { readonly type: 'bold' } | { readonly type: 'italic' };

export type RichInline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly RichMark[] | undefined }
  | { readonly type: 'hardBreak' }
  /** A merge field by its name (merge-fields.ts): the facts say what stands there. */
  | { readonly type: 'field'; readonly attrs: { readonly name: string } };

export const emptyText: RichText = { type: 'doc', content: [{ type: 'paragraph' }] };

/** One numbered clause of an agreement or a template. */
export interface Clause {
  /** Stays the same from version to version, so that they can be compared clause by clause. */
  readonly key: string;
  readonly title: string;
  /** The name of what must be so for the clause to be taken in (conditions.ts); null for always. */
  readonly condition: string | null;
  /** `auto` follows the condition; the others overrule it. */
  readonly include: 'auto' | 'always' | 'never';
  readonly body: RichText;
}

const inlinesOf = (block: RichBlock): readonly RichInline[] => {
  if (block.type === 'paragraph' || block.type === 'heading') return block.content ?? [];
  if (block.type === 'table')
    return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.flatMap(inlinesOf)));
  return block.content.flatMap((item) => item.content.flatMap(inlinesOf));
};

/** The merge fields of a text, each once, in order. */
export const fieldsIn = (text: RichText): string[] => [
  ...new Set(text.content.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'field' ? [inline.attrs.name] : []))),
];
