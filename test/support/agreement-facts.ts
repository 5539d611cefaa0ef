import type { AgreementFacts } from '../../shared/domain/agreements/agreement-facts.ts';
import { localDate, month } from '../../shared/values/local-date.ts';
import { harnosandParties } from './harnosand-facts.ts';

const person = (competenceArea: string, name: string) => ({
  competenceArea,
  name,
  title: 'Samordnare',
  email: 'namn@myndighet.example',
  phone: '0611-555 01',
});

const route = (matter: string, contact: string, own = false) => ({
  matter,
  own,
  contact,
  phone: '0611-555 10',
  email: '',
  hours: 'Vardagar 8–16',
  routine: 'Ring först.',
});

const room = { floor: 'Plan 2', areaHundredths: 1_260, workplaces: 1, zone: 'Inre skalskydd', note: '' };

/** All that an agreement may draw on, complete: a test takes away what it asks about. */
export const agreementFacts: AgreementFacts = {
  date: localDate('2024-05-02'),
  site: { name: 'Härnösand', address: 'Nybrogatan 5\n871 30 Härnösand' },
  host: {
    code: 'SPSM',
    ...harnosandParties.SPSM,
    address: 'Box 1100\n871 29 Härnösand',
    contacts: [person('general', 'Ada Värd'), person('economy', 'Eva Ekonom')],
  },
  guest: {
    code: 'KK',
    ...harnosandParties.KK,
    address: 'Box 2218\n103 15 Stockholm',
    contacts: [person('general', 'Gun Gäst')],
  },
  registrationNumber: '2.4.1-2024/0117',
  versionNumber: 2,
  from: localDate('2024-05-02'),
  to: null,
  terms: {
    overheadRate: '0.10',
    vatCategory: 'E',
    vatReason: 'Upplåtelse av lokal',
    rentStart: localDate('2024-05-02'),
  },
  notice: { noticeMonths: 9, renewalMonths: 36 },
  index: {
    series: 'kpi',
    baseYear: '1980',
    baseMonth: month('2023-10'),
    indexedShare: '1',
    floor: 'base-rent',
    quotient: 'exact',
  },
  people: '5',
  fte: '4.5',
  mandate: { reference: 'U2022/02320', requiredFte: '5', deadline: localDate('2024-06-01') },
  ownAreaHundredths: 1_260,
  rooms: [
    { ...room, number: '2015', name: 'Kontor', kind: 'office', sharedWith: null },
    { ...room, number: '1005', name: 'Matsal', kind: 'dining', workplaces: 0, sharedWith: ['Skolverket'] },
  ],
  zones: [
    { name: 'Yttre skalskydd', kind: 'outer', own: false, network: 'shared', protection: '', requirements: [] },
    {
      name: 'Inre skalskydd',
      kind: 'inner',
      own: true,
      network: 'separate',
      protection: 'Larm.',
      requirements: ['lock'],
    },
  ],
  investments: [{ name: 'Inre skalskydd', costOre: 106_500_000, months: 120 }],
  costAcceptances: [
    {
      subject: 'Skalskydd',
      oneOffOre: 0,
      yearlyOre: 13_650_000,
      decision: 'accepted',
      decidedOn: localDate('2023-11-20'),
      decidedBy: 'Gun Gäst',
    },
    { subject: 'Skyltar', oneOffOre: 850_000, yearlyOre: 0, decision: 'pending', decidedOn: null, decidedBy: '' },
  ],
  duties: ['economy', 'it', 'premises', 'hr'].map((competenceArea, index) => ({
    number: `D${String(index + 1)}`,
    name: `Uppgift ${competenceArea}`,
    competenceArea,
    owners: [{ owner: 'host', contact: 'Receptionen' }],
    serviceLevel: 'Samma dag',
    routine: 'Anmäl i förväg.',
  })),
  contactRoutes: [
    route('it-support', 'Värdens it-stöd'),
    route('it-support', 'Gästens it-stöd', true),
    ...['it-incident', 'security-incident', 'fault-report', 'access-card', 'lost-card', 'delivery'].map((matter) =>
      route(matter, 'Receptionen'),
    ),
    ...['fire-drill', 'work-environment', 'invoice'].map((matter) => route(matter, 'Samordnaren')),
  ],
  paymentTermsDays: 30,
  yearlyRentOre: 54_844_924,
  basisDate: localDate('2024-05-01'),
};
