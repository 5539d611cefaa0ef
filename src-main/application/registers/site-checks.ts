import type { LocalDate } from '../../../shared/values/local-date.ts';
import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { SharingIds } from '../../../shared/contract/fields.ts';
import { checkSite, type SiteOnDate } from '../../../shared/domain/checks/check-site.ts';
import type { Finding } from '../../../shared/domain/checks/finding.ts';
import { covers } from '../../../shared/values/interval.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField, type FactVersion } from '../../storage/fact-store.ts';
import type { Context } from '../unit-of-work.ts';

const idIn = (fields: FactVersion['attributes'], name: string): number | null =>
  typeof fields[name] === 'number' ? fields[name] : null;

type Reader = (name: FactName) => FactVersion[];

function peopleOf(at: Reader): Pick<SiteOnDate, 'agencies'> & { fte: ReadonlyMap<number, string> } {
  const headcounts = new Map(at('headcounts').map((version) => [Number(version.identity['agencyId']), version]));
  const present = new Set(at('agencyRoles').map((version) => Number(version.identity['agencyId'])));
  const agencies = at('agencies').map((version) => ({
    id: version.id,
    name: textField(version.attributes, 'name'),
    people: headcounts.has(version.id) ? textField(headcounts.get(version.id)?.attributes ?? {}, 'people') : null,
    atSite: present.has(version.id),
  }));
  const fte = new Map([...headcounts].map(([id, version]) => [id, textField(version.attributes, 'fte')]));
  return { agencies, fte };
}

export function zonesOf(at: Reader): SiteOnDate['zones'] {
  const access = Map.groupBy(at('zoneAccess'), (version) => Number(version.identity['zoneId']));
  return at('securityZones').map((version) => ({
    id: version.id,
    name: textField(version.attributes, 'name'),
    kind: version.attributes['kind'] as 'outer' | 'inner',
    parentZoneId: idIn(version.attributes, 'parentZoneId'),
    ownerAgencyId: idIn(version.attributes, 'ownerAgencyId'),
    network: version.attributes['network'] as 'shared' | 'separate',
    hasAssessment:
      idIn(version.attributes, 'riskAssessmentId') !== null || textField(version.attributes, 'riskAssessment') !== '',
    access: (access.get(version.id) ?? []).map((entry) => Number(entry.identity['agencyId'])),
  }));
}

function roomsOf(at: Reader): SiteOnDate['rooms'] {
  const uses = new Map(
    at('roomUses').map((version) => [Number(version.identity['roomId']), version.attributes['by'] as SharingIds]),
  );
  return at('rooms').map((version) => ({
    id: version.id,
    label: `${textField(version.identity, 'number')} ${textField(version.attributes, 'name')}`,
    leaseId: Number(version.attributes['leaseId']),
    zoneId: idIn(version.attributes, 'zoneId'),
    areaHundredths: Number(version.attributes['areaHundredths']),
    use: uses.get(version.id) ?? null,
  }));
}

/** The facts of a site on a date, read once, and what does not hang together in them. */
export function listChecks(
  { store }: Context,
  { siteId, date }: { siteId: number; date: LocalDate },
): Result<Finding[]> {
  const timelines = (name: FactName): FactVersion[] => new FactStore(store, kindOf(name)).timelines(siteId);
  const at: Reader = (name) => timelines(name).filter((version) => covers(version, date));
  const { agencies, fte } = peopleOf(at);
  const members = Map.groupBy(at('groupMembers'), (version) => Number(version.identity['groupId']));
  // A lease that has ended still has its rooms: its latest version says what it was.
  const leases = [...Map.groupBy(timelines('leases'), (version) => version.id).values()].flatMap((versions) => {
    const version = versions.find((entry) => covers(entry, date)) ?? versions.at(-1);
    return version === undefined ? [] : [version];
  });
  return ok(
    checkSite({
      agencies,
      leases: leases.map((version) => ({
        id: version.id,
        code: textField(version.identity, 'code'),
        areaHundredths: Number(version.attributes['areaHundredths']),
        inForce: covers(version, date),
      })),
      groups: at('sharingGroups').map((version) => ({
        id: version.id,
        name: textField(version.attributes, 'name'),
        members: (members.get(version.id) ?? []).map((entry) => Number(entry.identity['agencyId'])),
      })),
      zones: zonesOf(at),
      rooms: roomsOf(at),
      cards: at('accessCards').map((version) => ({
        id: version.id,
        number: textField(version.identity, 'number'),
        holder: textField(version.attributes, 'holder'),
        agencyId: Number(version.attributes['agencyId']),
        returned: version.attributes['returnedOn'] !== null,
      })),
      mandates: at('mandates').map((version) => {
        const agencyId = Number(version.identity['agencyId']);
        const deadline = textField(version.attributes, 'deadline');
        return {
          id: version.id,
          agencyId,
          requiredFte: textField(version.attributes, 'requiredFte'),
          fte: fte.get(agencyId) ?? '0',
          due: deadline <= date,
          deadline,
        };
      }),
    }),
  );
}
