import { memo, type FocusEvent, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellEditor, type After } from './cell-editor.tsx';
import { checkKey, textOf, type Column, type RowKey } from './column.ts';
import { cellId, type CellDraft } from './edits.ts';
import classes from './grid.module.css';

/** What the rows share; the same object for as long as nothing in it changes. */
export interface RowActions<R> {
  readonly open: ((row: R) => void) | undefined;
  readonly point: (row: RowKey, column: string) => void;
  readonly startEdit: (row: RowKey, column: string) => void;
  readonly save: (row: R, id: RowKey, column: Column<R>, text: string, after: After) => void;
  readonly leave: (row: R, column: Column<R>, text: string | null) => void;
  readonly cancel: (row: RowKey, column: string) => void;
  readonly toggle: ((row: RowKey, range: boolean) => void) | undefined;
}

export interface Editing {
  readonly row: RowKey;
  readonly column: string;
  /** What was typed to begin with; null begins with what stands there. */
  readonly typed: string | null;
}

export interface RowProps<R> {
  readonly row: R;
  readonly id: RowKey;
  readonly place: number;
  readonly top: number;
  readonly columns: readonly Column<R>[];
  readonly actions: RowActions<R>;
  /** The column of the active cell, where it is in this row. */
  readonly active: string | null;
  readonly editing: Editing | null;
  readonly drafts: ReadonlyMap<string, CellDraft>;
  readonly checked: boolean;
  readonly selected: boolean;
  readonly dim: boolean;
  readonly editable: boolean;
  /** Where rows are as high as what is in them. */
  readonly measure: ((row: HTMLElement | null) => void) | undefined;
}

function GridRow<R>(props: RowProps<R>) {
  const { row, id, columns, actions, active, measure } = props;
  const { toggle } = actions;
  const hasChecks = toggle !== undefined;
  return (
    <tr
      ref={measure}
      data-index={props.place - 2}
      aria-rowindex={props.place}
      aria-selected={hasChecks ? props.checked : undefined}
      data-row={id}
      data-opens={(actions.open !== undefined && !props.editable) || undefined}
      data-selected={props.selected || undefined}
      data-checked={props.checked || undefined}
      data-dim={props.dim || undefined}
      data-editing={props.editing !== null || undefined}
      data-noted={columns.some(({ key }) => props.drafts.get(cellId(id, key))?.state === 'wrong') || undefined}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      {hasChecks && (
        <CheckCell
          id={id}
          name={firstText(columns, row)}
          active={active === checkKey}
          checked={props.checked}
          toggle={toggle}
          point={actions.point}
        />
      )}
      {columns.map((column, index) => (
        <GridCell
          key={column.key}
          {...props}
          column={column}
          index={index + (hasChecks ? 2 : 1)}
          isActive={active === column.key}
          isFirst={index === 0}
        />
      ))}
    </tr>
  );
}

const firstText = <R,>(columns: readonly Column<R>[], row: R): string =>
  columns
    .slice(0, 2)
    .map((column) => textOf(column, row))
    .join(' ');

/** Drawn anew only when something in it is another. */
export const Row = memo(GridRow) as typeof GridRow;

interface CheckCellProps {
  id: RowKey;
  name: string;
  active: boolean;
  checked: boolean;
  toggle: (row: RowKey, range: boolean) => void;
  point: (row: RowKey, column: string) => void;
}

/** The cursor follows the focus, however it came. */
const onOwnFocus = (point: () => void) => (event: FocusEvent) => {
  if (event.target === event.currentTarget) point();
};

function CheckCell({ id, name, active, checked, toggle, point }: CheckCellProps) {
  const { t } = useTranslation();
  return (
    <td
      aria-colindex={1}
      className={classes['check']}
      tabIndex={active ? 0 : -1}
      data-cell={cellId(id, checkKey)}
      onFocus={onOwnFocus(() => point(id, checkKey))}
      onClick={(event) => {
        event.stopPropagation();
        toggle(id, event.shiftKey);
      }}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        checked={checked}
        readOnly
        aria-label={t('registers.table.choose', { name })}
      />
    </td>
  );
}

interface CellProps<R> extends RowProps<R> {
  readonly column: Column<R>;
  readonly index: number;
  readonly isActive: boolean;
  readonly isFirst: boolean;
}

function GridCell<R>(props: CellProps<R>) {
  const { row, id, column, actions, editing, isFirst, editable } = props;
  const draft = props.drafts.get(cellId(id, column.key));
  const isEditing = editing?.column === column.key && column.edit !== undefined;
  const onClick = (event: MouseEvent<HTMLElement>) => {
    if (window.getSelection()?.isCollapsed === false && !isEditing) return;
    actions.point(id, column.key);
    if (editable || isEditing) return event.stopPropagation();
    actions.open?.(row);
  };
  return (
    <td
      role={isFirst ? 'rowheader' : undefined}
      aria-colindex={props.index}
      aria-readonly={editable ? column.edit === undefined : undefined}
      aria-invalid={draft?.state === 'wrong' || undefined}
      tabIndex={props.isActive && !isEditing ? 0 : -1}
      data-cell={cellId(id, column.key)}
      data-align={column.align}
      data-wrap={column.wrap || undefined}
      data-editing={isEditing || undefined}
      data-state={draft?.state}
      title={draft === undefined && column.align !== 'right' ? textOf(column, row) : undefined}
      onFocus={onOwnFocus(() => actions.point(id, column.key))}
      onClick={onClick}
      onDoubleClick={() => column.edit !== undefined && actions.startEdit(id, column.key)}
    >
      {isEditing ? <Editor {...props} draft={draft} /> : <Content {...props} draft={draft} />}
    </td>
  );
}

function Editor<R>(props: CellProps<R> & { draft: CellDraft | undefined }) {
  const { row, id, column, actions, editing, draft } = props;
  if (column.edit === undefined) return null;
  return (
    <CellEditor
      edit={column.edit}
      label={column.header}
      text={draft?.text ?? editing?.typed ?? column.edit.text(row)}
      typed={editing?.typed !== null && draft === undefined}
      message={draft?.message}
      align={column.align}
      onSave={(text, after) => actions.save(row, id, column, text, after)}
      onLeave={(text) => actions.leave(row, column, text)}
      onCancel={() => actions.cancel(id, column.key)}
    />
  );
}

function Content<R>(props: CellProps<R> & { draft: CellDraft | undefined }): ReactNode {
  const { row, id, column, actions, draft, isFirst } = props;
  const standing = column.render === undefined ? (column.value(row) ?? '–') : column.render(row);
  const label = column.edit?.options?.find(({ value }) => value === draft?.text)?.label ?? draft?.text;
  const content = draft === undefined ? standing : label;
  const shown =
    isFirst && actions.open !== undefined ? (
      <button
        type="button"
        tabIndex={-1}
        className={classes['open']}
        data-row-button
        onClick={(event) => {
          event.stopPropagation();
          actions.point(id, column.key);
          actions.open?.(row);
        }}
      >
        {content}
      </button>
    ) : (
      content
    );
  if (draft?.message === undefined) return shown;
  return (
    <>
      {shown}
      <div className={classes['note']} data-bad role="alert">
        {draft.message}
      </div>
    </>
  );
}
