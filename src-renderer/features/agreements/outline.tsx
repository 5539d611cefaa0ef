import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Clause } from '../../../shared/domain/agreements/rich-text.ts';
import { goToClause, type Standing } from './clause-places.ts';
import classes from './clauses.module.css';

/** The clauses at a glance: numbers, what is left out, and where something is missing. */
export function Outline(props: { clauses: readonly Clause[]; standings: ReadonlyMap<string, Standing> }) {
  const { t } = useTranslation();
  return (
    <nav className={classes['outline']} aria-label={t('agreements.outline.label')} data-no-print>
      <ol>
        {props.clauses.map(({ key, title }) => {
          const standing = props.standings.get(key);
          const gaps = standing?.gaps.length ?? 0;
          return (
            <li key={key}>
              <button
                type="button"
                data-out={standing?.included === false || undefined}
                onClick={() => goToClause(key)}
              >
                <span>{standing?.number ?? '–'}</span>
                <span>
                  {title}
                  {standing?.included === false && <small>{t('agreements.clause.out')}</small>}
                </span>
                {gaps > 0 && (
                  <b title={t('agreements.outline.gaps', { count: gaps })}>
                    <span aria-hidden="true">!</span>
                    <VisuallyHidden>{t('agreements.outline.gaps', { count: gaps })}</VisuallyHidden>
                  </b>
                )}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
