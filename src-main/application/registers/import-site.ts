import type { FactName } from '../../../shared/contract/facts/index.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { fold } from '../../storage/search-index.ts';
import { canonicalJson } from '../canonical-json.ts';

/** A fact with all its standing versions in order. */
export interface Timeline {
  readonly id: number;
  readonly versions: readonly FactVersion[];
}

const folded = (text: string): string => fold(text).replace(/\s+/gu, ' ').trim();

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Finds facts by what a list of rooms calls them: code or name, whatever the case. */
export class Names {
  readonly #byCode = new Map<string, number[]>();
  readonly #byName = new Map<string, number[]>();
  readonly #names = new Map<number, string>();

  add(id: number, code: string, name: string): void {
    append(this.#byCode, folded(code), id);
    append(this.#byName, folded(name), id);
    this.#names.set(id, name === '' ? code : name);
  }

  /** Those that it may be; a code goes before a name. */
  find(text: string): readonly number[] {
    const key = folded(text);
    return this.#byCode.get(key) ?? this.#byName.get(key) ?? [];
  }

  nameOf(id: unknown): string {
    return typeof id === 'number' ? (this.#names.get(id) ?? '') : '';
  }

  get ids(): readonly number[] {
    return [...this.#names.keys()];
  }
}

/** `Plan 3`, `vån. 3` and `3` are the same floor. */
export const floorNumber = (text: string): string => text.replace(/^(?:plan|våning|vån\.?|floor|level)\s*(?=\S)/iu, '');

const kinds = [
  'buildings',
  'floors',
  'leases',
  'securityZones',
  'agencies',
  'sharingGroups',
  'rooms',
  'roomUses',
] as const;

/** Everything at a site that rooms in a file can be matched with, as of a date. */
export interface ImportSite {
  readonly buildings: Names;
  readonly leases: Names;
  readonly zones: Names;
  readonly agencies: Names;
  readonly groups: Names;
  readonly floors: Names;
  /** Floors of a building by their text. */
  readonly findFloor: (buildingId: number, text: string) => readonly number[];
  /** Rooms of a building with that number, on whichever floor. */
  readonly findRooms: (buildingId: number, number: string) => readonly Timeline[];
  readonly usesOf: (roomId: number) => readonly FactVersion[];
  /** What the facts were, for the fingerprint: another version or identity gives another text. */
  readonly state: string;
}

const byFact = (versions: readonly FactVersion[]): Timeline[] =>
  [...Map.groupBy(versions, (version) => version.id)].map(([id, list]) => ({ id, versions: list }));

/** The version on the date, or else the latest. */
const shown = (timeline: Timeline, date: LocalDate): FactVersion | undefined =>
  timeline.versions.find((version) => covers(version, date)) ?? timeline.versions.at(-1);

function namesOf(timelines: readonly Timeline[], date: LocalDate): Names {
  const names = new Names();
  for (const timeline of timelines) {
    const version = shown(timeline, date);
    if (version === undefined) continue;
    names.add(timeline.id, textField(version.identity, 'code'), textField(version.attributes, 'name'));
  }
  return names;
}

function floorsByText(floors: readonly Timeline[], date: LocalDate): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const floor of floors) {
    const version = shown(floor, date);
    if (version === undefined) continue;
    const texts = [textField(version.identity, 'code'), textField(version.attributes, 'name')];
    const keys = new Set(texts.flatMap((text) => [folded(text), folded(floorNumber(text))]));
    for (const key of keys) append(found, `${String(version.identity['buildingId'])} ${key}`, floor.id);
  }
  return found;
}

function roomsByNumber(rooms: readonly Timeline[], floors: readonly Timeline[]): Map<string, Timeline[]> {
  const buildingOf = new Map(floors.map((floor) => [floor.id, floor.versions[0]?.identity['buildingId']]));
  const found = new Map<string, Timeline[]>();
  for (const room of rooms) {
    const identity = room.versions[0]?.identity ?? {};
    const building = buildingOf.get(Number(identity['floorId']));
    append(found, `${String(building)} ${folded(textField(identity, 'number'))}`, room);
  }
  return found;
}

/** Loads it all: eight queries, whatever the number of rooms. */
export function loadImportSite(store: Store, siteId: number, date: LocalDate): ImportSite {
  const all = new Map<FactName, FactVersion[]>(
    kinds.map((kind) => [kind, new FactStore(store, kindOf(kind)).timelines(siteId)]),
  );
  const of = (kind: FactName): Timeline[] => byFact(all.get(kind) ?? []);
  const names = (kind: FactName): Names => namesOf(of(kind), date);
  const floors = of('floors');
  const floorTexts = floorsByText(floors, date);
  const rooms = roomsByNumber(of('rooms'), floors);
  const uses = Map.groupBy(all.get('roomUses') ?? [], (use) => use.identity['roomId']);
  const state = [...all].map(([kind, list]) => [
    kind,
    list.map(({ id, versionId, identity }) => [id, versionId, identity]),
  ]);
  return {
    buildings: names('buildings'),
    leases: names('leases'),
    zones: names('securityZones'),
    agencies: names('agencies'),
    groups: names('sharingGroups'),
    floors: names('floors'),
    findFloor: (buildingId, text) =>
      floorTexts.get(`${buildingId} ${folded(text)}`) ??
      floorTexts.get(`${buildingId} ${folded(floorNumber(text))}`) ??
      [],
    findRooms: (buildingId, number) => rooms.get(`${buildingId} ${folded(number)}`) ?? [],
    usesOf: (roomId) => uses.get(roomId) ?? [],
    state: canonicalJson(state),
  };
}
