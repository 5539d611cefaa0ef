import { Button, SegmentedControl } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indexBaseYears } from '../../../shared/contract/facts/agreements.ts';
import type { IndexFigure } from '../../../shared/contract/index-figures.ts';
import { changeText, figureText } from '../../../shared/documents/uprating-words.ts';
import { addMonths, isMonth, type Month } from '../../../shared/values/local-date.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { DataTable, type Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { whenText } from '../../ui/moments.ts';
import { Notice } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { FigureDialog } from './figure-dialog.tsx';
import { FilePanel } from './file-panel.tsx';
import { useFigureFile } from './use-figure-file.ts';
import classes from './indexation.module.css';

type BaseYear = IndexFigure['baseYear'];

/** What the address asks for: a figure to be written, `1980 2025-10`, or any, `new`. */
function asked(item: string | undefined): { readonly baseYear: BaseYear; readonly month: Month | null } | null {
  if (item === 'new') return { baseYear: '1980', month: null };
  const [year, month = ''] = (item ?? '').split(' ');
  const baseYear = indexBaseYears.find((one) => one === year);
  return baseYear === undefined ? null : { baseYear, month: isMonth(month) ? month : null };
}

/** The figures of each base year by themselves, the latest first. */
export function FiguresTab() {
  const { t } = useTranslation();
  const { item } = useAddress();
  const setAddress = useSetAddress();
  const wanted = asked(item);
  const [baseYear, setBaseYear] = useState<BaseYear>(wanted?.baseYear ?? '1980');
  const figures = useCall('indexFigures.list', { baseYear });
  const file = useFigureFile();
  const write = useCallback((of: string | undefined) => setAddress({ item: of }, true), [setAddress]);
  const columns = useColumns(figures.data ?? [], write);
  const buttons = (
    <>
      <Button variant="default" onClick={file.open}>
        {t('indexation.figures.import.action')}
      </Button>
      <Button onClick={() => write(`${baseYear} `)}>{t('indexation.figures.add')}</Button>
    </>
  );
  return (
    <div onDragOver={(event) => event.preventDefault()} onDrop={file.drop}>
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label={t('indexation.figures.baseYear')}
          value={baseYear}
          onChange={(value) => setBaseYear(value === '2020' ? '2020' : '1980')}
          data={indexBaseYears.map((year) => ({ value: year, label: t(`choices.indexBaseYear.${year}`) }))}
        />
        <p className={classes['lead']}>{t('indexation.figures.lead')}</p>
        <div className={classes['actions']}>{buttons}</div>
      </div>
      {figures.error !== null && <Notice tone="bad">{figures.error.message}</Notice>}
      {figures.data !== undefined && (
        <DataTable
          key={baseYear}
          label={t('indexation.figures.label', { baseYear })}
          columns={columns}
          rows={figures.data}
          rowKey={(row) => row.month}
          initialSort={{ key: 'month', descending: true }}
          empty={
            <EmptyState
              title={t('indexation.figures.empty', { baseYear })}
              action={<Button onClick={file.open}>{t('indexation.figures.import.action')}</Button>}
            >
              {t('indexation.figures.emptyText')}
            </EmptyState>
          }
        />
      )}
      {wanted !== null && (
        <FigureDialog
          key={item}
          baseYear={wanted.baseYear}
          month={wanted.month}
          onClose={() => write(undefined)}
          onSaved={setBaseYear}
        />
      )}
      {file.opened && <FilePanel file={file} baseYear={baseYear} onBaseYear={setBaseYear} />}
    </div>
  );
}

function useColumns(figures: readonly IndexFigure[], write: (item: string) => void): readonly Column<IndexFigure>[] {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const language = i18n.language === 'en' ? 'en' : 'sv';
  const byMonth = new Map(figures.map((row) => [row.month, row.value]));
  const changeOf = ({ month, value }: IndexFigure): string => {
    const before = byMonth.get(addMonths(month, -12));
    return before === undefined ? '–' : changeText({ baseFigure: before, figure: value }, language);
  };
  return [
    { key: 'month', share: 'fit', header: t('indexation.figures.month'), value: (row) => row.month },
    {
      key: 'value',
      share: 'fit',
      header: t('indexation.figures.value'),
      align: 'right',
      value: (row) => Number(row.value),
      render: (row) => figureText(row.value, language),
    },
    {
      key: 'change',
      share: 'fit',
      header: t('indexation.figures.change'),
      align: 'right',
      value: (row) => Number(row.value) / Number(byMonth.get(addMonths(row.month, -12)) ?? Number.NaN) || null,
      render: changeOf,
      text: changeOf,
    },
    {
      key: 'source',
      header: t('indexation.figures.source'),
      value: (row) => row.source,
      render: (row) => row.source || '–',
    },
    {
      key: 'recorded',
      header: t('indexation.figures.recorded'),
      value: (row) => row.recordedAt,
      render: (row) =>
        row.recordedAt === '' ? t('indexation.figures.builtIn') : whenText(row.recordedAt, today, i18n.language),
      minor: true,
    },
    {
      key: 'correct',
      share: 0.35,
      align: 'right',
      header: '',
      value: () => null,
      render: (row) => (
        <button
          type="button"
          className={classes['link']}
          aria-label={t('indexation.figures.correct', { month: row.month })}
          onClick={() => write(`${row.baseYear} ${row.month}`)}
        >
          {t('indexation.figures.correctAction')}
        </button>
      ),
    },
  ];
}
