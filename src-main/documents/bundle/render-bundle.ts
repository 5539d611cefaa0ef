import type { BundleModel } from '../../../shared/documents/bundle-model.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Job } from '../../application/documents/jobs.ts';
import type { PdfRenderer } from '../../application/documents/port.ts';

export interface BundleOptions {
  readonly renderPdf: PdfRenderer;
  readonly readAttachment: (sha256: string) => Uint8Array;
  /** Of the bundle's content, for the footer of every page. */
  readonly contentSha256: string;
  /** Marked UTKAST on every page. */
  readonly draft: boolean;
  readonly job: Job | null;
}

/** Puts cover, contents, parts, attachments and the signature page together as one PDF. */
export function renderBundle(
  _bundle: BundleModel,
  _options: BundleOptions,
): Promise<Result<{ pdf: Uint8Array; pages: number }>> {
  throw new Error('not written yet');
}
