import type { BundleModel, BundleParty } from '../../../shared/documents/bundle-model.ts';
import { noBreak, organisationNumber } from '../../../shared/documents/format.ts';
import type { DocumentMeta } from '../../../shared/documents/model.ts';
import { loadEngine, type Element, type Kit, type Style } from '../engine.ts';
import { fontFamilies } from '../fonts.ts';
import { pageTemplate } from '../page-template.ts';
import { colour, contentWidth, page as sheet, size } from '../style.ts';

/** What the sheets around the parts say. */
export interface Frontispiece {
  readonly bundle: BundleModel;
  readonly documentId: string;
  readonly draft: boolean;
}

/** A line of the contents. */
export interface Entry {
  /** ”Bilaga 3”. */
  readonly label: string;
  readonly title: string;
  readonly pages: number;
  /** The running page where it begins. */
  readonly from: number;
}

const quiet: Style = { fontSize: size.mute, color: colour.mute };
const columnGap = 28;
const columnWidth = (contentWidth - columnGap) / 2;

/** Cover, contents and signatures: laid out by hand, with the header and the footer's line of every document. */
async function sheets(
  { bundle, draft }: Frontispiece,
  pages: readonly ((kit: Kit) => Element[])[],
): Promise<Uint8Array> {
  const kit = await loadEngine();
  const meta: DocumentMeta = {
    title: bundle.title,
    subject: '',
    author: bundle.host.name,
    language: 'sv-SE',
    registrationNumber: bundle.registrationNumber,
    createdOn: bundle.createdOn,
    watermark: draft ? 'UTKAST' : null,
    header: { left: [bundle.host.name], right: [`dnr${noBreak}${bundle.registrationNumber}`] },
    footer: { left: '', middle: '', pageLabel: '' },
  };
  const layout = pageTemplate(kit, { meta, blocks: [], firstPageFoot: [] });
  const style: Style = {
    fontFamily: [...fontFamilies],
    fontSize: size.body,
    color: colour.ink,
    paddingTop: sheet.top,
    paddingRight: sheet.right,
    paddingBottom: sheet.bottom,
    paddingLeft: sheet.left,
  };
  const buffer = await kit.pdf.renderToBuffer(
    kit.create(
      kit.pdf.Document,
      { creationDate: new Date(`${bundle.createdOn}T00:00:00Z`) },
      ...pages.map((elements, index) =>
        kit.create(kit.pdf.Page, { key: index, size: 'A4', layout, style }, ...elements(kit)),
      ),
    ),
  );
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

export const renderCover = (front: Frontispiece): Promise<Uint8Array> => sheets(front, [(kit) => cover(kit, front)]);

export const renderContents = (front: Frontispiece, entries: readonly Entry[]): Promise<Uint8Array> =>
  sheets(front, [(kit) => contents(kit, entries)]);

export const renderSignatures = (front: Frontispiece): Promise<Uint8Array> =>
  sheets(front, [(kit) => signatures(kit, front)]);

function cover(kit: Kit, { bundle, documentId, draft }: Frontispiece): Element[] {
  const rows: readonly (readonly [label: string, value: string])[] = [
    ['Diarienummer', bundle.registrationNumber],
    ['Version', draft ? `${String(bundle.versionNumber)}, utkast` : String(bundle.versionNumber)],
    ...(bundle.period === '' ? [] : [['Avtalstid', bundle.period] as const]),
    ['Upprättad', bundle.createdOn],
    ['Dokument-id', documentId],
  ];
  const title: Style = { fontSize: 30, lineHeight: 1.14, letterSpacing: -0.6, fontWeight: 600, marginBottom: 10 };
  return [
    kit.view({ style: { height: 118 } }),
    kit.view({ style: { width: 46, height: 4, backgroundColor: colour.accent, marginBottom: 20 } }),
    kit.text({ style: title }, bundle.title, contentWidth),
    kit.text(
      { style: { fontSize: 14, color: colour.soft, marginBottom: 54 } },
      `Kontorsgemenskapen i ${bundle.siteName}`,
      contentWidth,
    ),
    kit.view(
      { style: { flexDirection: 'row' }, wrap: false },
      party(kit, 'Värdmyndighet', bundle.host),
      kit.view({ style: { width: columnGap } }),
      party(kit, 'Gästmyndighet', bundle.guest),
    ),
    kit.view({ style: { flexGrow: 1, minHeight: 40 } }),
    kit.view(
      { wrap: false, style: { marginBottom: 14 } },
      ...rows.map(([label, value]) =>
        kit.view(
          {
            style: {
              flexDirection: 'row',
              paddingTop: 6,
              paddingBottom: 6,
              borderTopWidth: 0.5,
              borderTopColor: colour.line,
            },
          },
          kit.text({ style: { width: 120, color: colour.mute } }, label, 120),
          kit.text({ style: { width: contentWidth - 120 } }, value, contentWidth - 120),
        ),
      ),
    ),
  ];
}

const party = (kit: Kit, role: string, { name, organisationNumber: number }: BundleParty): Element =>
  kit.view(
    { style: { width: columnWidth } },
    kit.text({ style: { ...quiet, marginBottom: 4 } }, role, columnWidth),
    kit.text({ style: { fontSize: 14, lineHeight: 1.25, fontWeight: 600, marginBottom: 4 } }, name, columnWidth),
    kit.text({ style: quiet }, `Org.nr${noBreak}${organisationNumber(number)}`, columnWidth),
  );

const heading = (kit: Kit, text: string): Element =>
  kit.text(
    { style: { fontSize: size.h1, lineHeight: 1.15, letterSpacing: -0.2, fontWeight: 600, marginBottom: 18 } },
    text,
    contentWidth,
  );

function contents(kit: Kit, entries: readonly Entry[]): Element[] {
  const widths = { label: 92, title: contentWidth - 92 - 66 - 40, pages: 66, from: 40 };
  const row = (entry: Entry): Element =>
    kit.view(
      {
        wrap: false,
        style: {
          flexDirection: 'row',
          paddingTop: 7,
          paddingBottom: 7,
          borderBottomWidth: 0.5,
          borderBottomColor: colour.line,
        },
      },
      kit.text({ style: { width: widths.label, color: colour.mute } }, entry.label, widths.label),
      kit.text({ style: { width: widths.title, paddingRight: 12 } }, entry.title, widths.title - 12),
      kit.text(
        { style: { width: widths.pages, textAlign: 'right', color: colour.mute } },
        `${String(entry.pages)}${noBreak}${entry.pages === 1 ? 'sida' : 'sidor'}`,
        widths.pages,
      ),
      kit.text({ style: { width: widths.from, textAlign: 'right', fontWeight: 600 } }, String(entry.from), widths.from),
    );
  return [heading(kit, 'Innehåll'), ...entries.map(row)];
}

function signatures(kit: Kit, { bundle, documentId }: Frontispiece): Element[] {
  const annexes = bundle.parts.filter(({ annexNumber }) => annexNumber !== null).length + bundle.attachments.length;
  const added = annexes === 0 ? '' : annexes === 1 ? ', med en bilaga' : `, med ${String(annexes)} bilagor`;
  const what =
    `Underskrifterna avser ${bundle.title}, diarienummer ${bundle.registrationNumber}, ` +
    `version ${String(bundle.versionNumber)}${added}. Dokument-id ${documentId} står längst ner på varje sida.`;
  return [
    heading(kit, 'Underskrifter'),
    kit.text(
      { style: { fontSize: size.lead, lineHeight: 1.42, color: colour.soft, marginBottom: 8 } },
      'Överenskommelsen har upprättats i två likalydande exemplar, av vilka parterna tagit var sitt.',
      contentWidth,
    ),
    kit.text({ style: { color: colour.soft, marginBottom: 44, maxWidth: 425 } }, what, 425),
    kit.view(
      { style: { flexDirection: 'row' }, wrap: false },
      signature(kit, 'För värdmyndigheten', bundle.host),
      kit.view({ style: { width: columnGap } }),
      signature(kit, 'För gästmyndigheten', bundle.guest),
    ),
  ];
}

/** What is written by hand, in the order in which people do it. */
const blanks: readonly (readonly [label: string, height: number])[] = [
  ['Ort', 30],
  ['Datum', 30],
  ['Underskrift', 58],
  ['Namnförtydligande', 30],
  ['Befattning', 30],
];

const signature = (kit: Kit, role: string, { name, organisationNumber: number }: BundleParty): Element =>
  kit.view(
    { style: { width: columnWidth } },
    kit.text({ style: { ...quiet, marginBottom: 4 } }, role, columnWidth),
    // Both parties' lines are level, also where one name takes more room than the other.
    kit.view(
      { style: { minHeight: 58 } },
      kit.text({ style: { fontSize: 12, lineHeight: 1.25, fontWeight: 600, marginBottom: 3 } }, name, columnWidth),
      kit.text({ style: quiet }, `Org.nr${noBreak}${organisationNumber(number)}`, columnWidth),
    ),
    ...blanks.map(([label, height]) =>
      kit.view(
        {},
        kit.view({ style: { height, borderBottomWidth: 0.75, borderBottomColor: colour.strongLine } }),
        kit.text({ style: { ...quiet, fontSize: size.small, marginTop: 2 } }, label, columnWidth),
      ),
    ),
  );
