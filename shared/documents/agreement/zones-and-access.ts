import type { ZoneFacts } from '../../domain/agreements/agreement-facts.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { facts, heading, paragraph, row, table, type Block, type DocumentModel } from '../model.ts';
import { genitive } from '../rent-words.ts';
import { metaOf, type Frame } from './frame.ts';

const requirementNames: Readonly<Record<string, string>> = choices.zoneRequirement;
const requirements = (zone: ZoneFacts): string =>
  zone.requirements.map((name) => requirementNames[name] ?? name).join(', ');

const overview = (zones: readonly ZoneFacts[], guest: string): Block =>
  table(
    [
      { header: 'Zon', align: 'left', weight: 40 },
      { header: 'Slag', align: 'left', weight: 22, tone: 'mute' },
      { header: 'Nät', align: 'left', weight: 18, tone: 'mute' },
      { header: 'Tillträde', align: 'left', weight: 26, tone: 'mute' },
    ],
    zones.map((zone) =>
      row(
        zone.own ? 'own' : 'row',
        zone.name,
        choices.zoneKind[zone.kind],
        choices.network[zone.network],
        zone.own ? `${genitive(guest)} eget` : 'Delas med andra',
      ),
    ),
  );

function protection(zone: ZoneFacts): Block[] {
  const told = [
    ['Skydd', zone.protection.trim()],
    ['Krav', requirements(zone)],
  ] as const;
  const pairs = told.filter(([, text]) => text !== '');
  return pairs.length === 0 ? [] : [heading(3, zone.name), facts(1, pairs)];
}

/** Zoner och tillträde: the shells that the guest gets into, what protects them, and whose network reaches there. */
export function zonesAndAccess(frame: Frame, title: string, annexNumber: number): DocumentModel {
  const { zones, guest, site } = frame.facts;
  const lead = `Zoner i kontorsgemenskapen i ${site.name} som ${guest.name} har tillträde till. Övriga zoner är stängda för gästmyndigheten.`;
  return {
    meta: metaOf(frame, title, annexNumber),
    blocks: [
      heading(1, title),
      paragraph('lead', lead),
      overview(zones, guest.name),
      ...(zones.some((zone) => protection(zone).length > 0) ? [heading(2, 'Skydd och krav')] : []),
      ...zones.flatMap(protection),
      heading(2, 'Regler för tillträde'),
      ...rules.map((text) => paragraph('body', text)),
    ],
    firstPageFoot: [],
  };
}

const rules = [
  'Varje passerkort är personligt och öppnar de zoner som innehavaren behöver för sitt arbete. Den myndighet som äger en inre zon beslutar om vem som får tillträde till den.',
  'Besökare till en inre zon hämtas i receptionen och följs av den som de besöker. Leverantörer och fastighetsägarens personal får tillträde till en inre zon efter överenskommelse med den myndighet som äger zonen.',
  'Vid utryckning för brand, larm eller fara för liv får en zon öppnas utan föregående kontakt. Den som har öppnat den underrättar den myndighet som äger zonen så snart som möjligt.',
];
