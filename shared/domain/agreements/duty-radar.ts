/** What is unclear about who answers for a duty. The texts are `agreements.radar.<code>`. */
export interface RadarFinding {
  readonly code: 'no-owner' | 'two-owners' | 'differs';
  readonly dutyId: number;
  /** Towards which guest; null where it is the same for all. */
  readonly guestAgencyId: number | null;
  readonly owners: readonly { readonly guestAgencyId: number | null; readonly owner: string }[];
}
