import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { useSite } from '../../app/context.tsx';
import { PictureTable, type PictureColumn } from '../../ui/charts/picture-table.tsx';
import type { FactRow } from '../../ui/fact-rows.ts';
import { useNames } from '../../ui/names.ts';
import { useFormat } from '../../ui/use-format.ts';
import { FactButton, Part, Teach } from './part.tsx';
import { useOnDate } from './use-agency.ts';
import classes from './agency.module.css';

interface Group {
  readonly id: number;
  readonly members: readonly number[];
  readonly rooms: readonly FactRow[];
}

const areaOf = (rooms: readonly FactRow[]): number =>
  rooms.reduce((sum, room) => sum + Number(room.attributes['areaHundredths']), 0);

/** The rooms that are the agency's alone, and those of the groups that it is a member of. */
function useRooms(id: number): { own: FactRow[]; groups: Group[] } {
  const onDate = useOnDate();
  const uses = new Map(onDate('roomUses').map((use) => [use.identity['roomId'], use.attributes['by'] as SharingIds]));
  const memberships = onDate('groupMembers');
  const mine = memberships
    .filter((row) => row.identity['agencyId'] === id)
    .map((row) => Number(row.identity['groupId']));
  const rooms = onDate('rooms');
  const isOwn = (room: FactRow): boolean => {
    const by = uses.get(room.id);
    return by !== undefined && 'exclusiveAgencyId' in by && by.exclusiveAgencyId === id;
  };
  const sharedBy = (groupId: number) => (room: FactRow) => {
    const by = uses.get(room.id);
    return by !== undefined && 'groupId' in by && by.groupId === groupId;
  };
  const groups = mine.map((groupId): Group => ({
    id: groupId,
    members: memberships
      .filter((row) => row.identity['groupId'] === groupId)
      .map((row) => Number(row.identity['agencyId'])),
    rooms: rooms.filter(sharedBy(groupId)),
  }));
  return { own: rooms.filter(isOwn), groups: groups.filter((group) => group.rooms.length > 0) };
}

export function Rooms({ id }: { id: number }) {
  const { t } = useTranslation();
  const { own, groups } = useRooms(id);
  return (
    <Part
      title={t('agency.rooms.title')}
      action={
        <Link to="/pictures" className={classes['more']}>
          {t('agency.rooms.picture')}
        </Link>
      }
    >
      {own.length === 0 && groups.length === 0 && <Teach>{t('agency.rooms.none')}</Teach>}
      {own.length > 0 && <OwnRooms rooms={own} />}
      {own.length === 0 && groups.length > 0 && <Teach>{t('agency.rooms.noOwn')}</Teach>}
      {groups.length > 0 && <SharedRooms groups={groups} id={id} />}
    </Part>
  );
}

function OwnRooms({ rooms }: { rooms: readonly FactRow[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const names = useNames(useSite().siteId);
  const workplaces = rooms.reduce((sum, room) => sum + Number(room.attributes['workplaces']), 0);
  const columns: PictureColumn<FactRow>[] = [
    {
      key: 'room',
      header: t('agency.rooms.own'),
      cell: (room) => <FactButton open={`rooms-${room.id}`}>{names.rowName('rooms', room)}</FactButton>,
      total: t('agency.sum'),
    },
    {
      key: 'zone',
      header: t('fields.zoneId'),
      align: 'left',
      cell: (room) => names.nameOf('securityZones', room.attributes['zoneId']),
    },
    {
      key: 'workplaces',
      header: t('fields.workplaces'),
      cell: (room) => Number(room.attributes['workplaces']) || '–',
      total: workplaces || '–',
    },
    {
      key: 'area',
      header: 'm²',
      cell: (room) => f.areaNumber(Number(room.attributes['areaHundredths'])),
      total: f.areaNumber(areaOf(rooms)),
    },
  ];
  return <PictureTable caption={t('agency.rooms.own')} columns={columns} rows={rooms} rowKey={(room) => room.id} />;
}

function SharedRooms({ groups, id }: { groups: readonly Group[]; id: number }) {
  const { t, i18n } = useTranslation();
  const f = useFormat();
  const names = useNames(useSite().siteId);
  const others = (group: Group): string =>
    new Intl.ListFormat(i18n.language).format(
      group.members.filter((member) => member !== id).map((member) => names.nameOf('agencies', member)),
    );
  const columns: PictureColumn<Group>[] = [
    {
      key: 'group',
      header: t('agency.rooms.shared'),
      cell: (group) => (
        <>
          <FactButton open={`sharingGroups-${group.id}`}>{names.nameOf('sharingGroups', group.id)}</FactButton>
          <small>
            {others(group) === '' ? t('agency.rooms.alone') : t('agency.rooms.with', { names: others(group) })}
          </small>
        </>
      ),
      total: t('agency.sum'),
    },
    {
      key: 'rooms',
      header: t('agency.rooms.count'),
      cell: (group) => group.rooms.length,
      total: groups.reduce((sum, group) => sum + group.rooms.length, 0),
    },
    {
      key: 'area',
      header: 'm²',
      cell: (group) => f.areaNumber(areaOf(group.rooms)),
      total: f.areaNumber(groups.reduce((sum, group) => sum + areaOf(group.rooms), 0)),
    },
  ];
  return (
    <PictureTable caption={t('agency.rooms.shared')} columns={columns} rows={groups} rowKey={(group) => group.id} />
  );
}
