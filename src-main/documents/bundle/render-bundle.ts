import { setImmediate as nextTurn } from 'node:timers/promises';
import { PDFDocument, PDFHexString, PDFName, type PDFPage } from '@cantoo/pdf-lib';
import type { BundleAttachment, BundleModel, BundlePart } from '../../../shared/documents/bundle-model.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { loadEngine } from '../engine.ts';
import { renderPdf } from '../render-pdf.ts';
import { framePdf, framePicture, makeMark } from './frame.ts';
import { renderContents, renderCover, renderSignatures, type Entry, type Frontispiece } from './front-pages.ts';
import { loadLettering } from './lettering.ts';
import { bookmarksOf, writeBookmarks, writePageLabels, type Bookmark } from './outline.ts';
import { readPdf } from './pdf-source.ts';
import { readPicture } from './picture.ts';
import { stampSection, type Section } from './stamp.ts';

export interface BundleOptions {
  readonly readAttachment: (sha256: string) => Uint8Array;
  /** Of the bundle's content, for the footer of every page. */
  readonly contentSha256: string;
  /** Marked UTKAST on every page. */
  readonly draft: boolean;
  /** Told how far it has come; asked between two steps whether to go on. */
  readonly job: BundleJob | null;
}

interface BundleJob {
  readonly report: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}

/** Of the content's SHA-256: enough to tell versions apart, short enough to be read out. */
const idLength = 12;

/**
 * Puts cover, contents, parts, attachments and the signature page together as one PDF, of which every page says where
 * it belongs. The same bundle gives the same bytes.
 */
export async function renderBundle(
  bundle: BundleModel,
  options: BundleOptions,
): Promise<Result<{ pdf: Uint8Array; pages: number }>> {
  const { draft } = options;
  const front: Frontispiece = { bundle, draft, documentId: options.contentSha256.slice(0, idLength) };
  const steps = makeSteps(options.job, bundle.parts.length + bundle.attachments.length + 2);
  const document = await PDFDocument.create({ updateMetadata: false });
  const cover = await copied(document, 'Försättsblad', bundle.title, await renderCover(front));
  const body: Section[] = [];
  for (const part of bundle.parts) {
    if (await steps.isOver()) return err(refused('document.cancelled'));
    const label = part.annexNumber === null ? 'Huvudavtal' : annexLabel(part.annexNumber);
    body.push(await copied(document, label, part.title, await renderPdf(modelOf(part, draft))));
  }
  for (const attachment of bundle.attachments) {
    if (await steps.isOver()) return err(refused('document.cancelled'));
    const framed = await framedAttachment(document, attachment, options);
    if (!framed.ok) return framed;
    body.push(framed.value);
  }
  if (await steps.isOver()) return err(refused('document.cancelled'));
  body.push(await copied(document, 'Underskrifter', 'Underskrifter', await renderSignatures(front)));
  const contents = await contentsOf(document, front, cover.pages.length, body);
  if (await steps.isOver()) return err(refused('document.cancelled'));
  await finish(document, [cover, contents, ...body], front);
  const pdf = await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  steps.end();
  return ok({ pdf, pages: document.getPageCount() });
}

const annexLabel = (number: number): string => `Bilaga ${String(number)}`;

function makeSteps(job: BundleJob | null, total: number): { isOver: () => Promise<boolean>; end: () => void } {
  let done = 0;
  return {
    // Lets others in between: whoever asks how far it has come, and whoever stops it.
    isOver: async () => {
      job?.report(done, total);
      done += 1;
      await nextTurn();
      return job?.isCancelled() ?? false;
    },
    end: () => job?.report(total, total),
  };
}

/** Without a footer of its own: the bundle's takes its place. */
const modelOf = ({ model }: BundlePart, draft: boolean): DocumentModel => ({
  ...model,
  meta: {
    ...model.meta,
    watermark: draft ? 'UTKAST' : null,
    footer: { left: '', middle: '', pageLabel: '' },
  },
});

const load = (pdf: Uint8Array): Promise<PDFDocument> => PDFDocument.load(pdf, { updateMetadata: false });

/** The pages of a document that we have made, as they are, after those that are there. */
async function copied(document: PDFDocument, label: string, title: string, pdf: Uint8Array): Promise<Section> {
  const source = await load(pdf);
  const pages = await document.copyPages(source, source.getPageIndices());
  for (const page of pages) document.addPage(page);
  return { label, title, pages, bookmarks: bookmarksOf(source), foreign: false };
}

