import { useTranslation } from 'react-i18next';
import { ChevronIcon } from '../icons.tsx';
import type { GroupItem } from './arrange.ts';
import type { Column } from './column.ts';
import classes from './grid.module.css';

interface GroupRowProps<R> {
  readonly item: GroupItem<R>;
  readonly by: Column<R>;
  readonly columns: readonly Column<R>[];
  readonly hasChecks: boolean;
  readonly place: number;
  readonly top: number;
  readonly active: boolean;
  readonly onToggle: (key: string) => void;
  readonly onFocus: () => void;
}

/** The head of a group: what its rows have in common, how many they are, and their totals. */
export function GroupRow<R>(props: GroupRowProps<R>) {
  const { t } = useTranslation();
  const { item, by, columns, hasChecks } = props;
  const first = columns.findIndex((column) => column.total !== undefined);
  const span = (first < 0 ? columns.length : Math.max(1, first)) + (hasChecks ? 1 : 0);
  const label = item.label ?? t('registers.table.without', { what: by.header.toLocaleLowerCase('sv') });
  return (
    <tr
      aria-rowindex={props.place}
      aria-expanded={item.open}
      className={classes['group']}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <td
        role="rowheader"
        aria-colspan={span}
        style={{ gridColumn: `1 / span ${span}` }}
        tabIndex={props.active ? 0 : -1}
        data-cell={`${item.key}/`}
        onFocus={props.onFocus}
        onClick={() => props.onToggle(item.key)}
      >
        <span className={classes['chevron']} data-open={item.open || undefined}>
          <ChevronIcon size={12} />
        </span>
        {label}
        <span className={classes['groupCount']}>{t('app.table.count', { count: item.rows.length })}</span>
      </td>
      {columns.slice(span - (hasChecks ? 1 : 0)).map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.total?.(item.rows)}
        </td>
      ))}
    </tr>
  );
}
