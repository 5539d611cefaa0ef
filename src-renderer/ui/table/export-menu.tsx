import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChevronIcon } from '../icons.tsx';
import { toast, toastError } from '../toast.tsx';
import { tabSeparated, type ShownTable } from './export.ts';

export type ExportFormat = 'xlsx' | 'csv';

interface ExportMenuProps {
  readonly table: () => ShownTable;
  readonly toFile: (table: ShownTable, format: ExportFormat) => Promise<void>;
}

export function ExportMenu({ table, toFile }: ExportMenuProps) {
  const { t } = useTranslation();
  const save = (format: ExportFormat) => void toFile(table(), format).catch(toastError);
  const copy = () => {
    const shown = table();
    navigator.clipboard.writeText(tabSeparated(shown)).then(
      () => toast(t('registers.table.copied', { count: shown.rows.length })),
      () => toastError(new Error(t('registers.table.notCopied'))),
    );
  };
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronIcon size={11} />}>
          {t('registers.table.export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('registers.table.exportLabel')}</Menu.Label>
        <Menu.Item onClick={() => save('xlsx')}>{t('registers.table.toExcel')}</Menu.Item>
        <Menu.Item onClick={() => save('csv')}>{t('registers.table.toCsv')}</Menu.Item>
        <Menu.Item onClick={copy}>{t('registers.table.copy')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
