import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { plainText } from '../../../ui/fact-rows.ts';
import classes from './zones.module.css';

export const isSecret = (sensitivity: unknown): boolean => sensitivity === 'secret';

/** How an assessment may be spread, beside what is said of it. What is secret leaves paper unless it was asked for. */
export function SensitivityMark({ sensitivity, children }: { sensitivity: unknown; children?: ReactNode }) {
  const { t } = useTranslation();
  const secret = isSecret(sensitivity);
  return (
    <>
      {children !== undefined && <span data-secret={secret || undefined}>{children}</span>}{' '}
      {secret && children !== undefined && <span data-secret-instead>{t('registers.zones.hidden')} </span>}
      <span className={classes['mark']} data-tone={plainText(sensitivity)}>
        {t(`choices.sensitivity.${plainText(sensitivity)}`)}
      </span>
    </>
  );
}
