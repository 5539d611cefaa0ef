import type { PDFPage } from '@cantoo/pdf-lib';
import type { BundleModel } from '../../../shared/documents/bundle-model.ts';
import { colour, page as sheet, size } from '../style.ts';
import { ruleFoot } from './frame.ts';
import type { Lettering, Line } from './lettering.ts';
import type { Bookmark } from './outline.ts';

/** Pages of a bundle that belong together. */
export interface Section {
  /** ”Bilaga 3”. */
  readonly label: string;
  readonly title: string;
  readonly pages: readonly PDFPage[];
  readonly bookmarks: readonly Bookmark[];
  /** Pages of others in frames, which have no header yet. */
  readonly foreign: boolean;
}

export interface Place {
  readonly bundle: BundleModel;
  readonly documentId: string;
  readonly draft: boolean;
  /** How many pages stand before the section. */
  readonly from: number;
  readonly total: number;
}

/** Says on every page of the section what it is a page of: a sheet that has come loose finds its way back. */
export function stampSection(lettering: Lettering, section: Section, place: Place): void {
  for (const [index, page] of section.pages.entries()) {
    const lines = footer(page, section, place, index);
    if (!section.foreign) lettering.write(page, lines);
    else {
      ruleFoot(page);
      lettering.write(page, [...header(page, section, place), ...lines]);
    }
  }
}

const quiet = { size: size.small, weight: 400, colour: colour.mute } as const;

/** Where the lines of a page's head or foot begin, and how much of the width the left and right ones have. */
function columns(page: PDFPage, leftShare: number) {
  const width = page.getWidth() - sheet.left - sheet.right;
  const left = width * leftShare;
  return {
    left: { x: sheet.left, width: left, align: 'left' },
    right: { x: sheet.left + left + 10, width: width - left - 10, align: 'right' },
  } as const;
}

function footer(page: PDFPage, { label, pages }: Section, place: Place, index: number): Line[] {
  const { bundle, documentId, from, total } = place;
  const { left, right } = columns(page, 0.66);
  const [above, below] = [sheet.bottom - 27, sheet.bottom - 38];
  const version = `version ${String(bundle.versionNumber)}`;
  const what = `dnr ${bundle.registrationNumber}, ${version}`;
  return [
    { ...quiet, ...left, y: above, text: `${what} · ${bundle.title}, ${bundle.siteName}` },
    { ...quiet, ...left, y: below, text: `Dokument-id ${documentId}` },
    {
      ...quiet,
      ...right,
      y: above,
      weight: 600,
      colour: colour.soft,
      text: `${label}, sida ${String(index + 1)} av ${String(pages.length)}`,
    },
    { ...quiet, ...right, y: below, text: `${String(from + index + 1)} (${String(total)})` },
  ];
}

function header(page: PDFPage, { label, title }: Section, { bundle, draft }: Place): Line[] {
  const { left, right } = columns(page, 0.5);
  const top = page.getHeight() - 40;
  const mark: Line = { ...quiet, ...right, y: top, weight: 600, colour: colour.ink, text: 'UTKAST' };
  return [
    { ...left, y: top, size: 10, weight: 600, colour: colour.ink, text: `${label}: ${title}` },
    { ...quiet, ...right, y: draft ? top - 11 : top, text: bundle.host.name },
    ...(draft ? [mark] : []),
  ];
}
