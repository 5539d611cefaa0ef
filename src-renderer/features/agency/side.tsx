import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { competenceAreas } from '../../../shared/contract/facts/agencies.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { useSite } from '../../app/context.tsx';
import { plainText, type FactRow } from '../../ui/fact-rows.ts';
import { useNames } from '../../ui/names.ts';
import { placeOf } from '../../ui/places.ts';
import { useFormat } from '../../ui/use-format.ts';
import { FactButton, OpenButton, Part, Teach } from './part.tsx';
import { useOnDate, type Summary } from './use-agency.ts';
import classes from './agency.module.css';

const decimals = new Set(['fte', 'required', 'rooms', 'area']);

/** What does not hang together about the agency on the date; each line leads to where it is put right. */
export function Attention({ summary }: { summary: Summary }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { findings } = summary;
  const shown = (params: Summary['findings'][number]['params']) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decimals.has(name) ? f.decimal(String(value)) : value]),
    );
  return (
    <Part title={t('agency.attention.title')}>
      {findings.length === 0 && <Teach>{t('agency.attention.none')}</Teach>}
      <ul className={classes['list']}>
        {findings.map(({ code, kind, id, params }) => (
          <li key={`${code}-${id}-${JSON.stringify(params)}`}>
            <span>{t(`registers.checks.${code}.text`, shown(params))}</span>
            <FactLink kind={kind as FactName} id={id} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

function FactLink({ kind, id }: { kind: FactName; id: number }) {
  const { t } = useTranslation();
  const { to, search } = placeOf(kind, id);
  return (
    <Link to={to} search={search as never}>
      {t('agency.attention.show')}
    </Link>
  );
}

/** Whom to turn to, one line for each competence area. */
export function Contacts({ id }: { id: number }) {
  const { t } = useTranslation();
  const contacts = useOnDate()('contacts').filter((row) => row.identity['agencyId'] === id);
  return (
    <Part title={t('agency.contacts.title')} action={<OpenButton add open={`agencies-${id}.contacts-new`} />}>
      {contacts.length === 0 && <Teach>{t('agency.contacts.none')}</Teach>}
      <dl className={classes['pairs']}>
        {competenceAreas.map((area) => {
          const own = contacts.filter((row) => row.attributes['competenceArea'] === area);
          return (
            <div key={area}>
              <dt>{t(`choices.competenceArea.${area}`)}</dt>
              {own.length === 0 && <dd data-none>{t('agency.contacts.missing')}</dd>}
              {own.map((row) => (
                <Contact key={row.id} row={row} />
              ))}
            </div>
          );
        })}
      </dl>
    </Part>
  );
}

function Contact({ row }: { row: FactRow }) {
  const { title, email, phone, name } = row.attributes;
  const ways = [title, phone, email].map(plainText).filter((text) => text !== '');
  return (
    <dd>
      <FactButton open={`contacts-${row.id}`}>{plainText(name)}</FactButton>
      {ways.length > 0 && <small>{ways.join(' · ')}</small>}
    </dd>
  );
}

/** The zones whose every door on the way opens to the agency. */
export function Zones({ summary, id }: { summary: Summary; id: number }) {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const zones = names.rowsOf('securityZones').filter((zone) => summary.zoneIds.includes(zone.id));
  return (
    <Part
      title={t('agency.zones.title')}
      action={
        <Link to="/zones" className={classes['more']}>
          {t('agency.zones.all')}
        </Link>
      }
    >
      {zones.length === 0 && <Teach>{t('agency.zones.none')}</Teach>}
      <ul className={classes['list']}>
        {zones.map((zone) => (
          <li key={zone.id}>
            <FactButton open={`securityZones-${zone.id}`}>{names.rowName('securityZones', zone)}</FactButton>
            <span data-side>
              {zone.attributes['ownerAgencyId'] === id
                ? t('agency.zones.own')
                : t(`choices.network.${plainText(zone.attributes['network'])}`)}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Of a long list so many are shown. */
const most = 8;

export function Cards({ id }: { id: number }) {
  const { t } = useTranslation();
  const f = useFormat();
  const cards = useOnDate()('accessCards').filter((row) => row.attributes['agencyId'] === id);
  const state = (row: FactRow): string => {
    const { returnedOn, issuedOn, orderedOn } = row.attributes as Record<string, Parameters<typeof f.date>[0] | null>;
    if (returnedOn) return t('agency.cards.returned', { date: f.date(returnedOn) });
    if (issuedOn) return t('agency.cards.issued', { date: f.date(issuedOn) });
    return orderedOn ? t('agency.cards.ordered', { date: f.date(orderedOn) }) : '';
  };
  return (
    <Part
      title={t('agency.cards.title')}
      action={
        <Link to="/zones" search={{ tab: 'cards' } as never} className={classes['more']}>
          {t('agency.cards.all')}
        </Link>
      }
    >
      {cards.length === 0 && <Teach>{t('agency.cards.none')}</Teach>}
      <ul className={classes['list']}>
        {cards.slice(0, most).map((row) => (
          <li key={row.id}>
            <FactButton open={`accessCards-${row.id}`}>
              {plainText(row.identity['number'])} {plainText(row.attributes['holder'])}
            </FactButton>
            <span data-side>{state(row)}</span>
          </li>
        ))}
      </ul>
      {cards.length > most && <Teach>{t('agency.cards.more', { count: cards.length - most })}</Teach>}
    </Part>
  );
}
