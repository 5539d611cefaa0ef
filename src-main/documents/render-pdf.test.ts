import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { heading, paragraph, row, table, type Block, type DocumentModel } from '../../shared/documents/model.ts';
import { invoiceDocument } from '../../shared/documents/invoice-document.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { annexContext, calculated, harnosandAnnex } from '../../test/support/harnosand-annex.ts';
import { harnosandFacts } from '../../test/support/harnosand-facts.ts';
import { rentAnnex } from '../../shared/documents/rent-annex.ts';
import { harnosandDraftInvoice, harnosandInvoice } from '../../test/support/harnosand-invoice.ts';
import { renderPdf } from './render-pdf.ts';

// Each document takes about a second, more on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const run = promisify(execFile);
const a4 = { width: 595.28, height: 841.89 };
let folder = '';
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vardskap-pdf-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Output of one of poppler's tools: an independent reader of what we write. */
async function poppler(tool: string, ...args: string[]): Promise<string> {
  try {
    return (await run(tool, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${tool} is missing: install poppler-utils, the documents are read back with it`, {
        cause: error,
      });
    }
    throw error;
  }
}

async function written(model: DocumentModel): Promise<string> {
  count += 1;
  const path = join(folder, `${String(count)}.pdf`);
  await writeFile(path, await renderPdf(model));
  return path;
}

/** Text as laid out, with ordinary spaces; pages end in form feeds. */
const textOf = async (path: string): Promise<string> =>
  (await poppler('pdftotext', '-layout', path, '-')).replaceAll(/[\u00a0\u2009\u202f]/g, ' ');

const pagesOf = async (path: string): Promise<string[]> => (await textOf(path)).split('\f').slice(0, -1);

interface Word {
  readonly page: number;
  readonly xMin: number;
  readonly xMax: number;
  readonly yMin: number;
  readonly yMax: number;
  readonly text: string;
}

async function wordsOf(path: string): Promise<Word[]> {
  const html = await poppler('pdftotext', '-bbox', path, '-');
  return html
    .split('<page ')
    .slice(1)
    .flatMap((part, page) =>
      [...part.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)/g)].map(
        ([, xMin, yMin, xMax, yMax, text = '']) => ({
          page,
          xMin: Number(xMin),
          yMin: Number(yMin),
          xMax: Number(xMax),
          yMax: Number(yMax),
          text,
        }),
      ),
    );
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

const documentOf = (blocks: readonly Block[]): DocumentModel => ({
  meta: { ...harnosandAnnex('SOS').meta, createdOn: localDate('2024-04-12') },
  blocks,
  firstPageFoot: [],
});

describe('the annex as PDF', () => {
  let path = '';
  beforeAll(async () => {
    path = await written(harnosandAnnex('SOS'));
  });

  test('has title, subject, author, language and A4 pages', async () => {
    const info = await poppler('pdfinfo', path);
    expect(info).toMatch(/^Title: +Hyresberäkning, Socialstyrelsen, Härnösand$/m);
    expect(info).toMatch(/^Subject: +Bilaga 5 till hyresöverenskommelse, dnr 2\.4\.1-2024\/0117$/m);
    expect(info).toMatch(/^Author: +Specialpedagogiska skolmyndigheten$/m);
    expect(info).toMatch(/^Page size: +595\.28 x 841\.89 pts \(A4\)$/m);
    const bytes = await renderPdf(harnosandAnnex('SOS'));
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Lang (sv-SE)');
  });

  test('embeds a subset of every font, and Inter alone', async () => {
    const fonts = (await poppler('pdffonts', path)).trimEnd().split('\n').slice(2);
    expect(fonts).toHaveLength(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Inter-(Regular|SemiBold) .* yes yes yes /);
  });

  test('shows the yearly rent on its first page and numbers its pages', async () => {
    const pages = await pagesOf(path);
    expect(pages[0]).toMatch(/Årshyra +1 317 687,59 kr/);
    expect(pages[0]).toContain('Over-head 10 %');
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Bilaga 5, sida ${String(index + 1)} av ${String(pages.length)}`);
      expect(page).toContain('dokument 7f3a 91c2');
      expect(page).toContain('2.4.1-2024/0117');
    }
    expect(pages.join('')).not.toContain('UTKAST');
  });

  test('has a tree of bookmarks that names every part and every explained line', async () => {
    const document = await getDocument({ data: await renderPdf(harnosandAnnex('SOS')), verbosity: 0 }).promise;
    const outline: readonly OutlineItem[] = await document.getOutline();
    expect(outline.map((item) => item.title)).toEqual(['Hyresberäkning', 'Underlag', 'Tillägg: varför dessa kronor']);
    expect(outline[1]?.items.map((item) => item.title)).toContain('4 Investeringar');
    expect(outline[2]?.items).toHaveLength(15);
  });

  test('leaves no heading alone at the bottom of a page', async () => {
    const titles = harnosandAnnex('SOS').blocks.flatMap((block) =>
      block.kind === 'heading' && block.level > 1 ? [block.text] : [],
    );
    const words = await wordsOf(path);
    for (const title of titles) {
      const first = title.split(' ')[0];
      for (const word of words.filter((entry) => entry.text === first && entry.yMax - entry.yMin > 12)) {
        const below = words.filter((other) => other.page === word.page && other.yMin > word.yMax && other.yMax < 785);
        expect(below.length, title).toBeGreaterThan(3);
      }
    }
  });

  test('aligns the amounts of its first page on their right edge', async () => {
    const edges = (await wordsOf(path))
      .filter(
        (word, index, all) =>
          /^\d+,\d\d$/.test(word.text) && word.page === 0 && word.xMax > 500 && all[index + 1]?.text !== 'kr',
      )
      .map((word) => word.xMax);
    expect(edges.length).toBeGreaterThan(15);
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.6);
  });
});

