import type { ErrorParams } from '../../kernel/app-error.ts';

/** The checks that run on every change, in the order in which they are listed. */
export const checkCodes = [
  'room-exclusive-no-access',
  'room-shared-inside-shell',
  'group-member-no-access',
  'room-without-zone',
  'zone-without-owner',
  'network-without-assessment',
  'room-without-use',
  'rooms-exceed-lease',
  'room-lease-ended',
  'headcount-missing',
  'card-outlives-stay',
  'mandate-not-met',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** Something to look at, with the fact that it is about. Its text is `registers.checks.<code>` in shared/i18n. */
export interface Finding {
  readonly code: CheckCode;
  readonly kind: string;
  readonly id: number;
  readonly params: ErrorParams;
}
