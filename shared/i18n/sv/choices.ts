/** What the options of a choice are called, and words that errors and lists borrow. */
export const choices = {
  role: { host: 'Värdmyndighet', guest: 'Gästmyndighet' },
  competenceArea: {
    general: 'Övergripande', economy: 'Ekonomi och inköp', it: 'IT och informationssäkerhet',
    premises: 'Lokaler och fysisk säkerhet', hr: 'HR och arbetsmiljö',
  },
  areaMeasure: { LOA: 'LOA (lokalarea)', BRA: 'BRA (bruksarea)', BTA: 'BTA (bruttoarea)', NTA: 'NTA (nettoarea)' },
  roomKind: {
    office: 'Kontorsrum', 'open-office': 'Kontorslandskap', quiet: 'Tyst rum', meeting: 'Mötesrum', conference: 'Konferensrum',
    reception: 'Reception', dining: 'Matsal', break: 'Pausrum', storage: 'Förråd', copy: 'Kopiering', technical: 'Teknikrum',
    wc: 'WC', corridor: 'Korridor', other: 'Övrigt',
  },
  zoneKind: { outer: 'Yttre skalskydd', inner: 'Inre skalskydd' },
  network: { shared: 'Gemensamt nät', separate: 'Eget nät' },
  costCategory: {
    operation: 'Drift (el, värme)', consumables: 'Förbrukningsvaror', reception: 'Reception', cleaning: 'Städning',
    guarding: 'Larm och bevakning', other: 'Övrigt',
  },
  component: {
    premises: 'Lokalhyra', other: 'Övriga kostnader', depreciation: 'Avskrivningar', interest: 'Räntor', overhead: 'Over-head',
    rounding: 'Öresavrundning',
  },
  rounding: { ore: 'Öre', krona: 'Hela kronor' },
  vatCategory: { S: 'Moms 25 %', E: 'Undantaget från moms', O: 'Utanför momsens tillämpningsområde' },
  key: { headcount: 'Antal medarbetare', area: 'Egen yta', fixed: 'Fasta andelar', equal: 'Lika delar', exclusive: 'Bär hela kostnaden' },
  type: { string: 'text', number: 'tal', int: 'heltal', array: 'lista', object: 'objekt', boolean: 'sant eller falskt', null: 'inget' },
  what: {
    agency: 'roll', headcount: 'medarbetare', member: 'medlem i delningsgrupp', lease: 'hyresavtal', 'room-use': 'nyttjande av rum',
    'cost-item': 'kostnadspost', group: 'delningsgrupp', room: 'rum', investment: 'investering', agreement: 'överenskommelse',
    rate: 'räntesats',
    buyerReference: 'köparens referens (Er referens)', bankgiro: 'bankgiro eller plusgiro', sellerAddress: 'värdmyndighetens adress',
    buyerAddress: 'gästmyndighetens adress', vatNumber: 'värdmyndighetens momsregistreringsnummer',
  },
};
