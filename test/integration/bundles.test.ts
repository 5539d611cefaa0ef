import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BundleModel } from '../../shared/documents/bundle-model.ts';
import { renderBundle, type BundleOptions } from '../../src-main/documents/bundle/render-bundle.ts';
import { someBundle } from '../support/bundles.ts';
import { encryptedPdf, filledForm, someJpeg, somePdf, somePng } from '../support/pdfs.ts';
import { errorOf, temporaryFolder, valueOf } from '../support/workspace.ts';

const run = promisify(execFile);
const contentSha256 = `ab12cd34ef56${'0'.repeat(52)}`;
const files = new Map<string, Uint8Array>();

const options = (change: Partial<BundleOptions> = {}): BundleOptions => ({
  readAttachment: (sha256) => files.get(sha256) ?? new Uint8Array(),
  contentSha256,
  draft: false,
  job: null,
  ...change,
});

/** A bundle on disk, for the tools that read it. */
async function written(name: string, bundle: BundleModel, change: Partial<BundleOptions> = {}) {
  const { pdf, pages } = valueOf(await renderBundle(bundle, options(change)));
  const path = join(temporaryFolder(), `${name}.pdf`);
  writeFileSync(path, pdf);
  return { pdf, pages, path };
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineItem[];
}

/** Output of one of poppler's tools: an independent reader of what we write. */
const poppler = async (tool: string, ...args: string[]): Promise<string> =>
  (await run(tool, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;

/** Text as laid out, a page each, with ordinary spaces. */
const pagesOf = async (path: string): Promise<string[]> =>
  (await poppler('pdftotext', '-layout', path, '-'))
    .replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
    .split('\f')
    .slice(0, -1);

const attached = (sha256: string, title: string, mediaType: 'application/pdf' | 'image/png' | 'image/jpeg') => ({
  sha256,
  title,
  mediaType,
});
const pdf = (sha256: string, title: string) => attached(sha256, title, 'application/pdf');

const attachments = [
  pdf('lease', 'Preliminärt hyresavtal'),
  pdf('plan', 'Planritning, plan 2'),
  pdf('turned', 'Vriden skiss'),
  pdf('form', 'Blankett'),
  attached('photo', 'Foto av receptionen', 'image/png'),
  attached('phone', 'Foto från telefon', 'image/jpeg'),
];

beforeAll(async () => {
  files.set('lease', await somePdf({ pages: 3, text: 'Avtalssida' }));
  files.set('plan', await somePdf({ size: [1191, 842], text: 'Liggande plan' }));
  files.set('turned', await somePdf({ size: [300, 200], rotate: 90, text: 'Vriden' }));
  files.set('form', await filledForm());
  files.set('photo', somePng(900, 600));
  files.set('phone', someJpeg(6));
  files.set('long', await somePdf({ pages: 500, text: 'Blad' }));
  files.set('locked', await encryptedPdf());
  files.set('broken', (await somePdf({ pages: 9 })).slice(0, 2000));
});

describe('a bundle', () => {
  let path = '';
  let bytes: Uint8Array;
  let count = 0;
  let pages: string[] = [];
  beforeAll(async () => {
    ({ path, pdf: bytes, pages: count } = await written('bundle', someBundle(attachments)));
    pages = await pagesOf(path);
  });

  it('says on every page which page of what it is, the running page, the version and the document’s id', () => {
    expect(pages).toHaveLength(count);
    const seen = new Map<string, number>();
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('dnr 2.4.1-2024/0117, version 2 · Hyresöverenskommelse, Härnösand');
      expect(page).toContain('Dokument-id ab12cd34ef56');
      expect(page).toContain(`${String(index + 1)} (${String(count)})`);
      const [, label = '', number, of] = /(\S+(?: \d+)?), sida (\d+) av (\d+)/.exec(page) ?? [];
      expect(Number(number)).toBe((seen.get(label) ?? 0) + 1);
      seen.set(label, Number(number));
      expect(Number(of)).toBeGreaterThanOrEqual(Number(number));
      expect(page).not.toMatch(/UTKAST|\{page/);
    }
    expect([...seen.keys()]).toEqual([
      'Försättsblad',
      'Innehåll',
      'Huvudavtal',
      ...Array.from({ length: 11 }, (_, index) => `Bilaga ${String(index + 1)}`),
      'Underskrifter',
    ]);
    expect(seen.get('Bilaga 6')).toBe(3);
  });

  it('has a cover with the parties, the period and the version', () => {
    for (const text of [
      'Hyresöverenskommelse',
      'Kontorsgemenskapen i Härnösand',
      'Specialpedagogiska',
      '202100-5745',
      'Socialstyrelsen',
      '202100-0555',
      '2024-05-01 – tills vidare',
    ])
      expect(pages[0]).toContain(text);
  });

  it('lists its parts with the page on which each begins', () => {
    const lines = (pages[1] ?? '').split('\n');
    for (const [index, page] of pages.entries()) {
      const [, label = ''] = /(\S+(?: \d+)?), sida 1 av/.exec(page) ?? [];
      if (index < 2 || label === '') continue;
      const line = lines.find((entry) => entry.trim().startsWith(`${label} `) || entry.trim().startsWith(label));
      expect(line, label).toMatch(new RegExp(`sid(a|or) +${String(index + 1)}$`));
    }
  });

  it('ends with room for both parties’ signatures, in two copies', () => {
    const last = pages.at(-1) ?? '';
    expect(last).toContain('två likalydande exemplar, av vilka parterna tagit var sitt');
    for (const blank of ['Ort', 'Datum', 'Underskrift', 'Namnförtydligande', 'Befattning'])
      expect(last, blank).toMatch(new RegExp(`${blank} +${blank}`));
    expect(last).toMatch(/Specialpedagogiska +Socialstyrelsen/);
  });

  it('holds the attachments whole: pages, turned pages, filled-in fields and pictures', async () => {
    const text = pages.join('\n');
    for (const part of ['Avtalssida 1', 'Avtalssida 3', 'Liggande plan 1', 'Blankett', 'Ifyllt'])
      expect(text).toContain(part);
    expect(text).toContain('Bilaga 7: Planritning, plan 2');
    const images = (await poppler('pdfimages', '-list', path)).trimEnd().split('\n').slice(2);
    expect(images.map((line) => line.trim().split(/ +/).slice(2, 5).join(' '))).toEqual([
      'image 900 600',
      'image 16 8',
    ]);
  });

  it('lies where its pages lie, on A4 alone', async () => {
    const info = await poppler('pdfinfo', '-f', '1', '-l', String(count), path);
    const sizes = new Set([...info.matchAll(/size: +([\d.]+ x [\d.]+) pts/g)].map(([, size]) => size));
    expect(sizes).toEqual(new Set(['595.28 x 841.89', '841.89 x 595.28']));
    expect(info).toMatch(/^Title: +Hyresöverenskommelse, Härnösand, Socialstyrelsen, version 2$/m);
    expect(info).toMatch(/^Author: +Specialpedagogiska skolmyndigheten$/m);
    expect(info).toMatch(/^Subject: +Dnr 2\.4\.1-2024\/0117, dokument-id ab12cd34ef56$/m);
  });

  it('keeps everything of ours within the margins', async () => {
    const html = await poppler('pdftotext', '-bbox', path, '-');
    for (const page of html.split('<page ').slice(1)) {
      const [, width] = /width="([\d.]+)"/.exec(page) ?? [];
      const words = [...page.matchAll(/xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.-]+)" yMax="([\d.-]+)"/g)];
      expect(words.length).toBeGreaterThan(10);
      for (const [, xMin, xMax] of words) {
        expect(Number(xMin)).toBeGreaterThan(40);
        expect(Number(xMax)).toBeLessThan(Number(width) - 40);
      }
    }
  });

  it('has bookmarks for every part, with its headings below, and page labels', async () => {
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const outline: readonly OutlineItem[] = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([
      'Försättsblad',
      'Innehåll',
      'Huvudavtal: Hyresöverenskommelse',
      'Bilaga 1: Hyresberäkning',
      'Bilaga 2: Ekonomi och inköp',
      'Bilaga 3: It och informationssäkerhet',
      'Bilaga 4: Lokaler',
      'Bilaga 5: Arbetsmiljö',
      ...attachments.map(({ title }, index) => `Bilaga ${String(index + 6)}: ${title}`),
      'Underskrifter',
    ]);
    const main = outline[2];
    expect(main?.items.map(({ title }) => title.replaceAll('\u00a0', ' '))).toEqual(
      Array.from({ length: 8 }, (_, index) => `${String(index + 1)} § Åtagande`),
    );
    for (const { dest, title } of [...outline, ...(main?.items ?? [])]) {
      const [reference] = dest as readonly [{ num: number; gen: number }];
      const index = await document.getPageIndex(reference);
      expect(pages[index], title).toContain(title.replaceAll('\u00a0', ' ').replace(/^.*: /, '').slice(0, 12));
    }
    const labels = await document.getPageLabels();
    expect(labels?.slice(0, 4)).toEqual([
      'Försättsblad, sida 1',
      'Innehåll, sida 1',
      'Huvudavtal, sida 1',
      'Huvudavtal, sida 2',
    ]);
    const { info } = (await document.getMetadata()) as { info: { Language?: string } };
    expect(info.Language).toBe('sv-SE');
  });

  it('embeds subsets of its own fonts', async () => {
    const fonts = (await poppler('pdffonts', path)).trimEnd().split('\n').slice(2);
    const own = fonts.filter((line) => !line.startsWith('Helvetica'));
    expect(own.length).toBeGreaterThan(4);
    for (const font of own) expect(font).toMatch(/^[A-Z]{6}\+Inter-(Regular|SemiBold) .* yes yes yes /);
  });

  it('is the same bytes each time', async () => {
    const again = valueOf(await renderBundle(someBundle(attachments), options()));
    expect(Buffer.compare(again.pdf, bytes)).toBe(0);
  });
});

describe('a draft', () => {
  it('says UTKAST on every page, those of attachments too, as text and across it', async () => {
    const bundle = someBundle(attachments, { partCount: 1, clauseCount: 2 });
    const { path, pdf: draft, pages: count } = await written('draft', bundle, { draft: true });
    const pages = await pagesOf(path);
    expect(pages).toHaveLength(count);
    for (const page of pages) expect(page).toContain('UTKAST');
    const { pdf: approved } = valueOf(await renderBundle(bundle, options()));
    expect(draft.length).toBeGreaterThan(approved.length);
  });
});

describe('long and hard attachments', () => {
  it('500 pages are all there, in order, each with its place', async () => {
    const { path } = await written('long', someBundle([pdf('long', 'Lång')], { partCount: 1, clauseCount: 1 }));
    const pages = await pagesOf(path);
    expect(pages).toHaveLength(504);
    for (let number = 1; number <= 500; number += 1) {
      const page = pages[number + 2] ?? '';
      expect(page).toMatch(new RegExp(`Blad ${String(number)}\\b`));
      expect(page).toContain(`Bilaga 1, sida ${String(number)} av 500`);
    }
  });

  it('contents of more than a page count their own pages', async () => {
    const many = Array.from({ length: 60 }, (_, index) => pdf('plan', `Ritning ${String(index + 1)}`));
    const { path } = await written('many', someBundle(many, { partCount: 1, clauseCount: 1 }));
    const pages = await pagesOf(path);
    expect(pages[2]).toContain('Innehåll, sida 2 av ');
    const first = pages.findIndex((page) => page.includes('Huvudavtal, sida 1 av'));
    expect(pages[1]).toMatch(new RegExp(`Huvudavtal .* ${String(first + 1)}\n`));
  });

  it('contents come after the whole cover, also where long names take it to a second page', async () => {
    const name = 'Myndigheten för tillsyn över samordningen av övningsområden i Ångermanland och Medelpad '.repeat(2);
    const bundle = someBundle([], { partCount: 1, clauseCount: 1 });
    const party = { name, organisationNumber: '2021005745' };
    const { path } = await written('names', { ...bundle, siteName: name, host: party, guest: party });
    const pages = await pagesOf(path);
    const labels = pages.map((page) => /(Försättsblad|Innehåll|Huvudavtal|Underskrifter), sida \d/.exec(page)?.[1]);
    expect(labels).toEqual(['Försättsblad', 'Försättsblad', 'Innehåll', 'Huvudavtal', 'Underskrifter']);
    for (const [index, page] of pages.entries())
      expect(page).toContain(`${String(index + 1)} (${String(pages.length)})`);
    expect(pages[2]).toMatch(/Huvudavtal .* 4\n/);
  });

  it.each(['locked', 'broken', 'missing'])('one that is %s stops the bundle and is named', async (sha256) => {
    const bundle = someBundle([pdf(sha256, 'Trasig')], { partCount: 1, clauseCount: 1 });
    expect(errorOf(await renderBundle(bundle, options()))).toMatchObject({
      code: 'document.attachment-unreadable',
      params: { annex: 1, name: 'Trasig' },
    });
  });

  it('names of other scripts are drawn, and what can’t be drawn is a question mark', async () => {
    files.set('one', await somePdf());
    const bundle = someBundle([pdf('one', 'Łódź Київ 漢 ”ÅÄÖåäö” AOao')], { partCount: 1, clauseCount: 1 });
    const { path } = await written('scripts', { ...bundle, registrationNumber: 'Č-1/2024' });
    const text = (await pagesOf(path)).join('\n');
    expect(text).toContain('Bilaga 1: Łódź Київ ? ”ÅÄÖåäö” AOao');
    expect(text).toContain('dnr Č-1/2024');
  });
});

describe('the making of a bundle', () => {
  const small = () => someBundle([pdf('plan', 'Plan'), pdf('form', 'Blankett')], { partCount: 1, clauseCount: 1 });

  it('tells how far it has come, never backwards, to the end', async () => {
    const told: [number, number][] = [];
    const job = { report: (done: number, total: number) => void told.push([done, total]), isCancelled: () => false };
    valueOf(await renderBundle(small(), options({ job })));
    expect(told).toEqual(Array.from({ length: 6 }, (_, done) => [done, 5]));
  });

  it.each([1, 2, 4, 5])('stops where it is asked to, at step %i', async (step) => {
    let asked = 0;
    const job = { report: () => undefined, isCancelled: () => (asked += 1) >= step };
    expect(errorOf(await renderBundle(small(), options({ job }))).code).toBe('document.cancelled');
    expect(asked).toBe(step);
  });

  it('lets others in between its steps', async () => {
    let turns = 0;
    let over = false;
    const count = (): void => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    valueOf(await renderBundle(small(), options()));
    over = true;
    expect(turns).toBeGreaterThan(4);
  });
});
