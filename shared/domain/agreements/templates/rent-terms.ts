import { clause, clauseWhen, field, ol, p, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Hyresöverenskommelse, second part: for how long, what happens when things change, and what comes before what. */
export const rentTerms: readonly Clause[] = [
  clauseWhen(
    'investments',
    'investments',
    'Investeringar och förtida upphörande',
    p(
      'Följande investeringar har gjorts för gästmyndigheten, ensam eller tillsammans med andra: ',
      field('investments.list'),
      '. Avskrivning och ränta ingår i årshyran enligt bilaga 1.',
    ),
    p(
      'Lämnar gästmyndigheten lokalerna innan en investering är avskriven ersätter den det återstående bokförda värdet på dagen för avflyttning, till den del investeringen inte kan användas av en annan myndighet som övertar kostnaden. Värdmyndigheten verkar för att en sådan användning hittas. Är det värdmyndigheten som säger upp överenskommelsen, eller beror upphörandet på dess hyresavtal, delas det återstående värdet efter vad parterna finner skäligt.',
    ),
  ),
  clause(
    'adaptations',
    'Ändringar i lokalerna',
    p(
      'Ändringar i lokalerna beställs av värdmyndigheten, efter det att gästmyndigheten har godkänt lösning och kostnad skriftligen. Egna installationer som gästmyndigheten har bekostat får den ta med sig om lokalen återställs. Vid avflyttning lämnas lokalerna städade, tömda och, om parterna inte har bestämt annat, i ursprungligt skick med hänsyn till normalt slitage.',
    ),
  ),
  clauseWhen(
    'until-further-notice',
    'term-open',
    'Hyrestid och uppsägning',
    p(
      'Överenskommelsen gäller från och med den ',
      field('agreement.from'),
      ' och tills vidare. Den kan av båda parter sägas upp skriftligen med en uppsägningstid av ',
      field('agreement.notice'),
      '.',
    ),
  ),
  clauseWhen(
    'renewal',
    'term-renewed',
    'Hyrestid, uppsägning och förlängning',
    p(
      'Överenskommelsen gäller från och med den ',
      field('agreement.from'),
      ' till och med den ',
      field('agreement.to'),
      '. Uppsägning sker skriftligen senast ',
      field('agreement.notice'),
      ' före hyrestidens utgång. Sägs den inte upp förlängs den med ',
      field('agreement.renewal'),
      ' åt gången, med samma uppsägningstid.',
    ),
  ),
  clauseWhen(
    'no-renewal',
    'term-fixed',
    'Hyrestid',
    p(
      'Överenskommelsen gäller från och med den ',
      field('agreement.from'),
      ' till och med den ',
      field('agreement.to'),
      ' och upphör då utan uppsägning. Önskar någon part en fortsättning tar den upp det i god tid, helst ett år innan.',
    ),
  ),
  clause(
    'early-end',
    'Upphörande i förtid',
    p(
      'Ändras en parts uppdrag genom beslut av riksdag eller regering, eller upphör värdmyndighetens rätt till lokalerna, får överenskommelsen sägas upp i förtid. Parterna bestämmer då tillsammans en avveckling som begränsar statens kostnader. Detsamma gäller om en part i väsentlig mån åsidosätter överenskommelsen och inte rättar sig inom skälig tid efter skriftlig påminnelse.',
    ),
  ),
  clause(
    'responsibilities',
    'Ansvarsfördelning och rutiner',
    p(
      'Vem som svarar för vad, tjänsternas nivå, rutiner och kontaktvägar framgår av följande bilagor, som parterna har kommit överens om:',
    ),
    ul(
      'Bilaga 4, Ansvarsfördelning: ekonomi och inköp',
      'Bilaga 5, Ansvarsfördelning: IT och informationssäkerhet',
      'Bilaga 6, Ansvarsfördelning: lokaler och fysisk säkerhet',
      'Bilaga 7, Ansvarsfördelning: HR och arbetsmiljö',
      'Bilaga 8, Ansvarsfördelning (samtliga områden i tabell)',
      'Bilaga 9, Kontakter.',
    ),
    p(
      'Rutiner och kontaktuppgifter får ändras av de utsedda kontaktpersonerna gemensamt, om det sker skriftligen och inte medför kostnader.',
    ),
  ),
  clause(
    'damage',
    'Skador, försäkring och hinder',
    p(
      'Varje part står för skador på egen egendom. Den som genom vårdslöshet skadar lokalerna eller den andras egendom ersätter skadan. Staten är i regel sin egen försäkringsgivare; vardera parten ser till att den har det skydd som gäller för statliga myndigheter. Skador anmäls genast.',
    ),
    p(
      'Kan lokalerna helt eller delvis inte användas på grund av brand, vattenskada eller annat som parterna inte råder över, sätts hyran ned i den mån som värdmyndighetens egen hyra och kostnader sätts ned. Värdmyndigheten hjälper till att ordna tillfälliga arbetsplatser.',
    ),
  ),
  clause(
    'security',
    'Säkerhet och sekretess',
    p(
      'Parterna håller de skyddsnivåer som följer av deras riskbedömningar. Uppgifter som omfattas av sekretess hos en part får inte röjas för den andra utan stöd i offentlighets- och sekretesslagen (2009:400). Uppgifter om skalskydd, larm och lås hanteras av båda parter som skyddsvärda.',
    ),
  ),
  clause(
    'precedence',
    'Handlingarnas inbördes ordning',
    p('Säger handlingarna olika gäller de i denna ordning:'),
    ol(
      'ändringar och tillägg till denna överenskommelse, de senaste först',
      'denna överenskommelse',
      'bilaga 1, 2 och 3',
      'bilaga 4–7',
      'bilaga 8 och 9',
      'den övergripande överenskommelsen, i de delar som fortfarande gäller.',
    ),
  ),
  clause(
    'changes',
    'Ändringar, tillägg och exemplar',
    p(
      'Ändringar och tillägg är skriftliga och undertecknas av behöriga företrädare för båda parterna. Varje ändring av årshyra, lokaler eller hyrestid görs som en ny version av överenskommelsen. Detta är version\u00a0',
      field('agreement.version'),
      '.',
    ),
    p(
      'Överenskommelsen har upprättats i två likalydande exemplar, av vilka parterna har tagit var sitt. Undertecknas den elektroniskt har parterna var sitt exemplar av den elektroniska handlingen.',
    ),
  ),
  clause(
    'contacts',
    'Kontaktpersoner och meddelanden',
    ul(
      ['Värdmyndigheten: ', field('person.host-general'), '.'],
      ['Gästmyndigheten: ', field('person.guest-general'), '.'],
    ),
    p(
      'Uppsägning och andra meddelanden av betydelse lämnas skriftligen till myndighetens registrator, med kopia till kontaktpersonen.',
    ),
  ),
  clause(
    'disputes',
    'Tolkning och oenighet',
    p(
      'Är parterna oense löser de frågan i samråd: först mellan kontaktpersonerna, därefter mellan ansvariga chefer och till sist mellan myndigheternas chefer. Oenighet om ett belopp befriar inte från att betala den del som är ostridig. Det som inte kan lösas mellan myndigheterna får underställas regeringen i den ordning som gäller.',
    ),
  ),
];
