import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoreIcon } from '../../ui/icons.tsx';
import { toast } from '../../ui/toast.tsx';
import type { ClauseProps } from './clause-card.tsx';
import { changed, makeClause, moved, withAt, without, type ClauseEdit } from './clause-edits.ts';
import { goToClause } from './clause-places.ts';
import classes from './clauses.module.css';

/** What can be done with a clause as a whole. What takes text away can be taken back from the toast. */
export function ClauseMenu({ clause, place, isFirst, isLast, template, draft }: ClauseProps) {
  const { t } = useTranslation();
  const { key, title } = clause;
  const edit = (change: ClauseEdit) => draft.change(change);
  const undoable = (message: string, change: ClauseEdit, back: ClauseEdit) => {
    edit(change);
    toast(message, {
      undo: {
        label: t('app.undo'),
        run: async () => {
          edit(back);
          await draft.flush();
        },
      },
    });
  };
  const move = (by: -1 | 1) => {
    edit(moved(key, by));
    goToClause(key);
  };
  const addAfter = () => {
    const added = makeClause(t('agreements.clause.newTitle'));
    edit(withAt(place + 1, added));
    goToClause(added.key);
  };
  const fromTemplate = () => {
    if (template === undefined) return;
    const { body, condition } = template;
    undoable(
      t('agreements.clause.fetched', { title: template.title }),
      changed(key, { title: template.title, body, condition }),
      changed(key, { title, body: clause.body, condition: clause.condition }),
    );
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          className={classes['more'] ?? ''}
          aria-label={t('agreements.clause.more', { title })}
        >
          <MoreIcon />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={isFirst} onClick={() => move(-1)}>
          {t('agreements.clause.up')}
        </Menu.Item>
        <Menu.Item disabled={isLast} onClick={() => move(1)}>
          {t('agreements.clause.down')}
        </Menu.Item>
        <Menu.Item onClick={addAfter}>{t('agreements.clause.addAfter')}</Menu.Item>
        {template !== undefined && <Menu.Item onClick={fromTemplate}>{t('agreements.clause.fromTemplate')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item
          color="red"
          onClick={() => undoable(t('agreements.clause.deleted', { title }), without(key), withAt(place, clause))}
        >
          {t('agreements.clause.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
