import { deflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
  type PDFObjectCopier,
} from '@cantoo/pdf-lib';
import { assert } from '../../../shared/kernel/assert.ts';
import { filtersOf, inflate } from './bounded-parser.ts';
import { boxOf, numbersOf, type PdfSource, type SourcePage } from './pdf-source.ts';

/** Something drawn: an object and where it lies, in the page's own coordinates. */
export interface Drawn {
  readonly form: PDFRef;
  readonly matrix: readonly [number, number, number, number, number, number];
}

const maxContentBytes = 64 * 1024 * 1024;
const name = (text: string): PDFName => PDFName.of(text);
const identity = [1, 0, 0, 1, 0, 0] as const;

/**
 * A page of another document as what can be drawn on ours: its content as it is, closed in on itself so that nothing of
 * it reaches our own texts, and then what lies on top of it (filled-in fields, stamps, signatures), which a copy of the
 * content alone would lose. Throws for content that isn't there or can't be unpacked.
 */
export function embedPage(source: PdfSource, page: SourcePage, copier: PDFObjectCopier, target: PDFContext): Drawn[] {
  const { box, resources } = page;
  const { bytes, entries } = contentOf(source.context, page.dict, copier);
  const dict = target.obj({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [box.x, box.y, box.x + box.width, box.y + box.height],
  });
  dict.set(name('Resources'), resources === undefined ? target.obj({}) : copier.copy(resources));
  for (const [key, value] of entries) dict.set(name(key), value);
  const form = target.register(PDFRawStream.of(dict, bytes));
  return [{ form, matrix: identity }, ...appearances(source.context, page.dict, copier, target)];
}

interface Content {
  readonly bytes: Uint8Array;
  /** How it is packed. */
  readonly entries: readonly (readonly [key: string, value: PDFObject])[];
}

function contentOf(context: PDFContext, page: PDFDict, copier: PDFObjectCopier): Content {
  const reference = page.get(name('Contents'));
  if (reference === undefined) return { bytes: new Uint8Array(), entries: [] };
  const contents = context.lookup(reference);
  // As it is, still packed.
  if (contents instanceof PDFRawStream) return { bytes: contents.contents, entries: packing(contents.dict, copier) };
  assert(contents instanceof PDFArray, 'the content of the page is missing');
  const parts = contents.asArray().map((part) => {
    const stream = context.lookup(part);
    assert(stream instanceof PDFRawStream, 'a part of the content of the page is missing');
    return stream;
  });
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return { bytes: only.contents, entries: packing(only.dict, copier) };
  let left = maxContentBytes;
  const unpacked = parts.flatMap((stream) => {
    const bytes = unpack(stream, left);
    left -= bytes.length;
    // Between two parts stands a space, so that no word of one runs into the next.
    return [bytes, Buffer.from('\n')];
  });
  return { bytes: deflateSync(Buffer.concat(unpacked)), entries: [['Filter', name('FlateDecode')]] };
}

const packing = (dict: PDFDict, copier: PDFObjectCopier): Content['entries'] =>
  ['Filter', 'DecodeParms'].flatMap((key) => {
    const value = dict.get(name(key));
    return value === undefined ? [] : [[key, copier.copy(value)] as const];
  });

/** Of the filters that pages' contents have, these can blow up: there is little of them, or they are unpacked by us. */
function unpack(stream: PDFRawStream, max: number): Uint8Array {
  const filters = filtersOf(stream.dict);
  if (filters.length === 0) return stream.contents;
  if (filters.length === 1 && filters[0] === 'FlateDecode' && !stream.dict.has(name('DecodeParms')))
    return inflate(stream.contents, max);
  const growing = filters.filter((filter) => !filter.startsWith('ASCII')).length;
  assert(growing <= 1 && stream.contents.length <= 100_000, 'the content of the page is packed too hard');
  const bytes = decodePDFRawStream(stream).decode();
  assert(bytes.length <= max, 'the content of the page is too large');
  return bytes;
}

const hidden = 2;
const noView = 32;

/** What the page's annotations look like. Links and notes that open on a click have no look on paper. */
function appearances(context: PDFContext, page: PDFDict, copier: PDFObjectCopier, target: PDFContext): Drawn[] {
  const annotations = page.lookup(name('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((entry) => {
    const annotation = context.lookup(entry);
    if (!(annotation instanceof PDFDict)) return [];
    const kind = annotation.lookup(name('Subtype'));
    const flags = annotation.lookup(name('F'));
    const bits = flags instanceof PDFNumber ? flags.asNumber() : 0;
    if ((bits & (hidden | noView)) !== 0 || kind === name('Popup') || kind === name('Link')) return [];
    const appearance = normalAppearance(context, annotation);
    const rectangle = boxOf(context, annotation.get(name('Rect')));
    if (appearance === null || rectangle === null) return [];
    return drawnIn(context, appearance, rectangle, copier, target);
  });
}

interface Appearance {
  readonly reference: PDFRef;
  readonly stream: PDFStream;
}

/** The one of its states that it is in, where it has several. */
function normalAppearance(context: PDFContext, annotation: PDFDict): Appearance | null {
  const looks = annotation.lookup(name('AP'));
  let reference = looks instanceof PDFDict ? looks.get(name('N')) : undefined;
  const normal = context.lookup(reference);
  const state = annotation.lookup(name('AS'));
  if (!(normal instanceof PDFStream) && normal instanceof PDFDict)
    reference = state instanceof PDFName ? normal.get(state) : undefined;
  const stream = context.lookup(reference);
  return reference instanceof PDFRef && stream instanceof PDFStream ? { reference, stream } : null;
}

/** ISO 32000-1, 12.5.5: the box of the appearance, as its matrix turns it, is laid on the annotation's rectangle. */
function drawnIn(
  context: PDFContext,
  { reference, stream }: Appearance,
  rectangle: { x: number; y: number; width: number; height: number },
  copier: PDFObjectCopier,
  target: PDFContext,
): Drawn[] {
  const box = boxOf(context, stream.dict.get(name('BBox')));
  if (box === null) return [];
  const matrix = numbersOf(context, stream.dict.get(name('Matrix')), 6) ?? identity;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const corners = [box.x, box.x + box.width].flatMap((x) =>
    [box.y, box.y + box.height].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  );
  const left = Math.min(...corners.map(([x]) => x));
  const bottom = Math.min(...corners.map(([, y]) => y));
  const width = Math.max(...corners.map(([x]) => x)) - left;
  const height = Math.max(...corners.map(([, y]) => y)) - bottom;
  if (width === 0 || height === 0) return [];
  const across = rectangle.width / width;
  const up = rectangle.height / height;
  const form = copier.copy(reference);
  const copied = target.lookup(form);
  if (copied instanceof PDFStream) copied.dict.set(name('Subtype'), name('Form'));
  return [{ form, matrix: [across, 0, 0, up, rectangle.x - across * left, rectangle.y - up * bottom] }];
}
