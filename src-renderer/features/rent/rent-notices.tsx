import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRentFindings, type RentMatter } from '../../app/rent-findings.ts';
import { Notice } from '../../ui/page.tsx';
import classes from './rent.module.css';

/** What the facts lack that the rent stands on, a line each with where it is put right. */
export function RentNotices() {
  const matters = useRentFindings();
  if (matters.length === 0) return null;
  return (
    <Notice>
      <MatterList matters={matters} />
    </Notice>
  );
}

export function MatterList({ matters }: { matters: readonly RentMatter[] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes['matters']}>
      {matters.map((matter) => (
        <li key={matter.key}>
          <span>{matter.text}</span>
          <Link to={matter.to} search={matter.search as never}>
            {t('registers.checks.page.mend')}
          </Link>
        </li>
      ))}
    </ul>
  );
}
