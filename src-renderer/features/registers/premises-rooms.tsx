import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { plainText } from '../../ui/fact-rows.ts';
import { AgencyName } from '../../ui/fact-value.tsx';
import { useNames, type Names } from '../../ui/names.ts';
import { useColumns } from './columns.tsx';
import type { DatedFacts, DatedRow } from './dated-facts.ts';
import { useImport } from './import/use-import.ts';
import { ImportPanel } from './import/import-panel.tsx';
import { DropTarget } from './import/drop-target.tsx';
import { BulkRooms } from './premises-bulk.tsx';
import type { ChangeMode } from './premises-changes.ts';
import { ModeChoice, useCellSave } from './premises-edits.tsx';
import { useSiteFacts } from './premises-tables.tsx';
import { RegisterTable } from './register-table.tsx';
import classes from './registers.module.css';

interface RoomRow extends DatedRow {
  /** Who uses it on the date; none is vacant. */
  readonly use: SharingIds | null;
}

const byNumber = { key: 'number', descending: false } as const;

export function RoomsTable() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const rooms = useSiteFacts('rooms');
  const uses = useSiteFacts('roomUses');
  const buildings = useSiteFacts('buildings');
  const floors = useSiteFacts('floors');
  const [mode, setMode] = useState<ChangeMode>('amend');
  const columns = useRoomColumns(names, mode);
  const importing = useImport();
  const rows = useMemo((): RoomRow[] => {
    const byRoom = new Map(uses.onDate.map((use) => [use.identity['roomId'], use.attributes['by'] as SharingIds]));
    return rooms.rows.map((row) => ({ ...row, use: byRoom.get(row.id) ?? null }));
  }, [rooms.rows, uses.onDate]);
  const isMissing = (facts: DatedFacts) => facts.rows.length === 0 && !facts.loading;
  const needs = isMissing(buildings) ? 'buildings' : isMissing(floors) ? 'floors' : undefined;
  const importButton = (
    <Button variant="default" onClick={importing.open}>
      {t('registers.import.action')}
    </Button>
  );
  return (
    <DropTarget onFiles={importing.take} onPaste={importing.paste} disabled={isMissing(buildings)}>
      <RegisterTable
        kind="rooms"
        facts={{ ...rooms, rows }}
        columns={columns}
        sort={byNumber}
        needs={needs}
        tools={<ModeChoice mode={mode} onChange={setMode} date={date} />}
        actions={importButton}
        emptyAction={importButton}
        emptyHint={t('registers.import.emptyHint')}
        chosen={(chosen, clear) => <BulkRooms rooms={chosen} names={names} mode={mode} onDone={clear} />}
      />
      <ImportPanel importing={importing} />
    </DropTarget>
  );
}

function useRoomColumns(names: Names, mode: ChangeMode): readonly Column<RoomRow>[] {
  const { column, validity, t } = useColumns('rooms', names);
  const save = useCellSave('rooms', names, mode);
  return useMemo((): readonly Column<RoomRow>[] => {
    const use = (row: RoomRow) => userText(row.use, names) ?? t('registers.vacant');
    const building = (row: RoomRow) => {
      const floor = names.rowsOf('floors').find(({ id }) => id === row.identity['floorId']);
      return names.nameOf('buildings', floor?.identity['buildingId']);
    };
    const leaseCodes = new Map(names.rowsOf('leases').map(({ id, identity }) => [id, plainText(identity['code'])]));
    const lease = (row: RoomRow) => leaseCodes.get(Number(row.attributes['leaseId'])) ?? '–';
    const hint = t('registers.table.identityHint', { field: t('fields.number') });
    return [
      column('number', { save, hint }),
      column('name', { save, share: 1.8 }),
      { key: 'buildingId', header: t('facts.buildings'), value: building, hidden: true, groups: true },
      column('floorId', { share: 'fit', minor: true, groups: true }),
      column('kind', { save, minor: true, share: 1.1, groups: true }),
      {
        key: 'use',
        header: t('registers.columns.use'),
        share: 1.4,
        value: use,
        render: (row) => <User use={row.use} names={names} />,
        groups: true,
      },
      column('zoneId', { save, minor: true, share: 1.2, groups: true }),
      { key: 'leaseId', header: t('fields.leaseId'), share: 'fit', value: lease, hidden: true, groups: true },
      column('areaHundredths', { save, total: true }),
      column('workplaces', { save, total: true }),
      column('note', { save, hidden: true }),
      validity({ hidden: true }),
    ];
  }, [column, validity, t, save, names]);
}

const userText = (use: SharingIds | null, names: Names): string | null => {
  if (use === null) return null;
  return 'exclusiveAgencyId' in use
    ? names.nameOf('agencies', use.exclusiveAgencyId)
    : names.nameOf('sharingGroups', use.groupId);
};

function User({ use, names }: { use: SharingIds | null; names: Names }) {
  const { t } = useTranslation();
  if (use === null) return <span className={classes['mute']}>{t('registers.vacant')}</span>;
  return 'exclusiveAgencyId' in use ? <AgencyName id={use.exclusiveAgencyId} names={names} /> : userText(use, names);
}
