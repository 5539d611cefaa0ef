import { Node } from '@tiptap/core';
import type { ShownFields } from './shown-fields.ts';
import classes from './rich-text.module.css';

const nameOf = (attributes: Readonly<Record<string, unknown>>): string => {
  const name = attributes['name'];
  return typeof name === 'string' ? name : '';
};

/** A merge field in a text: one unit that is moved, copied and deleted whole, and that shows what stands there. */
export const fieldNode = (fields: ShownFields) =>
  Node.create({
    name: 'field',
    group: 'inline',
    inline: true,
    atom: true,
    selectable: true,
    addAttributes: () => ({
      name: {
        default: '',
        parseHTML: (element: HTMLElement) => element.dataset['field'] ?? '',
        renderHTML: (attributes: Readonly<Record<string, unknown>>) => ({ 'data-field': nameOf(attributes) }),
      },
    }),
    parseHTML: () => [{ tag: 'span[data-field]' }],
    renderHTML: ({ node, HTMLAttributes }) => ['span', HTMLAttributes, fields.get(nameOf(node.attrs)).text],
    renderText: ({ node }) => fields.get(nameOf(node.attrs)).text,
    addNodeView:
      () =>
      ({ node }) => {
        const chip = document.createElement('span');
        const draw = () => drawChip(chip, fields, nameOf(node.attrs));
        draw();
        return { dom: chip, destroy: fields.subscribe(draw) };
      },
  });

function drawChip(chip: HTMLElement, fields: ShownFields, name: string): void {
  const field = fields.get(name);
  chip.className = classes['field'] ?? '';
  chip.dataset['field'] = name;
  chip.dataset['kind'] = field.kind;
  chip.title = field.label;
  chip.textContent = field.text;
}
