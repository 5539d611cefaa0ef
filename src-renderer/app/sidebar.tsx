import { Menu, VisuallyHidden } from '@mantine/core';
import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import type { LocalDate } from '../../shared/values/local-date.ts';
import { ChevronIcon } from '../ui/icons.tsx';
import { whenText } from '../ui/moments.ts';
import { useSite } from './context.tsx';
import { isUnclear, useDutyRadar } from './duty-radar.ts';
import { isAboutZones, useFindings } from './findings.ts';
import { pages } from './pages.ts';
import classes from './sidebar.module.css';

const sections = [null, 'economy', 'agreements', 'stewardship'] as const;

type Backup = Output<'workspace.status'>['lastBackup'];

export function Sidebar({ lastBackup, today }: { lastBackup: Backup; today: LocalDate }) {
  const { t } = useTranslation();
  const counts = useCounts();
  // Locked versions are reached from the terms, and belong to them.
  const atVersions = useRouterState({ select: (state) => state.location.pathname.startsWith('/versions') });
  return (
    <nav data-no-print className={classes['side']} aria-label={t('app.nav.label')}>
      <SiteSwitcher />
      <div className={classes['links']}>
        {sections.map((section) => (
          <div
            key={section ?? 'first'}
            role="group"
            aria-label={section === null ? undefined : t(`app.section.${section}`)}
          >
            {section !== null && <h2 aria-hidden="true">{t(`app.section.${section}`)}</h2>}
            {pages
              .filter((page) => page.section === section)
              .map((page) => (
                <Link
                  key={page.name}
                  to={page.path}
                  className={classes['link']}
                  activeOptions={{ exact: page.path === '/', includeSearch: false }}
                  activeProps={{ 'aria-current': 'page' }}
                  {...(page.name === 'terms' && atVersions ? { 'aria-current': 'true' as const } : {})}
                >
                  <span>{t(`app.nav.${page.name}`)}</span>
                  <Count of={counts[page.name]} />
                </Link>
              ))}
          </div>
        ))}
      </div>
      <BackupFoot lastBackup={lastBackup} today={today} />
    </nav>
  );
}

/** How much there is to see to, by page. */
function useCounts(): Partial<Record<string, number>> {
  const { findings } = useFindings();
  const radar = useDutyRadar();
  return {
    checks: findings.length,
    zones: findings.filter(isAboutZones).length,
    duties: radar.findings.filter(isUnclear).length,
  };
}

function Count({ of }: { of: number | undefined }) {
  const { t } = useTranslation();
  if (of === undefined || of === 0) return null;
  return (
    <span className={classes['count']}>
      <span aria-hidden="true">{of}</span>
      <VisuallyHidden>{t('registers.zones.findings', { count: of })}</VisuallyHidden>
    </span>
  );
}

function SiteSwitcher() {
  const { t } = useTranslation();
  const { site, sites, setSite } = useSite();
  return (
    <Menu position="bottom-start" width={220}>
      <Menu.Target>
        <button
          type="button"
          className={classes['site']}
          aria-label={t('app.site.switch', { name: site.attributes.name })}
        >
          <span>{site.attributes.name}</span>
          <ChevronIcon size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.site.label')}</Menu.Label>
        <Menu.RadioGroup value={String(site.id)} onChange={(id) => setSite(Number(id))}>
          {sites.map((row) => (
            <Menu.RadioItem key={row.id} value={String(row.id)} closeMenuOnClick>
              {row.attributes.name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item component={Link} to="/sites">
          {t('app.site.manage')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function BackupFoot({ lastBackup, today }: { lastBackup: Backup; today: LocalDate }) {
  const { t, i18n } = useTranslation();
  return (
    <Link to="/backups" className={classes['foot']} data-missing={lastBackup === null || undefined}>
      {lastBackup === null ? (
        t('app.backup.none')
      ) : (
        <>
          {t('app.backup.verified')}
          <br />
          <span title={lastBackup.path}>
            {whenText(lastBackup.verifiedAt, today, i18n.language)} · <span>{lastBackup.path}</span>
          </span>
        </>
      )}
    </Link>
  );
}
