import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import { BlockerList } from './blocker-list.tsx';
import { tellingBlockers } from './gap-places.ts';
import { useCells } from './side-now.tsx';
import classes from './agreements.module.css';

interface StoppedProps {
  view: VersionView;
  /** What can't be done yet. */
  what: 'approved' | 'signed';
  onClose: () => void;
  /** Goes to the list of what blocks. */
  onBlocked: () => void;
}

/** A step that can't be taken yet says why, and leads there, before anything has been filled in for it. */
export function Stopped({ view, what, onClose, onBlocked }: StoppedProps) {
  const { t } = useTranslation();
  const cells = useCells(view);
  const seeTo = () => {
    onClose();
    onBlocked();
  };
  return (
    <div className={classes['form']}>
      <div>
        <p className={classes['error']}>{t(`agreements.stopped.${what}`)}</p>
        <BlockerList
          blockers={tellingBlockers(view.blockers.filter(({ stops }) => stops))}
          cells={cells}
          onJump={seeTo}
        />
      </div>
      <div className={classes['buttons']}>
        <Button variant="default" onClick={onClose}>
          {t('app.cancel')}
        </Button>
        <Button onClick={seeTo} data-autofocus>
          {t('agreements.stopped.seeTo')}
        </Button>
      </div>
    </div>
  );
}
