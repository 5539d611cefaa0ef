import { isProcedureName } from '../contract/index.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bankgiro, plusgiro } from '../contract/fields.ts';
import { en } from './en/index.ts';
import { sv } from './sv/index.ts';

interface Texts {
  readonly [key: string]: string | Texts;
}

/** Every text by its dotted key. */
function leaves(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([name, value]) =>
      typeof value === 'string' ? [[`${prefix}${name}`, value] as const] : [...leaves(value, `${prefix}${name}.`)],
    ),
  );
}

const swedish = leaves(sv);
const english = leaves(en);

const groups = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), (match) => match[1] ?? '');

const placeholders = (text: string): string[] => [...new Set(groups(text, /\{\{\s*([^{}]*?)\s*\}\}/g))].toSorted();

const bare = (text: string): string => text.replaceAll(/\{\{[^{}]*\}\}/g, '');

/** Names and words that are the same in both languages. */
const alike = new Set(
  [
    [
      'Svenska',
      'English',
      'Öre',
      'Bankgiro',
      'Plusgiro',
      'OCR',
      'Id',
      'Reception',
      'text',
      'Version',
      'Standard',
      '#2f6f8f',
    ],
    ['Version {{number}}', '{{agreement}}, version {{number}}', '{{by}} m²'],
    ['Värdskap {{version}}, schema {{schema}}', 'Värdskap {{product}}, schema {{schema}}'],
  ].flat(),
);

const namesInEnglish = /Värdskap|Härnösand|öre/gi;

describe('both languages', () => {
  test('have the same keys', () => {
    expect(swedish.size).toBeGreaterThan(100);
    expect([...english.keys()].toSorted()).toEqual([...swedish.keys()].toSorted());
  });

  test('have the same placeholders in each text', () => {
    const of = (texts: Map<string, string>): Record<string, string[]> =>
      Object.fromEntries([...texts].map(([key, text]) => [key, placeholders(text)]));
    expect(of(english)).toEqual(of(swedish));
  });

  test('say something in every text', () => {
    expect([...swedish, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('English', () => {
  test('is not the Swedish text over again', () => {
    const same = [...english].filter(
      ([key, text]) => text === swedish.get(key) && /\p{L}/u.test(bare(text)) && !alike.has(text),
    );
    expect(same).toEqual([]);
  });

  test('has no Swedish letters but in names', () => {
    expect([...english].filter(([, text]) => /[åäö]/i.test(text.replaceAll(namesInEnglish, '')))).toEqual([]);
  });
});

describe('errors', () => {
  const root = join(import.meta.dirname, '..', '..');
  const sources = ['shared', 'src-main']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));

  const found = (pattern: RegExp, under = ''): string[] =>
    sources.filter(({ path }) => path.startsWith(under)).flatMap(({ text }) => groups(text, pattern));

  const withoutText = (codes: readonly string[]): string[] =>
    [...new Set(codes)].filter((code) => !swedish.has(`errors.${code}`) && !swedish.has(`errors.${code}_other`));

  test.each([
    ['errors that are returned', /\b(?:invalid|refused|conflict|notFound)\(\s*'([^']+)'/g, ''],
    [
      'errors that are spelt out, but for those with a text of their own',
      /\bcode: '([^']+)',\s*params: \{[^}]*\}(?!,\s*message)/g,
      '',
    ],
    ['faulty fields', /\bfieldIssue\([^;]*?'([a-z-]+\.[a-z0-9-]+)'/g, ''],
    ['messages of schemas', /'([a-z-]+\.[a-z0-9-]+)'(?!:)/g, 'shared/contract/'],
  ])('every code has a text: %s', (_, pattern, under) => {
    const codes = found(pattern, under);
    expect(codes.length).toBeGreaterThan(0);
    // The contract names its procedures in the same form.
    expect(withoutText(codes).filter((code) => !isProcedureName(code))).toEqual([]);
  });

  test.each([
    ['bankgiro', bankgiro(), '1609908', '160-9907'],
    ['plusgiro', plusgiro(), '284', '28-5'],
  ])('every code has a text: those that %s puts together', (name, schema, unformatted, mistyped) => {
    const codes = [unformatted, mistyped].map((value) => schema.safeParse(value).error?.issues[0]?.message ?? '');
    expect(codes).toEqual([`${name}.format`, `${name}.check-digit`]);
    expect(withoutText(codes)).toEqual([]);
  });

  test.each([
    ['sv', swedish],
    ['en', english],
  ])('every text ends as a sentence does: %s', (_, texts) => {
    const errors = [...texts].filter(([key]) => key.startsWith('errors.'));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter(([, text]) => !/[.)]$/.test(text))).toEqual([]);
  });
});
