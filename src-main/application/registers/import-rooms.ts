import type { RoomField, RoomRow, RoomTable } from '../../../shared/contract/exchange.ts';
import { issuesOf, parseOptions } from '../../../shared/contract/field-issues.ts';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { facts } from '../../../shared/contract/facts/index.ts';
import { fieldIssue, type FieldIssue } from '../../../shared/kernel/app-error.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { textField, type FactVersion, type Fields } from '../../storage/fact-store.ts';
import type { FactCall } from '../facts/run-calls.ts';
import { findPlace, type NewFloor, type Place } from './import-place.ts';
import type { ImportSite, Names } from './import-site.ts';
import { sameUse, useCall, useOn, wantedUse } from './import-use.ts';

/** A field that the import changes, as ids and codes; `before` is undefined for a new room. */
export interface PlannedChange {
  readonly field: RoomField;
  readonly before: ChangeValue;
  readonly after: ChangeValue;
}
type ChangeValue = string | number | null | undefined;

export interface PlannedRow {
  readonly line: number;
  readonly status: 'new' | 'changed' | 'unchanged' | 'wrong';
  readonly building: string;
  readonly number: string;
  readonly label: string;
  readonly changes: readonly PlannedChange[];
  readonly errors: readonly FieldIssue[];
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly newFloors: readonly NewFloor[];
  /** In order, with the line that each comes from; wrong rows have none. */
  readonly calls: readonly (FactCall & { readonly line: number })[];
}

const required = ['name', 'kind', 'areaHundredths', 'workplaces', 'leaseId'] as const;
/** Clearing an optional field gives it this. */
const cleared: Readonly<Partial<Record<RoomField, unknown>>> = { zoneId: null, note: '' };

interface Attributes {
  readonly said: Fields;
  readonly faults: readonly FieldIssue[];
}

function lookUp(names: Names, field: RoomField, text: string): number | FieldIssue {
  const [id, ...more] = names.find(text);
  if (id === undefined) return fieldIssue(field, 'import.not-found', { value: text });
  return more.length > 0 ? fieldIssue(field, 'import.ambiguous', { value: text }) : id;
}

/** What the row says of the room's attributes; what no column says is left out. */
function attributesOf(site: ImportSite, row: RoomRow): Attributes {
  const said: Record<string, unknown> = {};
  const faults: FieldIssue[] = [];
  for (const field of [...required, 'zoneId', 'note'] as const) {
    const value = row.values[field];
    if (value === undefined) continue;
    if (value === null) {
      if (field in cleared) said[field] = cleared[field];
      else faults.push(fieldIssue(field, 'field.required'));
    } else if (field === 'leaseId' || field === 'zoneId') {
      const found = lookUp(field === 'leaseId' ? site.leases : site.zones, field, String(value));
      if (typeof found === 'number') said[field] = found;
      else faults.push(found);
    } else said[field] = value;
  }
  return { said, faults };
}

/** Attributes of a new room; the only lease of the site needs no column. */
function newAttributes(site: ImportSite, row: RoomRow, said: Fields): Attributes {
  const [lease, ...more] = site.leases.ids;
  const withLease = 'leaseId' in said || lease === undefined || more.length > 0 ? said : { ...said, leaseId: lease };
  const faults = required
    .filter((field) => row.values[field] === undefined && !(field in withLease))
    .map((field) => fieldIssue(field, 'import.column-needed'));
  return { said: withLease, faults };
}

/** The facts' own rules: lengths, bounds, control characters. */
function ruleFaults(attributes: Fields): FieldIssue[] {
  const parsed = facts.rooms.attributes.safeParse(attributes, parseOptions);
  return parsed.success ? [] : issuesOf(parsed.error);
}

const useFields = (by: SharingIds | undefined): { by: ChangeValue; key: ChangeValue } => {
  if (by === undefined) return { by: undefined, key: undefined };
  return 'groupId' in by ? { by: `g${by.groupId}`, key: by.key } : { by: `a${by.exclusiveAgencyId}`, key: undefined };
};

