import { useTranslation } from 'react-i18next';
import { decimal, documentId, type Language } from '../../../shared/documents/format.ts';
import type { BackupManifest } from '../../../shared/contract/workspace.ts';
import { useAsOf } from '../../app/context.tsx';
import { whenText } from '../../ui/moments.ts';
import classes from './backups.module.css';
import { megabytes } from './size.ts';

/** What a backup holds, table by table. */
export function Manifest({ heading, manifest }: { heading: string; manifest: BackupManifest }) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  const language = i18n.language as Language;
  const counts = Object.entries(manifest.counts).filter(([, count]) => count > 0);
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
          </tr>
        </thead>
        <tbody>
          {counts.map(([table, count]) => (
            <tr key={table}>
              <th scope="row">{i18n.exists(`backups.tables.${table}`) ? t(`backups.tables.${table}`) : table}</th>
              <td>{decimal(String(count), language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
