import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import { areaOverTime, type AreaFrom } from '../../../shared/domain/premises/area-over-time.ts';
import type { PremisesFacts, RoomUser } from '../../../shared/domain/premises/premises-facts.ts';
import { vacantRooms, workplaceBalance } from '../../../shared/domain/premises/vacancy.ts';
import { invalid, notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { covers } from '../../../shared/values/interval.ts';
import { sumDecimals } from '../../../shared/values/exact.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import type { Context } from '../unit-of-work.ts';

const timelines = (store: Store, siteId: number, name: FactName): FactVersion[] =>
  new FactStore(store, kindOf(name)).timelines(siteId);

const intervalOf = ({ from, to }: FactVersion) => ({ from, to });

/** Every standing version of a site's leases, rooms and uses. */
function premisesFacts(store: Store, siteId: number): PremisesFacts {
  return {
    leases: timelines(store, siteId, 'leases').map((version) => ({
      ...intervalOf(version),
      id: version.id,
      areaHundredths: Number(version.attributes['areaHundredths']),
    })),
    rooms: timelines(store, siteId, 'rooms').map((version) => ({
      ...intervalOf(version),
      id: version.id,
      leaseId: Number(version.attributes['leaseId']),
      areaHundredths: Number(version.attributes['areaHundredths']),
      workplaces: Number(version.attributes['workplaces']),
    })),
    uses: timelines(store, siteId, 'roomUses').map((version) => ({
      ...intervalOf(version),
      roomId: Number(version.identity['roomId']),
      by: version.attributes['by'] as RoomUser,
    })),
  };
}

const siteMissing = (store: Store, siteId: number): boolean => !new FactStore(store, kindOf('sites')).exists(siteId);

export function listAreaOverTime(
  { store }: Context,
  { siteId, from, to }: ParsedInput<'premises.areaOverTime'>,
): Result<AreaFrom[]> {
  if (siteMissing(store, siteId)) return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  if (to <= from) return err(invalid('fact.interval-backwards', { from, to }));
  return ok(areaOverTime(premisesFacts(store, siteId), from, to));
}

export function vacancy(
  { store }: Context,
  { siteId, date }: ParsedInput<'premises.vacancy'>,
): Result<Output<'premises.vacancy'>> {
  if (siteMissing(store, siteId)) return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  const at = (name: FactName): FactVersion[] =>
    timelines(store, siteId, name).filter((version) => covers(version, date));
  const here = new Set(at('agencyRoles').map((version) => version.identity['agencyId']));
  const people = at('headcounts')
    .filter((version) => here.has(version.identity['agencyId']))
    .map((version) => ({
      agencyId: Number(version.identity['agencyId']),
      people: textField(version.attributes, 'people'),
    }));
  const members = at('groupMembers').map((version) => ({
    groupId: Number(version.identity['groupId']),
    agencyId: Number(version.identity['agencyId']),
  }));
  const facts = premisesFacts(store, siteId);
  return ok({
    rooms: vacantRooms(facts, date),
    workplaces: workplaceBalance(facts, { people, members }, date),
    people: sumDecimals(people.map((entry) => entry.people)),
  });
}
