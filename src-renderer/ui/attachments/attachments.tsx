import { Button, FileButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentOwner, AttachmentRow } from '../../../shared/contract/attachments.ts';
import { useCall } from '../../api/client.ts';
import { AddDialog } from './add-dialog.tsx';
import { AttachmentItem } from './attachment-item.tsx';
import { acceptedTypes } from './file-content.ts';
import { AttachmentPreview } from './preview.tsx';
import classes from './attachments.module.css';

interface AttachmentsProps {
  kind: AttachmentOwner;
  factId: number;
  /** Files can be added and taken away. */
  editable: boolean;
  /** After what it lists has changed. */
  onChange?: () => void;
}

/** The files that are attached to something: to look at, to add by a button or by dropping them here, to take away. */
export function Attachments({ kind, factId, editable, onChange }: AttachmentsProps) {
  const { t } = useTranslation();
  const list = useCall('attachments.list', { kind, factId });
  const [files, setFiles] = useState<readonly File[]>([]);
  const [shown, setShown] = useState<AttachmentRow | null>(null);
  const again = useRef<(() => void) | null>(null);
  const drop = useDrop(editable, setFiles);
  const first = files[0];
  const next = () => {
    again.current?.();
    setFiles((before) => before.slice(1));
  };
  if (list.error !== null) return <p role="alert">{list.error.message}</p>;
  if (list.data === undefined) return null;
  return (
    <div className={classes['attachments']} data-over={drop.over || undefined} {...drop.handlers}>
      {list.data.length === 0 && <p className={classes['none']}>{t('attachments.none')}</p>}
      <ul className={classes['list']}>
        {list.data.map((row) => (
          <AttachmentItem
            key={row.id}
            row={row}
            editable={editable}
            onOpen={() => setShown(row)}
            onChange={onChange ?? nothing}
          />
        ))}
      </ul>
      {editable && (
        <div className={classes['add']}>
          <FileButton onChange={setFiles} accept={acceptedTypes} multiple resetRef={again}>
            {(props) => (
              <Button {...props} variant="default">
                {t('attachments.add')}
              </Button>
            )}
          </FileButton>
          <small>{t('attachments.limits')}</small>
        </div>
      )}
      {first !== undefined && (
        <AddDialog
          key={`${first.name}-${files.length}`}
          file={first}
          left={files.length - 1}
          kind={kind}
          factId={factId}
          onClose={next}
          onChange={onChange ?? nothing}
        />
      )}
      {shown !== null && <AttachmentPreview row={shown} onClose={() => setShown(null)} />}
    </div>
  );
}

const nothing = (): void => undefined;

/** Files that are dragged over are taken where they are let go of. */
function useDrop(editable: boolean, take: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false);
  if (!editable) return { over: false, handlers: {} };
  const isFiles = (event: React.DragEvent): boolean => event.dataTransfer.types.includes('Files');
  return {
    over,
    handlers: {
      onDragOver: (event: React.DragEvent) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: React.DragEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop: (event: React.DragEvent) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      },
    },
  };
}
