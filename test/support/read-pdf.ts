import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { temporaryFolder } from './workspace.ts';

const run = promisify(execFile);

/** Output of one of poppler's tools: an independent reader of what we write. */
const poppler = async (tool: string, ...args: readonly string[]): Promise<string> =>
  (await run(tool, args, { maxBuffer: 64 * 1024 * 1024 })).stdout;

export interface ReadPdf {
  /** Text as laid out, a page each, with ordinary spaces. */
  readonly pages: readonly string[];
  readonly text: string;
  /** Each page's size in points, as `595.28 x 841.89`. */
  readonly sizes: readonly string[];
  readonly bookmarks: readonly string[];
  readonly labels: readonly string[];
}

/** Reads a PDF on disk back: what it says, how it is divided, and how large its pages are. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const text = (await poppler('pdftotext', '-layout', path, '-')).replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
  const pages = text.split('\f').slice(0, -1);
  const info = await poppler('pdfinfo', '-f', '1', '-l', String(pages.length), path);
  const document = await getDocument({ data: Uint8Array.from(readFileSync(path)), verbosity: 0 }).promise;
  const outline = (await document.getOutline()) as readonly { readonly title: string }[] | null;
  const labels = await document.getPageLabels();
  return {
    pages,
    text,
    sizes: [...info.matchAll(/size: +([\d.]+ x [\d.]+) pts/g)].map(([, size = '']) => size),
    bookmarks: (outline ?? []).map(({ title }) => title.replaceAll('\u00a0', ' ')),
    labels: labels ?? [],
  };
}

/** Draws what stands between head and foot of every page, upright or lying, as PNG in a folder of its own, in order. */
export async function bodiesAsPng(path: string): Promise<string[]> {
  const folder = temporaryFolder();
  const body = ['-x', '30', '-y', '66', '-W', '430', '-H', '370'];
  await poppler('pdftoppm', '-r', '60', '-gray', '-png', ...body, path, join(folder, 'page'));
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}
