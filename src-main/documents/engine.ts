import { readFile } from 'node:fs/promises';
import type { createElement, ReactElement, ReactNode } from 'react';
import { assert, present } from '../../shared/kernel/assert.ts';
import { drawable, fontFamilies, fontFiles } from './fonts.ts';
import { trueTypeFromWoff } from './woff.ts';
import type { Run } from '../../shared/documents/model.ts';
import { colour, lineHeight, plain, size } from './style.ts';

type ReactPdf = typeof import('@react-pdf/renderer');
/** What we ask of a loaded font; the library's own type leads to a package without types. */
interface Font {
  readonly unitsPerEm: number;
  readonly capHeight: number;
  readonly characterSet: readonly number[];
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly glyphForCodePoint: (codePoint: number) => {
    readonly advanceWidth: number;
    readonly path: { readonly toSVG: () => string };
  };
}

const isFont = (value: unknown): value is Font =>
  typeof value === 'object' && value !== null && 'glyphForCodePoint' in value && 'unitsPerEm' in value;

type TextStyle = NonNullable<import('@react-pdf/renderer').TextProps['style']>;

export type Style = Exclude<TextStyle, readonly unknown[]>;
export type Element = ReactElement;
export type Children = ReactNode;

/** What the block renderers draw with. */
export interface Kit {
  readonly pdf: ReactPdf;
  readonly create: typeof createElement;
  readonly view: (props: ViewProps, ...children: Children[]) => Element;
  /** `width`: the points that the text has; a word that is wider is broken with a hyphen, no other word is. */
  readonly text: (props: ViewProps, content: string, width: number) => Element;
  /** The same for words of different looks. */
  readonly runs: (props: ViewProps, runs: readonly Run[], width: number) => Element;
  /** The text with every character that the fonts lack replaced. */
  readonly clean: (text: string) => string;
  /** The shapes of the letters, for lettering that is a picture and not a part of the text. */
  readonly outline: (text: string) => Outline;
}

/** SVG path data and widths in font units, y upwards. */
export interface Outline {
  readonly letters: readonly { readonly path: string; readonly advance: number }[];
  readonly width: number;
  readonly capHeight: number;
}

export interface ViewProps {
  readonly style?: Style;
  readonly wrap?: boolean;
  readonly fixed?: boolean;
  readonly break?: boolean;
  readonly minPresenceAhead?: number;
  readonly key?: string | number;
  readonly bookmark?: { readonly title: string; readonly fit: false; readonly expanded: boolean };
}

let loading: Promise<Kit> | undefined;

/** Loads React, the PDF library and the fonts, once, at the first document: starting the product doesn't wait for it. */
export function loadEngine(): Promise<Kit> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Kit> {
  // Unset means development to React, which makes every document 2.6 times slower.
  process.env['NODE_ENV'] ??= 'production';
  const [react, pdf] = await Promise.all([import('react'), import('@react-pdf/renderer')]);
  for (const file of fontFiles()) {
    const font = Buffer.from(trueTypeFromWoff(await readFile(file.path))).toString('base64');
    const { family, weight: fontWeight, style: fontStyle } = file;
    pdf.Font.register({ family, fontWeight, fontStyle, src: `data:font/ttf;base64,${font}` });
  }
  // The library would hyphenate Swedish by English rules.
  pdf.Font.registerHyphenationCallback((word) => [word]);
  await meetEveryLetter(pdf);
  const metrics = await loadMetrics(pdf);
  const clean = (text: string): string => drawable(text, metrics.hasGlyph);
  const create = react.createElement;
  const runs: Kit['runs'] = (props, given, width) => {
    const cleaned = given.map((run) => ({ ...run, text: clean(run.text) }));
    // The library takes a line's height from the text's own style alone, never from what it inherits.
    const style: Style = { fontSize: size.body, lineHeight, fontFeatureSettings: plain, ...props.style };
    const fontSize = Number(style.fontSize);
    const fits = (word: string): boolean => metrics.advance(word) * fontSize <= width;
    const whole = cleaned.map(({ text }) => text).join('');
    const breaking = whole.split(/[ \n]/).every(fits)
      ? {}
      : { hyphenationCallback: (word: string): string[] => (fits(word) ? [word] : pieces(word)) };
    const own: Style = { fontSize, lineHeight: style.lineHeight ?? lineHeight };
    const child = (run: Run): Children =>
      isPlain(run) ? run.text : create(pdf.Text, { style: { ...own, ...lookOf(run) } }, run.text);
    if (!whole.includes('\n')) return create(pdf.Text, { ...props, ...breaking, style }, ...cleaned.map(child));
    // One text a line: no font has a glyph for a line feed, so the library would refer to a font that isn't embedded.
    const lines = linesOf(cleaned).map((line) =>
      create(pdf.Text, { ...breaking, style: own }, ...(line.length === 0 ? [' '] : line.map(child))),
    );
    return create(pdf.View, { ...props, style }, ...lines);
  };
  return {
    pdf,
    create,
    clean,
    view: (props, ...children) => create(pdf.View, props, ...children),
    text: (props, content, width) => runs(props, [{ text: content }], width),
    runs,
    outline: metrics.outline,
  };
}

