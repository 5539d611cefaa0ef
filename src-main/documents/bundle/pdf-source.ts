import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { AttachmentFault } from '../../../shared/domain/premises/file-type.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { BoundedParser } from './bounded-parser.ts';

/** A PDF from outside, read and found to be whole. */
export interface PdfSource {
  readonly context: PDFContext;
  readonly pages: readonly SourcePage[];
}

export interface SourcePage {
  readonly dict: PDFDict;
  readonly resources: PDFObject | undefined;
  /** What is seen of the page, before it is turned. */
  readonly box: Box;
  readonly turned: Turn;
}

/** Points, from the lower left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Clockwise, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

const maxPages = 5000;
const a4: Box = { x: 0, y: 0, width: 595.28, height: 841.89 };
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const;
type Inherited = Partial<Record<(typeof inheritable)[number], PDFObject>>;

/** Latin letters are one byte each: what stands in the file's own words, packed parts aside. */
const says = (content: Uint8Array, word: string): boolean =>
  Buffer.from(content.buffer, content.byteOffset, content.byteLength).includes(word, 0, 'latin1');

/** Where a file ends as it should: what a broken download lacks. */
const hasEnd = (content: Uint8Array): boolean => says(content.subarray(-65_536), 'startxref');

export async function readPdf(content: Uint8Array): Promise<Result<PdfSource, AttachmentFault>> {
  // Locked files can't be unpacked, so this is often what their fault comes from.
  const fault = (): Result<never, AttachmentFault> => err(says(content, '/Encrypt') ? 'encrypted' : 'damaged');
  if (!hasEnd(content)) return fault();
  try {
    const context = await new BoundedParser(content).parseDocument();
    if (context.trailerInfo.Encrypt !== undefined) return err('encrypted');
    const pages = pagesOf(context);
    return pages.ok ? ok({ context, pages: pages.value }) : pages;
  } catch {
    return fault();
  }
}

interface Node {
  readonly object: PDFObject | undefined;
  readonly inherited: Inherited;
}

/** The pages in order. A tree that leads back to itself, or to what isn't there, is damaged: no page may be lost. */
function pagesOf(context: PDFContext): Result<SourcePage[], AttachmentFault> {
  const root = context.lookup(context.trailerInfo.Root);
  if (!(root instanceof PDFDict)) return err('damaged');
  const waiting: Node[] = [{ object: root.get(PDFName.of('Pages')), inherited: {} }];
  const seen = new Set<PDFDict>();
  const pages: SourcePage[] = [];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const dict = context.lookup(node.object);
    if (!(dict instanceof PDFDict)) return err('damaged');
    const inherited = { ...node.inherited, ...entriesOf(dict) };
    const kids = dict.lookup(PDFName.of('Kids'));
    if (kids === undefined) {
      pages.push(pageOf(context, dict, inherited));
      if (pages.length > maxPages) return err('too-many-pages');
      continue;
    }
    if (!(kids instanceof PDFArray) || seen.has(dict)) return err('damaged');
    seen.add(dict);
    if (kids.size() + waiting.length > 10 * maxPages) return err('too-many-pages');
    for (const object of kids.asArray().toReversed()) waiting.push({ object, inherited });
  }
  return pages.length === 0 ? err('no-pages') : ok(pages);
}

function entriesOf(dict: PDFDict): Inherited {
  const found: Inherited = {};
  for (const key of inheritable) {
    const value = dict.get(PDFName.of(key));
    if (value !== undefined) found[key] = value;
  }
  return found;
}

function pageOf(context: PDFContext, dict: PDFDict, inherited: Inherited): SourcePage {
  const media = boxOf(context, inherited.MediaBox) ?? a4;
  const crop = boxOf(context, inherited.CropBox);
  const rotate = context.lookup(inherited.Rotate);
  const degrees = rotate instanceof PDFNumber ? Math.round(rotate.asNumber() / 90) * 90 : 0;
  const turned = ((degrees % 360) + 360) % 360;
  return {
    dict,
    resources: inherited.Resources,
    box: (crop && intersection(media, crop)) ?? media,
    turned: turned === 90 || turned === 180 || turned === 270 ? turned : 0,
  };
}

/** Numbers of an array of four or six; null where it is none. */
export function numbersOf(context: PDFContext, object: PDFObject | undefined, count: number): number[] | null {
  const array = context.lookup(object);
  if (!(array instanceof PDFArray) || array.size() < count) return null;
  const numbers = array
    .asArray()
    .slice(0, count)
    .map((entry) => context.lookup(entry))
    .map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : Number.NaN));
  return numbers.every((number) => Math.abs(number) < 1e6) ? numbers : null;
}

/** A rectangle by any two opposite corners; null where it holds nothing. */
export function boxOf(context: PDFContext, object: PDFObject | undefined): Box | null {
  const numbers = numbersOf(context, object, 4);
  if (numbers === null) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers;
  return solid({ x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) });
}

const solid = (box: Box): Box | null => (box.width >= 1 && box.height >= 1 ? box : null);

function intersection(a: Box, b: Box): Box | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const width = Math.min(a.x + a.width, b.x + b.width) - x;
  const height = Math.min(a.y + a.height, b.y + b.height) - y;
  return width > 0 && height > 0 ? solid({ x, y, width, height }) : null;
}
