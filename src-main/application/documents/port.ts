import type { BundleModel } from '../../../shared/documents/bundle-model.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Job } from './jobs.ts';

/** What use cases need of a renderer: src-main/documents/render-pdf.ts is one. */
export type PdfRenderer = (document: DocumentModel) => Promise<Uint8Array>;

/** The same for a bundle: src-main/documents/bundle/render-bundle.ts. */
export type BundleRenderer = (
  bundle: BundleModel,
  options: {
    readonly readAttachment: (sha256: string) => Uint8Array;
    readonly contentSha256: string;
    readonly draft: boolean;
    readonly job: Job | null;
  },
) => Promise<Result<{ pdf: Uint8Array; pages: number }>>;

/** What turns documents into paper. */
export interface Renderers {
  readonly pdf: PdfRenderer;
  readonly bundle: BundleRenderer;
}
