import type { LocalDate, Month } from '../../values/local-date.ts';

/** How an amount that several may carry is shared out (calculation section 3). */
export const allocationKeys = ['headcount', 'area', 'fixed', 'equal'] as const;
export type AllocationKey = (typeof allocationKeys)[number];

export const components = ['premises', 'other', 'depreciation', 'interest'] as const;
export type Component = (typeof components)[number];

export type Rounding = 'ore' | 'krona';

/** Codes of agencies and groups stand for themselves; percentages by agency code. */
export type Sharing =
  | { readonly exclusive: string }
  | { readonly group: string; readonly key: AllocationKey; readonly fixed?: Readonly<Record<string, string>> };

export interface Dated {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/**
 * All that a rent calculation of one site stands on. Amounts are kronor, areas m², people and rates decimals, all as
 * text; `name` and `source` are for people to read and change no result.
 */
export interface SiteFacts {
  readonly basisDate: LocalDate;
  readonly agencies: readonly (Dated & { code: string; role: 'host' | 'guest'; name?: string })[];
  readonly headcount: readonly (Dated & { agency: string; people: string })[];
  readonly groups: readonly {
    code: string;
    name?: string;
    members: readonly (Dated & { agency: string })[];
  }[];
  readonly leases: readonly (Dated & {
    code: string;
    name?: string;
    source?: string;
    yearlyRent: string;
    area: string;
    common: { group: string; key: AllocationKey; fixed?: Readonly<Record<string, string>> };
  })[];
  readonly rooms: readonly {
    lease: string;
    code: string;
    name?: string;
    area: string;
    uses: readonly (Dated & Sharing)[];
  }[];
  readonly costItems: readonly (Dated & {
    code: string;
    name?: string;
    source?: string;
    category: string;
    yearly: string;
    by: Sharing;
  })[];
  readonly investments: readonly {
    code: string;
    name?: string;
    source?: string;
    cost: string;
    months: number;
    firstMonth: Month;
    rates: readonly { from: Month; rate: string }[];
    by: Sharing;
  }[];
  readonly agreements: readonly {
    guest: string;
    overheadRate: string;
    overheadBase: readonly Component[];
    rounding: Rounding;
  }[];
}

/** What holds for a guest without an agreement of its own (calculation section 7). */
export const defaultTerms = { overheadRate: '0.10', overheadBase: components, rounding: 'ore' as Rounding };
