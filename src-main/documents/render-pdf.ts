import type { DocumentModel } from '../../shared/documents/model.ts';
import { loadEngine, type Kit } from './engine.ts';
import { sectionElements } from './sections.ts';
import { pageTemplate } from './page-template.ts';
import { colour, contentWidth, page, size } from './style.ts';
import { fontFamilies } from './fonts.ts';

/**
 * A4 PDF of the document, fonts embedded. The same model gives the same bytes. About 100 ms for the first document of a
 * process beside the loading of the library. The result is untagged PDF 1.7: it makes no claim of PDF/A or PDF/UA.
 */
export async function renderPdf(model: DocumentModel): Promise<Uint8Array> {
  const kit = await loadEngine();
  const buffer = await kit.pdf.renderToBuffer(documentElement(kit, model));
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function documentElement(kit: Kit, model: DocumentModel) {
  const { meta } = model;
  const pages = kit.create(
    kit.pdf.Page,
    {
      size: 'A4',
      layout: pageTemplate(kit, model),
      style: {
        fontFamily: [...fontFamilies],
        fontSize: size.body,
        color: colour.ink,
        paddingTop: page.top,
        paddingRight: page.right,
        paddingBottom: page.bottom,
        paddingLeft: page.left,
      },
    },
    ...sectionElements(kit, model.blocks, contentWidth),
  );
  return kit.create(
    kit.pdf.Document,
    {
      title: kit.clean(meta.title),
      subject: kit.clean(meta.subject),
      author: kit.clean(meta.author),
      keywords: kit.clean(meta.registrationNumber),
      creator: 'Värdskap',
      producer: 'Värdskap',
      language: meta.language,
      pdfVersion: '1.7',
      creationDate: new Date(`${meta.createdOn}T00:00:00Z`),
    },
    pages,
  );
}
