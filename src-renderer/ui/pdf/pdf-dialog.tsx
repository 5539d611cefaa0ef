import { Modal } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/index.ts';
import { useCall, type CallError } from '../../api/client.ts';
import { useFocusReturn } from '../focus.ts';
import type { RenderedPdf } from './pdf-file.ts';
import { PdfPreview } from './pdf-preview.tsx';
import { useRenderJob, type Progress } from './render-job.ts';
import classes from './pdf.module.css';

export type PdfRequest = Input<'documents.render'>;

/** A document as its paper will be: the same bytes that are saved and printed. Esc closes it. */
export function PdfDialog({ request, onClose }: { request: PdfRequest; onClose: () => void }) {
  const rendered = useCall('documents.render', request);
  return <PdfFrame pdf={rendered.data} error={rendered.error} onClose={onClose} />;
}

interface PdfJobProps {
  request: PdfRequest;
  onClose: () => void;
  /** Sent to a printer, or saved to be printed elsewhere. */
  onPrint?: ((pages: number) => void) | undefined;
}

/** The same for what takes a while to write: how far it has come is shown, and it can be stopped. */
export function PdfJobDialog({ request, onClose, onPrint }: PdfJobProps) {
  const job = useRenderJob(request);
  return <PdfFrame pdf={job.pdf} error={job.error} progress={job.progress} onClose={onClose} onPrint={onPrint} />;
}

interface PdfFrameProps {
  pdf: RenderedPdf | undefined;
  error: CallError | null;
  onClose: () => void;
  progress?: Progress | null;
  onPrint?: ((pages: number) => void) | undefined;
  /** In the toolbar, before the zoom: what goes from one document to the next. */
  tools?: ReactNode;
}

/** What every preview stands in. */
export function PdfFrame({ pdf, onClose, ...rest }: PdfFrameProps) {
  const { t } = useTranslation();
  useFocusReturn();
  useEscape(onClose);
  return (
    <Modal.Root opened onClose={onClose} fullScreen closeOnEscape={false}>
      <Modal.Overlay />
      <Modal.Content className={classes['dialogContent'] ?? ''} aria-label={pdf?.title ?? t('documents.preview')}>
        <Modal.Body className={classes['dialog'] ?? ''}>
          <PdfPreview pdf={pdf} onClose={onClose} {...rest} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Esc is spent here: what lies under the document, a peek or a panel, stays open. */
function useEscape(onClose: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onClose();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [onClose]);
}
