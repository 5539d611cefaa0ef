import {
  concatTransformationMatrix,
  drawObject,
  lineTo,
  moveTo,
  PDFName,
  PDFObjectCopier,
  popGraphicsState,
  pushGraphicsState,
  rectangle,
  setGraphicsState,
  setLineWidth,
  setStrokingRgbColor,
  stroke,
  type PDFDocument,
  type PDFOperator,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Outline } from '../engine.ts';
import { colour, page as sheet } from '../style.ts';
import { embedPage } from './embed-page.ts';
import { channelsOf } from './lettering.ts';
import type { Box, PdfSource, Turn } from './pdf-source.ts';
import type { Picture } from './picture.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** Room for our own header and footer around somebody else's page. */
const margin = { top: 60, bottom: 58, side: 40 } as const;

/** The frame's own line. */
const line = { width: 0.5, colour: colour.line } as const;

/** What is laid in a frame: a box, seen turned. Never larger than it is: a receipt stays a receipt. */
interface Laid {
  readonly page: PDFPage;
  readonly matrix: Matrix;
}

/** An A4 page, upright or lying as what it holds, with a thin line around where that is laid. */
function framed(document: PDFDocument, box: Box, turned: Turn): Laid {
  const lying = turned === 90 || turned === 270;
  const width = lying ? box.height : box.width;
  const height = lying ? box.width : box.height;
  const size: [number, number] = width > height ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const page = document.addPage(size);
  const roomAcross = size[0] - 2 * margin.side;
  const roomUp = size[1] - margin.top - margin.bottom;
  const scale = Math.min(roomAcross / width, roomUp / height, 1);
  const left = margin.side + (roomAcross - width * scale) / 2;
  const bottom = margin.bottom + (roomUp - height * scale) / 2;
  page.pushOperators(
    pushGraphicsState(),
    setLineWidth(line.width),
    setStrokingRgbColor(...channelsOf(line.colour)),
    rectangle(left, bottom, width * scale, height * scale),
    stroke(),
    popGraphicsState(),
  );
  return { page, matrix: turning(box, turned, scale, left, bottom) };
}

/** From the box's own coordinates to the page's: moved to the corner, scaled and turned clockwise. */
function turning({ x, y, width, height }: Box, turned: Turn, s: number, left: number, bottom: number): Matrix {
  switch (turned) {
    case 0:
      return [s, 0, 0, s, left - s * x, bottom - s * y];
    case 90:
      return [0, -s, s, 0, left - s * y, bottom + s * (width + x)];
    case 180:
      return [-s, 0, 0, -s, left + s * (width + x), bottom + s * (height + y)];
    case 270:
      return [0, s, -s, 0, left + s * (height + y), bottom - s * x];
  }
}

function drawn(page: PDFPage, outer: Matrix, name: string, form: PDFRef, inner: Matrix): PDFOperator[] {
  const key = page.node.newXObject(name, form);
  return [
    pushGraphicsState(),
    concatTransformationMatrix(...outer),
    concatTransformationMatrix(...inner),
    drawObject(key),
    popGraphicsState(),
  ];
}

/** The pages of a PDF, each in its frame. What the pages share is copied once. */
export function framePdf(document: PDFDocument, source: PdfSource): PDFPage[] {
  const copier = PDFObjectCopier.for(source.context, document.context);
  return source.pages.map((original) => {
    const { page, matrix } = framed(document, original.box, original.turned);
    for (const part of embedPage(source, original, copier, document.context))
      page.pushOperators(...drawn(page, matrix, 'Framed', part.form, part.matrix));
    // The colours in which what is transparent is mixed.
    const group = original.dict.get(PDFName.of('Group'));
    if (group !== undefined) page.node.set(PDFName.of('Group'), copier.copy(group));
    return page;
  });
}

/** A picture in its frame: a pixel is never larger than a point. */
export async function framePicture(
  document: PDFDocument,
  content: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
  { width, height, turned, mirrored }: Picture,
): Promise<PDFPage> {
  const image = mediaType === 'image/png' ? await document.embedPng(content) : await document.embedJpg(content);
  const { page, matrix } = framed(document, { x: 0, y: 0, width, height }, turned);
  const inner: Matrix = mirrored ? [-width, 0, 0, height, width, 0] : [width, 0, 0, height, 0, 0];
  page.pushOperators(...drawn(page, matrix, 'Picture', image.ref, inner));
  return page;
}

/** A line above the footer, as the documents of our own have it. */
export function ruleFoot(page: PDFPage): void {
  const { width } = page.getSize();
  const y = sheet.bottom - 15;
  page.pushOperators(
    pushGraphicsState(),
    setLineWidth(line.width),
    setStrokingRgbColor(...channelsOf(line.colour)),
    moveTo(sheet.left, y),
    lineTo(width - sheet.right, y),
    stroke(),
    popGraphicsState(),
  );
}

/** Lettering across what may cover all of its page: over it, and darkening it alone. */
export function makeMark(document: PDFDocument, { letters, width, capHeight }: Outline): (page: PDFPage) => void {
  const { context } = document;
  let at = 0;
  const paths = letters.map(({ path, advance }) => {
    const text = `q 1 0 0 1 ${String(at)} 0 cm ${pathOperators(path)} f Q`;
    at += advance;
    return text;
  });
  const channels = channelsOf(colour.watermark).join(' ');
  const form = context.register(
    context.flateStream(`${channels} rg\n${paths.join('\n')}`, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -capHeight, width, 2 * capHeight],
      Resources: {},
    }),
  );
  const darken = context.register(context.obj({ Type: 'ExtGState', BM: 'Multiply' }));
  return (page) => {
    const size = page.getSize();
    const scale = 470 / width;
    const turn = (35 / 180) * Math.PI;
    const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
    const key = page.node.newXObject('Mark', form);
    page.pushOperators(
      pushGraphicsState(),
      setGraphicsState(page.node.newExtGState('Darken', darken)),
      concatTransformationMatrix(cos, sin, -sin, cos, size.width / 2, size.height / 2),
      concatTransformationMatrix(1, 0, 0, 1, -width / 2, -capHeight / 2),
      drawObject(key),
      popGraphicsState(),
    );
  };
}

/** SVG path data of glyphs (M, L, Q, C and Z, absolute) in the operators of PDF, which has no quadratic curves. */
function pathOperators(path: string): string {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)]
    .map(([, command = '', text = '']) => {
      const numbers = (text.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
      const [a = 0, b = 0, c = 0, d = 0] = numbers;
      const [startX, startY] = [x, y];
      [x = 0, y = 0] = numbers.length === 0 ? [x, y] : numbers.slice(-2);
      if (command === 'Z') return 'h';
      if (command === 'M') return `${text} m`;
      if (command === 'L') return `${text} l`;
      if (command === 'C') return `${numbers.join(' ')} c`;
      const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
      const points = [third(startX, a), third(startY, b), third(c, a), third(d, b), c, d];
      return `${points.join(' ')} c`;
    })
    .join(' ');
}
