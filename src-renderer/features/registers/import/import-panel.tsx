import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/page.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportSource } from './import-source.tsx';
import classes from './import.module.css';
import type { Importing } from './use-import.ts';

/** From a file or pasted cells to rooms: first where the rows come from, then what they change. */
export function ImportPanel({ importing }: { importing: Importing }) {
  const { t } = useTranslation();
  const { opened, close, source, refused } = importing;
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('registers.import.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={source === null ? 620 : 1180}
      classNames={{ body: classes['body'] ?? '', content: classes['content'] ?? '' }}
    >
      {refused !== null && (
        <Notice tone="bad">
          {refused} {t('registers.import.nothingWritten')}
        </Notice>
      )}
      {source === null ? (
        <ImportSource importing={importing} />
      ) : (
        <ImportPreview key={source.key} source={source} importing={importing} />
      )}
    </Modal>
  );
}
