import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { isAboutZones, useFindings } from '../../../app/findings.ts';
import { Notice } from '../../../ui/page.tsx';
import { useFindingText } from '../checks/finding-text.ts';
import classes from './zones.module.css';

/** The gravest of what is wrong with the zones, on one line, and where all of it is put right. */
export function ZoneNotice() {
  const { t } = useTranslation();
  const findings = useFindings().findings.filter(isAboutZones);
  const textOf = useFindingText();
  const [first, ...others] = findings;
  if (first === undefined) return null;
  const search = others.length === 0 ? { open: `${first.kind}-${first.id}` } : {};
  return (
    <div className={classes['notice']} data-no-print>
      <Notice
        action={
          <Link to="/checks" search={search as never}>
            {t('registers.zones.mend')}
          </Link>
        }
      >
        {textOf(first)} {others.length > 0 && t('registers.zones.others', { count: others.length })}
      </Notice>
    </div>
  );
}
