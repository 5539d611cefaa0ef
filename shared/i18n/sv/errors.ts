/** Each text says what is wrong and what to do. `{{…}}` are the error's params. */
export const errors = {
  input: {
    invalid_one: 'En uppgift behöver rättas.',
    invalid_other: '{{count}} uppgifter behöver rättas.',
    'too-large': 'Indata är för stora: högst {{max}} tecken tas emot.',
    'too-deep': 'Indata är nästlade för djupt: högst {{max}} nivåer tas emot.',
    'forbidden-key': 'Nyckeln ”{{key}}” får inte förekomma i indata. Ta bort den.',
  },
  procedure: {
    unknown: 'Det finns inget som heter ”{{name}}”. Se listan över procedurer.',
  },
  field: {
    required: 'uppgiften saknas. Fyll i den.',
    'wrong-type': 'fel slags värde, {{expected}} väntas.',
    unknown: 'uppgiften finns inte här. Ta bort ”{{key}}”.',
    'too-long': 'texten är för lång. Korta den till högst {{max}} tecken.',
    'too-many': 'för många rader, högst {{max}} får plats.',
    'too-small': 'värdet är för litet, minst {{min}}.',
    'too-large': 'värdet är för stort, högst {{max}}.',
    'control-character': 'texten innehåller styrtecken. Skriv den på nytt utan dem.',
    code: 'skriv 1–40 bokstäver, siffror, mellanslag, punkt, snedstreck eller bindestreck; första och sista ska vara bokstav eller siffra.',
    choice: 'välj ett av alternativen.',
    repeated: 'samma värde står två gånger. Ta bort det ena.',
    'whole-number': 'skriv ett heltal.',
    decimal: 'skriv ett tal som är noll eller större, med punkt som decimaltecken och högst tio decimaler.',
    rate: 'skriv en andel mellan 0 och 1 (0.10 är 10 %).',
    percent: 'skriv ett procenttal mellan 0 och 100.',
    date: 'skriv ett datum som finns, på formen 2024-05-02.',
    month: 'skriv en månad på formen 2024-05.',
    id: 'ange ett id, ett heltal från 1.',
    colour: 'skriv en färg på formen #2f6f8f.',
    digits: 'skriv högst åtta siffror.',
    email: 'skriv en e-postadress på formen namn@myndighet.se.',
    other: 'värdet godtas inte ({{detail}}).',
  },
  money: {
    format: 'skriv ett belopp i kronor med punkt och högst två decimaler, till exempel 1234.50.',
    'too-small': 'beloppet är för litet.',
    'too-large': 'beloppet är för stort, högst 100 miljarder kronor.',
  },
  area: {
    format: 'skriv en yta i m² med punkt och högst två decimaler, till exempel 187.37.',
    negative: 'ytan kan inte vara negativ.',
    'too-large': 'ytan är för stor, högst 100 000 m².',
  },
  people: { 'too-many': 'antalet är för stort, högst 100 000.' },
  sharing: {
    form: 'ange en myndighet, eller en delningsgrupp med fördelningsnyckel.',
    fixed: 'fasta andelar anges när nyckeln är ”fasta andelar”, och bara då.',
  },
  vat: { 'reason-required': 'skriv varför posten är momsfri eller utanför momsens tillämpningsområde.' },
  'organisation-number': {
    format: 'skriv organisationsnumret som 202100-5745.',
    'check-digit': 'kontrollsiffran stämmer inte. Kontrollera numret.',
  },
  'vat-number': {
    format: 'skriv numret som SE202100574501: SE, organisationsnumrets tio siffror och 01.',
    'check-digit': 'kontrollsiffran stämmer inte. Kontrollera numret.',
  },
  bankgiro: {
    format: 'skriv bankgironumret som 160-9908 eller 5050-1055.',
    'check-digit': 'kontrollsiffran stämmer inte. Kontrollera numret.',
  },
  plusgiro: {
    format: 'skriv plusgironumret som 28-4.',
    'check-digit': 'kontrollsiffran stämmer inte. Kontrollera numret.',
  },
  'electronic-address': {
    format: 'skriv 0007: och tio siffror (organisationsnummer), eller 0088: och tretton siffror (GLN).',
    'check-digit': 'kontrollsiffran stämmer inte. Kontrollera numret.',
  },
  allocation: {
    'fixed-sum': 'de fasta andelarna ska bli 100 procent tillsammans.',
    'zero-weight':
      '{{item}} kan inte fördelas per {{date}}: ingen i delningsgruppen har något att fördela efter ({{key}}). Anteckna medarbetare eller yta, eller byt nyckel.',
    'empty-group':
      '{{item}} kan inte fördelas: delningsgruppen {{group}} har inga medlemmar per {{date}}. Lägg till en medlem.',
    'fixed-not-100': '{{item}}: de fasta andelarna blir {{sum}} procent per {{date}}, inte 100. Rätta andelarna.',
    'fixed-outsider':
      '{{item}}: {{agency}} har en fast andel men är inte med i delningsgruppen per {{date}}. Rätta andelarna eller gruppen.',
  },
  rent: {
    'rooms-exceed-lease':
      'Rummen i hyresavtal {{lease}} är tillsammans {{roomsArea}} m², mer än avtalets {{leaseArea}} m². Rätta rummens ytor eller avtalets.',
    'lease-without-area': 'Hyresavtal {{lease}} har ingen yta att fördela hyran på. Ange avtalets yta.',
    'one-host': 'Per {{date}} har kontorsgemenskapen {{count}} värdmyndigheter; det ska vara en. Rätta rollerna.',
    'unknown-agency': '{{item}}: myndigheten {{agency}} finns inte bland myndigheterna.',
    'unknown-group': '{{item}}: delningsgruppen {{group}} finns inte.',
    'unknown-lease': 'Rum {{item}}: hyresavtalet {{lease}} finns inte.',
    overlap: '{{key}} ({{what}}): perioden från {{from}} går in i den som börjar {{earlier}}. Avsluta den ena först.',
    'interval-backwards': '{{key}} ({{what}}): sista dagen {{to}} ligger före första dagen {{from}}. Rätta datumen.',
    'too-large':
      'Beräkningen skulle få {{lines}} rader, fler än {{max}}. Dela upp den, eller låt färre poster delas av stora grupper.',
    'duplicate-code': '{{code}} ({{what}}) står två gånger. Koden ska vara unik.',
    'rate-missing': 'Investering {{item}} saknar räntesats för {{month}}. Lägg till räntan.',
  },
  fact: {
    'rooms-exceed-lease':
      'Från {{date}} skulle rummen i hyresavtal {{lease}} bli {{roomsArea}} m² tillsammans, mer än avtalets {{leaseArea}} m². Rätta rummets yta eller avtalets.',
    'not-found': '{{kind}}: posten finns inte (id {{id}}).',
    'version-not-found': '{{kind}}: versionen finns inte eller är redan ersatt (id {{id}}).',
    'reference-not-found': 'hänvisar till något som inte finns (id {{id}}). Välj på nytt.',
    'other-site': 'hör till en annan kontorsgemenskap. Välj en i samma.',
    'not-unique':
      '{{kind}}: det finns redan en post med samma kännetecken ({{what}}). Ändra den, eller välj ett annat.',
    'interval-backwards': 'sista dagen {{to}} ligger före första dagen {{from}}. Rätta datumen.',
    overlaps: '{{kind}}: perioden går in i den som gäller från {{from}}. Avsluta eller rätta den först.',
    'no-version-on-date':
      '{{kind}}: inget gäller per {{date}}. Välj ett datum då posten gäller, eller lägg till en ny period.',
    'same-start': '{{kind}}: versionen börjar redan {{date}}. Rätta den i stället för att ändra från samma dag.',
    'end-before-start':
      '{{kind}}: sista dagen {{to}} ligger före postens första dag {{from}}. Ta tillbaka posten om den är fel.',
    'identity-locked':
      'Uppgiften kan inte rättas: låsta hyror eller handlingar bygger på den. Avsluta posten och lägg upp en ny i stället.',
    'still-used': '{{kind}}: posten används av {{by}}. Ta bort den användningen först.',
    'not-first-of-month': 'räntor gäller från den första i en månad. Välj den första.',
    'nothing-changed': 'Inget är ändrat.',
    cycle: 'zonen kan inte ligga inuti sig själv. Välj en annan yttre zon.',
  },
  import: {
    'file-form': 'Filen kom inte fram hel. Välj den på nytt.',
    'wrong-type':
      'Filen är inget kalkylark som går att läsa. Spara den som Excel-arbetsbok (.xlsx) eller CSV och försök igen.',
    'old-excel': 'Filen är i det gamla Excel-formatet (.xls). Spara den som Excel-arbetsbok (.xlsx) och försök igen.',
    encrypted: 'Filen är skyddad med lösenord. Spara den utan lösenord och försök igen.',
    macros: 'Filen innehåller makron och öppnas inte. Spara den som Excel-arbetsbok utan makron (.xlsx).',
    'too-large': 'Filen är för stor: högst {{max}} MB tas emot. Ta bort bilder och andra blad, eller dela upp den.',
    bomb: 'Filen blir orimligt stor när den packas upp och öppnas inte. Spara den på nytt med bara rumslistan.',
    damaged: 'Filen är skadad eller går inte att tolka. Öppna den i Excel, spara den på nytt och försök igen.',
    empty: 'Det finns inga rader i filen. Välj en fil med rubriker och minst ett rum.',
    'no-header':
      'Ingen rad med rubriker hittades bland de första raderna. Det behövs en rubrik för rummets nummer (Rum, Rumsnummer) och minst en till (Byggnad, Plan, Namn, Yta …).',
    'too-many-rows': 'Filen har för många rader: högst {{max}} rum tas emot åt gången. Dela upp den.',
    'too-many-columns': 'Filen har för många kolumner: högst {{max}} läses. Ta bort dem som inte behövs.',
    'open-quote': 'Ett citattecken på rad {{line}} avslutas aldrig. Rätta filen och försök igen.',
    'ambiguous-number':
      '”{{value}}” kan läsas på två sätt. Skriv utan punkt om det är tusental, eller med komma om det är decimaler.',
    'not-a-number': '”{{value}}” är inget tal. Skriv till exempel 12,5.',
    'unknown-choice': '”{{value}}” är inget av alternativen. Skriv som det heter i Värdskap.',
    'cell-error': 'cellen visar {{value}} i stället för ett värde. Rätta formeln, räkna om och spara filen på nytt.',
    'said-twice': 'två kolumner säger olika saker. Behåll den ena.',
    'not-found': '”{{value}}” finns inte i kontorsgemenskapen. Lägg till det först, eller rätta stavningen.',
    'no-such-user':
      '”{{value}}” är varken en myndighet eller en delningsgrupp i kontorsgemenskapen. Lägg till den först, eller rätta stavningen.',
    ambiguous: '”{{value}}” kan vara flera. Skriv koden i stället för namnet.',
    'ambiguous-room': 'flera rum i byggnaden har det numret. Ange plan också.',
    'column-needed': 'uppgiften behövs, men filen har ingen sådan kolumn. Lägg till den.',
    duplicate: 'samma rum står också på rad {{line}}. Behåll en av raderna.',
    'other-floor':
      'rummet ligger på {{floor}}. En import flyttar inga rum; rätta planet i filen eller rummet i Värdskap.',
    'starts-later': 'rummet börjar gälla {{date}}. Välj det datumet, eller ett senare.',
    'key-fixed': 'fasta andelar anges på rummet i Värdskap och inte i en fil.',
    'key-for-group': 'nyckeln gäller en myndighet som har rummet själv. Välj en annan för en delningsgrupp.',
    'key-without-group': 'en fördelningsnyckel hör till en delningsgrupp. Ange gruppen eller lämna nyckeln tom.',
    'changed-since-preview': 'Filen eller uppgifterna har ändrats sedan förhandsgranskningen. Granska på nytt.',
    'wrong-rows_one': 'En rad är fel, och därför är inget importerat. Rätta filen, eller välj att utelämna raden.',
    'wrong-rows_other':
      '{{count}} rader är fel, och därför är inget importerat. Rätta filen, eller välj att utelämna dem.',
    'nothing-to-do': 'Filen ändrar inget: alla rum är redan som den säger.',
    'row-refused': 'Rad {{line}} gick inte att spara ({{detail}}), och därför är inget importerat.',
  },
  history: {
    'not-found': 'Händelse {{seq}} finns inte i historiken. Välj en annan.',
    'not-undoable': 'Händelse {{seq}} kan inte ångras. Rätta i stället det som blev fel.',
    'changed-since':
      'Det som ändrades i händelse {{seq}} har ändrats igen sedan dess. Ångra det senare först, eller rätta.',
    'reference-gone': '{{kind}}: det som posten hänvisade till finns inte längre. Ångra det borttagandet först.',
  },
  attachment: {
    type: 'Filen {{name}} är varken PNG, JPEG eller PDF. Spara den som en av dem och välj den på nytt.',
    'not-pdf': 'Filen {{name}} är ingen PDF. Skanna eller spara den som PDF och välj den på nytt.',
    'too-large': 'Filen är större än 20 MB. Spara den med lägre upplösning och välj den på nytt.',
    'not-found': 'Bilagan finns inte (id {{id}}). Välj en annan.',
    encrypted:
      'Filen {{name}} är låst med lösenord eller rättigheter och kan inte skrivas in i en bunt. Spara en olåst kopia och välj den.',
    damaged:
      'Filen {{name}} är skadad eller ofullständig. Hämta den på nytt, eller skriv ut den till en ny PDF, och välj den.',
    'no-pages': 'Filen {{name}} har inga sidor. Välj en annan.',
    'too-many-pages': 'Filen {{name}} har fler än 5 000 sidor. Dela upp den.',
    'too-many-pixels': 'Bilden {{name}} har fler än 40 miljoner bildpunkter. Spara den med lägre upplösning.',
    'valid-before-dated': 'giltigheten slutar före handlingens datum {{date}}. Rätta datumen.',
    'version-locked':
      'Versionen är godkänd, undertecknad eller återtagen, och dess bilagor kan inte ändras. Öppna den igen, eller gör en ny version.',
  },
  'cost-acceptance': {
    'decided-on': 'ange dagen då beskedet gavs.',
    'decided-by': 'ange vem som har beslutat.',
  },
  agreement: {
    'overhead-base-required': 'välj minst en komponent, eller sätt over-head till 0 %.',
    'not-found': 'Överenskommelsen finns inte (id {{id}}).',
    'no-terms': 'Överenskommelsen {{agreement}} har inga villkor som gäller per {{date}}.',
    'guest-not-at-site': '{{agency}} är inte gästmyndighet i kontorsgemenskapen per {{date}}. Anteckna rollen först.',
    'version-not-found': 'Avtalsversionen finns inte (id {{id}}).',
    'period-overlaps': 'Version {{number}} gäller redan från {{from}}. En ny version ska börja senare.',
    'period-backwards': 'Sista dagen {{to}} ligger före första dagen {{from}}. Rätta datumen.',
  },
  signature: {
    'both-parties': 'båda parterna skriver under: minst en från värdmyndigheten och en från gästmyndigheten.',
    'not-a-party': 'myndigheten är inte part i överenskommelsen. Välj värd- eller gästmyndigheten.',
    'in-the-future': 'dagen har inte varit än. Skriv den dag då handlingen skrevs under.',
  },
  text: {
    form: 'texten har en form som inte kan skrivas ut. Skriv den på nytt.',
    'unknown-condition': 'klausulen {{clause}} har ett villkor som inte finns ({{name}}). Välj ett annat.',
    'unknown-field': 'klausulen {{clause}} har ett fält som inte finns ({{name}}). Ta bort det eller välj ett annat.',
  },
  invoice: {
    'not-found': 'Fakturan finns inte (id {{id}}).',
    'nothing-to-bill':
      'Ingen avtalsversion gäller under kvartal {{quarter}} {{year}}. Lås en hyresberäkning till avtalet först.',
    'already-billed': 'Kvartal {{quarter}} {{year}} är redan fakturerat för {{agreement}} (faktura {{number}}).',
    'draft-exists': 'Det finns redan ett utkast för kvartal {{quarter}} {{year}}. Öppna det i stället.',
    'already-issued': 'Faktura {{number}} är utställd och kan inte ändras. Rätta med en kreditfaktura.',
    incomplete: 'Fakturan kan inte ställas ut: {{what}} saknas. Fyll i det och försök igen.',
    missing: 'uppgiften saknas på fakturan. Fyll i den.',
    'mixed-vat':
      'Kvartal {{quarter}} {{year}} har rader både utanför momsens tillämpningsområde och innanför. De får inte stå på samma faktura; ge avtalsversionerna samma momsbehandling.',
    'series-full': 'Nummerserien {{prefix}} är slut. Välj en ny serie i inställningarna.',
  },
  document: {
    'not-uprated': 'Version {{number}} av {{agreement}} är inte uppräknad med index. Välj en uppräknad version.',
    cancelled: 'Dokumentet avbröts. Börja om när det passar.',
    'attachment-unreadable': 'Bilaga {{annex}}, {{name}}, går inte att läsa. Ta bort den och bilägg en ny kopia.',
    'job-taken': 'Det pågår redan ett arbete med namnet {{id}}. Vänta tills det är klart, eller välj ett annat namn.',
    'not-found': 'Handlingen finns inte (id {{id}}).',
    'version-not-found': 'Versionen av handlingen finns inte (id {{id}}).',
    'not-a-guest': 'myndigheten är inte gästmyndighet i kontorsgemenskapen. Anteckna rollen först.',
    'number-taken': 'det finns redan en handling av samma slag med diarienummer {{number}}. Öppna den i stället.',
    'only-rent': 'uppgiften hör till hyresöverenskommelsen. Lämna den tom.',
    'agreement-required': 'välj vilka hyresvillkor som överenskommelsen gäller. Anteckna dem först om de saknas.',
    'agreement-of-another': 'villkoren hör till en annan gästmyndighet eller ort. Välj gästens egna.',
    'version-open': 'Version {{number}} är redan påbörjad. Arbeta vidare i den, eller återkalla den först.',
    'recount-only-rent': 'Bara en hyresöverenskommelse kan räknas om. Välj en ändring i stället.',
    'changed-meanwhile':
      'Texten har ändrats i ett annat fönster sedan den lästes. Inget är förlorat: välj vilken av de två som ska gälla.',
    approved: 'Version {{number}} är godkänd. Öppna den igen för att ändra.',
    closed: 'Version {{number}} är avslutad och ändras inte. Skapa en ny version i stället.',
    move: 'Version {{number}} ({{versionStatus}}) kan inte bli {{versionStatusTo}}. Följ stegen i ordning.',
    blocked: 'Handlingen är inte klar för nästa steg. {{issues}} Åtgärda det och försök igen.',
    'not-approved': 'Version {{number}} ({{versionStatus}}) är inte godkänd för underskrift. Godkänn den först.',
    altered:
      'Det som godkändes i version {{number}} stämmer inte med sin kontrollsumma: filen har ändrats utanför programmet. Återställ en säkerhetskopia.',
    'other-document': 'Versionerna hör till olika handlingar. Välj två versioner av samma.',
    'guest-not-in-calculation': '{{agency}} finns inte i beräkningen per {{date}}.',
    'no-host': 'Kontorsgemenskapen har ingen värdmyndighet per {{date}}. Anteckna rollen först.',
  },
  example: { 'not-empty': 'Exemplet öppnas bara i en tom arbetsyta. Välj en ny datamapp för det.' },
  index: {
    figure: 'skriv ett indextal med punkt och högst fyra decimaler, till exempel 415.51.',
    'figure-of-other-base-year':
      'talet kan inte vara {{month}} med basår {{baseYear}} = 100. Kontrollera talet och välj rätt basår.',
    'not-of-base-year':
      'Talet {{value}} för {{month}} kan inte ha basår {{baseYear}} = 100, och inget är inläst. Välj rätt basår, eller rätta filen.',
    'other-base-year':
      'Filen har inga tal med basår {{baseYear}} = 100. Välj filens basår, eller hämta tabellen med rätt basår.',
    'no-figures':
      'Filen har inga fastställda indextal. Hämta SCB:s tabell över konsumentprisindex, fastställda tal, och försök igen.',
    'no-header':
      'Filen är ingen tabell med indextal. Den behöver en rad med År och månader (Jan, Feb …), eller PxWeb-månader som 2024M10.',
    'which-column':
      'Filen har flera kolumner som kan vara indextalen (”{{first}}” och ”{{second}}”). Behåll den med fastställda tal.',
    'said-twice': 'Filen säger både {{first}} och {{second}} för {{month}}, och inget är inläst. Behåll det rätta.',
    'not-uprated':
      'Hyran enligt {{agreement}} kan inte längre räknas upp från {{from}}, och ingen hyra är uppräknad. Granska listan på nytt.',
  },
  file: {
    'too-large': 'Filen är för stor: högst 3 MB tas emot. Dela upp den, eller ta bort det som inte behövs.',
    exists: 'Filen {{path}} finns redan. Välj ett annat namn, eller tillåt att den skrivs över.',
    'folder-missing': 'Mappen {{path}} finns inte. Skapa den eller välj en annan.',
    'not-pdf': '{{path}} är ingen PDF-fil och skrivs inte över. Välj ett namn som slutar på .pdf.',
    'not-absolute': 'Skriv hela sökvägen. ”{{path}}” är inte fullständig.',
    'not-writable':
      'Det går inte att skriva i {{path}} ({{detail}}). Välj en annan mapp eller kontrollera behörigheten.',
  },
  backup: {
    'not-a-backup': '{{path}} är inte en säkerhetskopia från Värdskap: {{detail}}.',
    damaged: 'Säkerhetskopian {{path}} är skadad: {{detail}}. Använd en annan kopia.',
    'check-failed':
      'Kopian skrevs men gick inte att kontrollera: {{detail}}. Den är borttagen; försök igen eller välj en annan mapp.',
    'target-not-empty': 'Mappen {{path}} är inte tom. Återställ till en ny, tom mapp.',
  },
  workspace: {
    'in-use':
      'Arbetsytan används redan av {{who}} sedan {{since}}. Gå till det fönstret (Enter i dess terminal öppnar ett nytt), eller stäng det först.',
    'newer-file':
      'Datafilen är gjord av en nyare version av Värdskap (schema {{found}}, den här klarar {{known}}). Installera den nyare versionen.',
    'not-ours': '{{path}} är inte en datafil från Värdskap. Välj en annan datamapp.',
    damaged: 'Datafilen {{path}} är skadad: {{detail}}. Återställ från en säkerhetskopia.',
    'network-folder':
      'Datamappen {{folder}} ligger på en nätverksenhet ({{detail}}). Databasen måste ligga på den egna disken; säkerhetskopior kan ligga på nätverket.',
    'not-writable':
      'Det går inte att skriva i datamappen {{folder}} ({{detail}}). Välj en annan mapp eller kontrollera behörigheten.',
    'not-a-folder': '{{folder}} är inte en mapp. Välj en annan datamapp.',
    full: 'Disken är full. Frigör utrymme och försök igen; inget är ändrat.',
    'migration-failed': 'Datafilen kunde inte uppgraderas: {{detail}}. Den är orörd, och en kopia finns i {{copy}}.',
  },
  unexpected: {
    bug: 'Något gick fel hos oss. Inget är ändrat. Uppge {{incidentId}} när du berättar om det.',
  },
};
