import type { Output } from '../../shared/contract/index.ts';
import { useCall, type CallError } from '../api/client.ts';
import { useAsOf, useSite } from './context.tsx';

export type Finding = Output<'checks.list'>[number];

const none: readonly Finding[] = [];

export interface Findings {
  readonly findings: readonly Finding[];
  readonly loading: boolean;
  readonly error: CallError | null;
}

/** What does not hang together at the site on the date. Asked again after every change. */
export function useFindings(): Findings {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const checks = useCall('checks.list', { siteId, date });
  return { findings: checks.data ?? none, loading: checks.isPending, error: checks.error };
}

const aboutZones: ReadonlySet<string> = new Set([
  'room-exclusive-no-access',
  'room-shared-inside-shell',
  'group-member-no-access',
  'room-without-zone',
  'zone-without-owner',
  'network-without-assessment',
  'card-outlives-stay',
]);

/** Those that are put right on the page of the zones. */
export const isAboutZones = ({ code }: Finding): boolean => aboutZones.has(code);