test('figures are equally wide, so that amounts align digit by digit', async () => {
  const column = { header: '', align: 'right', weight: 1 } as const;
  const words = await wordsOf(
    await written(documentOf([table([column], [row('row', '111111,11'), row('row', '888888,88')])])),
  );
  const [ones, eights] = words.filter((word) => /^[18]+,/.test(word.text));
  expect(ones?.xMin).toBeCloseTo(eights?.xMin ?? 0, 2);
  expect(ones?.xMax).toBeCloseTo(eights?.xMax ?? 0, 2);
});

describe('the invoice as PDF', () => {
  test('fits on one page, with what is needed to pay at its foot', async () => {
    const pages = await pagesOf(await written(invoiceDocument(harnosandInvoice)));
    expect(pages).toHaveLength(1);
    const foot = pages[0]?.slice(pages[0].lastIndexOf('Att betala')) ?? '';
    expect(foot).toMatch(/Att betala +329 421,90 kr +Bankgiro +160-9908/);
    expect(foot).toMatch(/OCR-nummer +202500011228/);
  });

  test('keeps the payment on the first page when the lines run on', async () => {
    const [line] = harnosandInvoice.lines;
    const lines = line === undefined ? [] : Array.from({ length: 40 }, () => line);
    const pages = await pagesOf(await written(invoiceDocument({ ...harnosandInvoice, lines })));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages[0]).toContain('202500011228');
    expect(pages.at(-1)).not.toContain('202500011228');
  });

  test('a draft says UTKAST on every page, as text and across it', async () => {
    const draft = invoiceDocument(harnosandDraftInvoice);
    const bytes = await renderPdf(draft);
    const issued = await renderPdf({ ...draft, meta: { ...draft.meta, watermark: null } });
    expect(bytes.length).toBeGreaterThan(issued.length);
    const annex = await pagesOf(await written(harnosandAnnex('KK', { draft: true })));
    expect(annex.every((page) => page.includes('UTKAST'))).toBe(true);
  });
});

