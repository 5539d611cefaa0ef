import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { area as areaText, type Language } from '../../../shared/documents/format.ts';
import { useSite } from '../../app/context.tsx';
import { AgencyDot } from '../../ui/agency-dot.tsx';
import { plainText } from '../../ui/fact-rows.ts';
import { useNames, type Names } from '../../ui/names.ts';
import { usePeekStack } from './peek-stack.ts';
import { treemap, type Box } from '../../ui/charts/treemap.ts';
import { SensitivityMark, isSecret } from './zones/sensitivity.tsx';
import { sheetHeight, sheetWidth, usePrinting } from './zones/printing.ts';
import { useZoneFacts } from './zones/zone-facts.ts';
import { groupRooms, type PlacedRoom, type RoomGroup, type ZoneNode } from './zone-tree.ts';
import classes from './zone-map.module.css';

const gap = 10;
const headHeight = 44;
const groupHead = 26;
/** A room is given at least so many square pixels, to be hit and read. */
const tile = 1700;
/** What can be clicked is at least so many pixels each way. */
const smallest = 24;
const groupTones = ['#8a97a6', '#b9a04a', '#4f8f7f', '#a8476b', '#3f7fbf', '#8a6a4f'];
const vacantTone = '#9aa5af';

interface Tones {
  toneOf(use: SharingIds | null): string;
  whoOf(use: SharingIds | null): string;
}

/** An agency has its own colour, a sharing group one of the calm ones in the groups' order. */
function useTones(names: Names): Tones {
  const { t } = useTranslation();
  return useMemo(() => {
    const groups = names.rowsOf('sharingGroups').map((row) => row.id);
    return {
      toneOf: (use) => {
        if (use === null) return vacantTone;
        if ('exclusiveAgencyId' in use) return names.colourOf(use.exclusiveAgencyId) ?? vacantTone;
        return groupTones[groups.indexOf(use.groupId) % groupTones.length] ?? vacantTone;
      },
      whoOf: (use) => {
        if (use === null) return t('registers.vacant');
        return 'exclusiveAgencyId' in use
          ? names.nameOf('agencies', use.exclusiveAgencyId)
          : names.nameOf('sharingGroups', use.groupId);
      },
    };
  }, [names, t]);
}

/** The shells inside one another; in each the rooms by their users, as large as their areas. Everything opens in the peek. */
export function ZoneMap({ tree, outside }: { tree: readonly ZoneNode[]; outside: readonly PlacedRoom[] }) {
  const { t } = useTranslation();
  const names = useNames(useSite().siteId);
  const tones = useTones(names);
  const { ref, width: measured } = useElementSize();
  const printing = usePrinting();
  const groups = useMemo(() => [...tree.flatMap(groupsIn), ...groupRooms(outside)], [tree, outside]);
  const width = printing ? sheetWidth - 30 : measured;
  const height = printing ? sheetHeight : Math.max(440, Math.min(800, Math.round(width * 0.6)));
  const boxes = treemap(
    tree.map((node) => node.area),
    { x: 0, y: 0, width, height },
    0.15,
  );
  return (
    <>
      <div className={classes['map']}>
        <div className={classes['canvas']} ref={ref} style={{ height, ...(printing ? { width } : {}) }}>
          {width > 0 &&
            tree.map((node, index) => (
              <Zone
                key={node.zone.id}
                node={node}
                box={inset(boxes[index] ?? empty, tree.length > 1 ? gap / 2 : 0)}
                names={names}
                tones={tones}
              />
            ))}
        </div>
      </div>
      {outside.length > 0 && (
        <section className={classes['outside']}>
          <h2>{t('registers.outside', { count: outside.length })}</h2>
          <div>
            {outside.map((room) => (
              <OutsideRoom key={room.room.id} placed={room} names={names} />
            ))}
          </div>
        </section>
      )}
      <Legend groups={groups} tones={tones} />
    </>
  );
}

