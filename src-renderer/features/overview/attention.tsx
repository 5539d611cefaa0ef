import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../api/client.ts';
import { useSite } from '../../app/context.tsx';
import { useRentFindings } from '../../app/rent-findings.ts';
import { useNames } from '../../ui/names.ts';
import { Panel } from '../../ui/page.tsx';
import { placeOf } from '../../ui/places.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useGuestFindings, type GuestFinding } from './guest-findings.ts';
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
  const matters = [...useBackupMatters(), ...useRentMatters(), ...useGuestMatters()];
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

/** What is wrong with the facts that the rent stands on. */
function useRentMatters(): Matter[] {
  const { t } = useTranslation();
  return useRentFindings().map((finding) => ({ ...finding, remedy: t('registers.checks.page.mend') }));
}

/** Names that are said in full; of more, the rest are counted. */
const namedInFull = 4;

/** The same shortcoming of several guests is one line. */
function useGuestMatters(): Matter[] {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const { noAgreement, noVersion, noReference, headcounts } = useGuestFindings();
  const listed = (guests: readonly number[]): string => {
    const all = guests.map((guest) => names.nameOf('agencies', guest));
    const shown =
      all.length <= namedInFull
        ? all
        : [...all.slice(0, namedInFull - 1), t('overview.attention.others', { count: all.length - namedInFull + 1 })];
    return new Intl.ListFormat(i18n.language).format(shown);
  };
  const matters: Matter[] = [];
  const add = (
    key: string,
    guests: readonly number[],
    text: string,
    remedy: string,
    to: string,
    search?: Record<string, string>,
  ) => {
    if (guests.length > 0)
      matters.push({
        key,
        text: t(text, { names: listed(guests) }),
        remedy: t(remedy),
        to,
        ...(search === undefined ? {} : { search }),
      });
  };
  add('agreement', noAgreement, 'overview.attention.noAgreement', 'overview.attention.addAgreement', '/terms');
  add('version', noVersion, 'overview.attention.noVersion', 'overview.attention.lock', '/rent');
  matters.push(...headcounts.map(headcountMatter));
  const only = noReference.length === 1 && noReference[0] !== undefined ? placeOf('agencies', noReference[0]) : null;
  add(
    'reference',
    noReference,
    'overview.attention.noReference',
    'overview.attention.fillIn',
    '/agencies',
    only?.search,
  );
  return matters;

  function headcountMatter({ guest, before, after, basisDate, date }: GuestFinding): Matter {
    const text = t('overview.attention.headcount', {
      name: names.nameOf('agencies', guest),
      before: f.decimal(before),
      after: f.decimal(after),
      date: f.date(basisDate),
    });
    return {
      key: `headcount-${guest}`,
      text,
      remedy: t('overview.attention.compare'),
      to: '/rent',
      search: { date: basisDate, view: date },
    };
  }
}
