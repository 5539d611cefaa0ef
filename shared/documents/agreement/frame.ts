import type { AgreementFacts, PartyFacts } from '../../domain/agreements/agreement-facts.ts';
import type { Interval } from '../../values/interval.ts';
import type { LocalDate } from '../../values/local-date.ts';
import { date, lastDay, organisationNumber } from '../format.ts';
import type { DocumentModel } from '../model.ts';

/** What every paper of an agreement has in common. */
export interface Frame {
  readonly facts: AgreementFacts;
  /** ”Hyresöverenskommelse”: what the annexes are annexes to. */
  readonly agreement: string;
  readonly createdOn: LocalDate;
  readonly draft: boolean;
}

/** `2024-05-02 – tills vidare`; empty where no period is given yet. */
export function periodText({ from, to }: Pick<AgreementFacts, 'from' | 'to'>): string {
  if (from === null) return '';
  return `${date(from)}\u00a0– ${to === null ? 'tills vidare' : lastDay(to)}`;
}

export const partyText = (party: PartyFacts): string =>
  `${party.name}\n${organisationNumber(party.organisationNumber)}`;

export const validityOf = ({ from, to }: AgreementFacts): Interval | null => (from === null ? null : { from, to });

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Header and footer of the agreement itself (`annexNumber` null) or one of its annexes. */
export function metaOf(frame: Frame, title: string, annexNumber: number | null): DocumentModel['meta'] {
  const { facts, agreement, createdOn, draft } = frame;
  const { host, guest, site, registrationNumber, versionNumber } = facts;
  const what = annexNumber === null ? agreement : `Bilaga ${String(annexNumber)} till ${lowerFirst(agreement)}`;
  const page =
    annexNumber === null ? 'Sida {page} av {pages}' : `Bilaga ${String(annexNumber)}, sida {page} av {pages}`;
  return {
    title: `${title}, ${guest.name}, ${site.name}`,
    subject: `${what}, dnr ${registrationNumber}`,
    author: host.name,
    language: 'sv-SE',
    registrationNumber,
    createdOn,
    watermark: draft ? 'UTKAST' : null,
    header: {
      left: [host.name, `Värdmyndighet · ${organisationNumber(host.organisationNumber)}`],
      right: [what, `Dnr ${registrationNumber} · version ${String(versionNumber)}`],
    },
    footer: { left: `${title} · ${guest.name}`, middle: '', pageLabel: page },
  };
}
