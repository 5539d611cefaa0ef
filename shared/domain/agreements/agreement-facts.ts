import type { LocalDate, Month } from '../../values/local-date.ts';

/** Everything that an agreement's text may draw on, as of one date: what merge fields, conditions and annexes read. */
export interface AgreementFacts {
  /** The date whose facts these are: the version's first day, or today where none is given. */
  readonly date: LocalDate;
  readonly site: { readonly name: string; readonly address: string };
  readonly host: PartyFacts;
  readonly guest: PartyFacts;
  readonly registrationNumber: string;
  readonly versionNumber: number;
  readonly from: LocalDate | null;
  /** Half-open; null is until further notice. */
  readonly to: LocalDate | null;
  /** Terms of the guest's rent agreement; null where there is none yet. */
  readonly terms: {
    readonly overheadRate: string;
    readonly vatCategory: string;
    readonly vatReason: string;
    readonly rentStart: LocalDate | null;
  } | null;
  readonly notice: { readonly noticeMonths: number; readonly renewalMonths: number } | null;
  readonly index: {
    readonly series: string;
    readonly baseYear: string;
    readonly baseMonth: Month;
    readonly indexedShare: string;
    readonly floor: 'base-rent' | 'none';
    readonly quotient: 'exact' | 'whole-percent';
  } | null;
  readonly people: string | null;
  readonly fte: string | null;
  readonly mandate: { readonly reference: string; readonly requiredFte: string; readonly deadline: LocalDate } | null;
  /** Hundredths of m²; of the guest's own rooms. */
  readonly ownAreaHundredths: number;
  readonly rooms: readonly RoomFacts[];
  /** Zones that the guest may enter; its own shells are marked. */
  readonly zones: readonly ZoneFacts[];
  /** Investments that the guest bears, alone or with others. */
  readonly investments: readonly { readonly name: string; readonly costOre: number; readonly months: number }[];
  readonly costAcceptances: readonly {
    readonly subject: string;
    readonly oneOffOre: number;
    readonly yearlyOre: number;
    readonly decision: 'pending' | 'accepted' | 'declined';
    readonly decidedOn: LocalDate | null;
    readonly decidedBy: string;
  }[];
  readonly duties: readonly DutyFacts[];
  readonly contactRoutes: readonly ContactRouteFacts[];
  readonly paymentTermsDays: number;
  /** Of the calculation behind a rent agreement, öre a year; null before there is one. */
  readonly yearlyRentOre: number | null;
  readonly basisDate: LocalDate | null;
}

export interface PartyFacts {
  readonly code: string;
  readonly name: string;
  readonly organisationNumber: string;
  readonly address: string;
  /** By competence area, `general` for what belongs to none. */
  readonly contacts: readonly {
    readonly competenceArea: string;
    readonly name: string;
    readonly title: string;
    readonly email: string;
    readonly phone: string;
  }[];
}

export interface RoomFacts {
  readonly floor: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly areaHundredths: number;
  readonly workplaces: number;
  readonly zone: string | null;
  /** Null for the guest's own; otherwise with whom it is shared. */
  readonly sharedWith: readonly string[] | null;
  /** The function of the room, as noted on it. */
  readonly note: string;
}

export interface ZoneFacts {
  readonly name: string;
  readonly kind: 'outer' | 'inner';
  readonly own: boolean;
  readonly network: 'shared' | 'separate';
  readonly protection: string;
  readonly requirements: readonly string[];
}

export interface DutyFacts {
  readonly number: string;
  readonly name: string;
  readonly competenceArea: string;
  /** Towards this guest; several or none are what the radar shows. */
  readonly owners: readonly { readonly owner: string; readonly contact: string }[];
  readonly serviceLevel: string;
  readonly routine: string;
}

export interface ContactRouteFacts {
  readonly matter: string;
  /** The guest's own way; false for the way that holds for all. */
  readonly own: boolean;
  readonly contact: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
  readonly routine: string;
}
