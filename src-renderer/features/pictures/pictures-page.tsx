import { Button, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf } from '../../app/context.tsx';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { AreaPicture } from './area-picture.tsx';
import { FloorPicture } from './floor-picture.tsx';
import { VacancyPicture } from './vacancy-picture.tsx';
import classes from './pictures.module.css';

const tabs = ['floor', 'area', 'vacancy'] as const;

/** Pictures of the premises that people look at: a floor, the area over time, what stands unused. */
export function PicturesPage({ peek }: { peek: ReactNode }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { date } = useAsOf();
  const { tab: wanted } = useAddress();
  const setAddress = useSetAddress();
  const tab = tabs.find((one) => one === wanted) ?? 'floor';
  const choose = (name: string | null) =>
    setAddress({
      tab: name === 'floor' || name === null ? undefined : name,
      view: undefined,
      item: undefined,
      open: undefined,
    });
  return (
    <Page
      title={t('app.nav.pictures')}
      subtitle={t('pictures.subtitle', { date: f.date(date) })}
      actions={
        <Button variant="default" onClick={() => window.print()}>
          {t('pictures.print')}
        </Button>
      }
      peek={peek}
    >
      <Tabs value={tab} onChange={choose} className={classes['tabs'] ?? ''}>
        <Tabs.List>
          {tabs.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`pictures.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {tab === 'floor' && <FloorPicture />}
      {tab === 'area' && <AreaPicture />}
      {tab === 'vacancy' && <VacancyPicture />}
    </Page>
  );
}
