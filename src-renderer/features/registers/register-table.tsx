import { Button, Switch } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { useAsOf } from '../../app/context.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { useExport } from './import/use-export.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/page.tsx';
import type { Sorting } from '../../ui/table-rows.ts';
import type { DatedFacts, DatedRow } from './dated-facts.ts';
import { usePeekStack } from './peek-stack.ts';

interface RegisterTableProps<R extends DatedRow> {
  kind: FactName;
  facts: Omit<DatedFacts, 'rows' | 'onDate'> & { readonly rows: readonly R[] };
  columns: readonly Column<R>[];
  sort: Sorting;
  /** What must be there first, where it isn't: its kind. */
  needs?: FactName | undefined;
  /** On the toolbar's own line, where the table can be changed in place. */
  tools?: ReactNode;
  /** Beside the table's own menus. */
  actions?: ReactNode;
  /** Beside the first step, where there is nothing yet, and what it can do. */
  emptyAction?: ReactNode;
  emptyHint?: string;
  /** What can be done with the rows that are chosen. */
  chosen?: (rows: readonly R[], clear: () => void) => ReactNode;
}

const keyOf = (row: DatedRow): number => row.id;

/** The facts of a kind as of the date, one row each; those that don't hold on it are shown when asked for. */
export function RegisterTable<R extends DatedRow>(props: RegisterTableProps<R>) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { kind, facts } = props;
  const stack = usePeekStack();
  const toFile = useExport(t(`registers.kinds.${kind}`));
  const [all, setAll] = useState(false);
  const others = useMemo(() => facts.rows.filter((row) => !row.current).length, [facts.rows]);
  const rows = useMemo(() => (all ? facts.rows : facts.rows.filter((row) => row.current)), [all, facts.rows]);
  const selected = stack.layers.find((layer) => layer.kind === kind)?.id;
  if (facts.error !== null) return <Notice tone="bad">{facts.error.message}</Notice>;
  if (facts.loading) return null;
  const toggle =
    others === 0 ? null : (
      <Switch
        size="xs"
        checked={all}
        onChange={() => setAll(!all)}
        label={t('registers.showOthers', { count: others })}
      />
    );
  return (
    <DataTable
      key={kind}
      label={t(`registers.kinds.${kind}`)}
      columns={props.columns}
      rows={rows}
      rowKey={keyOf}
      initialSort={props.sort}
      isDim={(row) => !row.current}
      selected={typeof selected === 'number' ? selected : null}
      onOpen={(row) => stack.open({ kind, id: row.id })}
      tools={
        <>
          {props.tools}
          {toggle}
        </>
      }
      actions={props.actions}
      chosen={props.chosen}
      viewsName={kind}
      toFile={toFile}
      empty={
        <EmptyState
          title={t(others > 0 ? 'registers.noneOnDate' : `registers.empty.${kind}.title`, { date })}
          action={
            <>
              <Button onClick={() => stack.open({ kind: props.needs ?? kind, id: 'new' })}>
                {t(`registers.new.${props.needs ?? kind}`)}
              </Button>
              {others > 0 && (
                <Button variant="default" onClick={() => setAll(true)}>
                  {t('registers.showOthers', { count: others })}
                </Button>
              )}
              {props.needs === undefined && props.emptyAction}
            </>
          }
        >
          {t(props.needs === undefined ? `registers.empty.${kind}.text` : `registers.needs.${props.needs}`)}
          {props.needs === undefined && props.emptyHint !== undefined && ` ${props.emptyHint}`}
        </EmptyState>
      }
    />
  );
}

/** The page's main action, also on the key N; `/` goes to the filter. */
export function AddButton({ kind, second }: { kind: FactName; second?: FactName }) {
  const { t } = useTranslation();
  const stack = usePeekStack();
  const add = () => stack.open({ kind, id: 'new' });
  useHotkeys([
    ['n', add],
    ['/', () => document.querySelector<HTMLElement>('[data-table-filter]')?.focus()],
  ]);
  return (
    <>
      {second !== undefined && (
        <Button
          variant="default"
          leftSection={<PlusIcon size={14} />}
          onClick={() => stack.open({ kind: second, id: 'new' })}
        >
          {t(`registers.new.${second}`)}
        </Button>
      )}
      <Button leftSection={<PlusIcon size={14} />} onClick={add}>
        {t(`registers.new.${kind}`)}
      </Button>
    </>
  );
}
