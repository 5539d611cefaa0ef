import { Fragment, type ReactNode } from 'react';
import type {
  RichBlock,
  RichInline,
  RichList,
  RichParagraph,
  RichTableCell,
  RichText,
} from '../../../shared/domain/agreements/rich-text.ts';
import type { ShownFields } from './shown-fields.ts';
import classes from './rich-text.module.css';

/** A text that is only read. It looks as in the editor, so that the one can take the other's place. */
export function RichTextView({ text, fields }: { text: RichText; fields: ShownFields }) {
  return (
    <div className={classes['text']}>
      {text.content.map((block, index) => (
        <Block key={index} block={block} fields={fields} />
      ))}
    </div>
  );
}

function Block({ block, fields }: { block: RichBlock; fields: ShownFields }) {
  if (block.type === 'heading') {
    const inner = inlines(block.content, fields);
    return block.attrs.level === 2 ? <h3>{inner}</h3> : <h4>{inner}</h4>;
  }
  if (block.type === 'paragraph') return <Paragraph block={block} fields={fields} />;
  if (block.type !== 'table') return <List block={block} fields={fields} />;
  return (
    <table>
      <tbody>
        {block.content.map((row, index) => (
          <tr key={index}>
            {row.content.map((cell, place) => (
              <Cell key={place} cell={cell} fields={fields} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Cell = ({ cell, fields }: { cell: RichTableCell; fields: ShownFields }) =>
  cell.type === 'tableHeader' ? <th>{within(cell.content, fields)}</th> : <td>{within(cell.content, fields)}</td>;

function List({ block, fields }: { block: RichList; fields: ShownFields }) {
  const items = block.content.map((item, index) => <li key={index}>{within(item.content, fields)}</li>);
  return block.type === 'bulletList' ? <ul>{items}</ul> : <ol>{items}</ol>;
}

const within = (blocks: readonly (RichParagraph | RichList)[], fields: ShownFields): ReactNode =>
  blocks.map((block, index) => <Block key={index} block={block} fields={fields} />);

// An empty line is as high as a written one.
const Paragraph = ({ block, fields }: { block: RichParagraph; fields: ShownFields }) => (
  <p>{block.content === undefined ? <br /> : inlines(block.content, fields)}</p>
);

const inlines = (content: readonly RichInline[] | undefined, fields: ShownFields): ReactNode =>
  content?.map((inline, index) => <Fragment key={index}>{inlineOf(inline, fields)}</Fragment>);

function inlineOf(inline: RichInline, fields: ShownFields): ReactNode {
  if (inline.type === 'hardBreak') return <br />;
  if (inline.type === 'field') {
    const field = fields.get(inline.attrs.name);
    return (
      <span className={classes['field']} data-field={field.name} data-kind={field.kind} title={field.label}>
        {field.text}
      </span>
    );
  }
  const names = new Set(inline.marks?.map((mark) => mark.type));
  const text = names.has('italic') ? <em>{inline.text}</em> : inline.text;
  return names.has('bold') ? <strong>{text}</strong> : text;
}
