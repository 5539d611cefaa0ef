import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { Blocker } from '../../../shared/domain/agreements/blockers.ts';
import { isEditable, isOpen } from '../../../shared/domain/agreements/document-kinds.ts';
import { useCall } from '../../api/client.ts';
import { useAsOf } from '../../app/context.tsx';
import { useNames } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import { BlockerList } from './blocker-list.tsx';
import { gapPlaces, tellingBlockers, type GapPlace } from './gap-places.ts';
import { usePeriodText } from './period-text.ts';
import type { TextDraft } from './text-draft.ts';
import { VersionFields } from './version-fields.tsx';
import classes from './side.module.css';

interface NowProps {
  view: VersionView;
  draft: TextDraft;
  onJump: (blocker: Blocker) => void;
}

/** The guest's papers on the date, to lead from one to the other. */
export function useCells(view: VersionView) {
  const { date } = useAsOf();
  const { siteId, guestAgencyId } = view.document;
  const board = useCall('agreementDocuments.board', { siteId, date });
  return board.data?.find((row) => row.guestAgencyId === guestAgencyId)?.cells ?? [];
}

/** What stands in the way of the next move, and the period that is agreed. */
export function SideNow({ view, draft, onJump }: NowProps) {
  const { t } = useTranslation();
  const { state } = view.version;
  const cells = useCells(view);
  const stopping = tellingBlockers(view.blockers.filter(({ stops }) => stops));
  const remarks = view.blockers.filter(({ stops }) => !stops);
  return (
    <>
      {isOpen(state) && (
        <section>
          <h2>{t('agreements.side.blocks')}</h2>
          {stopping.length === 0 ? (
            <p className={classes['good']}>{t(`agreements.side.clear.${state}`)}</p>
          ) : (
            <BlockerList blockers={stopping} cells={cells} onJump={onJump} />
          )}
          {stopping.some(({ code }) => code === 'gap') && <GapHint view={view} places={gapPlaces(stopping)} />}
        </section>
      )}
      {isOpen(state) && remarks.length > 0 && (
        <section>
          <h2>{t('agreements.side.remarks')}</h2>
          <BlockerList blockers={remarks} cells={cells} onJump={onJump} />
        </section>
      )}
      <section>
        <h2>{t('agreements.side.period')}</h2>
        {isEditable(state) ? <VersionFields view={view} draft={draft} /> : <Agreed view={view} />}
        {state === 'approved' && <VersionFields view={view} draft={draft} only="acceptedDifference" />}
      </section>
    </>
  );
}

/** What a text lacks is not written in it, but where the fact belongs. */
function GapHint({ view, places }: { view: VersionView; places: readonly GapPlace[] }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { siteId, guestAgencyId } = view.document;
  const names = useNames(siteId);
  const roles = useCall('agencyRoles.list', { siteId, date: view.version.from ?? date });
  const hostId = roles.data?.find(({ attributes }) => attributes.role === 'host')?.identity.agencyId;
  const agency = (id: number | undefined) =>
    id === undefined
      ? { to: '/agencies', name: t('app.nav.agencies') }
      : { to: `/agencies/${id}`, name: names.nameOf('agencies', id) };
  const linkOf = ({ page, tab }: GapPlace) => {
    if (page === 'host' || page === 'guest') return agency(page === 'host' ? hostId : guestAgencyId);
    const name = page === 'sites' ? t('app.site.label') : t(`app.nav.${page}`);
    return { to: `/${page}`, name, search: tab === undefined ? {} : { tab } };
  };
  const links = [...new Map(places.map(linkOf).map((link) => [link.name, link])).values()];
  return (
    <p className={classes['hint']}>
      {t('agreements.side.gapHint')}
      {links.length > 0 && ` ${t('agreements.side.gapPlaces')} `}
      {links.map(({ name, to, ...rest }, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <Link to={to} {...(rest as object)}>
            {name}
          </Link>
        </Fragment>
      ))}
      {links.length > 0 && '.'}
    </p>
  );
}

function Agreed({ view }: { view: VersionView }) {
  const { t } = useTranslation();
  const f = useFormat();
  const period = usePeriodText();
  const { version } = view;
  const { basisDate, acceptedDifference, contentSha256, state } = version;
  return (
    <dl className={classes['facts']}>
      <dt>{t('agreements.facts.period')}</dt>
      <dd>{period(version)}</dd>
      {basisDate !== null && (
        <>
          <dt>{t('fields.basisDate')}</dt>
          <dd>{f.date(basisDate)}</dd>
        </>
      )}
      {acceptedDifference !== '' && state !== 'approved' && (
        <>
          <dt>{t('fields.acceptedDifference')}</dt>
          <dd>{acceptedDifference}</dd>
        </>
      )}
      {contentSha256 !== null && (
        <>
          <dt>{t('agreements.facts.documentId')}</dt>
          <dd title={contentSha256}>{contentSha256.slice(0, 12)}</dd>
        </>
      )}
    </dl>
  );
}