describe('any document', () => {
  test('is the same bytes each time, also when two are rendered at once', async () => {
    const model = harnosandAnnex('KK');
    const [first, second] = await Promise.all([renderPdf(model), renderPdf(model)]);
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Buffer.compare(first, await renderPdf(model))).toBe(0);
  });

  test('a table of 200 rows repeats its header on each page and loses no row', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => row('row', `Rad ${String(index + 1)}`, 'grund', '1 234,50'));
    const columns = [
      { header: 'Kostnadspost', align: 'left', weight: 5 },
      { header: 'Grund', align: 'left', weight: 3, tone: 'mute' },
      { header: 'Kronor', align: 'right', weight: 2 },
    ] as const;
    const pages = await pagesOf(
      await written(
        documentOf([heading(1, 'Lång tabell'), table(columns, [...rows, row('sum', 'Summa', '', '246 900,00')])]),
      ),
    );
    expect(pages.length).toBeGreaterThan(4);
    for (const page of pages) expect(page).toMatch(/Kostnadspost +Grund +Kronor/);
    const numbers = [...pages.join('').matchAll(/Rad (\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(pages.at(-1)).toMatch(/Rad 200[\s\S]*Summa/);
  });

  test('keeps words and names of 200 characters within the margins', async () => {
    const word = 'Verksamhetsanpassning'.repeat(10).slice(0, 200);
    const model = harnosandAnnex('SOS', {
      guest: { name: word, organisationNumber: '2021000555' },
      siteName: word,
      host: { name: 'Myndigheten för '.repeat(13).slice(0, 200), organisationNumber: '2021005745' },
      registrationNumber: '2.4.1-2024/0117-'.repeat(12),
    });
    const words = await wordsOf(
      await written({ ...model, blocks: [heading(1, word), paragraph('lead', word), ...model.blocks] }),
    );
    expect(words.length).toBeGreaterThan(500);
    const outside = words.filter(
      (entry) => entry.xMin < 70 || entry.xMax > a4.width - 60 || entry.yMin < 20 || entry.yMax > a4.height,
    );
    expect(outside).toEqual([]);
    // The footer is cut to two lines with an ellipsis: a reader leaves out what lies below the page.
    expect(Math.max(...words.map((entry) => entry.yMax))).toBeLessThan(a4.height - 12);
    expect(words.some((entry) => entry.text.endsWith('…') && entry.yMin > 785)).toBe(true);
  });

  test('a site of 300 shared rooms and 40 agencies prints them all, inside the page', async () => {
    const always = { from: localDate('2020-01-01'), to: null };
    const many = Array.from({ length: 40 }, (_, index) => `M${String(index + 100)}`);
    const [all] = harnosandFacts.groups;
    const calculation = calculated({
      ...harnosandFacts,
      agencies: [
        ...harnosandFacts.agencies,
        ...many.map((code) => ({ code, role: 'guest' as const, name: `Myndighet ${code}`, ...always })),
      ],
      headcount: [...harnosandFacts.headcount, ...many.map((agency) => ({ agency, people: '3', ...always }))],
      groups: harnosandFacts.groups.map((group) =>
        group === all
          ? { ...group, members: [...group.members, ...many.map((agency) => ({ agency, ...always }))] }
          : group,
      ),
      rooms: [
        ...harnosandFacts.rooms,
        ...Array.from({ length: 300 }, (_, index) => ({
          lease: 'L1',
          code: `R${String(index + 1000)}`,
          name: 'Tyst rum',
          area: '0.50',
          uses: [{ group: 'ALLA', key: 'headcount' as const, ...always }],
        })),
      ],
    });
    const path = await written(rentAnnex(calculation, annexContext('SOS')));
    const words = await wordsOf(path);
    const codes = new Set(words.map((word) => word.text).filter((text) => /^R1\d{3}$/.test(text)));
    expect(codes.size).toBe(300);
    expect(words.filter((word) => word.text === 'M139').length).toBeGreaterThan(5);
    expect(Math.max(...words.map((word) => word.yMax))).toBeLessThan(a4.height - 12);
    for (const page of await pagesOf(path)) expect(page).toContain('Bilaga 5, sida');
    expect(await textOf(path)).toMatch(/15\. Lokalanpassning, inre skalskydd, ränta/);
  });

  test('draws the letters of other languages, and says ? for what it cannot draw', async () => {
    const path = await written(
      documentOf([paragraph('body', 'Čapek Łódź Ελλάδα Київ é ü ≤ 5 − 3 × 2 · m² § 7 🙂 漢')]),
    );
    expect(await textOf(path)).toContain('Čapek Łódź Ελλάδα Київ é ü <= 5 − 3 × 2 · m² § 7 ? ?');
    expect(await poppler('pdffonts', path)).not.toMatch(/Helvetica| no +no /);
  });

  test('an empty document still has its page', async () => {
    expect(await pagesOf(await written(documentOf([])))).toHaveLength(1);
  });
});
