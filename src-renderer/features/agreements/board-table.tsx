import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { BoardCell, BoardRow } from '../../../shared/contract/agreements.ts';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import type { Names } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import { BlockerList } from './blocker-list.tsx';
import { tellingBlockers } from './gap-places.ts';
import type { Wanted } from './board-page.tsx';
import { usePeriodText } from './period-text.ts';
import { StatusChip } from './status-chip.tsx';
import classes from './agreements.module.css';

interface BoardProps {
  rows: readonly BoardRow[];
  names: Names;
  onCreate: (wanted: Wanted) => void;
}

export function BoardTable({ rows, names, onCreate }: BoardProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['frame']}>
      <table className={classes['board']} aria-label={t('agreements.board.label')}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              {t('fields.guestAgencyId')}
            </th>
            <th scope="colgroup" data-step>
              {t('agreements.step.1')}
            </th>
            <th colSpan={4} scope="colgroup" data-step>
              {t('agreements.step.2')}
            </th>
            <th scope="colgroup" data-step>
              {t('agreements.step.3')}
            </th>
            <th rowSpan={2} scope="col" data-step>
              {t('agreements.board.next')}
            </th>
          </tr>
          <tr>
            {(['overall', 'economy', 'it', 'premises', 'hr', 'rent'] as const).map((kind) => (
              <th
                key={kind}
                scope="col"
                data-step={kind === 'overall' || kind === 'economy' || kind === 'rent' || undefined}
              >
                {t(`agreements.short.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Guest key={row.guestAgencyId} row={row} names={names} onCreate={onCreate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Guest({ row, names, onCreate }: Omit<BoardProps, 'rows'> & { row: BoardRow }) {
  const { t } = useTranslation();
  const f = useFormat();
  const guest = names.nameOf('agencies', row.guestAgencyId);
  return (
    <tr>
      <th scope="row">
        <span className={classes['guest']}>
          <AgencyDot colour={names.colourOf(row.guestAgencyId)} />
          <Link to={`/agencies/${row.guestAgencyId}`}>{guest}</Link>
        </span>
        {row.yearlyRentOre !== null && (
          <small>{t('agreements.board.rent', { amount: f.wholeKronor(row.yearlyRentOre) })}</small>
        )}
      </th>
      {row.cells.map((cell) => (
        <td
          key={cell.kind}
          data-step={cell.kind === 'overall' || cell.kind === 'economy' || cell.kind === 'rent' || undefined}
        >
          <Cell
            cell={cell}
            guest={guest}
            onCreate={() => onCreate({ guestAgencyId: row.guestAgencyId, kind: cell.kind })}
          />
        </td>
      ))}
      <td data-step>
        <Next row={row} onCreate={onCreate} />
      </td>
    </tr>
  );
}

function Cell({ cell, guest, onCreate }: { cell: BoardCell; guest: string; onCreate: () => void }) {
  const { t } = useTranslation();
  const period = usePeriodText();
  const name = t(`choices.documentKind.${cell.kind}`);
  if (cell.versionId === null || cell.status === null) {
    return (
      <button
        type="button"
        className={classes['create']}
        aria-label={t('agreements.board.createOf', { document: name, guest })}
        onClick={onCreate}
      >
        {t('agreements.board.create')}
      </button>
    );
  }
  return (
    <div className={classes['cell']}>
      <Link to={`/agreements/${cell.versionId}`} title={cell.registrationNumber}>
        <VisuallyHidden>{t('agreements.board.of', { document: name, guest })} </VisuallyHidden>
        <StatusChip status={cell.status} />
        <small>
          {t('agreements.version', { number: cell.number })}
          {cell.from !== null && <br />}
          {cell.from !== null && period({ from: cell.from, to: cell.to })}
        </small>
      </Link>
      {cell.openVersionId !== null && cell.openState !== null && (
        <Link to={`/agreements/${cell.openVersionId}`} data-open>
          <VisuallyHidden>{t('agreements.board.of', { document: name, guest })} </VisuallyHidden>
          <small>{t('agreements.board.openVersion')}</small>
          <StatusChip status={cell.openState} />
        </Link>
      )}
    </div>
  );
}

const mostBlockers = 4;

/** The first step that isn't signed: what blocks it, or that nothing does. */
function Next({ row, onCreate }: { row: BoardRow; onCreate: BoardProps['onCreate'] }) {
  const { t } = useTranslation();
  if (row.next === null) return <span className={classes['done']}>{t('agreements.board.done')}</span>;
  const { kind } = row.next;
  const blockers = tellingBlockers(row.next.blockers);
  const cell = row.cells.find((one) => one.kind === kind);
  const isCreated = cell?.versionId !== null && cell?.versionId !== undefined;
  const gaps = blockers.filter(({ code }) => code === 'gap').length;
  // That the paper isn't there is what its button says, and what the text lacks is listed beside the text.
  const shown = blockers.filter(({ code }) => code !== 'not-created' && code !== 'gap');
  return (
    <div className={classes['next']}>
      <strong>{t('agreements.board.nextIs', { document: t(`agreements.long.${kind}`) })}</strong>
      {!isCreated && (
        <button
          type="button"
          className={classes['link']}
          onClick={() => onCreate({ guestAgencyId: row.guestAgencyId, kind })}
        >
          {t('agreements.board.nextCreate')}
        </button>
      )}
      {gaps > 0 && cell?.versionId !== undefined && (
        <Link className={classes['link']} to={`/agreements/${cell.openVersionId ?? cell.versionId}`}>
          {t('agreements.board.gaps', { count: gaps })}
        </Link>
      )}
      {isCreated && !blockers.some(({ stops }) => stops) && (
        <span className={classes['done']}>{t('agreements.board.nextReady')}</span>
      )}
      <BlockerList blockers={shown} cells={row.cells} most={mostBlockers} />
    </div>
  );
}
