import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/index.ts';
import { covers } from '../../../shared/values/interval.ts';
import { call, queryKey, useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { useNames } from '../../ui/names.ts';
import { Panel } from '../../ui/page.tsx';
import { placeOf } from '../../ui/places.ts';
import { useFormat } from '../../ui/use-format.ts';
import classes from './overview.module.css';

/** One line: what is the matter, and where it is put right. */
interface Matter {
  readonly key: string;
  readonly text: string;
  readonly remedy: string;
  readonly to: string;
  readonly search?: Record<string, string>;
}

export function Attention() {
  const { t } = useTranslation();
  const matters = [...useBackupMatters(), ...useGuestMatters()];
  if (matters.length === 0) return null;
  return (
    <div className={classes['attention']}>
      <Panel title={t('overview.attention.title', { count: matters.length })}>
        <ul>
          {matters.map((matter) => (
            <li key={matter.key}>
              <span>{matter.text}</span>
              <Link to={matter.to} search={(matter.search ?? {}) as never}>
                {matter.remedy}
              </Link>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function useBackupMatters(): Matter[] {
  const { t } = useTranslation();
  const status = useCall('workspace.status', {});
  if (status.data === undefined || status.data.lastBackup !== null) return [];
  return [
    { key: 'backup', text: t('overview.attention.noBackup'), remedy: t('overview.attention.backUp'), to: '/backups' },
  ];
}

type Version = Output<'agreementVersions.list'>[number];

/** Guests on the date: without agreement, without a locked version, without a reference, or with other people than agreed on. */
function useGuestMatters(): Matter[] {
  const { t } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const roles = useCall('agencyRoles.list', { siteId, date });
  const agencies = useCall('agencies.list', { date });
  const agreements = useCall('agreements.list', { siteId });
  const versions = useCall('agreementVersions.list', { siteId });
  const headcounts = useCall('headcounts.list', { siteId, date });
  const inForceNow =
    versions.data?.filter((version) => covers({ from: version.from, to: version.inForceTo }, date)) ?? [];
  const peopleBehind = usePeopleBehind(inForceNow);
  if (!roles.data || !agencies.data || !agreements.data || !versions.data) return [];
  return roles.data
    .filter((role) => role.attributes.role === 'guest')
    .flatMap((role): Matter[] => {
      const guest = role.identity.agencyId;
      const name = names.nameOf('agencies', guest);
      const matters: Matter[] = [];
      const add = (kind: string, text: string, remedy: string, to: string, search?: Record<string, string>) =>
        matters.push({ key: `${kind}-${guest}`, text, remedy, to, ...(search === undefined ? {} : { search }) });
      const agreement = agreements.data.find((row) => row.identity.guestAgencyId === guest);
      const version = inForceNow.find((entry) => entry.guestAgencyId === guest);
      if (agreement === undefined)
        add(
          'agreement',
          t('overview.attention.noAgreement', { name }),
          t('overview.attention.addAgreement'),
          '/agreements',
        );
      else if (version === undefined)
        add('version', t('overview.attention.noVersion', { name }), t('overview.attention.lock'), '/rent');
      const before = version === undefined ? null : peopleBehind(version);
      const after = headcounts.data?.find((row) => row.identity.agencyId === guest)?.attributes.people;
      if (version !== undefined && before !== null && after !== undefined && before !== after) {
        const text = t('overview.attention.headcount', {
          name,
          before: f.decimal(before),
          after: f.decimal(after),
          date: f.date(version.basisDate),
        });
        add('headcount', text, t('overview.attention.compare'), '/rent', { date: version.basisDate, view: date });
      }
      const buyer = agencies.data.find((row) => row.id === guest);
      if (buyer !== undefined && buyer.attributes.buyerReference === '') {
        const place = placeOf('agencies', guest);
        add(
          'reference',
          t('overview.attention.noReference', { name }),
          t('overview.attention.fillIn'),
          place.to,
          place.search,
        );
      }
      return matters;
    });
}

/** People that each guest's locked rent stands on, as its stored calculation says. */
function usePeopleBehind(versions: readonly Version[]): (version: Version) => string | null {
  const agencies = useCall('agencies.list', {});
  const locked = useQueries({
    queries: versions.map(({ id }) => ({
      queryKey: queryKey('agreementVersions.get', { id }),
      queryFn: () => call('agreementVersions.get', { id }),
    })),
  });
  return (version) => {
    const code = agencies.data?.find((agency) => agency.id === version.guestAgencyId)?.identity.code;
    const found = locked.find((entry) => entry.data?.version.id === version.id)?.data;
    return found?.calculation.parties.find((party) => party.agency === code)?.people ?? null;
  };
}
