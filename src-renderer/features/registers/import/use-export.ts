import { useCallback } from 'react';
import { call } from '../../../api/client.ts';
import { useAsOf, useSite } from '../../../app/context.tsx';
import type { ExportFormat } from '../../../ui/table/export-menu.tsx';
import { download, type ShownTable } from '../../../ui/table/export.ts';

/** Saves a table as a file in the browser's downloads, called as what it holds, where and when. */
export function useExport(title: string): (table: ShownTable, format: ExportFormat) => Promise<void> {
  const { site } = useSite();
  const { date } = useAsOf();
  const name = `${title} ${String(site.attributes.name)} ${date}`;
  return useCallback(
    async ({ columns, rows }, format) => {
      const file = await call('tables.export', {
        format,
        fileName: name,
        columns: [...columns],
        rows: rows.map((row) => [...row]),
      });
      download(file.fileName, file.mediaType, file.base64);
    },
    [name],
  );
}
