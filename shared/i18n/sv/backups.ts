/** Backups: create, check, restore. */
export const backups = {
  title: 'Säkerhetskopior',
  subtitle: 'En kopia räknas först när den är kontrollerad',
  none: 'Ingen säkerhetskopia är gjord än. Allt ligger i {{folder}}: kopiera till en annan disk eller ett nätverk.',
  last: 'Senaste kontrollerade kopian: {{when}}',
  placeholder: 'Hela sökvägen till mappen',
  file: 'Kopia (fil eller mapp)',
  versions: 'Värdskap {{product}}, schema {{schema}}',
  table: 'Innehåll', rows: 'Rader',
  create: {
    title: 'Säkerhetskopiera', text: 'Kopian skrivs till mappen, läses tillbaka och kontrolleras. Mappen kan ligga på nätverket.',
    submit: 'Kopiera och kontrollera', done: 'Säkerhetskopian är gjord och kontrollerad.', result: 'Sparad i {{path}}',
  },
  verify: {
    title: 'Kontrollera en kopia', text: 'Läser kopian, jämför kontrollsumman och räknar innehållet. Inget ändras.', submit: 'Kontrollera',
    whole: 'Kopian är hel',
  },
  restore: {
    title: 'Återställ', text: 'Kopian läggs i en ny, tom datamapp. Den datamapp som används nu, {{folder}}, rörs inte.', folder: 'Ny datamapp',
    folderHelp: 'En mapp som är tom eller inte finns än.', submit: 'Återställ …', sure: 'Ja, återställ',
    ask: 'Återställ {{path}} till {{folder}}? Det som används nu är kvar som det är.', done: 'Återställd till {{folder}}',
    how: 'Stäng Värdskap och starta det med den återställda datamappen:',
  },
  tables: {
    audit_log: 'Rader i historiken', site: 'Kontorsgemenskaper', site_version: 'Kontorsgemenskaper, perioder', agency: 'Myndigheter',
    agency_version: 'Myndigheter, perioder', agency_role: 'Roller', agency_role_version: 'Roller, perioder', headcount: 'Medarbetare',
    headcount_version: 'Medarbetare, perioder', contact: 'Kontaktpersoner', contact_version: 'Kontaktpersoner, perioder', building: 'Byggnader',
    building_version: 'Byggnader, perioder', floor: 'Plan', floor_version: 'Plan, perioder', sharing_group: 'Delningsgrupper',
    sharing_group_version: 'Delningsgrupper, perioder', group_member: 'Medlemmar i delningsgrupp', group_member_version: 'Medlemmar, perioder',
    lease: 'Hyresavtal', lease_version: 'Hyresavtal, perioder', security_zone: 'Zoner', security_zone_version: 'Zoner, perioder', room: 'Rum',
    room_version: 'Rum, perioder', room_use: 'Nyttjande av rum', room_use_version: 'Nyttjande, perioder', cost_item: 'Kostnadsposter',
    cost_item_version: 'Kostnadsposter, perioder', investment: 'Investeringar', investment_version: 'Investeringar, perioder',
    investment_rate: 'Räntor', investment_rate_version: 'Räntor, perioder', agreement: 'Överenskommelser', agreement_version: 'Överenskommelser, perioder',
    locked_agreement_version: 'Låsta avtalsversioner', number_series: 'Nummerserier', invoice: 'Fakturor', charge: 'Debiterade belopp',
    setting: 'Inställningar', backup: 'Säkerhetskopior', schema_migration: 'Uppgraderingar',
  },
};
