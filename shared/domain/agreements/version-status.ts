import type { LocalDate } from '../../values/local-date.ts';
import type { VersionState, VersionStatus } from './document-kinds.ts';

/** What a version's standing follows from. */
export interface DatedVersion {
  readonly id: number;
  readonly number: number;
  readonly state: VersionState;
  readonly from: LocalDate | null;
  /** Half-open; null is until further notice. */
  readonly to: LocalDate | null;
}

/** A signed version: its period is given. */
export type SignedVersion<V extends DatedVersion> = V & { readonly from: LocalDate };

export const isSigned = <V extends DatedVersion>(version: V): version is SignedVersion<V> =>
  version.state === 'signed' && version.from !== null;

/** Where a later signed version of the same document takes over; null where none does. */
function takenOver(version: DatedVersion, versions: readonly DatedVersion[]): LocalDate | null {
  const starts = versions
    .filter(isSigned)
    .flatMap(({ number, from }) => (number > version.number ? [from] : []))
    .toSorted();
  return starts[0] ?? null;
}

/**
 * A version as it stands on a date. A signed one waits for its first day, holds, has come to its last day, or has given
 * way to a later signed one that begins no later than its end.
 */
export function statusOn(version: DatedVersion, versions: readonly DatedVersion[], date: LocalDate): VersionStatus {
  if (!isSigned(version)) return version.state;
  const next = takenOver(version, versions);
  if (next !== null && next <= date && (version.to === null || next <= version.to)) return 'superseded';
  if (version.to !== null && version.to <= date) return 'ended';
  return date < version.from ? 'signed' : 'in-force';
}

/** Whether a signed version holds on the date or is still to begin. */
export const reaches = (status: VersionStatus): boolean => status === 'in-force' || status === 'signed';
