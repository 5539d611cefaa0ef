import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/index.ts';
import { useCall } from '../../api/client.ts';
import { PdfPreview } from './pdf-preview.tsx';
import classes from './pdf.module.css';

export type PdfRequest = Input<'documents.render'>;

/** A document as its paper will be: the same bytes that are saved and printed. Esc closes it. */
export function PdfDialog({ request, onClose }: { request: PdfRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const rendered = useCall('documents.render', request);
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      withCloseButton={false}
      padding={0}
      aria-label={rendered.data?.title ?? t('documents.preview')}
      classNames={{ body: classes['dialog'] ?? '', content: classes['dialogContent'] ?? '' }}
    >
      <PdfPreview pdf={rendered.data} error={rendered.error} onClose={onClose} />
    </Modal>
  );
}
