import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardCell } from '../../../shared/contract/agreements.ts';
import type { Blocker, BlockerCode } from '../../../shared/domain/agreements/blockers.ts';
import { isMergeField } from '../../../shared/domain/agreements/merge-fields.ts';
import { blockerText } from '../../../shared/i18n/blocker-text.ts';
import type { Language } from '../../../shared/i18n/index.ts';
import classes from './agreements.module.css';

/** Where what blocks is mended, when that isn't the paper itself. */
const elsewhere: Partial<Record<BlockerCode, { to: string; search?: Record<string, string> }>> = {
  'cost-pending': { to: '/terms', search: { tab: 'costs' } },
  'cost-declined': { to: '/terms', search: { tab: 'costs' } },
  'no-agreement': { to: '/terms' },
  'no-calculation': { to: '/rent' },
  'no-facts': { to: '/checks' },
};

/** A blocker in words. What a text lacks is said in short, as there are many of them. */
function useBlockerText(): (blocker: Blocker) => string {
  const { t, i18n } = useTranslation();
  return (blocker) => {
    const { field } = blocker.params;
    if (blocker.code !== 'gap' || field === undefined) return blockerText(blocker, i18n.language as Language);
    const name = t(isMergeField(field) ? `agreements.field.${field}` : `agreements.annex.${field}`);
    return t('agreements.side.gap', { field: name });
  };
}

interface BlockerListProps {
  blockers: readonly Blocker[];
  /** The guest's papers, to lead to the one that must come first. */
  cells: readonly BoardCell[];
  /** On the paper's own page: goes to where it is mended there. */
  onJump?: ((blocker: Blocker) => void) | undefined;
  most?: number;
}

/** What stands in the way, each line leading to where it is mended. */
export function BlockerList({ blockers, cells, onJump, most = blockers.length }: BlockerListProps) {
  const { t } = useTranslation();
  const left = blockers.length - most;
  if (blockers.length === 0) return null;
  return (
    <ul className={classes['blockers']}>
      {blockers.slice(0, most).map((blocker) => (
        <li key={`${blocker.code}-${JSON.stringify(blocker.params)}`} data-stops={blocker.stops || undefined}>
          <BlockerLine blocker={blocker} cells={cells} onJump={onJump} />
        </li>
      ))}
      {left > 0 && <li className={classes['left']}>{t('agreements.board.more', { count: left })}</li>}
    </ul>
  );
}

function BlockerLine({ blocker, cells, onJump }: Pick<BlockerListProps, 'cells' | 'onJump'> & { blocker: Blocker }) {
  const text = useBlockerText()(blocker);
  const there = elsewhere[blocker.code];
  if (there !== undefined) {
    return (
      <Link to={there.to} search={(there.search ?? {}) as never}>
        {text}
      </Link>
    );
  }
  const other = blocker.code === 'needs-document' || onJump === undefined;
  const cell = cells.find(({ kind }) => kind === blocker.kind);
  const id = cell?.openVersionId ?? cell?.versionId ?? null;
  // A paper that isn't there is made on the board.
  if (other) return <Link to={id === null ? '/agreements' : `/agreements/${id}`}>{text}</Link>;
  return (
    <button type="button" className={classes['link']} onClick={() => onJump(blocker)}>
      {text}
    </button>
  );
}
