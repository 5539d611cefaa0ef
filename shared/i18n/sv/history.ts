/** The history: who did what, when. */
export const history = {
  title: 'Historik',
  subtitle: 'Vem som har gjort vad, och när. Raderna är kedjade: en rad som ändras eller tas bort märks.',
  verify: 'Kontrollera historiken',
  intact_one: 'Historiken är hel: {{count}} rad, ingen ändrad eller borttagen.',
  intact_other: 'Historiken är hel: {{count}} rader, ingen ändrad eller borttagen.',
  broken: 'Historiken är bruten vid rad {{row}}: den, eller en rad före den, är ändrad utanför Värdskap. Jämför med en säkerhetskopia.',
  today: 'I dag', more: 'Visa äldre', number: 'nr {{seq}}', open: 'tills vidare',
  added_one: '{{count}} uppgift', added_other: '{{count}} uppgifter', changed_one: '{{count}} ändring', changed_other: '{{count}} ändringar',
  removed_one: '{{count}} uppgift togs bort', removed_other: '{{count}} uppgifter togs bort',
  empty: 'Inget har hänt än', emptyText: 'Varje ändring som sparas får en rad här, med vad som stod före och efter.',
  status: { draft: 'Utkast', issued: 'Utställd' },
  fields: {
    status: 'Läge', totalOre: 'Att betala', dueDate: 'Förfaller', inForceTo: 'Gäller till', lockedAt: 'Låst', issuedAt: 'Utställd', createdAt: 'Skapad',
    verifiedAt: 'Kontrollerad', bytes: 'Storlek (byte)', lockedBy: 'Låst av', ocr: 'OCR', pdfSha256: 'Kontrollsumma',
  },
};
