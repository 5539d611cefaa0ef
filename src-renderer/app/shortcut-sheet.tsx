import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

const sections = [
  {
    name: 'everywhere',
    rows: [
      { name: 'find', keys: ['Ctrl', 'K'] },
      { name: 'undo', keys: ['Ctrl', 'Z'] },
      { name: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
      { name: 'help', keys: ['?'] },
      { name: 'helpF1', keys: ['F1'] },
      { name: 'close', keys: ['Esc'] },
    ],
  },
  {
    name: 'tables',
    rows: [
      { name: 'move', keys: ['↑', '↓'] },
      { name: 'open', keys: ['Enter'] },
      { name: 'filter', keys: ['/'] },
      { name: 'add', keys: ['N'] },
    ],
  },
  {
    name: 'fields',
    rows: [
      { name: 'date', keys: ['250101'] },
      { name: 'days', keys: ['+30'] },
      { name: 'amount', keys: ['1 234,50'] },
      { name: 'rate', keys: ['10 %'] },
    ],
  },
] as const;

export function ShortcutSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <dl className={classes['sheet']}>
        {sections.map((section) => (
          <Fragment key={section.name}>
            <h3>{t(`app.shortcuts.${section.name}`)}</h3>
            {section.rows.map((row) => (
              <Fragment key={row.name}>
                <dt>{t(`app.shortcuts.${row.name}`)}</dt>
                <dd>
                  {row.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </Fragment>
            ))}
          </Fragment>
        ))}
      </dl>
    </Modal>
  );
}
