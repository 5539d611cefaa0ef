import type { MemberShare, PartyRent } from '../../../shared/domain/rent/calculation.ts';

/** Members in the order of the table's columns. */
export function inOrder(members: readonly MemberShare[], parties: readonly PartyRent[]): MemberShare[] {
  const place = (member: MemberShare) => parties.findIndex((party) => party.agency === member.agency);
  return [...members].sort((a, b) => place(a) - place(b));
}
