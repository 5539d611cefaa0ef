import { Button, Checkbox, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { BusyButton } from '../../ui/busy-button.tsx';
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

/** What is to be changed, and what that comes to on the rooms that are chosen. */
function useBulk({ rooms: chosen, names, mode: given, onDone }: BulkProps) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const batch = useBatch();
  const [name, setName] = useState<string>(bulkFields[0]);
  const [value, setValue] = useState<unknown>(fieldOf(bulkFields[0]).initial);
  const [vacant, setVacant] = useState(false);
  const [mode, setMode] = useState(given);
  const [from, setFrom] = useState<LocalDate | undefined>(date);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const when = { mode, from: from ?? date };
  const { rooms, uses } = useOnDate(chosen, when.from);
  const isUse = name === 'by';
  const isMissing = value === undefined && !(isUse && vacant) && fieldOf(name).meta.optional !== true;
  const by = vacant ? null : (value as Values);
  const changes = isMissing
    ? []
    : isUse
      ? roomUseCalls(rooms, uses, by, when)
      : changeCalls('rooms', rooms, name, value ?? null, when);
  const what = t('registers.bulk.rooms', { count: isMissing ? rooms.length : changes.length });
  const saidOf = (error: Error): string => {
    const row = error instanceof BatchFault && error.at !== null ? changes[error.at]?.row : undefined;
    if (row === undefined) return error.message;
    return t('registers.bulk.failedAt', { what: names.rowName('rooms', row), message: error.message });
  };
  const submit = async () => {
    if (isMissing) return setFault(t('registers.bulk.nothing'));
    if (changes.length === 0) return setFault(t('registers.bulk.allAlready'));
    setBusy(true);
    const calls = changes.map(({ call }) => call);
    try {
      await batch(t('registers.bulk.title', { what }), calls, t('registers.bulk.done', { what }));
      onDone();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      setFault(saidOf(error));
      setBusy(false);
    }
  };
  const choose = (next: string) => {
    setName(next);
    setValue(fieldOf(next).initial);
    setVacant(false);
    setFault(null);
  };
  const already = isMissing || changes.length === 0 ? 0 : rooms.length - changes.length;
  const input = { name, choose, isUse, value, setValue, vacant, setVacant, mode, setMode, from, setFrom };
  return { ...input, fault, busy, what, already, submit };
}

function BulkForm(props: BulkProps & { onCancel: () => void }) {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const bulk = useBulk(props);
  const label = (name: string) => (name === 'by' ? t('registers.columns.use') : t(`fields.${name}`));
  return (
    <form
      className={classes['bulk']}
      onSubmit={(event) => {
        event.preventDefault();
        void bulk.submit();
      }}
    >
      {bulk.fault !== null && <Notice tone="bad">{bulk.fault}</Notice>}
      <Select
        label={t('registers.bulk.field')}
        data={bulkFields.map((one) => ({ value: one, label: label(one) }))}
        value={bulk.name}
        onChange={(next) => bulk.choose(next ?? bulk.name)}
        allowDeselect={false}
        data-autofocus
      />
      {bulk.isUse && (
        <Checkbox
          label={t('registers.bulk.vacant')}
          checked={bulk.vacant}
          onChange={(event) => bulk.setVacant(event.currentTarget.checked)}
        />
      )}
      {!bulk.vacant && (
        <FactField
          key={bulk.name}
          field={fieldOf(bulk.name)}
          label={label(bulk.name)}
          value={bulk.value}
          onChange={bulk.setValue}
          names={props.names}
          base={date}
        />
      )}
      <div>
        <ModeChoice mode={bulk.mode} onChange={bulk.setMode} date={bulk.from ?? date} quiet />
      </div>
      {bulk.mode === 'amend' && (
        <DateField label={t('registers.bulk.from')} required base={date} value={bulk.from} onChange={bulk.setFrom} />
      )}
      {bulk.already > 0 && <p>{t('registers.bulk.already', { count: bulk.already })}</p>}
      <div className={classes['buttons']}>
        <Button variant="default" onClick={props.onCancel}>
          {t('app.cancel')}
        </Button>
        <BusyButton type="submit" busy={bulk.busy}>
          {t('registers.bulk.submit', { what: bulk.what })}
        </BusyButton>
      </div>
    </form>
  );
}
