import { Button, Checkbox, Menu, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronIcon, CloseIcon, SlidersIcon } from '../icons.tsx';
import type { Column } from './column.ts';
import classes from './grid.module.css';
import { sameView, type SavedView, type TableView, type Views } from './views.ts';

interface ViewMenuProps<R> {
  readonly columns: readonly Column<R>[];
  readonly standard: TableView;
  readonly views: Views;
}

/** Which rows stand together. */
export function GroupMenu<R>({ columns, views }: Pick<ViewMenuProps<R>, 'columns' | 'views'>) {
  const { t } = useTranslation();
  const groups = columns.filter((column) => column.groups === true);
  if (groups.length === 0) return null;
  const by = groups.find(({ key }) => key === views.view.group);
  const choose = (group: string | null) => views.change({ group });
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant="default" rightSection={<ChevronIcon size={11} />}>
          {by === undefined ? t('registers.table.group') : t('registers.table.groupedBy', { what: by.header })}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['groupMenu']}>
        <Menu.Item aria-current={by === undefined} onClick={() => choose(null)}>
          {t('registers.table.noGroup')}
        </Menu.Item>
        {groups.map((column) => (
          <Menu.Item key={column.key} aria-current={column === by} onClick={() => choose(column.key)}>
            {column.header}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Saved ways of looking at the table, and which columns are shown. */
export function ViewMenu<R>({ columns, standard, views }: ViewMenuProps<R>) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const named = views.saved.find((one) => sameView(one, views.view));
  const name = sameView(standard, views.view) ? t('registers.table.standard') : named?.name;
  const show = (view: TableView) => {
    views.change({ ...view });
    setOpened(false);
  };
  return (
    <Popover position="bottom-end" width={280} opened={opened} onChange={setOpened} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<SlidersIcon size={14} />} onClick={() => setOpened(!opened)}>
          {name === undefined ? t('registers.table.view') : t('registers.table.viewNamed', { name })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['views']} aria-label={t('registers.table.view')}>
        <h3>{t('registers.table.views')}</h3>
        <ul>
          <li>
            <button type="button" aria-pressed={sameView(standard, views.view)} onClick={() => show(standard)}>
              {t('registers.table.standard')}
            </button>
          </li>
          {views.saved.map((one) => (
            <SavedRow key={one.name} one={one} on={one === named} onShow={() => show(one)} onRemove={views.remove} />
          ))}
        </ul>
        <SaveForm onSave={views.save} />
        <h3>{t('registers.table.columns')}</h3>
        <ColumnChoice columns={columns} views={views} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface SavedRowProps {
  one: SavedView;
  on: boolean;
  onShow: () => void;
  onRemove: (name: string) => void;
}

function SavedRow({ one, on, onShow, onRemove }: SavedRowProps) {
  const { t } = useTranslation();
  return (
    <li>
      <button type="button" aria-pressed={on} onClick={onShow}>
        {one.name}
      </button>
      <button
        type="button"
        aria-label={t('registers.table.removeView', { name: one.name })}
        onClick={() => onRemove(one.name)}
      >
        <CloseIcon size={12} />
      </button>
    </li>
  );
}

function SaveForm({ onSave }: { onSave: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  return (
    <form
      className={classes['saveView']}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onSave(name.trim());
        setName('');
      }}
    >
      <TextInput
        size="xs"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        placeholder={t('registers.table.viewName')}
        aria-label={t('registers.table.viewName')}
        maxLength={60}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ''}>
        {t('registers.table.saveView')}
      </Button>
    </form>
  );
}

function ColumnChoice<R>({ columns, views }: Pick<ViewMenuProps<R>, 'columns' | 'views'>) {
  const { view, change } = views;
  const toggle = (key: string) => {
    const chosen = new Set(view.columns);
    if (!chosen.delete(key)) chosen.add(key);
    // In the table's own order; the first column names the row and stays.
    change({ columns: columns.filter((one) => chosen.has(one.key)).map((one) => one.key) });
  };
  return (
    <div className={classes['columnChoice']}>
      {columns.slice(1).map((column) => (
        <Checkbox
          key={column.key}
          size="xs"
          label={column.header}
          checked={view.columns.includes(column.key)}
          onChange={() => toggle(column.key)}
        />
      ))}
    </div>
  );
}
