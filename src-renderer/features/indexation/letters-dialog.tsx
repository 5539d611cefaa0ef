import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/client.ts';
import { PdfFrame } from '../../ui/pdf/pdf-dialog.tsx';
import classes from './indexation.module.css';

interface LettersProps {
  /** The uprated versions whose letters they are. */
  letters: readonly number[];
  onClose: () => void;
}

/** The letters of a run one after the other, each to be saved or printed. */
export function LettersDialog({ letters, onClose }: LettersProps) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  const letter = useCall('documents.render', { document: 'index-letter', agreementVersionId: letters[at] ?? 0 });
  const isFirst = at === 0;
  const isLast = at >= letters.length - 1;
  const step = (label: string, by: number, ends: boolean) => (
    // Not disabled at the ends: the focus stays on the button that was pressed.
    <Button variant="default" aria-disabled={ends} data-disabled={ends} onClick={() => !ends && setAt(at + by)}>
      {label}
    </Button>
  );
  const steps = (
    <div className={classes['steps']} role="group" aria-label={t('indexation.uprating.letters')}>
      {step(t('indexation.uprating.previousLetter'), -1, isFirst)}
      <span role="status">{t('indexation.uprating.letterOf', { at: at + 1, count: letters.length })}</span>
      {step(t('indexation.uprating.nextLetter'), 1, isLast)}
    </div>
  );
  return (
    <PdfFrame
      pdf={letter.data}
      error={letter.error}
      onClose={onClose}
      {...(letters.length > 1 ? { tools: steps } : {})}
    />
  );
}
