import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/i18n/index.ts';
import { useCommand } from '../api/client.ts';
import { CheckIcon, SlidersIcon } from '../ui/icons.tsx';
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
        {schemes.map((scheme) => (
          <Option key={scheme} chosen={scheme === colorScheme} onClick={() => setColorScheme(scheme)}>
            {t(`app.preferences.${scheme}`)}
          </Option>
        ))}
        <Menu.Label>{t('app.preferences.language')}</Menu.Label>
        {languages.map((language) => (
          <Option
            key={language}
            chosen={language === i18n.language}
            onClick={() => update.mutate({ language }, { onError: toastError })}
          >
            {t(`app.preferences.${language}`)}
          </Option>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onShortcuts} rightSection={<kbd>?</kbd>}>
          {t('app.shortcuts.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Option(props: { chosen: boolean; onClick: () => void; children: string }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={props.chosen}
      onClick={props.onClick}
      rightSection={props.chosen ? <CheckIcon size={14} /> : null}
    >
      {props.children}
    </Menu.Item>
  );
}
