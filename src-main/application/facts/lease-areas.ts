import { invalid } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { areaText } from '../../../shared/values/area.ts';
import { statement } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';

/** Leases whose rooms a command of `seq` has written, or that it has written themselves. */
const touchedLeases = `
  SELECT lease_id FROM room_version WHERE recorded_seq = @seq AND replaced_seq IS NULL
  UNION SELECT fact_id FROM lease_version WHERE recorded_seq = @seq AND replaced_seq IS NULL`;

/** Every day on which the sum of a lease's rooms, or the lease's own area, may change. */
const changeDays = `
  SELECT valid_from FROM room_version WHERE lease_id = @lease AND replaced_seq IS NULL
  UNION SELECT valid_from FROM lease_version WHERE fact_id = @lease AND replaced_seq IS NULL`;

const areasOn = `
  SELECT i.code, v.area_hundredths AS leased,
    (SELECT coalesce(sum(r.area_hundredths), 0) FROM room_version AS r WHERE r.lease_id = i.id AND r.replaced_seq IS NULL
      AND r.valid_from <= @day AND (r.valid_to IS NULL OR r.valid_to > @day)) AS rooms
  FROM lease AS i JOIN lease_version AS v ON v.fact_id = i.id
  WHERE i.id = @lease AND i.withdrawn_seq IS NULL AND v.replaced_seq IS NULL AND v.valid_from <= @day AND (v.valid_to IS NULL OR v.valid_to > @day)`;

/**
 * Rooms never take up more than their lease (calculation section 4): checked for the leases that a command has touched,
 * once, when it has done all that it does, so that an import may shrink one room and grow another.
 */
export function checkLeaseAreas(store: Store, seq: number): Result<null> {
  for (const lease of statement(store, touchedLeases).pluck().all({ seq }) as number[]) {
    for (const day of statement(store, changeDays).pluck().all({ lease }) as string[]) {
      const areas = statement(store, areasOn).get({ lease, day }) as
        { code: string; leased: number; rooms: number } | undefined;
      if (areas === undefined || areas.rooms <= areas.leased) continue;
      const params = {
        lease: areas.code,
        date: day,
        roomsArea: areaText(areas.rooms),
        leaseArea: areaText(areas.leased),
      };
      return err(invalid('fact.rooms-exceed-lease', params));
    }
  }
  return ok(null);
}
