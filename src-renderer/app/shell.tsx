import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../shared/contract/index.ts';
import { AsOfSwitch } from './as-of-switch.tsx';
import { Finder, useFinder } from './finder.tsx';
import { Preferences } from './preferences.tsx';
import { usePaperColours } from './paper-colours.ts';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { Sidebar } from './sidebar.tsx';
import { UndoKeys } from './undo-keys.tsx';
import { SearchIcon } from '../ui/icons.tsx';
import classes from './shell.module.css';

export function Shell({ status }: { status: Output<'workspace.status'> }) {
  const { t } = useTranslation();
  const [sheet, sheetControls] = useDisclosure(false);
  const finder = useFinder();
  useHotkeys([
    ['shift+?', sheetControls.open],
    ['?', sheetControls.open],
  ]);
  useHotkeys([['F1', sheetControls.open]], []);
  usePaperColours();
  return (
    <div className={classes['app']} data-app-frame>
      <a data-no-print className={classes['skip']} href="#content" onClick={skipToContent}>
        {t('app.skip')}
      </a>
      <Sidebar lastBackup={status.lastBackup} today={status.today} />
      <div className={classes['main']} data-app-main>
        <header className={classes['top']} data-no-print>
          <button type="button" className={classes['find']} onClick={finder.open}>
            <SearchIcon size={15} />
            <span>{t('app.find.placeholder')}</span>
            <kbd>Ctrl K</kbd>
          </button>
          <div className={classes['topRight']}>
            <AsOfSwitch />
            <Preferences onShortcuts={sheetControls.open} />
          </div>
        </header>
        <main id="content" tabIndex={-1} className={classes['content']}>
          <Outlet />
        </main>
      </div>
      <Finder {...finder} />
      <UndoKeys />
      <ShortcutSheet opened={sheet} onClose={sheetControls.close} />
    </div>
  );
}

/** The address behind `#` is the router's, so the link moves the focus itself. */
function skipToContent(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
