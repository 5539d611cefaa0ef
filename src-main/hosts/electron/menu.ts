import { app, Menu, type MenuItemConstructorOptions } from 'electron';

const edit: MenuItemConstructorOptions = {
  label: 'Redigera',
  submenu: [
    { role: 'undo', label: 'Ångra' },
    { role: 'redo', label: 'Gör om' },
    { type: 'separator' },
    { role: 'cut', label: 'Klipp ut' },
    { role: 'copy', label: 'Kopiera' },
    { role: 'paste', label: 'Klistra in' },
    { role: 'selectAll', label: 'Markera allt' },
  ],
};

const view = (): MenuItemConstructorOptions => ({
  label: 'Visa',
  submenu: [
    { role: 'reload', label: 'Läs om' },
    { type: 'separator' },
    { role: 'resetZoom', label: 'Normal storlek' },
    { role: 'zoomIn', label: 'Förstora' },
    { role: 'zoomOut', label: 'Förminska' },
    { role: 'togglefullscreen', label: 'Helskärm' },
    ...(app.isPackaged ? [] : ([{ role: 'toggleDevTools', label: 'Utvecklarverktyg' }] as const)),
  ],
});

export function setMenu(): void {
  const file: MenuItemConstructorOptions = { label: 'Arkiv', submenu: [{ role: 'quit', label: 'Avsluta' }] };
  Menu.setApplicationMenu(Menu.buildFromTemplate([file, edit, view()]));
}
