import { useTranslation } from 'react-i18next';
import { decimal, documentId, type Language } from '../../../shared/documents/format.ts';
import type { BackupManifest } from '../../../shared/contract/workspace.ts';
import { useAsOf } from '../../app/context.tsx';
import { whenText } from '../../ui/moments.ts';
import classes from './backups.module.css';
import { megabytes } from './size.ts';

interface TableCount {
  readonly table: string;
  readonly rows: number;
  /** Of what changes over time: how many periods there are. */
  readonly periods: number | undefined;
}

const isVersionsOf = (table: string, counts: BackupManifest['counts']): boolean =>
  table.endsWith('_version') && counts[table.slice(0, -'_version'.length)] !== undefined;

/** A fact's table and that of its versions on one line; empty ones are left out. */
function tablesOf(counts: BackupManifest['counts']): TableCount[] {
  return Object.entries(counts)
    .filter(([table, count]) => count > 0 && !isVersionsOf(table, counts))
    .map(([table, rows]) => ({ table, rows, periods: counts[`${table}_version`] }));
}

/** What a backup holds, table by table. */
export function Manifest({ heading, manifest }: { heading: string; manifest: BackupManifest }) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const language = i18n.language as Language;
  const nameOf = (table: string) => (i18n.exists(`backups.tables.${table}`) ? t(`backups.tables.${table}`) : table);
  const tables = tablesOf(manifest.counts)
    .map((count) => ({ ...count, name: nameOf(count.table) }))
    .sort((a, b) => a.name.localeCompare(b.name, language));
  const shown = (count: number | undefined) => (count === undefined ? '' : decimal(String(count), language));
  const about = [
    whenText(manifest.createdAt, today, language),
    t('backups.versions', { product: manifest.productVersion, schema: manifest.schemaVersion }),
    megabytes(manifest.database.bytes, language),
    documentId(manifest.database.sha256),
  ];
  return (
    <section className={classes['manifest']}>
      <h3>{heading}</h3>
      <p className={classes['about']} title={manifest.database.sha256}>
        {about.join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('backups.table')}</th>
            <th scope="col">{t('backups.rows')}</th>
            <th scope="col">{t('backups.periods')}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, name, rows, periods }) => (
            <tr key={table}>
              <th scope="row">{name}</th>
              <td>{shown(rows)}</td>
              <td>{shown(periods)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
