import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../app/context.tsx';
import { isUnclear, useDutyRadar } from '../../app/duty-radar.ts';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { DutyMatrix } from './duties/matrix.tsx';
import { PrintMatrix, PrintPoster } from './duties/prints.tsx';
import { DutyRadar } from './duties/radar.tsx';
import { ContactRoutesTable } from './duties/routes.tsx';
import { FactPeek } from './fact-peek.tsx';
import { useSiteFacts } from './premises-tables.tsx';
import { AddButton } from './register-table.tsx';
import classes from './registers.module.css';

const tabs = ['matrix', 'radar', 'routes'] as const;

/** Who answers for what, what is unclear about it, and whom to turn to. */
export function DutiesPage() {
  const { t } = useTranslation();
  const { tab: wanted } = useAddress();
  const setAddress = useSetAddress();
  const tab = tabs.find((one) => one === wanted) ?? 'matrix';
  const unclear = useDutyRadar().findings.filter(isUnclear).length;
  const choose = (name: string | null) =>
    setAddress({ tab: name === 'matrix' || name === null ? undefined : name, open: undefined });
  const actions = (
    <>
      {tab === 'matrix' && <PrintMatrix />}
      {tab === 'routes' && <PrintPoster />}
      <AddButton kind={tab === 'routes' ? 'contactRoutes' : 'duties'} />
    </>
  );
  return (
    <Page title={t('app.nav.duties')} subtitle={<Summary />} actions={actions} peek={<FactPeek />}>
      <Tabs value={tab} onChange={choose} className={classes['tabs']}>
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`registers.tabs.${name}`)}
              {name === 'radar' && unclear > 0 && <span className={classes['tabCount']}>{unclear}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'matrix' && <DutyMatrix />}
      {tab === 'radar' && <DutyRadar />}
      {tab === 'routes' && <ContactRoutesTable />}
    </Page>
  );
}

function Summary() {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const f = useFormat();
  return t('duties.subtitle', { count: useSiteFacts('duties').onDate.length, date: f.date(date) });
}
