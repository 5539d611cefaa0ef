import type { overview as pattern } from '../sv/overview.ts';

export const overview: typeof pattern = {
  subtitle: 'As of {{date}}',
  sum: 'Sum',
  attention: {
    title: 'To see to ({{count}})',
    noBackup: 'No backup has been made yet.',
    backUp: 'Back up',
    noAgreement: 'No agreement: {{names}}.',
    addAgreement: 'Add an agreement',
    noVersion: 'No locked rent in force: {{names}}.',
    lock: 'Lock the rent calculation',
    headcount: '{{name}}: the rent stands on {{before}} people on {{date}}, now there are {{after}}.',
    compare: 'Compare',
    others_one: '{{count}} more',
    others_other: '{{count}} more',
    noReference: 'No buyer reference, which the invoice requires: {{names}}.',
    fillIn: 'Fill in',
  },
  parties: {
    title: 'The agencies',
    agency: 'Agency',
    people: 'People',
    ownArea: 'Own area',
    yearlyRent: 'Yearly rent',
    toRent: 'To the rent calculation',
  },
  versions: {
    title: 'Locked rents in force',
    none: 'No locked rent is in force on the date.',
    about: 'Version {{number}} · from {{from}}',
    all: 'All agreement versions',
  },
  drafts: { title: 'Draft invoices', none: 'No drafts are waiting.', all: 'All invoices' },
  charged: {
    title: 'Charged before Värdskap, SEK thousand',
    note: 'Each cell is rounded by itself, the sum is exact to the öre: a column may differ by one from its sum.',
  },
  start: {
    title: 'Begin with the agencies',
    action: 'Add agencies',
    text: 'Rent is calculated from people, areas and costs. Once they are in place it is there at once.',
    agencies: 'Agencies and people',
    premises: 'Leases and rooms',
    costs: 'Costs',
    rent: 'Rent calculation',
  },
};
