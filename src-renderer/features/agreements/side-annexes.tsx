import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import { isEditable } from '../../../shared/domain/agreements/document-kinds.ts';
import { Attachments } from '../../ui/attachments/attachments.tsx';
import classes from './side.module.css';

/** What goes into the bundle after the text: annexes that the facts make, and files that are attached. */
export function SideAnnexes({ view }: { view: VersionView }) {
  const { t } = useTranslation();
  const { version, annexes } = view;
  return (
    <>
      <section>
        <h2>{t('agreements.annexes.title')}</h2>
        {annexes.length === 0 && <p className={classes['none']}>{t('agreements.annexes.none')}</p>}
        <ul className={classes['annexes']}>
          {annexes.map((annex) => (
            <li key={annex.key}>
              <span>{t('agreements.annexes.number', { number: annex.annexNumber })}</span>
              <div>
                {annex.title}
                {annex.missing !== null && <small>{annex.missing}</small>}
              </div>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('agreements.annexes.files')}</h2>
        <Attachments kind="documentVersions" factId={version.id} editable={isEditable(version.state)} />
      </section>
    </>
  );
}
