import type { RadarFinding } from '../../shared/domain/agreements/duty-radar.ts';
import { useCall, type CallError } from '../api/client.ts';
import { useAsOf, useSite } from './context.tsx';

const none: readonly RadarFinding[] = [];

export interface DutyRadar {
  readonly findings: readonly RadarFinding[];
  readonly loading: boolean;
  readonly error: CallError | null;
}

/** What is unclear about who answers for what at the site on the date. Asked again after every change. */
export function useDutyRadar(): DutyRadar {
  const { siteId } = useSite();
  const { date } = useAsOf();
  const radar = useCall('duties.radar', { siteId, date });
  return { findings: radar.data ?? none, loading: radar.isPending, error: radar.error };
}

/** What must be seen to; that owners differ between guests is a remark. */
export const isUnclear = ({ code }: RadarFinding): boolean => code !== 'differs';
