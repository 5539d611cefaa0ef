import type { DocumentModel } from '../../../shared/documents/model.ts';

/** What use cases need of a renderer: src-main/documents/render-pdf.ts is one. */
export type PdfRenderer = (document: DocumentModel) => Promise<Uint8Array>;
