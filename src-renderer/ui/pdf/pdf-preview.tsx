import { ActionIcon, Button, Progress as Bar } from '@mantine/core';
import { lazy, Suspense, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../api/client.ts';
import { CloseIcon } from '../icons.tsx';
import { bytesOf, printPdf, savePdf, type RenderedPdf } from './pdf-file.ts';
import type { Progress } from './render-job.ts';
import classes from './pdf.module.css';

/** The reader is large, so it is fetched when a document is first opened. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

/** Steps of zoom in per cent; 0 fits the width. */
const steps = [50, 67, 80, 100, 125, 150, 200, 300] as const;

interface PreviewProps {
  pdf: RenderedPdf | undefined;
  error: CallError | null;
  onClose?: () => void;
  /** Of what takes a while to write. */
  progress?: Progress | null | undefined;
  onPrint?: ((pages: number) => void) | undefined;
  /** In the toolbar, before the zoom. */
  tools?: ReactNode;
}

/** The pages alone, as wide as there is room. */
export function PdfInline({ pdf, error }: Pick<PreviewProps, 'pdf' | 'error'>) {
  return <Pages pdf={pdf} error={error} zoom={0} onScale={ignore} onPlace={ignore} small />;
}

const ignore = (): void => undefined;

interface PagesProps extends Pick<PreviewProps, 'pdf' | 'error' | 'progress' | 'onClose'> {
  zoom: number;
  onScale: (percent: number) => void;
  onPlace: (page: number, pages: number) => void;
  small?: boolean;
}

function Pages({ pdf, error, zoom, onScale, onPlace, small = false, progress, onClose }: PagesProps) {
  const { t } = useTranslation();
  const base64 = pdf?.pdfBase64;
  // The bytes are read once a document, not at every draw.
  const bytes = useMemo(() => (base64 === undefined ? null : bytesOf(base64)), [base64]);
  if (error !== null) {
    return (
      <p className={classes['fault']} role="alert">
        {error.message}
      </p>
    );
  }
  const waiting = <p className={classes['wait']}>{t('documents.loading')}</p>;
  if (bytes === null) return progress === undefined ? waiting : <Waiting progress={progress} onCancel={onClose} />;
  const label = small ? t('documents.small', { title: pdf?.title }) : (pdf?.title ?? '');
  return (
    <Suspense fallback={waiting}>
      <PdfPages bytes={bytes} zoom={zoom} onScale={onScale} onPlace={onPlace} label={label} />
    </Suspense>
  );
}

/** How far the writing has come; to stop it is to close. */
function Waiting({ progress, onCancel }: { progress: Progress | null; onCancel: (() => void) | undefined }) {
  const { t } = useTranslation();
  const done = progress === null || progress.total === 0 ? 0 : Math.min(progress.done / progress.total, 1);
  return (
    <div className={classes['writing']} role="status">
      <p>{t('documents.loading')}</p>
      <Bar.Root size={6} w="100%">
        <Bar.Section value={Math.round(done * 100)} aria-label={t('documents.progress')} />
      </Bar.Root>
      <p data-small>{progress === null ? t('documents.starting') : t('documents.steps', { ...progress })}</p>
      {onCancel !== undefined && (
        <Button variant="default" onClick={onCancel} data-autofocus>
          {t('app.cancel')}
        </Button>
      )}
    </div>
  );
}

export function PdfPreview({ pdf, error, onClose, progress, onPrint, tools }: PreviewProps) {
  const { t } = useTranslation();
  const [zoom, setZoom] = useState(0);
  const [shown, setShown] = useState(100);
  const [place, setPlace] = useState({ page: 1, pages: 0 });
  // What is noted as printed has so many pages: they have been counted first.
  const ready = pdf !== undefined && (onPrint === undefined || place.pages > 0);
  const bigger = steps.find((step) => step > shown);
  const smaller = steps.findLast((step) => step < shown);
  const onPlace = useCallback((page: number, pages: number) => setPlace({ page, pages }), []);
  const take = (how: (pdf: RenderedPdf) => void) => {
    if (pdf === undefined) return;
    how(pdf);
    onPrint?.(place.pages);
  };
  return (
    <div className={classes['preview']}>
      <div className={classes['bar']} role="toolbar" aria-label={t('documents.toolbar')}>
        <strong className={classes['title']}>{pdf?.title ?? t('documents.preview')}</strong>
        <span className={classes['place']} role="status">
          {place.pages > 0 && t('documents.page', place)}
        </span>
        {tools}
        <div className={classes['zoom']}>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('documents.smaller')}
            disabled={smaller === undefined}
            onClick={() => setZoom(smaller ?? 0)}
          >
            −
          </ActionIcon>
          <Button variant="default" aria-pressed={zoom === 0} onClick={() => setZoom(0)} title={t('documents.fit')}>
            {t('documents.percent', { value: shown })}
          </Button>
          <ActionIcon
            variant="default"
            size={30}
            aria-label={t('documents.bigger')}
            disabled={bigger === undefined}
            onClick={() => setZoom(bigger ?? 0)}
          >
            +
          </ActionIcon>
        </div>
        <Button variant="default" disabled={!ready} onClick={() => take(savePdf)}>
          {t('documents.save')}
        </Button>
        <Button variant="default" disabled={!ready} onClick={() => take(printPdf)}>
          {t('documents.print')}
        </Button>
        {onClose !== undefined && (
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={t('documents.close')} onClick={onClose}>
            <CloseIcon />
          </ActionIcon>
        )}
      </div>
      <Pages
        pdf={pdf}
        error={error}
        zoom={zoom}
        onScale={setShown}
        onPlace={onPlace}
        progress={progress}
        {...(onClose === undefined ? {} : { onClose })}
      />
    </div>
  );
}
