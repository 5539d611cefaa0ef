import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentLoadingTask } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

// A file of our own beside the others: the content security policy lets nothing else in.
GlobalWorkerOptions.workerSrc = workerUrl;

/** Our documents embed their fonts and hold no images that need decoders: nothing more is fetched, and no code made. */
export const openPdf = (bytes: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({
    // The worker takes the bytes over, so it gets its own.
    data: bytes.slice(),
    useWasm: false,
    useSystemFonts: false,
    enableXfa: false,
    disableWorkerRendering: true,
    verbosity: 0,
  });

export { TextLayer };
export type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist';
