import type { AgreementFacts, ContactRouteFacts, PartyFacts } from '../../domain/agreements/agreement-facts.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { heading, paragraph, row, table, type Block, type DocumentModel } from '../model.ts';
import { metaOf, type Frame } from './frame.ts';

const matterNames: Readonly<Record<string, string>> = choices.contactMatter;
export const matterName = (matter: string): string => matterNames[matter] ?? matter;

/** The matters of each area of responsibility; the rent agreement has them all. */
export const mattersOf: Readonly<Record<string, readonly string[]>> = {
  economy: ['invoice'],
  it: ['it-support', 'it-incident', 'security-incident'],
  premises: ['fault-report', 'access-card', 'lost-card', 'delivery', 'security-incident', 'fire-drill'],
  hr: ['work-environment', 'fire-drill', 'fault-report'],
};

/** One way a matter, in the order of the list of matters: the guest's own where it has one. */
export function routesInOrder(routes: readonly ContactRouteFacts[]): ContactRouteFacts[] {
  return Object.keys(matterNames).flatMap((matter) => {
    const ways = routes.filter((route) => route.matter === matter);
    const own = ways.filter((route) => route.own);
    return own.length > 0 ? own : ways;
  });
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

function routeTable(routes: readonly ContactRouteFacts[]): Block {
  return table(
    [
      { header: 'Ärende', align: 'left', weight: 26 },
      { header: 'Vart man vänder sig', align: 'left', weight: 34 },
      { header: 'Hur det hanteras', align: 'left', weight: 40, tone: 'mute' },
    ],
    routes.map((route) =>
      row(
        'row',
        matterName(route.matter),
        joined(route.contact, route.phone, route.email, route.hours),
        route.routine.trim() || '–',
      ),
    ),
  );
}

const areaNames: Readonly<Record<string, string>> = choices.competenceArea;
const areaOrder = Object.keys(areaNames);

function personTable({ contacts }: PartyFacts): Block {
  const inOrder = contacts.toSorted(
    (a, b) => areaOrder.indexOf(a.competenceArea) - areaOrder.indexOf(b.competenceArea),
  );
  return table(
    [
      { header: 'Område', align: 'left', weight: 30 },
      { header: 'Kontaktperson', align: 'left', weight: 36 },
      { header: 'Telefon och e-post', align: 'left', weight: 34, tone: 'mute' },
    ],
    inOrder.map((person) =>
      row(
        'row',
        areaNames[person.competenceArea] ?? person.competenceArea,
        joined(person.name, person.title),
        joined(person.phone, person.email) || '–',
      ),
    ),
  );
}

/** Persons of one area, with those who answer for all of it. */
const peopleOf = (party: PartyFacts, area: string | null): PartyFacts => ({
  ...party,
  contacts: party.contacts.filter(
    ({ competenceArea }) => area === null || competenceArea === area || competenceArea === 'general',
  ),
});

export const routesOfArea = (facts: AgreementFacts, area: string | null): ContactRouteFacts[] =>
  routesInOrder(facts.contactRoutes).filter(({ matter }) => area === null || mattersOf[area]?.includes(matter));

const personBlocks = (party: PartyFacts): Block[] => [
  heading(3, party.name),
  party.contacts.length === 0 ? paragraph('body', 'Ingen kontaktperson är angiven.') : personTable(party),
];

/** Kontakter: whom to turn to about what, and who answers for each area; `area` null is all of them. */
export function contactsAnnex(frame: Frame, title: string, annexNumber: number, area: string | null): DocumentModel {
  const { facts } = frame;
  const routes = routesOfArea(facts, area);
  return {
    meta: metaOf(frame, title, annexNumber),
    blocks: [
      heading(1, title),
      paragraph(
        'lead',
        `Vart ${facts.guest.name} vänder sig i kontorsgemenskapen i ${facts.site.name}, och vem som svarar för vad.`,
      ),
      ...(routes.length === 0 ? [] : [heading(2, 'Kontaktvägar'), routeTable(routes)]),
      heading(2, 'Kontaktpersoner'),
      ...personBlocks(peopleOf(facts.host, area)),
      ...personBlocks(peopleOf(facts.guest, area)),
    ],
    firstPageFoot: [],
  };
}
