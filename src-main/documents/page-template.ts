import type { ReactNode } from 'react';
import type { DocumentModel } from '../../shared/documents/model.ts';
import { blockElements } from './blocks.ts';
import type { Element, Kit, Style } from './engine.ts';
import { colour, contentWidth, page, size } from './style.ts';

const half = contentWidth / 2 - 8;

/** The same word as the watermark, as text: what is only drawn can't be searched for or read aloud. */
const mark = (kit: Kit, text: string | null, width: number): Element[] =>
  text === null
    ? []
    : [kit.text({ key: 'mark', style: { fontSize: size.mute, fontWeight: 600, textAlign: 'right' } }, text, width)];

function firstHeader(kit: Kit, { meta }: DocumentModel): Element {
  const lines = (texts: readonly string[], style: Style): Element[] =>
    texts.map((text, index) => kit.text({ key: index, style }, text, half));
  const [name = '', ...rest] = meta.header.left;
  const quiet: Style = { fontSize: size.mute, color: colour.mute };
  return kit.view(
    { key: 'header', style: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 18 } },
    kit.view(
      { style: { width: half } },
      kit.text({ style: { fontSize: 10, fontWeight: 600 } }, name, half),
      ...lines(rest, quiet),
    ),
    kit.view(
      { style: { width: half } },
      ...mark(kit, meta.watermark, half),
      ...lines(meta.header.right, { ...quiet, textAlign: 'right' }),
    ),
  );
}

function laterHeader(kit: Kit, { meta }: DocumentModel): Element {
  const left = contentWidth * 0.35;
  const right = contentWidth * 0.65;
  const style: Style = { fontSize: size.small, color: colour.mute, maxLines: 2, textOverflow: 'ellipsis' };
  return kit.view(
    { key: 'header', style: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 16 } },
    kit.text({ style: { ...style, width: left } }, meta.header.left[0] ?? '', left),
    kit.view(
      { style: { width: right } },
      ...mark(kit, meta.watermark, right),
      kit.text({ style: { ...style, textAlign: 'right' } }, meta.header.right.join(' · '), right),
    ),
  );
}

function footer(kit: Kit, { meta }: DocumentModel, pageNumber: number, pages: number): Element {
  const label = meta.footer.pageLabel.replace('{page}', String(pageNumber)).replace('{pages}', String(pages));
  const left = contentWidth * 0.48;
  const middle = contentWidth * 0.22;
  const right = contentWidth * 0.28;
  const style: Style = { fontSize: size.small, color: colour.mute, maxLines: 2, textOverflow: 'ellipsis' };
  return kit.view(
    {
      key: 'footer',
      style: {
        position: 'absolute',
        left: page.left,
        right: page.right,
        top: page.height - page.bottom + 15,
        flexDirection: 'row',
        justifyContent: 'space-between',
        borderTopWidth: 0.5,
        borderTopColor: colour.line,
        paddingTop: 5,
      },
    },
    kit.text({ style: { ...style, width: left } }, meta.footer.left, left),
    kit.text({ style: { ...style, width: middle, textAlign: 'center' } }, meta.footer.middle, middle),
    kit.text({ style: { ...style, width: right, textAlign: 'right' } }, label, right),
  );
}

/** What we use of the library's canvas, which it leaves untyped. */
interface Painter {
  readonly save: () => Painter;
  readonly restore: () => Painter;
  readonly translate: (x: number, y: number) => Painter;
  readonly rotate: (degrees: number, options: object) => Painter;
  readonly scale: (x: number, y: number, options: object) => Painter;
  readonly path: (data: string) => Painter;
  readonly fill: (colour: string) => Painter;
}

/** Drawn, not written: lettering across the page would end up in the middle of the text that is read or copied. */
function watermark(kit: Kit, text: string): Element {
  const { letters, width, capHeight } = kit.outline(text);
  const scale = 470 / width;
  return kit.create(kit.pdf.Canvas, {
    key: 'watermark',
    style: { position: 'absolute', top: 0, left: 0, width: page.width, height: page.height },
    paint: (painter: Painter) => {
      painter.save();
      painter
        .translate(page.width / 2, page.height / 2)
        .rotate(-35, {})
        .scale(scale, -scale, {});
      painter.translate(-width / 2, -capHeight / 2);
      for (const { path, advance } of letters) {
        painter.path(path).fill(colour.watermark);
        painter.translate(advance, 0);
      }
      painter.restore();
      return null;
    },
  });
}

/** What surrounds the flow on each page: header, footer, watermark and, on the first page, the document's foot. */
export function pageTemplate(kit: Kit, model: DocumentModel) {
  return function template({ children, pageNumber = 1, totalPages = 1 }: TemplateProps): ReactNode {
    const isFirst = pageNumber === 1;
    const foot = isFirst ? blockElements(kit, model.firstPageFoot, contentWidth) : [];
    return [
      model.meta.watermark === null ? null : watermark(kit, model.meta.watermark),
      isFirst ? firstHeader(kit, model) : laterHeader(kit, model),
      kit.view({ key: 'flow', style: { flexGrow: 1 } }, children),
      foot.length === 0 ? null : kit.view({ key: 'foot', style: { marginTop: 12 } }, ...foot),
      footer(kit, model, pageNumber, totalPages),
    ];
  };
}

interface TemplateProps {
  readonly children: ReactNode;
  readonly pageNumber?: number;
  readonly totalPages?: number;
}
