import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { TextLayer, type PDFDocumentProxy, type RenderTask } from './pdfjs.ts';
import classes from './pdf.module.css';

interface PageProps {
  document: PDFDocumentProxy;
  number: number;
  /** CSS pixels a point. */
  scale: number;
  size: { width: number; height: number };
  label: string;
}

/** Pages are drawn when they come near the view, and stay drawn. */
function useNear(): [React.RefObject<HTMLDivElement | null>, boolean] {
  const element = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const node = element.current;
    if (node === null || near) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      rootMargin: '900px 0px',
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, [near]);
  return [element, near];
}

interface Drawing {
  cancelled: boolean;
  task: RenderTask | null;
  layer: TextLayer | null;
}

async function draw(
  props: Omit<PageProps, 'size' | 'label'>,
  canvas: HTMLCanvasElement,
  text: HTMLElement,
  drawing: Drawing,
): Promise<void> {
  const page = await props.document.getPage(props.number);
  if (drawing.cancelled) return;
  const viewport = page.getViewport({ scale: props.scale });
  const ratio = Math.min(window.devicePixelRatio || 1, 3);
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  drawing.task = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
  await drawing.task.promise;
  if (drawing.cancelled) return;
  text.replaceChildren();
  drawing.layer = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport });
  await drawing.layer.render();
}

/** One page: its picture, and over it its text, for selection, search and screen readers. */
export function PdfPage({ document, number, scale, size, label }: PageProps) {
  const [sheet, near] = useNear();
  const canvas = useRef<HTMLCanvasElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!near || canvas.current === null || text.current === null) return undefined;
    const drawing: Drawing = { cancelled: false, task: null, layer: null };
    draw({ document, number, scale }, canvas.current, text.current, drawing).catch((reason: unknown) => {
      if (!drawing.cancelled) console.error(reason);
    });
    return () => {
      drawing.cancelled = true;
      drawing.task?.cancel();
      drawing.layer?.cancel();
    };
  }, [near, document, number, scale]);
  const style = {
    width: Math.floor(size.width * scale),
    height: Math.floor(size.height * scale),
    '--total-scale-factor': scale,
    '--scale-round-x': '1px',
    '--scale-round-y': '1px',
  } as CSSProperties;
  return (
    <div ref={sheet} className={classes['sheet']} style={style} data-page={number} role="group" aria-label={label}>
      <canvas ref={canvas} aria-hidden="true" />
      <div ref={text} className={classes['text']} />
    </div>
  );
}
