import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { Page } from '../../ui/page.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { RecountTab } from './recount-tab.tsx';
import { UpratingTab } from './uprating-tab.tsx';
import classes from './indexation.module.css';

const tabs = { uprating: UpratingTab, recount: RecountTab, figures: FiguresTab } as const;
type Tab = keyof typeof tabs;
const isTab = (name: string | null | undefined): name is Tab => typeof name === 'string' && Object.hasOwn(tabs, name);

/** What changes a rent that has been agreed: the index once a year, and facts that are no longer what they were. */
export function IndexPage() {
  const { t } = useTranslation();
  const { tab: wanted } = useAddress();
  const setAddress = useSetAddress();
  const tab = isTab(wanted) ? wanted : 'uprating';
  const Content = tabs[tab];
  const choose = (name: string | null) =>
    setAddress({ tab: isTab(name) && name !== 'uprating' ? name : undefined, item: undefined, view: undefined });
  return (
    <Page title={t('app.nav.index')} subtitle={t('indexation.subtitle')}>
      <Tabs value={tab} onChange={choose} className={classes['tabs']}>
        <Tabs.List>
          {(Object.keys(tabs) as Tab[]).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`indexation.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Content />
    </Page>
  );
}
