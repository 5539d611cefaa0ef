import type { Poster } from '../../shared/documents/model.ts';
import type { Element, Kit } from './engine.ts';
import { colour } from './style.ts';

/** The fewer, the larger: they fill a page. */
const sizesFor = (count: number) =>
  count <= 6
    ? { title: 18, line: 12, number: 26, space: 15 }
    : count <= 9
      ? { title: 15, line: 10.5, number: 21, space: 9 }
      : { title: 13, line: 9.5, number: 19, space: 8 };

/** One row a matter: what and who on the left, whom to call on the right. */
export function posterElement(kit: Kit, { items }: Poster, width: number): Element {
  const sizes = sizesFor(items.length);
  const right = width * 0.42;
  const left = width - right - 16;
  const row = ({ title, lines, number }: Poster['items'][number]): Element =>
    kit.view(
      {
        wrap: false,
        style: {
          flexDirection: 'row',
          alignItems: 'center',
          paddingTop: sizes.space,
          paddingBottom: sizes.space,
          borderBottomWidth: 0.75,
          borderBottomColor: colour.strongLine,
        },
      },
      kit.view(
        { style: { width: left, marginRight: 16 } },
        kit.text({ style: { fontSize: sizes.title, lineHeight: 1.2, fontWeight: 600 } }, title, left),
        ...lines.map((line) => kit.text({ style: { fontSize: sizes.line, color: colour.soft } }, line, left)),
      ),
      kit.text(
        {
          style: {
            width: right,
            fontSize: number.length > 16 ? sizes.title : sizes.number,
            lineHeight: 1.2,
            fontWeight: 600,
            textAlign: 'right',
            color: colour.accent,
          },
        },
        number,
        right,
      ),
    );
  return kit.view({ style: { marginTop: 10, borderTopWidth: 1.25, borderTopColor: colour.ink } }, ...items.map(row));
}
