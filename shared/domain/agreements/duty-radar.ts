/** What is unclear about who answers for a duty. The texts are `duties.radar.<code>`. */
export interface RadarFinding {
  readonly code: 'no-owner' | 'two-owners' | 'differs';
  readonly dutyId: number;
  /** Towards which guest; null where it is the same for all. */
  readonly guestAgencyId: number | null;
  readonly owners: readonly { readonly guestAgencyId: number | null; readonly owner: string }[];
}

/** A row that says who answers for a duty: towards one guest, or towards all where it names none. */
export interface OwnerRow {
  readonly dutyId: number;
  readonly guestAgencyId: number | null;
  readonly owner: string;
  readonly contact: string;
}

/** Suppliers and property owners are several: there the contact says which one it is. */
const severalOf: ReadonlySet<string> = new Set(['supplier', 'landlord']);

const whoIs = ({ owner, contact }: OwnerRow): string =>
  severalOf.has(owner) ? `${owner} ${contact.trim().toLocaleLowerCase('sv')}` : owner;

/** The rows that hold towards a guest: its own take the place of those for all. `null` asks about those for all. */
export function ownersTowards<R extends Pick<OwnerRow, 'guestAgencyId'>>(
  rows: readonly R[],
  guestAgencyId: number | null,
): readonly R[] {
  const own = rows.filter((row) => row.guestAgencyId === guestAgencyId);
  return own.length > 0 ? own : rows.filter((row) => row.guestAgencyId === null);
}

interface Towards {
  readonly guestAgencyId: number | null;
  readonly rows: readonly OwnerRow[];
  /** Who answers, each once, in an order of their own. */
  readonly who: readonly string[];
}

/**
 * What is unclear about the duties of a site on a date, from the rows that hold on it. A site without guests is asked
 * about what holds for all. That owners differ between guests is a remark: it may be meant.
 */
export function dutyRadar(
  dutyIds: readonly number[],
  guestAgencyIds: readonly number[],
  rows: readonly OwnerRow[],
): RadarFinding[] {
  const byDuty = Map.groupBy(rows, (row) => row.dutyId);
  const guests = guestAgencyIds.length === 0 ? [null] : guestAgencyIds;
  return dutyIds.flatMap((dutyId) => {
    const ofDuty = byDuty.get(dutyId) ?? [];
    const towards = guests.map((guestAgencyId): Towards => {
      const held = ownersTowards(ofDuty, guestAgencyId);
      return { guestAgencyId, rows: held, who: [...new Set(held.map(whoIs))].toSorted() };
    });
    return [
      ...unclear('no-owner', dutyId, towards, ({ who }) => who.length === 0),
      ...unclear('two-owners', dutyId, towards, ({ who }) => who.length > 1),
      ...differing(dutyId, towards),
    ];
  });
}

const listed = (guestAgencyId: number | null, rows: readonly OwnerRow[]): RadarFinding['owners'] =>
  rows.map(({ owner }) => ({ guestAgencyId, owner }));

/** One finding where it is the same towards every guest, else one for each that it is about. */
function unclear(
  code: 'no-owner' | 'two-owners',
  dutyId: number,
  towards: readonly Towards[],
  isSo: (one: Towards) => boolean,
): RadarFinding[] {
  const about = towards.filter(isSo);
  const [first] = about;
  if (first === undefined) return [];
  const isSame = about.length === towards.length && about.every((one) => one.who.join('\n') === first.who.join('\n'));
  if (isSame) return [{ code, dutyId, guestAgencyId: null, owners: listed(null, first.rows) }];
  return about.map(({ guestAgencyId, rows }) => ({
    code,
    dutyId,
    guestAgencyId,
    owners: listed(guestAgencyId, rows),
  }));
}

/** Guests towards whom nobody answers are found by that, and not by differing. */
function differing(dutyId: number, towards: readonly Towards[]): RadarFinding[] {
  const held = towards.filter(({ who }) => who.length > 0);
  if (new Set(held.map(({ who }) => who.join('\n'))).size < 2) return [];
  const owners = held.flatMap(({ guestAgencyId, rows }) => listed(guestAgencyId, rows));
  return [{ code: 'differs', dutyId, guestAgencyId: null, owners }];
}
