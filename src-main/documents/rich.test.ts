import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { heading, type Block, type List, type Rich, type RichTable } from '../../shared/documents/model.ts';
import { harnosandAnnex } from '../../test/support/harnosand-annex.ts';
import { renderPdf } from './render-pdf.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const run = promisify(execFile);
let folder = '';
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardskap-rich-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function written(blocks: readonly Block[]): Promise<string> {
  count += 1;
  const path = join(folder, `${String(count)}.pdf`);
  await writeFile(path, await renderPdf({ ...harnosandAnnex('SOS'), blocks, firstPageFoot: [] }));
  return path;
}

const read = async (tool: string, ...args: string[]): Promise<string> =>
  (await run(tool, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;

const pagesOf = async (blocks: readonly Block[]): Promise<string[]> =>
  (await read('pdftotext', '-layout', await written(blocks), '-')).split('\f').slice(0, -1);

const rich = (text: string): Rich => ({ kind: 'rich', style: 'body', runs: [{ text }] });
const listOf = (texts: readonly string[], ordered = true): List => ({
  kind: 'list',
  ordered,
  items: texts.map((text) => [rich(text)]),
});
const tableOf = (rows: readonly (readonly string[])[]): RichTable => ({
  kind: 'rich-table',
  rows: rows.map((cells, index) => ({ header: index === 0, cells: cells.map((text) => [rich(text)]) })),
});

const numbered = (length: number): string[] => Array.from({ length }, (_, index) => `post${String(index + 1)}slut`);

describe('what is kept together on a page', () => {
  const shapes: readonly (readonly [string, Block])[] = [
    ['a list', listOf(numbered(9))],
    ['a table', tableOf([['Kolumn', 'Text'], ...numbered(9).map((cell) => [cell, 'ord '.repeat(30)])])],
  ];
  const shifts = Array.from({ length: 8 }, (_, index) => 30 + index);

  test.each(shapes)(
    'a heading and its lead stay with the first two entries of %s, and the last two with each other, wherever it begins',
    async (_, block) => {
      for (const shift of shifts) {
        const above = Array.from({ length: shift }, () => rich('rad'));
        const clause = { ...heading(2, '1. Rubriken'), style: 'clause' } as const;
        const pages = await pagesOf([...above, clause, rich('Inledningen:'), block, rich('Avslutning.')]);
        const pageOf = (text: string): number => pages.findIndex((page) => page.includes(text));
        const together = ['1. Rubriken', 'Inledningen:', 'post1slut', 'post2slut'].map(pageOf);
        expect(new Set(together).size, `after ${String(shift)} lines`).toBe(1);
        expect(pageOf('post8slut'), `after ${String(shift)} lines`).toBe(pageOf('post9slut'));
        expect(pageOf('post9slut')).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test('a long table repeats its header on each page and loses no row', async () => {
    const pages = await pagesOf([tableOf([['Kolumn', 'Text'], ...numbered(150).map((cell) => [cell, 'ord'])])]);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toMatch(/Kolumn +Text/);
    const found = [...pages.join('').matchAll(/post(\d+)slut/g)].map(([, number]) => Number(number));
    expect(found).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
  });

  test.each([
    [
      'a cell',
      tableOf([
        ['A', 'B'],
        ['kort', `${'ord '.repeat(2500)}slutordet`],
      ]),
    ],
    ['an item', listOf([`${'ord '.repeat(6000)}slutordet`, 'nästa', 'tredje', 'fjärde'])],
    ['a paragraph', rich(`${'ord '.repeat(6000)}slutordet`)],
  ] as const)('%s that is taller than a page goes on on the next, with all its words', async (_, block) => {
    const text = (await pagesOf([heading(1, 'Titel'), block, rich('Efteråt.')])).join('');
    expect(text).toContain('slutordet');
    expect(text).toContain('Efteråt.');
    expect(text.match(/\bord\b/g)?.length).toBeGreaterThanOrEqual(2500);
  });
});

describe('looks', () => {
  test('bold, italic and gaps are in Inter, embedded, and read in their order', async () => {
    const block: Rich = {
      kind: 'rich',
      style: 'body',
      runs: [
        { text: 'Vanlig ' },
        { text: 'fet ', bold: true },
        { text: 'kursiv ', italic: true },
        { text: 'båda ', bold: true, italic: true },
        { text: '«saknas: adress»', gap: true },
        { text: '\nny rad' },
      ],
    };
    const path = await written([block]);
    const fonts = (await read('pdffonts', path)).trimEnd().split('\n').slice(2);
    expect(fonts).toHaveLength(4);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+Inter-(Regular|SemiBold|Italic|SemiBoldItalic) .* yes yes yes /);
    expect(await read('pdftotext', '-layout', path, '-')).toMatch(/Vanlig fet kursiv båda «saknas: adress»\s+ny rad/);
  });

  test('lists within lists are numbered and marked on their own', async () => {
    const inner = listOf(['inre ett', 'inre två'], false);
    const outer: List = { kind: 'list', ordered: true, items: [[rich('yttre ett'), inner], [rich('yttre två')]] };
    const [page = ''] = await pagesOf([outer]);
    expect(page).toMatch(/1\. +yttre ett\s+• +inre ett\s+• +inre två\s+2\. +yttre två/);
  });

  test('an empty list, table or cell takes nothing with it', async () => {
    const empty: Block[] = [
      { kind: 'list', ordered: false, items: [] },
      { kind: 'rich-table', rows: [] },
      { kind: 'rich-table', rows: [{ header: false, cells: [[], [rich('cell')]] }] },
      { kind: 'rich', style: 'body', runs: [] },
    ];
    expect((await pagesOf([...empty, rich('Efteråt.')])).join('')).toMatch(/cell[\s\S]*Efteråt\./);
  });
});

test('a poster fits ten matters on one page, each with its number', async () => {
  const items = Array.from({ length: 10 }, (_, index) => ({
    title: `Brandskydd och utrymning ${String(index + 1)}`,
    lines: ['Någon funktion med ett långt namn · Vardagar 8–16', 'adress@myndighet.example'],
    number: `0611-555 ${String(index + 10)}`,
  }));
  const pages = await pagesOf([heading(1, 'Vart vänder jag mig?'), { kind: 'poster', items }]);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.match(/0611-555 \d\d/g)).toHaveLength(10);
});