async function framedAttachment(
  document: PDFDocument,
  { annexNumber, title, sha256, mediaType }: BundleAttachment,
  { readAttachment }: BundleOptions,
): Promise<Result<Section>> {
  const label = annexLabel(annexNumber);
  const unreadable = err(refused('document.attachment-unreadable', { annex: annexNumber, name: title }));
  const content = readAttachment(sha256);
  const section = (pages: PDFPage[]): Result<Section> => ok({ label, title, pages, bookmarks: [], foreign: true });
  if (mediaType !== 'application/pdf') {
    const picture = readPicture(content, mediaType);
    return picture.ok ? section([await framePicture(document, content, mediaType, picture.value)]) : unreadable;
  }
  const source = await readPdf(content);
  if (!source.ok) return unreadable;
  try {
    return section(framePdf(document, source.value));
  } catch {
    return unreadable;
  }
}

/** Behind the cover. They say on which page a part begins, which depends on how many pages they take themselves. */
async function contentsOf(
  document: PDFDocument,
  front: Frontispiece,
  coverPages: number,
  body: readonly Section[],
): Promise<Section> {
  for (let room = 1; ; room += 1) {
    const source = await load(await renderContents(front, entriesOf(body, coverPages + room)));
    if (source.getPageCount() > room) continue;
    const pages = await document.copyPages(source, source.getPageIndices());
    for (const [index, page] of pages.entries()) document.insertPage(coverPages + index, page);
    return { label: 'Innehåll', title: 'Innehåll', pages, bookmarks: [], foreign: false };
  }
}

function entriesOf(body: readonly Section[], before: number): Entry[] {
  let next = before + 1;
  return body.map(({ label, title, pages }) => {
    const from = next;
    next += pages.length;
    return { label: label === title ? '' : label, title, pages: pages.length, from };
  });
}

async function finish(document: PDFDocument, sections: readonly Section[], front: Frontispiece): Promise<void> {
  const { bundle, draft } = front;
  const lettering = await loadLettering(document);
  const mark = draft ? makeMark(document, (await loadEngine()).outline('UTKAST')) : null;
  const total = document.getPageCount();
  const labels: { label: string; from: number }[] = [];
  const bookmarks: Bookmark[] = [];
  let from = 0;
  for (const section of sections) {
    if (section.foreign && mark !== null) for (const page of section.pages) mark(page);
    stampSection(lettering, section, { ...front, from, total });
    labels.push({ label: section.label, from });
    bookmarks.push(bookmarkOf(section, from));
    from += section.pages.length;
    await nextTurn();
  }
  writePageLabels(document, labels);
  writeBookmarks(document, bookmarks, document.getPages());
  writeMetadata(document, bundle, front.documentId);
}

function bookmarkOf({ label, title, bookmarks }: Section, from: number): Bookmark {
  const moved = (level: readonly Bookmark[]): Bookmark[] =>
    level.map((bookmark) => ({ ...bookmark, page: bookmark.page + from, children: moved(bookmark.children) }));
  const own = label === 'Försättsblad' || label === title ? label : `${label}: ${title}`;
  // A part's own title is the bookmark itself.
  const [first, ...others] = bookmarks;
  const inside = first !== undefined && others.length === 0 ? first.children : bookmarks;
  return { title: own, page: from, top: null, children: moved(inside) };
}

function writeMetadata(document: PDFDocument, bundle: BundleModel, documentId: string): void {
  const created = new Date(`${bundle.createdOn}T00:00:00Z`);
  const guest = bundle.guest.name;
  document.setTitle(`${bundle.title}, ${bundle.siteName}, ${guest}, version ${String(bundle.versionNumber)}`, {
    showInWindowTitleBar: true,
  });
  document.setSubject(`Dnr ${bundle.registrationNumber}, dokument-id ${documentId}`);
  document.setAuthor(bundle.host.name);
  document.setKeywords([bundle.registrationNumber, documentId]);
  document.setCreator('Värdskap');
  document.setProducer('Värdskap');
  document.setCreationDate(created);
  document.setModificationDate(created);
  document.catalog.set(PDFName.of('Lang'), PDFHexString.fromText('sv-SE'));
}
