import { dutyAreas } from '../../../shared/contract/facts/duties.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { Output, ParsedInput } from '../../../shared/contract/index.ts';
import { dutyRadar as radarOf } from '../../../shared/domain/agreements/duty-radar.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { covers } from '../../../shared/values/interval.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Context } from '../unit-of-work.ts';

const areaOrder = (duty: FactVersion): number =>
  dutyAreas.findIndex((area) => area === duty.attributes['competenceArea']);

/** As the matrix lists them: by area, then by number, `L2` before `L10`. */
const byPlace = (a: FactVersion, b: FactVersion): number =>
  areaOrder(a) - areaOrder(b) ||
  textField(a.identity, 'number').localeCompare(textField(b.identity, 'number'), 'sv', { numeric: true });

/** What is unclear about who answers for what at a site, as of a date. */
export function dutyRadar(
  { store }: Context,
  { siteId, date }: ParsedInput<'duties.radar'>,
): Result<Output<'duties.radar'>> {
  if (!new FactStore(store, kindOf('sites')).exists(siteId))
    return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  const at = (name: FactName): FactVersion[] =>
    new FactStore(store, kindOf(name)).timelines(siteId).filter((version) => covers(version, date));
  const guests = at('agencyRoles')
    .filter((version) => version.attributes['role'] === 'guest')
    .map((version) => Number(version.identity['agencyId']))
    .toSorted((a, b) => a - b);
  const owners = at('dutyOwners').map(({ identity, attributes }) => ({
    dutyId: Number(identity['dutyId']),
    guestAgencyId: typeof identity['guestAgencyId'] === 'number' ? identity['guestAgencyId'] : null,
    owner: textField(identity, 'owner'),
    contact: textField(attributes, 'contact'),
  }));
  const duties = at('duties').toSorted(byPlace);
  return ok(
    radarOf(
      duties.map(({ id }) => id),
      guests,
      owners,
    ),
  );
}
