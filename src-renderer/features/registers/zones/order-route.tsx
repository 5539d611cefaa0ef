import { useTranslation } from 'react-i18next';
import { plainText } from '../../../ui/fact-rows.ts';
import type { Names } from '../../../ui/names.ts';
import type { DatedRow } from '../dated-facts.ts';
import { useSiteFacts } from './zone-facts.ts';
import classes from './zones.module.css';

const isOf = (agencyId: number, area: string) => (row: DatedRow) =>
  row.identity['agencyId'] === agencyId && row.attributes['competenceArea'] === area;

const wayTo = ({ attributes }: DatedRow): string =>
  [attributes['name'], attributes['title'], attributes['email'], attributes['phone']]
    .map(plainText)
    .filter((part) => part !== '')
    .join(' · ');

/** The agency's contacts for premises, through whom its cards are ordered (2.3.3); else its general ones. */
function useOrderContacts(): (agencyId: number) => readonly DatedRow[] {
  const contacts = useSiteFacts('contacts').onDate;
  return (agencyId) => {
    const own = contacts.filter(isOf(agencyId, 'premises'));
    return own.length > 0 ? own : contacts.filter(isOf(agencyId, 'general'));
  };
}

export function OrderRoute({ agencyId, names }: { agencyId: number; names: Names }) {
  const { t } = useTranslation();
  const contacts = useOrderContacts()(agencyId);
  return (
    <div className={classes['route']}>
      {contacts.length === 0 ? (
        <p>{t('registers.cards.noContact', { agency: names.nameOf('agencies', agencyId) })}</p>
      ) : (
        <ul>
          {contacts.map((contact) => (
            <li key={contact.id}>
              {wayTo(contact)}{' '}
              <span className={classes['quiet']}>
                {t(`choices.competenceArea.${plainText(contact.attributes['competenceArea'])}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={classes['quiet']}>{t('registers.cards.routine')}</p>
    </div>
  );
}

/** Beside the form of a new card, before its agency is chosen: every agency's way of ordering. */
export function OrderRoutes({ names }: { names: Names }) {
  const { t } = useTranslation();
  const roles = useSiteFacts('agencyRoles').onDate;
  const contactsOf = useOrderContacts();
  const lines = roles.flatMap(({ identity }) => {
    const id = Number(identity['agencyId']);
    const ways = contactsOf(id).map(wayTo);
    return ways.length === 0 ? [] : [{ id, text: ways.join('; ') }];
  });
  if (lines.length === 0) return null;
  return (
    <details className={classes['routes']}>
      <summary>{t('registers.cards.orderedThrough')}</summary>
      <dl>
        {lines.map(({ id, text }) => (
          <div key={id}>
            <dt>{names.nameOf('agencies', id)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={classes['quiet']}>{t('registers.cards.routine')}</p>
    </details>
  );
}
