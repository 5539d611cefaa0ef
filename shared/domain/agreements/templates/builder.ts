import type { ConditionName } from '../conditions.ts';
import type { MergeFieldName } from '../merge-fields.ts';
import type {
  Clause,
  RichBlock,
  RichInline,
  RichList,
  RichListItem,
  RichParagraph,
  RichTable,
  RichTableCell,
} from '../rich-text.ts';

/** Text as it is written in a template: words, fields and bold words. */
type Inline = string | RichInline;
type Cell = Inline | readonly Inline[];

const inline = (content: Inline): RichInline =>
  typeof content === 'string' ? { type: 'text', text: content } : content;
const isMany = (content: Cell): content is readonly Inline[] => Array.isArray(content);
const paragraphOf = (content: Cell): RichParagraph => ({
  type: 'paragraph',
  content: (isMany(content) ? content : [content]).map(inline),
});

export const field = (name: MergeFieldName): RichInline => ({ type: 'field', attrs: { name } });
export const bold = (text: string): RichInline => ({ type: 'text', text, marks: [{ type: 'bold' }] });

export const p = (...content: readonly Inline[]): RichParagraph => paragraphOf(content);

const items = (cells: readonly Cell[]): RichListItem[] =>
  cells.map((cell) => ({ type: 'listItem', content: [paragraphOf(cell)] }));
export const ul = (...cells: readonly Cell[]): RichList => ({ type: 'bulletList', content: items(cells) });
export const ol = (...cells: readonly Cell[]): RichList => ({ type: 'orderedList', content: items(cells) });

const rowOf = (type: RichTableCell['type'], cells: readonly Cell[]): RichTable['content'][number] => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type, content: [paragraphOf(cell)] })),
});
export const table = (headers: readonly string[], ...rows: readonly (readonly Cell[])[]): RichTable => ({
  type: 'table',
  content: [rowOf('tableHeader', headers), ...rows.map((cells) => rowOf('tableCell', cells))],
});

const make = (key: string, title: string, condition: ConditionName | null, content: readonly RichBlock[]): Clause => ({
  key,
  title,
  condition,
  include: 'auto',
  body: { type: 'doc', content },
});

export const clause = (key: string, title: string, ...content: readonly RichBlock[]): Clause =>
  make(key, title, null, content);
/** A clause that is taken in only where the facts say so. */
export const clauseWhen = (
  condition: ConditionName,
  key: string,
  title: string,
  ...content: readonly RichBlock[]
): Clause => make(key, title, condition, content);
