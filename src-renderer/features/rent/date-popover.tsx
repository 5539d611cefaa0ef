import { Button, Popover } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useAsOf } from '../../app/context.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ChevronIcon } from '../../ui/icons.tsx';
import classes from './rent.module.css';

interface DatePopoverProps {
  label: string;
  value: LocalDate | null;
  onPick: (date: LocalDate) => void;
  /** As a button among others; else as text that can be chosen. */
  button?: boolean;
  children: ReactNode;
}

/** A date behind a button: Enter takes it. */
export function DatePopover({ label, value, onPick, button = false, children }: DatePopoverProps) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<LocalDate | undefined>(undefined);
  const open = () => {
    setTyped(value ?? undefined);
    setOpened(!opened);
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (typed === undefined) return;
    setOpened(false);
    onPick(typed);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        {button ? (
          <Button variant="default" onClick={open}>
            {children}
          </Button>
        ) : (
          <button type="button" className={classes['basis']} onClick={open}>
            {children}
            <ChevronIcon size={12} />
          </button>
        )}
      </Popover.Target>
      <Popover.Dropdown>
        <form className={classes['pick']} onSubmit={submit}>
          <DateField label={label} value={typed} onChange={setTyped} base={value ?? date} autoFocus />
          <Button type="submit" disabled={typed === undefined}>
            {t('rent.show')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
