import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages, type Language } from '../../shared/i18n/index.ts';
import { useCommand } from '../api/client.ts';
import { SlidersIcon } from '../ui/icons.tsx';
import { toastError } from '../ui/toast.tsx';

const schemes: readonly MantineColorScheme[] = ['auto', 'light', 'dark'];

/** Looks, language and shortcuts. The language stands in the workspace: paper and messages use it too. */
export function Preferences({ onShortcuts }: { onShortcuts: () => void }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const update = useCommand('settings.update');
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="default" size={34} aria-label={t('app.preferences.label')}>
          <SlidersIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('app.preferences.appearance')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`app.preferences.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('app.preferences.language')}</Menu.Label>
        <Menu.RadioGroup
          value={i18n.language}
          onChange={(language) => update.mutate({ language: language as Language }, { onError: toastError })}
        >
          {languages.map((language) => (
            <Menu.RadioItem key={language} value={language} closeMenuOnClick>
              {t(`app.preferences.${language}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item onClick={onShortcuts} rightSection={<kbd>?</kbd>}>
          {t('app.shortcuts.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
