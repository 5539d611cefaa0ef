import { useTranslation } from 'react-i18next';
import { ArrowDownIcon, ArrowUpIcon } from '../icons.tsx';
import type { Sorting } from '../table-rows.ts';
import type { Column } from './column.ts';
import classes from './grid.module.css';

interface HeadProps<R> {
  readonly columns: readonly Column<R>[];
  readonly sorting: Sorting | null;
  readonly onSort: (key: string) => void;
  /** Where rows can be chosen: how many of those shown are. */
  readonly checks: { readonly some: boolean; readonly all: boolean; readonly onToggle: () => void } | null;
}

export function Head<R>({ columns, sorting, onSort, checks }: HeadProps<R>) {
  const { t } = useTranslation();
  return (
    <thead data-grid-head>
      <tr aria-rowindex={1}>
        {checks !== null && (
          <th scope="col" aria-colindex={1} className={classes['check']}>
            <input
              type="checkbox"
              checked={checks.all}
              ref={(input) => {
                if (input !== null) input.indeterminate = checks.some && !checks.all;
              }}
              onChange={checks.onToggle}
              aria-label={t('registers.table.chooseAll')}
            />
          </th>
        )}
        {columns.map((column, index) => (
          <HeadCell
            key={column.key}
            column={column}
            index={index + (checks === null ? 1 : 2)}
            sorting={sorting}
            onSort={onSort}
          />
        ))}
      </tr>
    </thead>
  );
}

interface HeadCellProps<R> {
  column: Column<R>;
  index: number;
  sorting: Sorting | null;
  onSort: (key: string) => void;
}

function HeadCell<R>({ column, index, sorting, onSort }: HeadCellProps<R>) {
  const active = sorting?.key === column.key;
  if (column.header === '') return <th scope="col" aria-colindex={index} />;
  const direction = active ? (sorting.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-colindex={index} data-align={column.align} aria-sort={direction}>
      <button type="button" onClick={() => onSort(column.key)} data-active={active || undefined}>
        <span>
          {column.header}
          {column.unit !== undefined && <span className={classes['unit']}> {column.unit}</span>}
        </span>
        <i>{active && sorting.descending ? <ArrowDownIcon size={11} /> : <ArrowUpIcon size={11} />}</i>
      </button>
    </th>
  );
}

interface TotalsProps<R> {
  columns: readonly Column<R>[];
  rows: readonly R[];
  hasChecks: boolean;
  place: number;
}

export function Totals<R>({ columns, rows, hasChecks, place }: TotalsProps<R>) {
  const { t } = useTranslation();
  return (
    <tfoot data-grid-foot>
      <tr aria-rowindex={place}>
        {hasChecks && <td />}
        {columns.map((column, index) => (
          <td key={column.key} role={index === 0 ? 'rowheader' : undefined} data-align={column.align}>
            {column.total?.(rows) ?? (index === 0 ? t('app.table.total') : null)}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
