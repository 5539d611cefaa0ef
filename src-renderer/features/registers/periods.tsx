import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { period, type Language } from '../../../shared/documents/format.ts';
import { covers } from '../../../shared/values/interval.ts';
import { useAsOf } from '../../app/context.tsx';
import { useFactHistory, type FactRow } from '../../ui/fact-rows.ts';
import type { Names } from '../../ui/names.ts';
import { useSummary } from './summaries.tsx';
import classes from './registers.module.css';

/** Every period of a fact that others are reckoned by, below what holds now: what was, and what is planned. */
export function Periods({ kind, row, names }: { kind: FactName; row: FactRow; names: Names }) {
  const history = useFactHistory(kind, row.id);
  const standing = (history.data?.versions ?? [])
    .filter((version) => version.replacedAt === null)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  if (standing.length === 0) return null;
  return (
    <ul className={classes['periods']}>
      {standing.map((version) => (
        <Period key={version.versionId} kind={kind} row={{ ...row, ...version }} names={names} />
      ))}
    </ul>
  );
}

function Period({ kind, row, names }: { kind: FactName; row: FactRow; names: Names }) {
  const { t, i18n } = useTranslation();
  const { date } = useAsOf();
  const { main } = useSummary(kind, row, names);
  const now = covers(row, date);
  return (
    <li data-now={now || undefined}>
      <span>{period(row, i18n.language as Language)}</span>
      <span>
        {main}
        {row.from > date && <em> {t('registers.planned')}</em>}
      </span>
    </li>
  );
}
