import { createRequire } from 'node:module';

/** Static weights of Inter that the documents use: text, headings. */
const weights = [400, 600] as const;
const styles = ['normal', 'italic'] as const;

/**
 * Inter comes in one file a script. The first that has a character draws it; Swedish needs the first alone, names in
 * other European languages the rest.
 */
const subsets = [
  { family: 'Inter', subset: 'latin' },
  { family: 'Inter Latin Ext', subset: 'latin-ext' },
  { family: 'Inter Greek', subset: 'greek' },
  { family: 'Inter Cyrillic', subset: 'cyrillic' },
] as const;

export const fontFamilies: readonly string[] = subsets.map(({ family }) => family);

export interface FontFile {
  readonly family: string;
  readonly weight: (typeof weights)[number];
  readonly style: (typeof styles)[number];
  readonly path: string;
}

/** Where the font files are, in development and in the packaged product alike. WOFF: the renderer can't read WOFF2. */
export function fontFiles(): FontFile[] {
  const { resolve } = createRequire(import.meta.url);
  return subsets.flatMap(({ family, subset }) =>
    weights.flatMap((weight) =>
      styles.map((style) => ({
        family,
        weight,
        style,
        path: resolve(`@fontsource/inter/files/inter-${subset}-${weight}-${style}.woff`),
      })),
    ),
  );
}

/** What Inter's web files lack, and what says the same. */
const substitutes: Readonly<Record<string, string>> = {
  '\u202f': '\u00a0',
  '\u2011': '-',
  '\u2264': '<=',
  '\u2265': '>=',
  '\u2192': '->',
  '\u00ad': '',
  '\t': ' ',
  '\r': '',
};

/**
 * Text that the fonts can draw: a known substitute where there is one, else `?`, never an empty box and never a
 * character from a font that isn't embedded.
 */
export function drawable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  let result = '';
  for (const character of text.normalize('NFC')) {
    if (character === '\n' || hasGlyph(character.codePointAt(0) ?? 0)) result += character;
    else result += substitutes[character] ?? (/\p{M}|\p{C}/u.test(character) ? '' : '?');
  }
  // `§ 3` and `35 §` never part at the end of a line.
  return result.replaceAll(/§ (?=\d)/g, '§\u00a0').replaceAll(/(?<=\d(?: [a-z])?) §/g, '\u00a0§');
}
