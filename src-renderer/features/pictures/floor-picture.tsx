import { SegmentedControl, Select, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsOf, useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { Legend } from '../../ui/charts/legend.tsx';
import { Picture } from '../../ui/charts/picture.tsx';
import { PictureTable, type PictureColumn } from '../../ui/charts/picture-table.tsx';
import { tinted, vacantTone } from '../../ui/charts/tones.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { groupRooms, tilesOf, type FloorRoom, type RoomGroup, type Tile } from './floor-tiles.ts';
import { Sketch } from './sketch.tsx';
import { colourings, useColouring, useFloors, type Colouring, type Floor } from './use-floor.ts';
import classes from './pictures.module.css';

/** A floor's rooms as tiles to the scale of their areas; the table beside them says the same. */
export function FloorPicture() {
  const { t } = useTranslation();
  const { item, view } = useAddress();
  const floors = useFloors();
  const floor =
    floors.find((one) => String(one.id) === item) ?? floors.find((one) => one.rooms.length > 0) ?? floors[0];
  const colouring = colourings.find((one) => one === view) ?? 'user';
  if (floor === undefined) {
    return (
      <EmptyState title={t('pictures.floor.none')} action={<Link to="/premises">{t('pictures.toPremises')}</Link>}>
        {t('pictures.floor.noneText')}
      </EmptyState>
    );
  }
  return <OneFloor floor={floor} floors={floors} colouring={colouring} />;
}

function OneFloor({ floor, floors, colouring }: { floor: Floor; floors: readonly Floor[]; colouring: Colouring }) {
  const { t } = useTranslation();
  const f = useFormat();
  const { site } = useSite();
  const { date } = useAsOf();
  const colourOf = useColouring(colouring);
  const groups = useMemo(() => groupRooms(floor.rooms, colourOf), [floor.rooms, colourOf]);
  const area = groups.reduce((sum, group) => sum + group.area, 0);
  const summary = t('pictures.floor.summary', {
    rooms: t('pictures.rooms', { count: floor.rooms.length }),
    area: f.area(area),
  });
  const title = t('pictures.floor.title', { floor: floor.name });
  return (
    <Picture
      title={title}
      note={summary}
      printed={t('pictures.printed', { site: site.attributes.name, date: f.date(date) })}
      tools={<Choices floor={floor} floors={floors} colouring={colouring} />}
      picture={
        <>
          {floor.rooms.length === 0 ? (
            <p className={classes['teach']}>{t('pictures.floor.empty')}</p>
          ) : (
            <figure className={classes['figure']} aria-label={`${title}. ${summary}`}>
              <Tiles groups={groups} />
              <Legend
                entries={groups.map((group) => ({
                  name: group.name,
                  colour: group.tone,
                  note: f.area(group.area),
                  ...(group.tone === vacantTone ? { mark: 'hollow' as const } : {}),
                }))}
              />
            </figure>
          )}
          <Sketch key={floor.id} floorId={floor.id} floorName={floor.name} />
        </>
      }
      table={<RoomsTable groups={groups} area={area} caption={title} />}
    />
  );
}

const few = 5;

function Choices({ floor, floors, colouring }: { floor: Floor; floors: readonly Floor[]; colouring: Colouring }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  const options = floors.map(({ id, name }) => ({ value: String(id), label: name }));
  const choose = (id: string | null) => setAddress({ item: id ?? undefined });
  return (
    <>
      {floors.length > 1 && floors.length <= few && (
        <SegmentedControl
          size="xs"
          aria-label={t('pictures.floor.choose')}
          data={options}
          value={String(floor.id)}
          onChange={choose}
        />
      )}
      {floors.length > few && (
        <Select
          size="xs"
          searchable
          aria-label={t('pictures.floor.choose')}
          data={options}
          value={String(floor.id)}
          onChange={choose}
          allowDeselect={false}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label={t('pictures.by.label')}
        data={colourings.map((value) => ({ value, label: t(`pictures.by.${value}`) }))}
        value={colouring}
        onChange={(value) => setAddress({ view: value === 'user' ? undefined : value })}
      />
    </>
  );
}

/** Tiles are placed in parts of the whole, so that paper may have another width. */
function Tiles({ groups }: { groups: readonly RoomGroup[] }) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const height = Math.max(320, Math.min(560, Math.round(width * 0.62)));
  const tiles = useMemo(
    () => (width > 0 ? tilesOf(groups, { x: 0, y: 0, width, height }) : []),
    [groups, width, height],
  );
  return (
    <div className={classes['canvas']} ref={ref} style={{ height }}>
      {tiles.map((tile) => (
        <RoomTile key={tile.room.id} tile={tile} width={width} height={height} />
      ))}
    </div>
  );
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(3)}%`;
/** Smaller than this it is no button: the table opens the room too. */
const least = 26;
const line = 16;
/** About as wide as a letter is: words that would be cut in the middle stay on one line, with dots. */
const letter = 6.7;

function RoomTile({ tile, width, height }: { tile: Tile; width: number; height: number }) {
  const f = useFormat();
  const setAddress = useSetAddress();
  const { room, group, box } = tile;
  const style = {
    left: percent(box.x, width),
    top: percent(box.y, height),
    width: percent(box.width, width),
    height: percent(box.height, height),
    borderColor: group.tone,
    backgroundColor: tinted(group.tone, 22),
  };
  const title = `${room.name}, ${f.area(room.area)}, ${group.name}`;
  const isVacant = group.tone === vacantTone || undefined;
  if (box.width < least || box.height < least)
    return <span className={classes['tile']} style={style} title={title} data-vacant={isVacant} aria-hidden="true" />;
  const size = box.width < 44 ? 'none' : box.height < 42 ? 'name' : 'all';
  const wraps = Math.max(...room.shortName.split(/\s/).map((word) => word.length)) * letter < box.width - 16;
  const lines = Math.max(1, Math.floor((box.height - 8) / line) - (size === 'all' ? 1 : 0));
  return (
    <button
      type="button"
      className={classes['tile']}
      style={style}
      title={title}
      data-size={size}
      data-vacant={isVacant}
      onClick={() => setAddress({ open: `rooms-${room.id}` })}
    >
      <b style={{ WebkitLineClamp: wraps ? lines : 1 }} data-cut={!wraps || undefined}>
        {room.shortName}
      </b>{' '}
      <span>{f.area(room.area)}</span> <VisuallyHidden>{group.name}</VisuallyHidden>
    </button>
  );
}

function GroupHeading({ group }: { group: RoomGroup }) {
  const f = useFormat();
  return (
    <>
      <AgencyDot colour={group.tone} />
      {group.name} <span>{f.area(group.area)}</span>
    </>
  );
}

interface RoomsTableProps {
  groups: readonly RoomGroup[];
  area: number;
  caption: string;
}

interface Line {
  readonly room: FloorRoom;
  readonly group: RoomGroup;
}

function RoomsTable({ groups, area, caption }: RoomsTableProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const setAddress = useSetAddress();
  const rows = groups.flatMap((group) => group.rooms.map((room): Line => ({ room, group })));
  const workplaces = rows.reduce((sum, { room }) => sum + room.workplaces, 0);
  const columns: PictureColumn<Line>[] = [
    {
      key: 'room',
      header: t('facts.rooms'),
      cell: ({ room }) => (
        <button type="button" onClick={() => setAddress({ open: `rooms-${room.id}` })}>
          {room.name}
        </button>
      ),
      total: t('pictures.sum'),
    },
    {
      key: 'workplaces',
      header: t('fields.workplaces'),
      cell: ({ room }) => (room.workplaces === 0 ? '–' : f.decimal(String(room.workplaces))),
      total: f.decimal(String(workplaces)),
    },
    { key: 'area', header: 'm²', cell: ({ room }) => f.areaNumber(room.area), total: f.areaNumber(area) },
  ];
  return (
    <PictureTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ room }) => room.id}
      groupOf={({ group }) => ({ key: group.key, heading: <GroupHeading group={group} /> })}
    />
  );
}
