import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { useNames } from '../../ui/names.ts';
import { Page } from '../../ui/page.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useColumns } from './columns.tsx';
import { useDatedFacts, type DatedRow } from './dated-facts.ts';
import { FactPeek } from './fact-peek.tsx';
import { AddButton, RegisterTable } from './register-table.tsx';
import { ZoneMap } from './zone-map.tsx';
import { roomsOutside, zoneTree, type PlacedRoom } from './zone-tree.ts';

/** The shells as a map of what lies in what, or as a list. */
export function ZonesPage() {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const { date } = useAsOf();
  const { view } = useAddress();
  const setAddress = useSetAddress();
  const zones = useDatedFacts('securityZones', { siteId }, date);
  const rooms = usePlacedRooms();
  const tree = useMemo(() => zoneTree(zones.onDate, rooms), [zones.onDate, rooms]);
  const outside = useMemo(() => roomsOutside(zones.onDate, rooms), [zones.onDate, rooms]);
  const inner = zones.onDate.filter((zone) => zone.attributes['kind'] === 'inner').length;
  const asList = view === 'list' || zones.rows.length === 0;
  const subtitle = t('registers.zonesSummary', {
    inner: t('registers.count.innerZones', { count: inner }),
    outer: zones.onDate.length - inner,
    rooms: t('registers.count.rooms', { count: rooms.length - outside.length }),
  });
  const actions = (
    <>
      {zones.rows.length > 0 && (
        <SegmentedControl
          size="xs"
          aria-label={t('registers.view.label')}
          value={asList ? 'list' : 'map'}
          onChange={(value) => setAddress({ view: value === 'list' ? 'list' : undefined })}
          data={[
            { value: 'map', label: t('registers.view.map') },
            { value: 'list', label: t('registers.view.list') },
          ]}
        />
      )}
      <AddButton kind="securityZones" />
    </>
  );
  return (
    <Page
      title={t('app.nav.zones')}
      subtitle={zones.rows.length === 0 ? undefined : subtitle}
      actions={actions}
      peek={<FactPeek />}
    >
      {asList || zones.loading ? <ZonesTable /> : <ZoneMap tree={tree} outside={outside} />}
    </Page>
  );
}

function usePlacedRooms(): readonly PlacedRoom[] {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const rooms = useDatedFacts('rooms', { siteId }, date).onDate;
  const uses = useDatedFacts('roomUses', { siteId }, date).onDate;
  return useMemo(() => {
    const byRoom = new Map(uses.map((use) => [use.identity['roomId'], use.attributes['by'] as SharingIds]));
    return rooms.map((room) => ({
      room,
      use: byRoom.get(room.id) ?? null,
      area: Number(room.attributes['areaHundredths']),
    }));
  }, [rooms, uses]);
}

function ZonesTable() {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const names = useNames(siteId);
  const zones = useDatedFacts('securityZones', { siteId }, date);
  const { column, validity } = useColumns('securityZones', names);
  const columns: Column<DatedRow>[] = [
    column('name'),
    column('code', { minor: true }),
    column('kind'),
    column('parentZoneId'),
    column('ownerAgencyId'),
    column('network'),
    column('riskAssessment', { minor: true }),
    validity(),
  ];
  return (
    <RegisterTable kind="securityZones" facts={zones} columns={columns} sort={{ key: 'name', descending: false }} />
  );
}
