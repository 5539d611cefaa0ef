import { readFile } from 'node:fs/promises';
import fontkit from '@pdf-lib/fontkit';
import {
  beginText,
  endText,
  PDFHexString,
  PDFName,
  popGraphicsState,
  pushGraphicsState,
  setFillingRgbColor,
  setFontAndSize,
  setTextMatrix,
  showText,
  type PDFDocument,
  type PDFFont,
  type PDFOperator,
  type PDFPage,
} from '@cantoo/pdf-lib';
import { present } from '../../../shared/kernel/assert.ts';
import { drawable, fontFiles } from '../fonts.ts';
import { trueTypeFromWoff } from '../woff.ts';

type Weight = 400 | 600;

/** One line of text on a page that is made already, in the documents' own typeface. */
export interface Line {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, from the foot of the page. */
  readonly y: number;
  /** What doesn't fit ends in an ellipsis. */
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly size: number;
  readonly weight: Weight;
  readonly colour: string;
}

export interface Lettering {
  readonly write: (page: PDFPage, lines: readonly Line[]) => void;
}

/** One font of a weight: what it can draw, as codes of the font, and how wide that is at size 1. */
interface Face {
  readonly font: PDFFont;
  readonly has: ReadonlySet<number>;
  readonly glyph: (letter: string) => Glyph;
}

interface Glyph {
  readonly code: string;
  readonly width: number;
}

/** Letters of one face. */
interface Run {
  readonly face: Face;
  readonly text: string;
}

/**
 * pdf-lib takes a subset's `encode` for that of later versions of fontkit, which gives bytes and needs no stream: it may
 * only see the way of writing that it shares with this one.
 */
function create(bytes: Uint8Array, postscriptName?: string): fontkit.Font {
  const font = fontkit.create(bytes, postscriptName);
  // A letter first met as a part of another (the A of an Å) would have no code point, and be missing from the text.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  const createSubset = font.createSubset.bind(font);
  font.createSubset = () => {
    const subset = createSubset();
    return { includeGlyph: (glyph) => subset.includeGlyph(glyph), encodeStream: () => subset.encodeStream() };
  };
  return font;
}

/** The fonts are in the document once, and of them what is used. */
export async function loadLettering(document: PDFDocument): Promise<Lettering> {
  document.registerFontkit({ create });
  const faces: Record<Weight, Face[]> = { 400: [], 600: [] };
  for (const file of fontFiles().filter(({ style }) => style === 'normal')) {
    const bytes = trueTypeFromWoff(await readFile(file.path));
    const options = { subset: true, features: { calt: false, tnum: true }, customName: subsetName(file.weight) };
    const font = await document.embedFont(bytes, options);
    faces[file.weight].push({ font, has: new Set(font.getCharacterSet()), glyph: glyphsOf(font) });
  }
  return {
    write: (page, lines) => {
      const operators = lines.flatMap((line) => lineOperators(page, line, faces[line.weight]));
      page.pushOperators(pushGraphicsState(), ...operators, popGraphicsState());
    },
  };
}

/** Letter by letter, each once: laying out a text takes longer than all else that is done to a page. */
function glyphsOf(font: PDFFont): (letter: string) => Glyph {
  const known = new Map<string, Glyph>();
  return (letter) => {
    const glyph = known.get(letter) ?? {
      code: font.encodeText(letter).asString(),
      width: font.widthOfTextAtSize(letter, 1),
    };
    known.set(letter, glyph);
    return glyph;
  };
}

/** A subset's name begins with six letters (ISO 32000-1, 9.6.4); any will do. */
const subsetName = (weight: Weight): string => `STAMPS+Inter-${weight === 400 ? 'Regular' : 'SemiBold'}`;

function lineOperators(page: PDFPage, line: Line, faces: readonly Face[]): PDFOperator[] {
  const text = fitted(
    drawable(line.text, (codePoint) => faces.some((face) => face.has.has(codePoint))),
    line,
    faces,
  );
  const runs = runsOf(text, faces);
  let x = line.align === 'left' ? line.x : line.x + line.width - widthOf(runs, line.size);
  return runs.flatMap((run) => {
    const at = x;
    x += widthOf([run], line.size);
    return [
      beginText(),
      setFillingRgbColor(...channelsOf(line.colour)),
      setFontAndSize(fontKey(page, run.face.font), line.size),
      setTextMatrix(1, 0, 0, 1, at, line.y),
      showText(PDFHexString.of([...run.text].map((letter) => run.face.glyph(letter).code).join(''))),
      endText(),
    ];
  });
}

/** The text, or as much of its beginning as fits with an ellipsis. */
function fitted(text: string, line: Line, faces: readonly Face[]): string {
  const fits = (part: string): boolean => widthOf(runsOf(part, faces), line.size) <= line.width;
  if (fits(text)) return text;
  const letters = [...text];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${letters.slice(0, middle).join('').trimEnd()}…`)) low = middle;
    else high = middle - 1;
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}

function runsOf(text: string, faces: readonly Face[]): Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const letter of text) {
    const codePoint = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    if (last?.face.has.has(codePoint)) last.text += letter;
    else runs.push({ face: present(faces.find(({ has }) => has.has(codePoint)) ?? faces[0], 'a font'), text: letter });
  }
  return runs;
}

const widthOf = (runs: readonly Run[], size: number): number =>
  runs.reduce(
    (sum, { face, text }) => [...text].reduce((part, letter) => part + face.glyph(letter).width * size, sum),
    0,
  );

/** A name of its own for the font, on a page whose own fonts may have any name. */
function fontKey(page: PDFPage, font: PDFFont): PDFName {
  const key = PDFName.of(`Stamp${String(font.ref.objectNumber)}`);
  page.node.setFontDictionary(key, font.ref);
  return key;
}

/** `#rrggbb` as parts of one. */
export function channelsOf(colour: string): [red: number, green: number, blue: number] {
  const channel = (at: number): number => Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return [channel(1), channel(3), channel(5)];
}
