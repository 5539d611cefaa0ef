import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { roomKinds } from '../../../shared/contract/facts/premises.ts';
import { useAsOf, useSite } from '../../app/context.tsx';
import { toneAt, useTones, vacantTone, type User } from '../../ui/charts/tones.ts';
import { plainText, useFactLists, type FactRow } from '../../ui/fact-rows.ts';
import { useNames } from '../../ui/names.ts';
import type { FloorRoom } from './floor-tiles.ts';

export const colourings = ['user', 'use', 'zone', 'kind'] as const;
export type Colouring = (typeof colourings)[number];

export interface Floor {
  readonly id: number;
  readonly name: string;
  readonly rooms: readonly FloorRoom[];
}

const kinds: readonly FactName[] = ['buildings', 'floors', 'rooms', 'roomUses'];

const kindNames: readonly string[] = roomKinds;

const collator = new Intl.Collator('sv', { numeric: true });

/** The site's floors on the date, each with its rooms; a floor goes by its building too where there are several. */
export function useFloors(): readonly Floor[] {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const lists = useFactLists(kinds, { siteId, date });
  return useMemo(() => {
    const of = (kind: FactName): readonly FactRow[] => lists.get(kind) ?? [];
    const buildings = new Map(of('buildings').map((row) => [row.id, plainText(row.attributes['name'])]));
    const users = new Map(of('roomUses').map((row) => [row.identity['roomId'], row.attributes['by'] as User]));
    const rooms = Map.groupBy(of('rooms'), (row) => row.identity['floorId']);
    const floors = [...of('floors')].sort(
      (a, b) =>
        Number(a.identity['buildingId']) - Number(b.identity['buildingId']) ||
        Number(a.attributes['level']) - Number(b.attributes['level']),
    );
    return floors.map((floor): Floor => {
      const name = plainText(floor.attributes['name']);
      const building = buildings.get(Number(floor.identity['buildingId'])) ?? '';
      return {
        id: floor.id,
        name: buildings.size > 1 ? `${building}, ${name}` : name,
        rooms: (rooms.get(floor.id) ?? [])
          .map((row) => roomOf(row, users.get(row.id) ?? null))
          .sort((a, b) => collator.compare(a.name, b.name)),
      };
    });
  }, [lists]);
}

const roomOf = ({ id, identity, attributes }: FactRow, user: User): FloorRoom => ({
  id,
  name: `${plainText(identity['number'])} ${plainText(attributes['name'])}`,
  shortName: plainText(attributes['name']),
  kind: plainText(attributes['kind']),
  zoneId: typeof attributes['zoneId'] === 'number' ? attributes['zoneId'] : null,
  user,
  area: Number(attributes['areaHundredths']),
  workplaces: Number(attributes['workplaces']),
});

/** What a room's colour stands for, by what is chosen. */
export function useColouring(colouring: Colouring): (room: FloorRoom) => { key: string; name: string; tone: string } {
  const { t } = useTranslation();
  const { siteId } = useSite();
  const names = useNames(siteId);
  const tones = useTones(names);
  return useMemo(() => {
    const zones = names.rowsOf('securityZones');
    const zoneTone = (id: number): string => {
      const index = zones.findIndex((zone) => zone.id === id);
      return names.colourOf(zones[index]?.attributes['ownerAgencyId']) ?? toneAt(Math.max(0, index));
    };
    const of: Record<Colouring, (room: FloorRoom) => { key: string; name: string; tone: string }> = {
      user: ({ user }) => ({
        key: JSON.stringify(user && userKey(user)),
        name: tones.whoOf(user),
        tone: tones.toneOf(user),
      }),
      use: ({ user }) => ownOrShared(user, t),
      zone: ({ zoneId }) =>
        zoneId === null
          ? { key: 'none', name: t('pictures.noZone'), tone: vacantTone }
          : { key: String(zoneId), name: names.nameOf('securityZones', zoneId), tone: zoneTone(zoneId) },
      kind: ({ kind }) => ({ key: kind, name: t(`choices.roomKind.${kind}`), tone: toneAt(kindNames.indexOf(kind)) }),
    };
    return of[colouring];
  }, [colouring, names, tones, t]);
}

/** A group is one user whatever the key by which it shares the rent. */
const userKey = (user: NonNullable<User>) =>
  'groupId' in user ? { groupId: user.groupId } : { exclusiveAgencyId: user.exclusiveAgencyId };

function ownOrShared(user: User, t: (key: string) => string): { key: string; name: string; tone: string } {
  if (user === null) return { key: 'vacant', name: t('pictures.vacant'), tone: vacantTone };
  return 'groupId' in user
    ? { key: 'shared', name: t('pictures.shared'), tone: toneAt(1) }
    : { key: 'exclusive', name: t('pictures.exclusive'), tone: toneAt(4) };
}
