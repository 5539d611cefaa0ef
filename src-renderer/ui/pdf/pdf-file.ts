import type { Output } from '../../../shared/contract/index.ts';

export type RenderedPdf = Output<'documents.render'>;

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(window.atob(base64), (char) => char.charCodeAt(0));

const urlOf = (pdf: RenderedPdf): string =>
  URL.createObjectURL(new Blob([bytesOf(pdf.pdfBase64)], { type: 'application/pdf' }));

/** Blob addresses are let go of when nobody can be reading them any more. */
const later = (url: string): void => void window.setTimeout(() => URL.revokeObjectURL(url), 120_000);

/** As a download: the browser asks where, or puts it among the downloads; Electron asks. */
export function savePdf(pdf: RenderedPdf): void {
  const url = urlOf(pdf);
  const link = document.createElement('a');
  link.href = url;
  link.download = pdf.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  later(url);
}

/** The same bytes as on screen, in a hidden frame; where frames show no PDF, in a window of their own. */
export function printPdf(pdf: RenderedPdf): void {
  const url = urlOf(pdf);
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText = 'position:fixed;right:0;bottom:0;width:1px;height:1px;border:0;opacity:0';
  frame.onload = () => {
    try {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
    } catch {
      window.open(url, '_blank', 'noopener');
    }
  };
  frame.src = url;
  document.body.append(frame);
  window.setTimeout(() => frame.remove(), 120_000);
  later(url);
}
