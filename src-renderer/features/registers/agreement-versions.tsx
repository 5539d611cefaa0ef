import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { period, shortKronor, type Language } from '../../../shared/documents/format.ts';
import { useCall } from '../../api/client.ts';
import { PeekSection } from '../../ui/peek.tsx';
import classes from './registers.module.css';

/** The rents that have been locked to an agreement, the latest first. */
export function AgreementVersions({ agreementId }: { agreementId: number }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  const versions = useCall('agreementVersions.list', { agreementId });
  const rows = [...(versions.data ?? [])].sort((a, b) => b.number - a.number);
  return (
    <PeekSection title={t('registers.versions.title')}>
      {rows.length === 0 && versions.data !== undefined && (
        <p className={classes['teach']}>
          {t('registers.versions.none')} <Link to="/rent">{t('registers.versions.toRent')}</Link>
        </p>
      )}
      {rows.length > 0 && (
        <ul className={classes['related']}>
          {rows.map((version) => (
            <li key={version.id}>
              <Link to="/versions" search={{ view: String(version.id) } as never}>
                <span>
                  {t('registers.versions.one', { number: version.number })} ·{' '}
                  {period({ from: version.from, to: version.inForceTo }, language)}
                </span>
                <span data-side>{shortKronor(version.yearlyRentOre, language)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </PeekSection>
  );
}