const isPlain = (run: Run): boolean => run.bold !== true && run.italic !== true && run.gap !== true;

const lookOf = (run: Run): Style => ({
  ...(run.bold === true || run.gap === true ? { fontWeight: 600 } : {}),
  ...(run.italic === true ? { fontStyle: 'italic' } : {}),
  ...(run.gap === true ? { color: colour.gap, backgroundColor: colour.gapGround } : {}),
});

/** The runs of each line; empty texts fall away. */
function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** Pieces of four characters, so that a word without end stays within its column. */
const pieces = (word: string): string[] => word.match(/.{4,7}$|.{4}|.+/gu) ?? [word];

interface Metrics {
  readonly hasGlyph: (codePoint: number) => boolean;
  /** Width in em, in the widest weight that the documents use. */
  readonly advance: (text: string) => number;
  readonly outline: (text: string) => Outline;
}

/**
 * Asks for every letter of every font by its code point before the first document. The library keeps each glyph as it first
 * met it, for as long as the process lives: an A first met as a part of an Å has no letter, and every later text would
 * lack it.
 */
async function meetEveryLetter(pdf: ReactPdf): Promise<void> {
  for (const { family, weight, style } of fontFiles()) {
    const descriptor = { fontFamily: family, fontWeight: weight, fontStyle: style };
    await pdf.Font.load(descriptor);
    const font: unknown = pdf.Font.getFont(descriptor).data;
    assert(isFont(font), `the font ${family} did not load`);
    for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  }
}

async function loadMetrics(pdf: ReactPdf): Promise<Metrics> {
  const fonts: Font[] = [];
  for (const fontFamily of fontFamilies) {
    const descriptor = { fontFamily, fontWeight: 600 };
    await pdf.Font.load(descriptor);
    const font: unknown = pdf.Font.getFont(descriptor).data;
    assert(isFont(font), `the font ${fontFamily} did not load`);
    fonts.push(font);
  }
  const advances = new Map<string, number>();
  const advanceOf = (character: string): number => {
    const codePoint = character.codePointAt(0) ?? 0;
    const font = fonts.find((entry) => entry.hasGlyphForCodePoint(codePoint));
    return font === undefined ? 1 : font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
  };
  const advance = (text: string): number => {
    let sum = 0;
    for (const character of text) {
      const known = advances.get(character) ?? advanceOf(character);
      advances.set(character, known);
      sum += known;
    }
    return sum;
  };
  const hasGlyph = (codePoint: number): boolean => fonts.some((font) => font.hasGlyphForCodePoint(codePoint));
  return { hasGlyph, advance, outline: (text) => outlineOf(present(fonts[0], 'a font'), text) };
}

function outlineOf(font: Font, text: string): Outline {
  const letters = [...text].map((character) => {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    return { path: glyph.path.toSVG(), advance: glyph.advanceWidth };
  });
  const width = letters.reduce((sum, letter) => sum + letter.advance, 0);
  return { letters, width, capHeight: font.capHeight };
}
