import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import type { AttachmentRow } from '../../../shared/contract/attachments.ts';
import { useCall } from '../../api/client.ts';
import { useFocusReturn } from '../focus.ts';
import { PdfFrame } from '../pdf/pdf-dialog.tsx';
import classes from './attachments.module.css';

/** The file as it is: a PDF in the reader, a picture in a dialog. */
export function AttachmentPreview({ row, onClose }: { row: AttachmentRow; onClose: () => void }) {
  const content = useCall('attachments.get', { id: row.id });
  const base64 = content.data?.base64;
  const { name, sha256 } = row;
  const pdf = useMemo(
    () => (base64 === undefined ? undefined : { fileName: name, title: name, sha256, pdfBase64: base64 }),
    [base64, name, sha256],
  );
  if (row.mediaType === 'application/pdf') return <PdfFrame pdf={pdf} error={content.error} onClose={onClose} />;
  return (
    <Picture name={name} onClose={onClose}>
      {content.error !== null && <p role="alert">{content.error.message}</p>}
      {base64 !== undefined && (
        <img className={classes['picture']} src={`data:${row.mediaType};base64,${base64}`} alt={name} />
      )}
    </Picture>
  );
}

function Picture({ name, onClose, children }: { name: string; onClose: () => void; children: React.ReactNode }) {
  useFocusReturn();
  return (
    <Modal opened onClose={onClose} title={name} size="auto">
      {children}
    </Modal>
  );
}