const empty: Box = { x: 0, y: 0, width: 0, height: 0 };
const inset = (box: Box, by: number): Box => ({
  x: box.x + by,
  y: box.y + by,
  width: Math.max(0, box.width - 2 * by),
  height: Math.max(0, box.height - 2 * by),
});
const below = (box: Box, head: number, by: number): Box => ({
  x: by,
  y: head,
  width: Math.max(0, box.width - 2 * by),
  height: Math.max(0, box.height - head - by),
});
const place = (box: Box) => ({ left: box.x, top: box.y, width: box.width, height: box.height });
const groupsIn = (node: ZoneNode): RoomGroup[] => [...node.groups, ...node.inner.flatMap(groupsIn)];

interface PartProps {
  names: Names;
  tones: Tones;
  box: Box;
}

function Zone({ node, box, names, tones }: PartProps & { node: ZoneNode }) {
  const { t, i18n } = useTranslation();
  const stack = usePeekStack();
  const { zone } = node;
  const { attributes } = zone;
  const owner = attributes['ownerAgencyId'];
  const isInner = attributes['kind'] === 'inner';
  const { assessmentOf, entrants } = useZoneFacts();
  const assessment = assessmentOf(zone);
  const requirements = attributes['requirements'] as readonly string[];
  const required = (one: string) => t(`choices.zoneRequirement.${one}`).toLocaleLowerCase(i18n.language);
  const facts = [
    areaText(node.area, i18n.language as Language),
    ...(attributes['network'] === 'separate' ? [t('choices.network.separate')] : []),
    ...(typeof owner === 'number' ? [names.nameOf('agencies', owner)] : []),
    ...(requirements.length === 0 ? [] : [requirements.map(required).join(', ')]),
  ];
  const mayEnter = entrants(zone).map(({ agencyId }) => names.nameOf('agencies', agencyId));
  const parts = [...node.inner, ...node.groups].sort((a, b) => b.area - a.area);
  // The border takes two units of the inside.
  const inside = below({ ...box, width: box.width - 4, height: box.height - 4 }, headHeight, gap / 2);
  // A shell has a head and rooms of its own to show; a group may be smaller.
  const weights = parts.map((part) => Math.max(part.area, node.area * ('zone' in part ? 0.1 : 0.02)));
  const boxes = treemap(weights, inside, 0.01);
  const colour = isInner && typeof owner === 'number' ? names.colourOf(owner) : null;
  return (
    <section
      className={classes['zone']}
      data-inner={isInner || undefined}
      style={{ ...place(box), ...(colour === null ? {} : { borderColor: colour }) }}
    >
      <button
        type="button"
        className={classes['zoneHead']}
        title={`${facts.join(' · ')}. ${t('registers.zones.entrants')}: ${mayEnter.join(', ') || '–'}`}
        onClick={() => stack.open({ kind: 'securityZones', id: zone.id })}
      >
        <b>{names.rowName('securityZones', zone)}</b>
        <span>
          {facts.join(' · ')}
          {assessment !== undefined && (
            <Assessed
              date={plainText(assessment.attributes['assessedOn'])}
              secret={isSecret(assessment.attributes['sensitivity'])}
            />
          )}
        </span>
      </button>
      {parts.map((part, index) => {
        const at = inset(boxes[index] ?? empty, gap / 2);
        return 'zone' in part ? (
          <Zone key={`zone-${part.zone.id}`} node={part} box={at} names={names} tones={tones} />
        ) : (
          <Group
            key={part.who}
            group={part}
            box={at}
            names={names}
            tones={tones}
            plain={isInner && node.groups.length === 1}
          />
        );
      })}
    </section>
  );
}

/** What the zone rests on; a secret assessment says that it is there, and stays off paper. */
function Assessed({ date, secret }: { date: string; secret: boolean }) {
  const { t } = useTranslation();
  const text = t('registers.zones.assessed', { date });
  return (
    <>
      {' · '}
      {secret ? <SensitivityMark sensitivity="secret">{text}</SensitivityMark> : text}
    </>
  );
}

