import { JpegEmbedder, PDFDocument, PDFObjectCopier } from '@cantoo/pdf-lib';
import type { AttachmentFault, MediaType } from '../../../shared/domain/premises/file-type.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { embedPage } from './embed-page.ts';
import { readPdf } from './pdf-source.ts';
import { readPicture } from './picture.ts';

/** How many pages a file has: it is read through as a bundle will read it, so that what is taken in can be printed. */
export async function inspectFile(
  content: Uint8Array,
  mediaType: MediaType,
): Promise<Result<{ pages: number }, AttachmentFault>> {
  if (mediaType !== 'application/pdf') {
    const picture = readPicture(content, mediaType);
    if (!picture.ok) return picture;
    if (mediaType === 'image/jpeg' && !(await canEmbed(content))) return err('damaged');
    return ok({ pages: 1 });
  }
  const source = await readPdf(content);
  if (!source.ok) return source;
  try {
    const { context } = await PDFDocument.create({ updateMetadata: false });
    const copier = PDFObjectCopier.for(source.value.context, context);
    for (const page of source.value.pages) embedPage(source.value, page, copier, context);
    return ok({ pages: source.value.pages.length });
  } catch {
    return err('damaged');
  }
}

/** A JPEG goes into a PDF as it is, once its colours are known. */
const canEmbed = (content: Uint8Array): Promise<boolean> =>
  JpegEmbedder.for(content).then(
    () => true,
    () => false,
  );
