import { Button, FileButton, Modal, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indexBaseYears } from '../../../shared/contract/facts/agreements.ts';
import type { IndexFigure } from '../../../shared/contract/index-figures.ts';
import { useFocusReturn } from '../../ui/focus.ts';
import { Notice } from '../../ui/page.tsx';
import { FilePreview } from './file-preview.tsx';
import type { FigureFile } from './use-figure-file.ts';
import classes from './indexation.module.css';

type BaseYear = IndexFigure['baseYear'];

interface FilePanelProps {
  file: FigureFile;
  baseYear: BaseYear;
  onBaseYear: (baseYear: BaseYear) => void;
}

/** From a file or a pasted table to figures: first where they come from, then what they change. */
export function FilePanel({ file, baseYear, onBaseYear }: FilePanelProps) {
  const { t } = useTranslation();
  useFocusReturn();
  return (
    <Modal opened onClose={file.close} title={t('indexation.figures.import.title')} size={640}>
      <div className={classes['form']} onDragOver={(event) => event.preventDefault()} onDrop={file.drop}>
        <SegmentedControl
          aria-label={t('indexation.figures.baseYear')}
          value={baseYear}
          onChange={(value) => onBaseYear(value === '2020' ? '2020' : '1980')}
          data={indexBaseYears.map((year) => ({ value: year, label: t(`choices.indexBaseYear.${year}`) }))}
        />
        {file.refused !== null && <Notice tone="bad">{file.refused}</Notice>}
        {file.source === null ? (
          <Source file={file} />
        ) : (
          <FilePreview
            key={`${file.source.key} ${baseYear}`}
            source={file.source}
            baseYear={baseYear}
            onOther={file.letGo}
            onClose={file.close}
          />
        )}
      </div>
    </Modal>
  );
}

function Source({ file }: { file: FigureFile }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  return (
    <>
      <p className={classes['hint']}>{t('indexation.figures.import.teach')}</p>
      <div className={classes['drop']}>
        <strong>{t('indexation.figures.import.drop')}</strong>
        <FileButton accept=".csv,.txt,.tsv,.xlsx" onChange={(chosen) => chosen !== null && file.take([chosen])}>
          {(props) => (
            <Button {...props} variant="default" data-autofocus>
              {t('indexation.figures.import.choose')}
            </Button>
          )}
        </FileButton>
      </div>
      <Textarea
        label={t('indexation.figures.import.paste')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (text !== '' || !pasted.trim().includes('\n')) return;
          event.preventDefault();
          file.paste(pasted);
        }}
        rows={4}
      />
      <div className={classes['buttons']}>
        <Button variant="default" onClick={file.close}>
          {t('app.cancel')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => file.paste(text)}>
          {t('indexation.figures.import.showPasted')}
        </Button>
      </div>
    </>
  );
}
