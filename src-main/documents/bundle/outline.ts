import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFDocument,
  type PDFPage,
} from '@cantoo/pdf-lib';

/** A heading in the outline of a PDF, and where it leads. */
export interface Bookmark {
  readonly title: string;
  /** Counted from 0. */
  readonly page: number;
  /** How high on the page, in points from its foot; null is its top. */
  readonly top: number | null;
  readonly children: readonly Bookmark[];
}

const name = (text: string): PDFName => PDFName.of(text);

/** The outline of a document that we have made. */
export function bookmarksOf(document: PDFDocument): Bookmark[] {
  const pages = new Map(document.getPages().map((page, index) => [page.ref, index]));
  const read = (parent: PDFDict): Bookmark[] => {
    const bookmarks: Bookmark[] = [];
    for (let item = parent.lookup(name('First')); item instanceof PDFDict; item = item.lookup(name('Next'))) {
      const title = item.lookup(name('Title'));
      const target = item.lookup(name('Dest'));
      const reference = target instanceof PDFArray ? target.get(0) : undefined;
      const height = target instanceof PDFArray && target.size() > 3 ? target.lookup(3) : undefined;
      bookmarks.push({
        title: title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '',
        page: (reference instanceof PDFRef ? pages.get(reference) : undefined) ?? 0,
        top: height instanceof PDFNumber ? height.asNumber() : null,
        children: read(item),
      });
    }
    return bookmarks;
  };
  const outlines = document.catalog.lookup(name('Outlines'));
  return outlines instanceof PDFDict ? read(outlines) : [];
}

/** Writes the outline; the first level is open, what lies below it is not. */
export function writeBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[], pages: readonly PDFPage[]): void {
  const { context } = document;
  const writeLevel = (parent: PDFRef, level: readonly Bookmark[]): { first: PDFRef; last: PDFRef } | null => {
    const references = level.map(() => context.nextRef());
    for (const [index, bookmark] of level.entries()) {
      const page = pages[bookmark.page];
      const reference = references[index];
      if (page === undefined || reference === undefined) continue;
      const item = context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Parent: parent,
        Dest: [page.ref, 'XYZ', null, bookmark.top ?? page.getHeight(), null],
      });
      const [before, after] = [references[index - 1], references[index + 1]];
      if (before !== undefined) item.set(name('Prev'), before);
      if (after !== undefined) item.set(name('Next'), after);
      const inside = writeLevel(reference, bookmark.children);
      if (inside !== null) {
        item.set(name('First'), inside.first);
        item.set(name('Last'), inside.last);
        item.set(name('Count'), PDFNumber.of(-bookmark.children.length));
      }
      context.assign(reference, item);
    }
    const [first, last] = [references[0], references.at(-1)];
    return first === undefined || last === undefined ? null : { first, last };
  };
  const root = context.nextRef();
  const inside = writeLevel(root, bookmarks);
  if (inside === null) return;
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: inside.first, Last: inside.last, Count: bookmarks.length }),
  );
  document.catalog.set(name('Outlines'), root);
  document.catalog.set(name('PageMode'), name('UseOutlines'));
}

/** What a reader shows as the page's number: the part's own words, and its pages counted from 1. */
export function writePageLabels(document: PDFDocument, parts: readonly { label: string; from: number }[]): void {
  const { context } = document;
  const numbers = parts.flatMap(({ label, from }) => [
    PDFNumber.of(from),
    context.obj({ S: 'D', P: PDFHexString.fromText(`${label}, sida `) }),
  ]);
  document.catalog.set(name('PageLabels'), context.obj({ Nums: numbers }));
}
