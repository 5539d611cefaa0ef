import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker, MonthPicker } from '@mantine/dates';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, isMonth, type LocalDate, type Month } from '../../shared/values/local-date.ts';
import type { FieldProps } from './field-props.ts';
import { CalendarIcon } from './icons.tsx';
import { parseDate, parseMonth } from './parse.ts';
import { TypedField } from './typed-field.tsx';

/** The button in the field that opens a calendar; what is picked closes it. */
function CalendarButton({ children }: { children: (close: () => void) => ReactNode }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t('app.field.openCalendar')}
          onClick={() => setOpened(!opened)}
        >
          <CalendarIcon />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>{children(() => setOpened(false))}</Popover.Dropdown>
    </Popover>
  );
}

/** `base` is what `+30` counts from and what an empty calendar opens at. */
export function DateField(props: FieldProps<LocalDate> & { base: LocalDate; calendar?: boolean }) {
  const { t } = useTranslation();
  const { base, value } = props;
  const calendar = (close: () => void) => (
    <DatePicker
      value={value ?? null}
      defaultDate={value ?? base}
      onChange={(picked) => {
        if (picked !== null && isLocalDate(picked)) props.onChange(picked);
        close();
      }}
    />
  );
  return (
    <TypedField<LocalDate>
      {...props}
      parse={(text) => parseDate(text, base)}
      format={(date) => date}
      unreadable={t('app.field.dateUnreadable')}
      placeholder={t('app.field.datePlaceholder')}
      unit={props.calendar === false ? undefined : <CalendarButton>{calendar}</CalendarButton>}
    />
  );
}

export function MonthField(props: FieldProps<Month> & { base: LocalDate }) {
  const { t } = useTranslation();
  const { base, value } = props;
  const calendar = (close: () => void) => (
    <MonthPicker
      value={value === undefined ? null : `${value}-01`}
      defaultDate={value === undefined ? base : `${value}-01`}
      onChange={(picked) => {
        const month = picked?.slice(0, 7) ?? '';
        if (isMonth(month)) props.onChange(month);
        close();
      }}
    />
  );
  return (
    <TypedField<Month>
      {...props}
      parse={parseMonth}
      format={(month) => month}
      unreadable={t('app.field.monthUnreadable')}
      placeholder={t('app.field.monthPlaceholder')}
      unit={<CalendarButton>{calendar}</CalendarButton>}
    />
  );
}
