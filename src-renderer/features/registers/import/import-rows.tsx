import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../../ui/data-table.tsx';
import { capitalised } from '../../../ui/issues.ts';
import type { Preview } from './import-preview.tsx';
import classes from './import.module.css';

type PreviewRow = Preview['rows'][number];
type Status = PreviewRow['status'];

/** What stands in columns of its own. */
const told: ReadonlySet<string> = new Set(['buildingId', 'number', 'name']);
const statuses = ['new', 'changed', 'unchanged', 'wrong'] as const;

/** What of the file is read, and what it says that we have no place for. */
export function ImportColumns({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const label = (field: string) => t(field === 'by' ? 'registers.columns.use' : `fields.${field}`);
  const read = preview.columns.filter(({ field }) => field !== null);
  const ignored = preview.columns.filter(({ field, header }) => field === null && header !== '');
  return (
    <dl className={classes['columns']}>
      <div>
        <dt>{t('registers.import.read')}</dt>
        <dd>
          {read.map(({ header, field }) => (
            <span key={header}>
              {header}
              {field !== null && label(field).toLowerCase() !== header.toLowerCase() && <i> → {label(field)}</i>}
            </span>
          ))}
          {read.length === 0 && t('registers.import.none')}
        </dd>
      </div>
      {ignored.length > 0 && (
        <div>
          <dt>{t('registers.import.ignored')}</dt>
          <dd data-ignored>
            {ignored.map(({ header }) => (
              <span key={header}>{header}</span>
            ))}
          </dd>
        </div>
      )}
      {preview.newFloors.length > 0 && (
        <div>
          <dd>
            {t('registers.import.newFloors', {
              names: preview.newFloors.map(({ building, name }) => `${name} (${building})`).join(', '),
            })}
          </dd>
        </div>
      )}
    </dl>
  );
}

/** Every row of the file with what it does, or why it can't. */
export function ImportRows({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const { counts, rows } = preview;
  const [chosen, setChosen] = useState<Status | null>(counts.wrong > 0 ? 'wrong' : null);
  // A status that the file no longer has shows all.
  const status = chosen !== null && counts[chosen] === 0 ? null : chosen;
  const columns = usePreviewColumns(preview.columns);
  const shown = useMemo(() => (status === null ? rows : rows.filter((row) => row.status === status)), [rows, status]);
  const chip = (one: Status | null, count: number) => (
    <button
      key={one ?? 'all'}
      type="button"
      aria-pressed={status === one}
      disabled={count === 0}
      data-status={one ?? undefined}
      onClick={() => setChosen(one)}
    >
      {t(`registers.import.status.${one ?? 'all'}`)} <b>{count}</b>
    </button>
  );
  return (
    <>
      <div className={classes['chips']} role="group" aria-label={t('registers.import.preview')}>
        {chip(null, rows.length)}
        {statuses.map((one) => chip(one, counts[one]))}
      </div>
      <div className={classes['rows']} data-grid-scroll>
        <DataTable
          key={status ?? 'all'}
          label={t('registers.import.preview')}
          columns={columns}
          rows={shown}
          rowKey={lineOf}
        />
      </div>
    </>
  );
}

const lineOf = (row: PreviewRow): number => row.line;

function usePreviewColumns(read: Preview['columns']): readonly Column<PreviewRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const status = (row: PreviewRow) => t(`registers.import.one.${row.status}`);
    return [
      { key: 'line', header: t('registers.import.line'), align: 'right', value: (row) => row.line },
      {
        key: 'status',
        header: t('registers.import.statusColumn'),
        share: 'fit',
        value: status,
        render: (row) => (
          <span className={classes['status']} data-status={row.status}>
            {status(row)}
          </span>
        ),
      },
      { key: 'building', header: t('fields.buildingId'), share: 'fit', value: (row) => row.building },
      { key: 'number', header: t('fields.number'), share: 'fit', value: (row) => row.number },
      { key: 'label', header: t('registers.import.room'), share: 1, value: (row) => row.label },
      {
        key: 'detail',
        header: t('registers.import.detail'),
        share: 3,
        wrap: true,
        value: detailText,
        render: (row) => <Detail row={row} read={read} />,
      },
    ];
  }, [t, read]);
}

const detailText = (row: PreviewRow): string =>
  [
    ...row.errors.map(({ column, message }) => `${column}: ${message}`),
    ...row.changes.map(({ before, after }) => `${before} → ${after}`),
  ].join('; ');

function Detail({ row, read }: { row: PreviewRow; read: Preview['columns'] }) {
  const { t } = useTranslation();
  const label = (field: string) => t(field === 'by' ? 'registers.columns.use' : `fields.${field}`);
  /** Without the field's name before it: the column's stands there. */
  const said = (column: string, message: string) => {
    const field = read.find(({ header }) => header === column)?.field;
    const prefix = [column, ...(typeof field === 'string' ? [t(`fields.${field}`)] : [])]
      .map((name) => `${name}: `)
      .find((one) => message.startsWith(one));
    return prefix === undefined ? message : capitalised(message.slice(prefix.length));
  };
  return (
    <div className={classes['detail']}>
      {row.errors.map(({ column, code, message }) => (
        <span key={`${column} ${code}`} data-bad>
          {column !== '' && <b>{column}: </b>}
          {said(column, message)}
        </span>
      ))}
      {row.status === 'changed' &&
        row.changes.map(({ field, before, after }) => (
          <span key={field}>
            <b>{label(field)}</b> <del>{before === '' ? '–' : before}</del> → <ins>{after === '' ? '–' : after}</ins>
          </span>
        ))}
      {row.status === 'new' && (
        <span data-calm>
          {row.changes
            .filter(({ after, field }) => after !== '' && !told.has(field))
            .map(({ field, after }) => `${label(field)} ${after}`)
            .join(' · ')}
        </span>
      )}
    </div>
  );
}
