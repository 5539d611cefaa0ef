/** Invoices, and the settings that they stand on. */
export const invoices = {
  title: 'Fakturor',
  subtitle: 'Hyran faktureras kvartalsvis i förskott',
  number: 'Nummer', draft: 'Utkast', draftTitle: 'Fakturautkast', numberTitle: 'Faktura {{number}}', guest: 'Gästmyndighet', quarter: 'Avser',
  quarterOf: 'Kvartal {{quarter}} {{year}}', quarterNumber: 'Kvartal {{quarter}}', dueDate: 'Förfaller', total: 'Att betala, kr', buyer: 'Köpare',
  ocr: 'OCR', versionOf: '{{agreement}}, version {{number}}', lines: 'Rader', vat: 'Moms {{rate}}', toPay: 'Att betala', show: 'Visa fakturan',
  cancel: 'Avbryt', undo: 'Ångra',
  empty: {
    title: 'Inga fakturor än',
    text: 'En faktura görs från en låst hyresberäkning, för ett kvartal i taget. Den är ett utkast tills den ställs ut.',
  },
  new: {
    action: 'Ny faktura', title: 'Ny faktura', submit: 'Gör utkast', noAgreement: 'Det finns ingen överenskommelse att fakturera.',
    toAgreements: 'Lägg till en överenskommelse',
  },
  issue: {
    action: 'Ställ ut', title: 'Ställ ut fakturan?', text: '{{buyer}}, kvartal {{quarter}} {{year}}: {{total}}.',
    frozen: 'Fakturan får nästa nummer i serien och kan sedan inte ändras, bara rättas med en ny.', done: 'Faktura {{number}} är utställd.',
    toGuest: 'Öppna gästmyndigheten',
  },
  discard: { action: 'Kasta utkastet', done: 'Utkastet är kastat.' },
  settings: {
    title: 'Inställningar', saved: 'Sparat {{time}}', saving: 'Sparar …', autosave: 'Ändringar sparas när du lämnar fältet', workspace: 'Arbetsyta', invoicing: 'Fakturering', payment: 'Betalning',
    languageName: { sv: 'Svenska', en: 'Engelska' }, languageHelp: 'Gäller skärm och dokument.', termsHelp: 'Dagar från fakturadatum till förfallodag.',
    prefixHelp: 'Siffror före löpnumret: {{prefix}} ger {{example}}.', prefixNone: 'Siffror före löpnumret. Utan siffror blir första numret 1.',
    contactHelp: 'Namnet som står på fakturan.', giroAt: 'Gästerna betalar till {{name}}. Numren ändras där.', giroNone: 'inget',
    toHost: 'Öppna myndigheten',
    folder: 'Datamapp', version: 'Värdskap {{version}}, schema {{schema}}',
  },
};
