import { Button, FileButton, Textarea } from '@mantine/core';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { roomFields } from '../../../../shared/contract/exchange.ts';
import classes from './import.module.css';
import type { Importing } from './use-import.ts';

/** A file or cells; and what they are to look like. */
export function ImportSource({ importing }: { importing: Importing }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const names = roomFields.map((field) => t(field === 'by' ? 'registers.columns.use' : `fields.${field}`));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    importing.take([...event.dataTransfer.files]);
  };
  return (
    <div className={classes['source']}>
      <p>{t('registers.import.teach')}</p>
      <p>{t('registers.import.columns', { names: names.join(', ') })}</p>
      <div className={classes['drop']} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <div>
          <strong>{t('registers.import.drop')}</strong>
          <span>{t('registers.import.dropText')}</span>
        </div>
        <FileButton accept=".xlsx,.csv,.txt,.tsv" onChange={(file) => file !== null && importing.take([file])}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {t('registers.import.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label={t('registers.import.paste')}
        placeholder={t('registers.import.pastePlaceholder')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || !pasted.includes('\t')) return;
          event.preventDefault();
          importing.paste(pasted);
        }}
        minRows={4}
        rows={4}
      />
      <div className={classes['buttons']}>
        <Button variant="default" onClick={importing.close}>
          {t('app.cancel')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => importing.paste(text)}>
          {t('registers.import.showPasted')}
        </Button>
      </div>
    </div>
  );
}
