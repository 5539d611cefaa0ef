import type { AllocationKey, Component } from './site-facts.ts';
import type { LocalDate, Month } from '../../values/local-date.ts';

/** One member's line of an allocation. `weight` is of its `AllocationStep.weightTotal`; `ore` is the result. */
export interface MemberShare {
  readonly agency: string;
  readonly weight: string;
  /** Since when the weight has been what it is (headcount), for the question "from where?". */
  readonly weightFrom: LocalDate | null;
  /** Exact share in öre, cut after six decimals. */
  readonly share: string;
  readonly ore: number;
  /** ±1 where a left-over öre went here. */
  readonly roundingOre: number;
}

export interface RoomPart {
  readonly code: string;
  readonly name: string;
  readonly areaHundredths: number;
}

/** Which part of a lease an allocation concerns (calculation section 4, step 1). */
export interface PremisesUse {
  readonly kind: 'exclusive' | 'shared' | 'common';
  readonly areaHundredths: number;
  readonly leaseAreaHundredths: number;
  readonly leaseRentOre: number;
  /** Exact part of the lease's rent, öre, cut after six decimals. */
  readonly share: string;
  readonly roundingOre: number;
  readonly rooms: readonly RoomPart[];
  /** Rooms that had no use on the date and so count as common. */
  readonly roomsWithoutUse: readonly RoomPart[];
  /** Area that no room accounts for. */
  readonly unmeasuredHundredths: number;
}

/** How an investment's year came about (calculation section 6). */
export interface InvestmentYear {
  readonly costOre: number;
  readonly months: number;
  readonly firstMonth: Month;
  /** Months passed at the start and the end of the window. */
  readonly k0: number;
  readonly k1: number;
  readonly writtenOffBeforeOre: number;
  readonly writtenOffAfterOre: number;
  readonly rates: readonly { from: Month; months: number; rate: string }[];
}

/** One allocation with its trace: what was shared, over whom, by what, and where each öre went (section 12). */
export interface AllocationStep {
  readonly component: Component;
  readonly itemKind: 'lease' | 'cost-item' | 'investment';
  readonly item: string;
  readonly itemName: string;
  readonly source: string;
  readonly category: string;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly amountOre: number;
  /** Null for what belongs to one agency alone. */
  readonly group: string | null;
  readonly groupName: string;
  readonly key: AllocationKey | 'exclusive';
  readonly weightTotal: string;
  readonly use: PremisesUse | null;
  readonly investment: InvestmentYear | null;
  readonly members: readonly MemberShare[];
}

/** What one agency pays a year, öre. The host pays no overhead. */
export interface PartyRent {
  readonly agency: string;
  readonly name: string;
  readonly role: 'host' | 'guest';
  /** False for one that bears a cost of the year without being at the site on the basis date. */
  readonly atSite: boolean;
  readonly people: string;
  readonly peopleFrom: LocalDate | null;
  readonly ownAreaHundredths: number;
  /** Own area and the agency's part of all that is shared. */
  readonly attributedAreaHundredths: number;
  readonly premises: number;
  readonly other: number;
  readonly depreciation: number;
  readonly interest: number;
  readonly overheadRate: string;
  readonly overheadBase: readonly Component[];
  readonly overheadBaseOre: number;
  readonly overhead: number;
  readonly rounding: number;
  readonly yearlyRent: number;
}

/** A site's rent on one basis date: parties by code, steps in the order of the calculation. */
export interface RentCalculation {
  readonly basisDate: LocalDate;
  readonly parties: readonly PartyRent[];
  readonly steps: readonly AllocationStep[];
}
