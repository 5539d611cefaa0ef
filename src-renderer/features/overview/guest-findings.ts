import { useQueries } from '@tanstack/react-query';
import type { Output } from '../../../shared/contract/index.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { call, queryKey, useCall } from '../../api/client.ts';
import { useAsOf, useSite } from '../../app/context.tsx';

type Version = Output<'agreementVersions.list'>[number];

/** A guest whose agreed rent stands on other people than there are on the date. */
export interface GuestFinding {
  readonly guest: number;
  readonly before: string;
  readonly after: string;
  readonly basisDate: LocalDate;
  readonly date: LocalDate;
}

export interface GuestFindings {
  readonly noAgreement: readonly number[];
  readonly noVersion: readonly number[];
  readonly noReference: readonly number[];
  readonly headcounts: readonly GuestFinding[];
}

const nothing: GuestFindings = { noAgreement: [], noVersion: [], noReference: [], headcounts: [] };

/** What the guests of the site lack on the date. Agencies' ids. */
export function useGuestFindings(): GuestFindings {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const roles = useCall('agencyRoles.list', { siteId, date });
  const agencies = useCall('agencies.list', { date });
  const agreements = useCall('agreements.list', { siteId });
  const versions = useCall('agreementVersions.list', { siteId });
  const people = useCall('headcounts.list', { siteId, date });
  const inForce = versions.data?.filter((version) => covers({ from: version.from, to: version.inForceTo }, date)) ?? [];
  const peopleBehind = usePeopleBehind(inForce);
  if (!roles.data || !agencies.data || !agreements.data || !versions.data || !people.data) return nothing;
  const guests = roles.data.filter((role) => role.attributes.role === 'guest').map((role) => role.identity.agencyId);
  const hasAgreement = (guest: number) => agreements.data.some((row) => row.identity.guestAgencyId === guest);
  const hasVersion = (guest: number) => inForce.some((version) => version.guestAgencyId === guest);
  const headcounts = inForce.flatMap((version): GuestFinding[] => {
    const guest = version.guestAgencyId;
    const before = peopleBehind(version);
    const after = people.data.find((row) => row.identity.agencyId === guest)?.attributes.people;
    if (!guests.includes(guest) || before === null || after === undefined || before === after) return [];
    return [{ guest, before, after, basisDate: version.basisDate, date }];
  });
  return {
    noAgreement: guests.filter((guest) => !hasAgreement(guest)),
    noVersion: guests.filter((guest) => hasAgreement(guest) && !hasVersion(guest)),
    noReference: guests.filter((guest) =>
      agencies.data.some((row) => row.id === guest && row.attributes.buyerReference === ''),
    ),
    headcounts,
  };
}

/** People that each guest's locked rent stands on, as its stored calculation says. */
function usePeopleBehind(versions: readonly Version[]): (version: Version) => string | null {
  const agencies = useCall('agencies.list', {});
  const locked = useQueries({
    queries: versions.map(({ id }) => ({
      queryKey: queryKey('agreementVersions.get', { id }),
      queryFn: () => call('agreementVersions.get', { id }),
    })),
  });
  return (version) => {
    const code = agencies.data?.find((agency) => agency.id === version.guestAgencyId)?.identity.code;
    const found = locked.find((entry) => entry.data?.version.id === version.id)?.data;
    return found?.calculation.parties.find((party) => party.agency === code)?.people ?? null;
  };
}
