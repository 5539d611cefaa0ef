import { useTranslation } from 'react-i18next';
import type { VersionStatus } from '../../../shared/domain/agreements/document-kinds.ts';
import classes from './agreements.module.css';

const tones: Readonly<Record<VersionStatus, 'good' | 'accent' | 'warn' | 'plain'>> = {
  draft: 'warn',
  'in-review': 'warn',
  approved: 'accent',
  signed: 'accent',
  'in-force': 'good',
  ended: 'plain',
  superseded: 'plain',
  withdrawn: 'plain',
};

/** How a version stands, in words; the colour only helps the eye. */
export function StatusChip({ status }: { status: VersionStatus }) {
  const { t } = useTranslation();
  return (
    <span className={classes['chip']} data-tone={tones[status]}>
      {t(`agreements.status.${status}`)}
    </span>
  );
}
