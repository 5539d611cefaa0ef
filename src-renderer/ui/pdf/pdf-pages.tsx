import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openPdf, type PDFDocumentProxy } from './pdfjs.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './pdf.module.css';

interface PagesProps {
  bytes: Uint8Array;
  /** Per cent of real size; 0 fits the width. */
  zoom: number;
  onScale: (percent: number) => void;
  onPlace: (page: number, pages: number) => void;
  label: string;
}

interface Opened {
  readonly document: PDFDocumentProxy;
  /** Each page in points. */
  readonly sizes: readonly { width: number; height: number }[];
}

/** CSS pixels a point at real size. */
const realSize = 96 / 72;

function useDocument(bytes: Uint8Array): { opened: Opened | null; failed: boolean } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let left = false;
    const task = openPdf(bytes);
    const read = async () => {
      const document = await task.promise;
      const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
      const pages = await Promise.all(numbers.map((number) => document.getPage(number)));
      const sizes = pages.map((page) => page.getViewport({ scale: 1 })).map(({ width, height }) => ({ width, height }));
      if (!left) setOpened({ document, sizes });
    };
    read().catch(() => {
      if (!left) setFailed(true);
    });
    return () => {
      left = true;
      void task.destroy();
    };
  }, [bytes]);
  return { opened, failed };
}

/** The width that is there for pages, as it changes with the window. */
function useWidth(): [React.RefObject<HTMLDivElement | null>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const node = element.current;
    if (node === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(node.clientWidth));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

export function PdfPages({ bytes, zoom, onScale, onPlace, label }: PagesProps) {
  const { t } = useTranslation();
  const { opened, failed } = useDocument(bytes);
  const [scroller, width] = useWidth();
  const widest = Math.max(1, ...(opened?.sizes ?? []).map((size) => size.width));
  const margin = width > 600 ? 24 : 8;
  const fitted = Math.min((width - 2 * margin) / widest, realSize * 1.25);
  const scale = zoom === 0 ? Math.max(0.2, fitted) : (zoom / 100) * realSize;
  useEffect(() => {
    if (opened !== null && width > 0) onScale(Math.round((scale / realSize) * 100));
  }, [opened, width, scale, onScale]);
  const pages = opened?.sizes.length ?? 0;
  useEffect(() => onPlace(1, pages), [pages, onPlace]);
  const follow = () => onPlace(pageInView(scroller.current), pages);
  return (
    <div
      ref={scroller}
      className={classes['pages']}
      style={{ padding: margin }}
      tabIndex={0}
      role="region"
      aria-label={label}
      onScroll={follow}
      data-autofocus
    >
      {failed && (
        <p className={classes['fault']} role="alert">
          {t('documents.unreadable')}
        </p>
      )}
      {width > 0 &&
        opened?.sizes.map((size, index) => (
          <PdfPage
            key={index}
            document={opened.document}
            number={index + 1}
            scale={scale}
            size={size}
            label={t('documents.page', { page: index + 1, pages })}
          />
        ))}
    </div>
  );
}

/** The page at a third of the way down the view. */
function pageInView(scroller: HTMLElement | null): number {
  if (scroller === null) return 1;
  const line = scroller.getBoundingClientRect().top + scroller.clientHeight / 3;
  const tops = [...scroller.querySelectorAll('[data-page]')].map((page) => page.getBoundingClientRect().top);
  return Math.max(1, tops.filter((top) => top <= line).length);
}
