import type { LocalDate } from '../../values/local-date.ts';

export type CriticalDateKind = 'start' | 'end' | 'notice' | 'renewal' | 'index' | 'mandate' | 'attachment' | 'review';

/** A day on which something falls due. The texts are `agreements.dates.<kind>`. */
export interface CriticalDate {
  readonly date: LocalDate;
  readonly kind: CriticalDateKind;
  /** The fact or document that it is about, for a link. */
  readonly source: 'agreements' | 'leases' | 'supplierContracts' | 'documentVersions' | 'mandates' | 'attachments';
  readonly sourceId: number;
  /** ”Hyresavtal L1”, ”Kammarkollegiet”. */
  readonly subject: string;
  readonly agencyId: number | null;
  readonly detail: Readonly<Record<string, string>>;
}
