import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import { useAsOf } from '../../app/context.tsx';
import { whenText } from '../../ui/moments.ts';
import { useNames } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import { usePeriodText } from './period-text.ts';
import { StatusChip } from './status-chip.tsx';
import classes from './side.module.css';

/** What has become of the paper: its versions, its moves, who signed, and what was printed. */
export function SideHistory({ view }: { view: VersionView }) {
  const { t } = useTranslation();
  return (
    <>
      <section>
        <h2>{t('agreements.history.versions')}</h2>
        <Versions view={view} />
      </section>
      {view.signatories.length > 0 && (
        <section>
          <h2>{t('agreements.history.signatories')}</h2>
          <Signatories view={view} />
        </section>
      )}
      <section>
        <h2>{t('agreements.history.moves')}</h2>
        <Moves view={view} />
      </section>
      <section>
        <h2>{t('agreements.history.prints')}</h2>
        <Prints view={view} />
      </section>
    </>
  );
}

function Versions({ view }: { view: VersionView }) {
  const { t } = useTranslation();
  const period = usePeriodText();
  return (
    <ul className={classes['list']}>
      {view.versions.map((version) => (
        <li key={version.id} aria-current={version.id === view.version.id ? 'true' : undefined}>
          <div>
            {version.id === view.version.id ? (
              <strong>{t('agreements.version', { number: version.number })}</strong>
            ) : (
              <Link to={`/agreements/${version.id}`}>{t('agreements.version', { number: version.number })}</Link>
            )}
            <small>
              {t(`choices.versionReason.${version.reason}`)} · {period(version)}
            </small>
            {version.id !== view.version.id && (
              <small>
                <Link
                  to={`/agreements/${view.version.id}`}
                  search={{ view: 'compare', item: String(version.id) } as never}
                >
                  {t('agreements.history.compare', { number: version.number })}
                </Link>
              </small>
            )}
          </div>
          <StatusChip status={version.status} />
        </li>
      ))}
    </ul>
  );
}

function Signatories({ view }: { view: VersionView }) {
  const f = useFormat();
  const names = useNames(view.document.siteId);
  return (
    <ul className={classes['list']}>
      {view.signatories.map((one) => (
        <li key={`${one.agencyId}-${one.name}`}>
          <div>
            {one.name}
            <small>
              {[names.nameOf('agencies', one.agencyId), one.title].filter((part) => part !== '').join(', ')}
            </small>
            <small>{[one.place, f.date(one.signedOn)].filter((part) => part !== '').join(' ')}</small>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Moves({ view }: { view: VersionView }) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  return (
    <ul className={classes['list']}>
      {view.moves.map((move) => (
        <li key={`${move.at}-${move.to}`}>
          <div>
            {t(`choices.versionStatus.${move.to}`)}
            <small>
              {whenText(move.at, today, i18n.language)}, {move.by === '' ? move.actor : move.by}
            </small>
            {move.note !== '' && <small>{move.note}</small>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Prints({ view }: { view: VersionView }) {
  const { t, i18n } = useTranslation();
  const { today } = useAsOf();
  if (view.prints.length === 0) return <p className={classes['none']}>{t('agreements.history.noPrints')}</p>;
  return (
    <ul className={classes['list']}>
      {view.prints.map((print) => (
        <li key={print.at}>
          <div>
            {whenText(print.at, today, i18n.language)}
            <small title={print.contentSha256}>
              {t('agreements.history.print', {
                count: print.pages,
                actor: print.actor,
                id: print.contentSha256.slice(0, 12),
              })}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
