/** The site at a glance. */
export const overview = {
  subtitle: 'Läget per {{date}}',
  sum: 'Summa',
  attention: {
    title: 'Att se till ({{count}})',
    noBackup: 'Ingen säkerhetskopia är gjord än.', backUp: 'Säkerhetskopiera',
    noAgreement: '{{name}} saknar överenskommelse.', addAgreement: 'Lägg till överenskommelse',
    noVersion: '{{name}} har ingen låst hyra som gäller.', lock: 'Lås hyresberäkningen',
    headcount: '{{name}}: hyran står på {{before}} medarbetare per {{date}}, nu är de {{after}}.', compare: 'Jämför',
    noReference: '{{name}} saknar köparens referens, som fakturan kräver.', fillIn: 'Fyll i',
  },
  parties: {
    title: 'Myndigheterna', agency: 'Myndighet', people: 'Medarbetare', ownArea: 'Egen yta', yearlyRent: 'Årshyra', toRent: 'Till hyresberäkningen',
  },
  versions: {
    title: 'Låsta hyror som gäller', none: 'Ingen låst hyra gäller på datumet.', about: 'Version {{number}} · basdatum {{basis}} · från {{from}}',
    all: 'Alla avtalsversioner',
  },
  drafts: { title: 'Fakturautkast', none: 'Inga utkast väntar.', all: 'Alla fakturor' },
  charged: {
    title: 'Debiterat före Värdskap, tkr',
    note: 'Varje ruta är avrundad för sig, summan räknas på öret: en kolumn kan skilja på ett från sin summa.',
  },
  start: {
    title: 'Börja med myndigheterna', action: 'Lägg till myndigheter',
    text: 'Hyran räknas på medarbetare, ytor och kostnader. När de är på plats räknas den direkt.', agencies: 'Myndigheter och medarbetare',
    premises: 'Hyresavtal och rum', costs: 'Kostnader', rent: 'Hyresberäkning',
  },
};
