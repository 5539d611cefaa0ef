import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './agency-link.module.css';

/** To an agency's own page. */
export function AgencyLink({ id, children }: { id: number; children: ReactNode }) {
  return (
    <Link to={`/agencies/${id}`} className={classes['link']}>
      {children}
    </Link>
  );
}