function useChanges(current: FactVersion | undefined, wanted: SharingIds): PlannedChange[] {
  const before = useFields(current?.attributes['by'] as SharingIds | undefined);
  const after = useFields(wanted);
  return (['by', 'key'] as const)
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** Plans row by row; what one row makes (a floor) the next may use. */
class Planner {
  readonly #site: ImportSite;
  readonly #from: LocalDate;
  readonly calls: (FactCall & { line: number })[] = [];
  readonly newFloors: NewFloor[] = [];
  readonly #floorCalls = new Map<string, number>();

  constructor(site: ImportSite, from: LocalDate) {
    this.#site = site;
    this.#from = from;
  }

  row(row: RoomRow, place: Place): PlannedRow {
    const base = { line: row.line, building: place.building, number: place.number };
    const { said, faults } = attributesOf(this.#site, row);
    const name = typeof said['name'] === 'string' ? said['name'] : '';
    const found = [...row.faults, ...place.faults, ...faults];
    const current = place.room?.versions.find((version) => covers(version, this.#from));
    const uses = place.room === null ? [] : this.#site.usesOf(place.room.id);
    const use = wantedUse(this.#site, row.values, useOn(uses, this.#from));
    found.push(...use.faults);
    const before = current?.attributes;
    const label = name !== '' ? name : textField(before ?? {}, 'name');
    // Where it isn't known which room is meant, nor is it known whether it is new.
    const isNew = before === undefined && place.faults.length === 0 && place.key !== null;
    const complete = isNew ? newAttributes(this.#site, row, said) : { said, faults: [] };
    found.push(...complete.faults);
    if (found.length === 0) found.push(...ruleFaults({ ...before, ...complete.said }));
    if (found.length > 0) return { ...base, label, status: 'wrong', changes: [], errors: found };
    const wanted = use.by !== null && !sameUse(useOn(uses, this.#from), use.by) ? use.by : null;
    const changes =
      current === undefined
        ? this.#add(row.line, place, complete.said)
        : this.#change(row.line, current, complete.said);
    const roomCall = this.calls.length - 1;
    if (wanted !== null) {
      changes.push(...useChanges(useOn(uses, this.#from), wanted));
      const roomId = (ids: readonly number[]): number => place.room?.id ?? present(ids[roomCall], 'the new room');
      const roomEnds = current === undefined ? null : (place.room?.versions.at(-1)?.to ?? null);
      this.calls.push({ line: row.line, ...useCall(uses, wanted, { from: this.#from, roomEnds }, roomId) });
    }
    const status = current === undefined ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
    return { ...base, label, status, changes, errors: [] };
  }

  #change(line: number, current: FactVersion, said: Fields): PlannedChange[] {
    const changes = Object.entries(said)
      .filter(([field, value]) => current.attributes[field] !== value)
      .map(([field, after]) => ({
        field: field as RoomField,
        before: current.attributes[field] as ChangeValue,
        after: after as ChangeValue,
      }));
    if (changes.length === 0) return [];
    const changed = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
    const { id, versionId, from } = current;
    this.calls.push(
      from === this.#from
        ? { line, procedure: 'rooms.correct', inputOf: () => ({ versionId, changes: changed }) }
        : { line, procedure: 'rooms.amend', inputOf: () => ({ id, from: this.#from, changes: changed }) },
    );
    return changes;
  }

  #add(line: number, place: Place, attributes: Fields): PlannedChange[] {
    const floorId = this.#floor(line, place);
    // A room that has ended goes on under its own number, however the file writes it.
    const number = textField(place.room?.versions[0]?.identity ?? {}, 'number') || place.number;
    this.calls.push({
      line,
      procedure: 'rooms.add',
      inputOf: (ids) => ({
        identity: { floorId: floorId(ids), number },
        from: this.#from,
        attributes,
      }),
    });
    const floor = { field: 'floorId' as const, before: undefined, after: place.floorId ?? place.newFloor?.code };
    const others = Object.entries(attributes)
      .filter(([, after]) => after !== null && after !== '')
      .map(([field, after]) => ({ field: field as RoomField, before: undefined, after: after as ChangeValue }));
    return [floor, ...others];
  }

  /** The floor's id, known or made once by a call of its own. */
  #floor(line: number, place: Place): (ids: readonly number[]) => number {
    const { floorId, newFloor } = place;
    if (floorId !== null) return () => floorId;
    const floor = present(newFloor, 'the floor of a new room');
    const key = `${floor.buildingId} ${floor.code}`;
    const known = this.#floorCalls.get(key);
    const index = known ?? this.calls.length;
    if (known === undefined) {
      this.#floorCalls.set(key, index);
      this.newFloors.push(floor);
      const { buildingId, code, level } = floor;
      const attributes = { name: `Plan ${code}`, level };
      const inputOf = (): unknown => ({ identity: { buildingId, code }, from: this.#from, attributes });
      this.calls.push({ line, procedure: 'floors.add', inputOf });
    }
    return (ids) => present(ids[index], 'the new floor');
  }
}

/** Rows that mean the same room are all wrong: which of them is right can't be known. */
function duplicates(rows: readonly RoomRow[], places: readonly Place[]): Map<number, FieldIssue> {
  const byRoom = Map.groupBy(
    rows.flatMap((row, index) => {
      const key = places[index]?.key ?? null;
      return key === null ? [] : [{ line: row.line, key }];
    }),
    ({ key }) => key,
  );
  const found = new Map<number, FieldIssue>();
  for (const same of byRoom.values()) {
    if (same.length < 2) continue;
    for (const { line } of same) {
      const other = same[0]?.line === line ? same[1] : same[0];
      found.set(line, fieldIssue('number', 'import.duplicate', { line: other?.line ?? 0 }));
    }
  }
  return found;
}

/** What importing the table from the date would do. Reads nothing and writes nothing. */
export function planImport(site: ImportSite, table: RoomTable, from: LocalDate): ImportPlan {
  const places = table.rows.map((row) => findPlace(site, row, from));
  const repeated = duplicates(table.rows, places);
  const planner = new Planner(site, from);
  const rows = table.rows.map((row, index) => {
    const place = present(places[index], 'the place of a row');
    const duplicate = repeated.get(row.line);
    return planner.row(row, duplicate === undefined ? place : { ...place, faults: [...place.faults, duplicate] });
  });
  return { rows, newFloors: planner.newFloors, calls: planner.calls };
}
