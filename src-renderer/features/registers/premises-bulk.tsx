import { Button, Checkbox, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FactField } from '../../ui/fact-field.tsx';
import { fieldsOf, kindOf, type FactRow, type Field, type Values } from '../../ui/fact-rows.ts';
import type { Names } from '../../ui/names.ts';
import { Notice } from '../../ui/page.tsx';
import { useDatedFacts } from './dated-facts.ts';
import { changeCalls, roomUseCalls, type ChangeMode } from './premises-changes.ts';
import { BatchFault, ModeChoice, useBatch } from './premises-edits.tsx';
import classes from './import/import.module.css';

interface BulkProps {
  readonly rooms: readonly FactRow[];
  readonly names: Names;
  readonly mode: ChangeMode;
  readonly onDone: () => void;
}

/** The button over the chosen rooms, and what it opens. */
export function BulkRooms(props: BulkProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const what = t('registers.bulk.rooms', { count: props.rooms.length });
  return (
    <>
      <Button onClick={() => setOpened(true)}>{t('registers.bulk.action')}</Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('registers.bulk.title', { what })}
        closeButtonProps={{ 'aria-label': t('app.close') }}
        size={460}
      >
        <BulkForm {...props} onCancel={() => setOpened(false)} />
      </Modal>
    </>
  );
}

/** What can be the same for many rooms; `by` is of their use. */
const bulkFields = ['kind', 'zoneId', 'leaseId', 'by', 'workplaces', 'areaHundredths', 'note'] as const;

function fieldOf(name: string): Field {
  const all = [...fieldsOf(kindOf('rooms').attributes), ...fieldsOf(kindOf('roomUses').attributes)];
  const field = all.find((one) => one.name === name);
  if (field === undefined) throw new Error(`rooms have no field ${name}`);
  return field;
}

/** The rooms and their uses as they are on the date that the change is to hold from. */
function useOnDate(chosen: readonly FactRow[], date: LocalDate) {
  const { siteId } = useSite();
  const rooms = useDatedFacts('rooms', { siteId }, date);
  const uses = useDatedFacts('roomUses', { siteId }, date);
  const ids = new Set(chosen.map(({ id }) => id));
  return { rooms: rooms.loading ? chosen : rooms.rows.filter(({ id }) => ids.has(id)), uses: uses.rows };
}

function BulkForm(props: BulkProps & { onCancel: () => void }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const batch = useBatch();
  const { names } = props;
  const [name, setName] = useState<string>(bulkFields[0]);
  const field = fieldOf(name);
  const [value, setValue] = useState<unknown>(field.initial);
  const [vacant, setVacant] = useState(false);
  const [mode, setMode] = useState(props.mode);
  const [from, setFrom] = useState<LocalDate | undefined>(date);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const when = { mode, from: from ?? date };
  const { rooms, uses } = useOnDate(props.rooms, when.from);
  const isUse = name === 'by';
  const label = isUse ? t('registers.columns.use') : t(`fields.${name}`);
  const choose = (next: string) => {
    setName(next);
    setValue(fieldOf(next).initial);
    setVacant(false);
    setFault(null);
  };
  const isMissing = value === undefined && !(isUse && vacant) && field.meta.optional !== true;
  const set = value ?? null;
  const changes = isMissing
    ? []
    : isUse
      ? roomUseCalls(rooms, uses, vacant ? null : (set as Values), when)
      : changeCalls('rooms', rooms, name, set, when);
  const what = t('registers.bulk.rooms', { count: changes.length });
  const already = isMissing ? 0 : rooms.length - changes.length;
  const submit = async () => {
    if (isMissing) return setFault(t('registers.bulk.nothing'));
    if (changes.length === 0) return setFault(t('registers.bulk.allAlready'));
    setBusy(true);
    try {
      const calls = changes.map(({ call }) => call);
      await batch(t('registers.bulk.title', { what }), calls, t('registers.bulk.done', { what }));
      props.onDone();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const row = error instanceof BatchFault && error.at !== null ? changes[error.at]?.row : undefined;
      const at = row === undefined ? null : names.rowName('rooms', row);
      setFault(at === null ? error.message : t('registers.bulk.failedAt', { what: at, message: error.message }));
      setBusy(false);
    }
  };
  return (
    <form
      className={classes['bulk']}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {fault !== null && <Notice tone="bad">{fault}</Notice>}
      <Select
        label={t('registers.bulk.field')}
        data={bulkFields.map((one) => ({
          value: one,
          label: one === 'by' ? t('registers.columns.use') : t(`fields.${one}`),
        }))}
        value={name}
        onChange={(next) => choose(next ?? name)}
        allowDeselect={false}
        data-autofocus
      />
      {isUse && (
        <Checkbox
          label={t('registers.bulk.vacant')}
          checked={vacant}
          onChange={(event) => setVacant(event.currentTarget.checked)}
        />
      )}
      {!vacant && (
        <FactField
          key={name}
          field={field}
          label={label}
          value={value}
          onChange={setValue}
          names={names}
          base={date}
        />
      )}
      <div className={classes['when']}>
        <ModeChoice mode={mode} onChange={setMode} date={from ?? date} quiet />
      </div>
      {mode === 'amend' && (
        <DateField label={t('registers.bulk.from')} required base={date} value={from} onChange={setFrom} />
      )}
      {already > 0 && changes.length > 0 && <p>{t('registers.bulk.already', { count: already })}</p>}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={props.onCancel}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('registers.bulk.submit', {
            what: t('registers.bulk.rooms', { count: isMissing ? rooms.length : changes.length }),
          })}
        </Button>
      </div>
    </form>
  );
}
