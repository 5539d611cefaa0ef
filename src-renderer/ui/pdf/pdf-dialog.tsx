import { Modal } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/index.ts';
import { useCall } from '../../api/client.ts';
import { useFocusReturn } from '../focus.ts';
import { PdfPreview } from './pdf-preview.tsx';
import classes from './pdf.module.css';

export type PdfRequest = Input<'documents.render'>;

/** A document as its paper will be: the same bytes that are saved and printed. Esc closes it. */
export function PdfDialog({ request, onClose }: { request: PdfRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const rendered = useCall('documents.render', request);
  useFocusReturn();
  useEscape(onClose);
  return (
    <Modal.Root opened onClose={onClose} fullScreen closeOnEscape={false}>
      <Modal.Overlay />
      <Modal.Content
        className={classes['dialogContent'] ?? ''}
        aria-label={rendered.data?.title ?? t('documents.preview')}
      >
        <Modal.Body className={classes['dialog'] ?? ''}>
          <PdfPreview pdf={rendered.data} error={rendered.error} onClose={onClose} />
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
