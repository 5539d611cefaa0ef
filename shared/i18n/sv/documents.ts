/** The preview of a document, which is the document itself. */
export const documents = {
  preview: 'Förhandsvisning',
  small: 'Förhandsvisning: {{title}}',
  toolbar: 'Dokumentets verktyg',
  page: 'Sida {{page}} av {{pages}}',
  smaller: 'Förminska',
  bigger: 'Förstora',
  fit: 'Anpassa till bredden',
  percent: '{{value}} %',
  save: 'Spara som …',
  print: 'Skriv ut',
  close: 'Stäng dokumentet',
  loading: 'Dokumentet skrivs …',
  progress: 'Hur långt det har kommit',
  starting: 'Samlar det som ska med …',
  steps: 'Del {{done}} av {{total}}',
  unreadable: 'Dokumentet gick inte att visa. Spara det och öppna det i ett annat program.',
};