/** The rooms of the same users, with who they are above them; a shell with one user has said so itself. */
function Group({ group, box, names, tones, plain }: PartProps & { group: RoomGroup; plain: boolean }) {
  const { t, i18n } = useTranslation();
  const tone = tones.toneOf(group.use);
  const [only] = group.rooms;
  if (only !== undefined && group.rooms.length === 1)
    return <Room placed={only} box={box} names={names} tones={tones} alone />;
  const head = plain ? 0 : groupHead;
  const boxes = treemap(
    group.rooms.map((room) => room.area),
    plain ? { ...box, x: 0, y: 0 } : below(box, head, 4),
    tile / (box.width * box.height),
  );
  const rooms = group.rooms.map((room, index) => (
    <Room key={room.room.id} placed={room} box={inset(boxes[index] ?? empty, 2)} names={names} tones={tones} />
  ));
  const facts = `${areaText(group.area, i18n.language as Language)} · ${t('registers.count.rooms', { count: group.rooms.length })}`;
  return (
    <div
      className={classes['group']}
      data-plain={plain || undefined}
      style={{ ...place(box), ...(plain ? {} : { borderColor: tone, background: tinted(tone, 16) }) }}
    >
      {!plain && (
        <div className={classes['groupHead']}>
          <b>{tones.whoOf(group.use)}</b> <span>{facts}</span>
        </div>
      )}
      {rooms}
    </div>
  );
}

const tinted = (tone: string, percent: number): string => `color-mix(in srgb, ${tone} ${percent}%, var(--vk-panel))`;

function Room({ placed, box, names, tones, alone = false }: PartProps & { placed: PlacedRoom; alone?: boolean }) {
  const { i18n } = useTranslation();
  const stack = usePeekStack();
  const tone = tones.toneOf(placed.use);
  const name = names.rowName('rooms', placed.room);
  const area = areaText(placed.area, i18n.language as Language);
  const size = box.height < 22 || box.width < 34 ? 'none' : box.height < 40 ? 'name' : 'all';
  const looks = {
    className: classes['room'],
    title: `${name}, ${area}, ${tones.whoOf(placed.use)}`,
    'data-size': size,
    'data-alone': alone || undefined,
    style: { ...place(box), borderColor: alone ? tone : tinted(tone, 55), background: tinted(tone, alone ? 16 : 7) },
  };
  const text = (
    <>
      <b>{String(placed.room.attributes['name'])}</b>{' '}
      <span>{alone ? `${area} · ${tones.whoOf(placed.use)}` : area}</span>
    </>
  );
  // Too small to be hit: it is drawn, and opens from the zone's peek and from the register of rooms.
  if (Math.min(box.width, box.height) < smallest) return <div {...looks}>{text}</div>;
  return (
    <button type="button" {...looks} onClick={() => stack.open({ kind: 'rooms', id: placed.room.id })}>
      {text}
    </button>
  );
}

function OutsideRoom({ placed, names }: { placed: PlacedRoom; names: Names }) {
  const { i18n } = useTranslation();
  const stack = usePeekStack();
  return (
    <button type="button" onClick={() => stack.open({ kind: 'rooms', id: placed.room.id })}>
      {names.rowName('rooms', placed.room)} <span>{areaText(placed.area, i18n.language as Language)}</span>
    </button>
  );
}

function Legend({ groups, tones }: { groups: readonly RoomGroup[]; tones: Tones }) {
  const entries = new Map(groups.map((group) => [tones.whoOf(group.use), tones.toneOf(group.use)]));
  return (
    <div className={classes['legend']}>
      {[...entries].map(([who, tone]) => (
        <span key={who}>
          <AgencyDot colour={tone} />
          {who}
        </span>
      ))}
    </div>
  );
}
