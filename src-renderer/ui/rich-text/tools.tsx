import { Menu } from '@mantine/core';
import { RichTextEditor } from '@mantine/tiptap';
import { useEditorState, type Editor } from '@tiptap/react';
import { useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronIcon } from '../icons.tsx';
import { InsertField } from './insert-field.tsx';
import type { ShownFields } from './shown-fields.ts';
import classes from './rich-text.module.css';

interface ToolsProps {
  /** The text that is written in; null before any is. */
  editor: Editor | null;
  fields: ShownFields;
  /** To the right: how it goes with saving. */
  children?: ReactNode;
  ref: React.RefObject<HTMLDivElement | null>;
}

/** The tools of every text on the page: they work on the one that is written in. Esc goes back to it. */
export function TextTools({ editor, fields, children, ref }: ToolsProps) {
  const { t } = useTranslation();
  const labels = useLabels();
  const back = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || editor === null) return;
    event.preventDefault();
    editor.commands.focus();
  };
  return (
    <div className={classes['bar']} data-no-print>
      <div ref={ref} role="toolbar" tabIndex={-1} aria-label={t('agreements.editor.tools')} onKeyDown={back}>
        <RichTextEditor
          // The same class, which the two packages declare once each.
          editor={editor as never}
          labels={labels}
          classNames={{
            root: classes['tools'] ?? '',
            toolbar: classes['toolbar'] ?? '',
            control: classes['control'] ?? '',
          }}
        >
          <RichTextEditor.Toolbar>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Bold />
              <RichTextEditor.Italic />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.H2 />
              <RichTextEditor.H3 />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.BulletList />
              <RichTextEditor.OrderedList />
            </RichTextEditor.ControlsGroup>
            <RichTextEditor.ControlsGroup>
              <RichTextEditor.Undo />
              <RichTextEditor.Redo />
            </RichTextEditor.ControlsGroup>
            <TableMenu editor={editor} />
            <InsertField editor={editor} fields={fields} />
          </RichTextEditor.Toolbar>
        </RichTextEditor>
      </div>
      {children}
    </div>
  );
}

function useLabels() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      boldControlLabel: t('agreements.editor.bold'),
      italicControlLabel: t('agreements.editor.italic'),
      h2ControlLabel: t('agreements.editor.heading'),
      h3ControlLabel: t('agreements.editor.subheading'),
      bulletListControlLabel: t('agreements.editor.bulletList'),
      orderedListControlLabel: t('agreements.editor.orderedList'),
      undoControlLabel: t('agreements.editor.undo'),
      redoControlLabel: t('agreements.editor.redo'),
    }),
    [t],
  );
}

const tableCommands = [
  'addRowBefore',
  'addRowAfter',
  'addColumnBefore',
  'addColumnAfter',
  'toggleHeaderRow',
  'deleteRow',
  'deleteColumn',
  'deleteTable',
] as const;

/** A table is put in, and changed, from one menu. */
function TableMenu({ editor }: { editor: Editor | null }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  const inTable = useEditorState({
    editor,
    selector: ({ editor: now }) => now !== null && !now.isDestroyed && now.isActive('table'),
  });
  const insert = () => editor?.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <button ref={button} type="button" className={classes['insert']} disabled={editor === null}>
          {t('agreements.editor.table')} <ChevronIcon size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {inTable === true ? (
          tableCommands.map((name) => (
            <Menu.Item key={name} onClick={() => editor?.chain().focus()[name]().run()}>
              {t(`agreements.editor.tables.${name}`)}
            </Menu.Item>
          ))
        ) : (
          <Menu.Item onClick={insert}>{t('agreements.editor.insertTable')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
