import { responsibilityKinds, type DocumentKind } from '../../domain/agreements/document-kinds.ts';
import { choices } from '../../i18n/sv/choices.ts';
import type { DocumentModel } from '../model.ts';
import { rentAnnex } from '../rent-annex.ts';
import type { BundleInput } from './compose-bundle.ts';
import { contactsAnnex, routesOfArea } from './contacts.ts';
import { costAcceptances } from './cost-acceptances.ts';
import { metaOf, validityOf, type Frame } from './frame.ts';
import { responsibilityMatrix } from './responsibility-matrix.ts';
import { roomList } from './room-list.ts';
import { zonesAndAccess } from './zones-and-access.ts';

/** An annex as it can be made, or why not. */
export interface Annex {
  readonly key: string;
  readonly title: string;
  readonly annexNumber: number;
  readonly model: DocumentModel | null;
  readonly missing: string | null;
  /** What it lacks stops the approval; other reasons have blockers of their own. */
  readonly isGap: boolean;
}

interface Draft {
  readonly key: string;
  readonly title: string;
  /** Given the number, which its header says. */
  readonly make: (annexNumber: number) => DocumentModel;
  readonly missing: string | null;
  readonly isGap: boolean;
}

/** An annex of facts: without them it is a gap. */
const ofFacts = (
  key: string,
  title: string,
  missing: string | null,
  make: (title: string, annexNumber: number) => DocumentModel,
): Draft => ({ key, title, missing, isGap: true, make: (number) => make(title, number) });

function rentDraft(frame: Frame, rent: BundleInput['rent']): Draft {
  const { facts } = frame;
  const party = rent?.calculation.parties.find(({ agency }) => agency === facts.guest.code);
  const made =
    rent === null || party === undefined
      ? null
      : (annexNumber: number): DocumentModel =>
          rentAnnex(rent.calculation, {
            guestCode: facts.guest.code,
            guest: facts.guest,
            host: facts.host,
            siteName: facts.site.name,
            registrationNumber: facts.registrationNumber,
            annexNumber,
            agreementVersion: facts.versionNumber,
            validity: validityOf(facts),
            draft: frame.draft,
            createdOn: frame.createdOn,
            calculationSha256: rent.calculationSha256,
            colours: rent.colours,
          });
  return {
    key: 'rent-calculation',
    title: 'Hyresberäkning',
    missing: made === null ? 'Hyran är inte beräknad än: ange basdatum och åtgärda det som hindrar beräkningen.' : null,
    isGap: false,
    make: made ?? (() => emptyModel(frame)),
  };
}

const emptyModel = (frame: Frame): DocumentModel => ({
  meta: metaOf(frame, frame.agreement, null),
  blocks: [],
  firstPageFoot: [],
});

const rooms = (frame: Frame): Draft =>
  ofFacts(
    'rooms',
    'Rum och funktioner',
    frame.facts.rooms.length > 0 ? null : 'Inga rum: registrera vilka rum gästmyndigheten använder.',
    (title, number) => roomList(frame, title, number),
  );

const zones = (frame: Frame): Draft =>
  ofFacts(
    'zones',
    'Zoner och tillträde',
    frame.facts.zones.length > 0 ? null : 'Inga zoner: registrera vilka zoner gästmyndigheten har tillträde till.',
    (title, number) => zonesAndAccess(frame, title, number),
  );

/** The duties of one area, or of all of them. */
function matrix(frame: Frame, area: DocumentKind | null): Draft {
  const { facts } = frame;
  const duties = facts.duties.filter(({ competenceArea }) => area === null || competenceArea === area);
  return ofFacts(
    'matrix',
    'Ansvarsfördelning',
    duties.length > 0 ? null : 'Inga ansvar: registrera vem som svarar för vad inom området.',
    (title, number) =>
      responsibilityMatrix({
        title,
        lead: `Vem som svarar för vad mellan ${facts.host.name}, ${facts.guest.name}, fastighetsägaren och leverantörerna.`,
        meta: metaOf(frame, title, number),
        duties,
        parties: { host: facts.host.name, guest: facts.guest.name },
      }),
  );
}

const contacts = (frame: Frame, area: DocumentKind | null): Draft =>
  ofFacts(
    'contacts',
    'Kontakter',
    routesOfArea(frame.facts, area).length > 0 ? null : 'Inga kontaktvägar: registrera vart man vänder sig.',
    (title, number) => contactsAnnex(frame, title, number, area),
  );

/** What the part of a bundle is known by that holds a responsibility agreement. */
export const annexKey = (kind: DocumentKind): string => `responsibility-${kind}`;

function responsibility(frame: Frame, kind: DocumentKind, input: BundleInput): Draft {
  const part = input.responsibilities.find((entry) => entry.kind === kind)?.part ?? null;
  return {
    key: annexKey(kind),
    title: choices.documentKind[kind],
    missing: part === null ? 'Handlingen är inte godkänd än.' : null,
    isGap: false,
    make: () => part?.model ?? emptyModel(frame),
  };
}

/** Which annexes belong to an agreement (2.2), in their order. */
function draftsOf(frame: Frame, input: BundleInput): Draft[] {
  const { kind, facts } = input;
  if (kind === 'rent')
    return [
      rentDraft(frame, input.rent),
      rooms(frame),
      zones(frame),
      ...responsibilityKinds.map((of) => responsibility(frame, of, input)),
      matrix(frame, null),
      contacts(frame, null),
    ];
  if (kind !== 'overall') return [matrix(frame, kind), contacts(frame, kind)];
  // Where nothing is planned yet, the overall agreement stands without them.
  return [
    ...(facts.rooms.length === 0 ? [] : [rooms(frame)]),
    ...(facts.costAcceptances.length === 0
      ? []
      : [ofFacts('costs', 'Preliminära kostnader', null, (title, number) => costAcceptances(frame, title, number))]),
  ];
}

export const annexesOf = (frame: Frame, input: BundleInput): Annex[] =>
  draftsOf(frame, input).map(({ key, title, make, missing, isGap }, index) => ({
    key,
    title,
    annexNumber: index + 1,
    model: missing === null ? make(index + 1) : null,
    missing,
    isGap: isGap && missing !== null,
  }));
