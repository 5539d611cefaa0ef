import { Button, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, localDate, split, type LocalDate } from '../../shared/values/local-date.ts';
import { DateField } from '../ui/date-field.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { useAsOf } from './context.tsx';
import classes from './shell.module.css';

const newYears = (today: LocalDate): LocalDate[] => {
  const { year } = split(today);
  return [year - 2, year - 1, year, year + 1].map((value) => localDate(`${value}-01-01`));
};

/** The date that everything is shown as of. It stands out where it is another than today. */
export function AsOfSwitch() {
  const { t } = useTranslation();
  const { date, today } = useAsOf();
  const [opened, control] = useDisclosure(false);
  return (
    <Popover opened={opened} onChange={control.toggle} position="bottom-end" width={296} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes['asOf']}
          data-elsewhen={date === today ? undefined : true}
          aria-label={t('app.asOf.label', { date })}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={control.toggle}
        >
          <span>
            {t('app.asOf.per')} <b>{date}</b>
          </span>
          <ChevronIcon size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('app.asOf.title')}>
        <AsOfPicker onDone={control.close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function AsOfPicker({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { date, today, setDate } = useAsOf();
  const [wanted, setWanted] = useState<LocalDate | undefined>(date);
  const choose = (picked: LocalDate) => {
    setDate(picked);
    onDone();
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (wanted !== undefined) choose(wanted);
  };
  return (
    <form onSubmit={submit}>
      <div className={classes['typed']}>
        <DateField
          label={t('app.asOf.title')}
          value={wanted}
          onChange={setWanted}
          base={today}
          autoFocus
          calendar={false}
        />
        <Button type="submit" variant="light" disabled={wanted === undefined}>
          {t('app.asOf.show')}
        </Button>
      </div>
      <div className={classes['quick']}>
        <Button variant={date === today ? 'filled' : 'default'} onClick={() => choose(today)}>
          {t('app.asOf.todayIs', { date: today })}
        </Button>
        {newYears(today).map((day) => (
          <Button key={day} variant={date === day ? 'filled' : 'default'} onClick={() => choose(day)}>
            {day}
          </Button>
        ))}
      </div>
      <DatePicker
        value={date}
        defaultDate={date}
        onChange={(picked) => picked !== null && isLocalDate(picked) && choose(picked)}
        size="sm"
      />
    </form>
  );
}
