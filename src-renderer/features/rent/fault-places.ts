import type { FactName } from '../../../shared/contract/facts/index.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import { plainText } from '../../ui/fact-rows.ts';

export interface FaultPage {
  readonly page: 'agencies' | 'premises' | 'costs' | 'agreements';
  readonly tab?: 'leases' | 'groups' | 'investments';
}

const agencies: FaultPage = { page: 'agencies' };
const premises: FaultPage = { page: 'premises' };
const leases: FaultPage = { page: 'premises', tab: 'leases' };
const groups: FaultPage = { page: 'premises', tab: 'groups' };
const costs: FaultPage = { page: 'costs' };
const investments: FaultPage = { page: 'costs', tab: 'investments' };
const agreements: FaultPage = { page: 'agreements' };

/** What an item of the calculation may be, where the fault says only its code. */
const items = ['costItems', 'investments', 'leases', 'rooms'] as const satisfies readonly FactName[];
export const recordKinds: readonly FactName[] = [...items, 'sharingGroups'];

interface Fault {
  readonly pages: readonly FaultPage[];
  /** Which of the error's values names a record, and what kinds of record it may be. */
  readonly names?: string;
  readonly kinds?: readonly FactName[];
}

/** Every way in which a rent can't be calculated (`rent.*` and `allocation.*` of the errors). */
export const faults: Readonly<Record<string, Fault>> = {
  'rent.rooms-exceed-lease': { pages: [premises, leases], names: 'lease', kinds: ['leases'] },
  'rent.lease-without-area': { pages: [leases], names: 'lease', kinds: ['leases'] },
  'rent.one-host': { pages: [agencies] },
  'rent.unknown-agency': { pages: [agencies], names: 'item', kinds: items },
  'rent.unknown-group': { pages: [groups], names: 'item', kinds: items },
  'rent.unknown-lease': { pages: [premises, leases], names: 'item', kinds: ['rooms'] },
  'rent.overlap': { pages: [agencies, premises, costs] },
  'rent.interval-backwards': { pages: [agencies, premises, costs] },
  'rent.too-large': { pages: [groups, costs] },
  'rent.duplicate-code': { pages: [premises, investments, agreements] },
  'rent.rate-missing': { pages: [investments], names: 'item', kinds: ['investments'] },
  'allocation.fixed-sum': { pages: [costs, premises] },
  'allocation.zero-weight': { pages: [agencies, groups], names: 'item', kinds: items },
  'allocation.empty-group': { pages: [groups], names: 'group', kinds: ['sharingGroups'] },
  'allocation.fixed-not-100': { pages: [costs, premises], names: 'item', kinds: items },
  'allocation.fixed-outsider': { pages: [groups], names: 'item', kinds: items },
};

export const pagesOf = (code: string): readonly FaultPage[] => faults[code]?.pages ?? [agencies, premises, costs];

/** The code of the record that the fault is about, and what it may be. */
export function recordOf({ code, params }: AppError): { code: string; kinds: readonly FactName[] } {
  const { names, kinds = [] } = faults[code] ?? {};
  return { code: names === undefined ? '' : plainText(params[names]), kinds };
}
