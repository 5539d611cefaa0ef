import { Combobox, useCombobox } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronIcon } from '../icons.tsx';
import type { ShownField, ShownFields } from './shown-fields.ts';
import classes from './rich-text.module.css';

/** What a field belongs to stands before the first dot of its name. */
const groupOf = (field: ShownField): string => field.name.split('.')[0] ?? '';

function grouped(fields: readonly ShownField[]): readonly (readonly [string, readonly ShownField[]])[] {
  return [...Map.groupBy(fields, groupOf)];
}

/** Puts a merge field where the cursor stands; searched by its name and by what it says. */
export function InsertField({ editor, fields }: { editor: Editor | null; fields: ShownFields }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch('');
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const needle = search.trim().toLowerCase();
  const found = fields.all().filter((field) => `${field.label} ${field.text}`.toLowerCase().includes(needle));
  const insert = (name: string) => {
    combobox.closeDropdown();
    editor?.chain().focus().insertContent({ type: 'field', attrs: { name } }).run();
  };
  const button = (
    <button
      type="button"
      className={classes['insert']}
      disabled={editor === null}
      aria-haspopup="listbox"
      onClick={() => combobox.toggleDropdown()}
    >
      {t('agreements.editor.insertField')} <ChevronIcon size={11} />
    </button>
  );
  return (
    <Combobox store={combobox} onOptionSubmit={insert} width={340} position="bottom-start" withinPortal>
      <Combobox.DropdownTarget>{button}</Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.updateSelectedOptionIndex();
          }}
          placeholder={t('agreements.editor.searchField')}
          aria-label={t('agreements.editor.searchField')}
        />
        <Combobox.Options
          tabIndex={0}
          mah={320}
          style={{ overflowY: 'auto' }}
          aria-label={t('agreements.editor.insertField')}
        >
          {found.length === 0 && <Combobox.Empty>{t('app.field.noMatch')}</Combobox.Empty>}
          {grouped(found).map(([group, members]) => (
            <Combobox.Group key={group} label={t(`agreements.fieldGroup.${group}`)}>
              {members.map((field) => (
                <Combobox.Option key={field.name} value={field.name}>
                  <Option field={field} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const Option = ({ field }: { field: ShownField }) => (
  <span className={classes['option']}>
    {field.label}
    {field.kind !== 'name' && <small data-gap={field.kind === 'gap' || undefined}>{field.text}</small>}
  </span>
);
