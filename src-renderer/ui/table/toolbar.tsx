import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../icons.tsx';
import classes from './grid.module.css';

interface ToolbarProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  readonly found: number;
  readonly all: number;
  readonly hasFilter: boolean;
  readonly placeholder: string | undefined;
  /** To the right: views, exports, what the page adds. */
  readonly menus: ReactNode;
}

export function Toolbar(props: ToolbarProps) {
  const { t } = useTranslation();
  const { filter, onFilter, found, all } = props;
  const label = props.placeholder ?? t('app.table.filter');
  return (
    <div className={classes['line']}>
      {props.hasFilter && (
        <>
          <TextInput
            w={220}
            leftSection={<SearchIcon size={14} />}
            placeholder={label}
            aria-label={label}
            value={filter}
            onChange={(event) => onFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || filter === '') return;
              event.preventDefault();
              onFilter('');
            }}
            data-table-filter
          />
          <span className={classes['count']} role="status">
            {found === all ? t('app.table.count', { count: all }) : t('app.table.countOf', { found, all })}
          </span>
        </>
      )}
      <div className={classes['menus']}>{props.menus}</div>
    </div>
  );
}

interface ChosenProps {
  readonly count: number;
  readonly unseen: number;
  readonly onClear: () => void;
  readonly children: ReactNode;
}

/** Takes the toolbar's place while rows are chosen. */
export function ChosenBar({ count, unseen, onClear, children }: ChosenProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['chosen']} role="toolbar" aria-label={t('registers.table.chosenLabel')}>
      <span role="status">
        <strong>{t('registers.table.chosen', { count })}</strong>
        {unseen > 0 && ` ${t('registers.table.unseen', { count: unseen })}`}
      </span>
      {children}
      <Button variant="subtle" onClick={onClear} ml="auto">
        {t('registers.table.clearChosen')} <kbd className={classes['kbd']}>Esc</kbd>
      </Button>
    </div>
  );
}
