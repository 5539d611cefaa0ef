import { bold, clause, clauseWhen, field, ol, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Ansvarsfördelning: lokaler och fysisk säkerhet (2.3.3, 3.2 and 6.1.2). */
export const premisesTemplate: readonly Clause[] = [
  clause(
    'purpose',
    'Syfte och omfattning',
    p(
      'Överenskommelsen beskriver vem av ',
      field('host.name'),
      ' och ',
      field('guest.name'),
      ' som svarar för lokaler, inredning, service, säkerhet och brandskydd i kontorsgemenskapen i ',
      field('site.name'),
      ', och hur vardagens ärenden hanteras. Den är en bilaga till hyresöverenskommelsen mellan parterna och gäller så länge som den.',
    ),
  ),
  clause(
    'responsibilities',
    'Ansvar i stort',
    p('Den fullständiga fördelningen finns i bilagan Ansvarsfördelning. I stort gäller följande.'),
    table(
      ['Område', 'Värdmyndigheten', 'Gästmyndigheten'],
      ['Hyresavtal och kontakter med fastighetsägaren', 'Ensam part', 'Vänder sig till värdmyndigheten'],
      ['Underhåll och felavhjälpning', 'Samordnar och beställer', 'Anmäler fel'],
      [
        'Inredning av arbetsplatser och gemensamma ytor',
        'Tillhandahåller standardnivå',
        'Särskilda behov efter överenskommelse',
      ],
      ['Reception, vaktmästeri, städning', 'Tillhandahåller', 'Anmäler besök och behov'],
      ['Skalskydd, lås och larm', 'Yttre skalskydd', 'Regler inom eget skalskydd'],
      ['Systematiskt brandskyddsarbete', 'Samordnar för kontoret', 'Följer rutiner, utser utrymningsledare'],
    ),
  ),
  clause(
    'standard',
    'Standardnivå och särskilda behov',
    p(
      'Värdmyndigheten tillhandahåller arbetsplatser av standardnivå: höj- och sänkbart bord, arbetsstol, belysning och förvaring. Gästmyndigheten disponerar ',
      field('premises.workplaces'),
      ' i de rum som den använder, egna och gemensamma.',
    ),
    p(
      'Personlig ergonomisk utrustning och anpassning för enskilda medarbetare ordnar och bekostar varje myndighet själv. Påverkar det rummet, till exempel genom fast montering, stäms det av med värdmyndigheten först.',
    ),
  ),
  clauseWhen(
    'shared-workplaces',
    'shared-workplaces',
    'Gemensamma arbetsplatser',
    p(
      'Parterna delar arbetsplatser. Ingen plats tillhör en enskild person om inte parterna har kommit överens om det. Den som går för dagen lämnar platsen ren. Räcker platserna inte till en viss dag löser cheferna på plats det tillsammans; återkommer det tas det upp i samråd.',
    ),
  ),
  clauseWhen(
    'shared-reception',
    'shared-reception',
    'Reception, mötesrum och besökare',
    p(
      'Reception och konferensrum är gemensamma. Mötesrum bokas i värdmyndighetens bokningssystem; den som bokar återställer rummet och avbokar i tid.',
    ),
    ol(
      'Besök anmäls till receptionen senast samma dag med besökarens namn och mottagarens namn.',
      'Besökaren anmäler sig i receptionen, får besöksbricka och hämtas av den som tar emot.',
      'Besökaren följs inom skalskyddet och lämnar brickan vid besökets slut.',
      'Den som tar emot svarar för besökaren vid utrymning.',
    ),
  ),
  clauseWhen(
    'shared-dining',
    'dining',
    'Matsal och pausrum',
    p(
      'Gästmyndigheten delar matsal eller pausrum med andra myndigheter. Vilka de är framgår av bilagan Rum och funktioner till hyresöverenskommelsen. Kaffe, frukt och förbrukningsvaror i dessa rum tillhandahålls av värdmyndigheten och ingår i årshyran. Alla håller ordning efter sig.',
    ),
  ),
  clauseWhen(
    'own-dining',
    'own-dining',
    'Eget pausrum',
    p(
      'Gästmyndigheten har ett eget pausrum på sin egen yta och svarar själv för kaffe, frukt och förbrukningsvaror där, om inte parterna kommer överens om annat.',
    ),
  ),
  clauseWhen(
    'own-shell',
    'own-shell',
    'Eget skalskydd',
    p(
      'Gästmyndigheten har eget skalskydd: ',
      field('premises.own-shells'),
      '. Innanför det bestämmer gästmyndigheten vem som får vistas och vilka regler som gäller.',
    ),
    ul(
      'Städning, underhåll och service innanför skalskyddet sker på tider som gästmyndigheten godkänner och, om den kräver det, i sällskap med någon av dess medarbetare.',
      'Värdmyndighetens driftpersonal har tillträde bara efter överenskommelse, utom vid brand, larm eller fara.',
      'Ändringar av lås, larm och väggar beställs av värdmyndigheten efter gästmyndighetens godkännande.',
      'Egna avtal om larm och bevakning stäms av med värdmyndigheten, så att utryckning och ansvar inte överlappar.',
    ),
  ),
  clauseWhen(
    'no-own-shell',
    'no-own-shell',
    'Gemensamt skalskydd',
    p(
      'Gästmyndigheten arbetar innanför kontorets gemensamma skalskydd och följer de regler som värdmyndigheten har satt för det. Behöver den låsa in handlingar eller utrustning ordnas låsbar förvaring.',
    ),
  ),
  clause(
    'fault-report',
    'Rutin: felanmälan',
    ol(
      ['Fel och brister i lokaler, inredning och installationer anmäls till: ', field('contact.fault-report'), '.'],
      'Anmälan anger plats, fel, hur bråttom det är och vem som kan kontaktas.',
      'Värdmyndigheten kvitterar, åtgärdar själv eller för vidare till fastighetsägare eller leverantör och återkopplar.',
      'Akuta fel som kan skada personer eller egendom, såsom vattenläcka, brandlukt eller dörr som inte går att låsa, anmäls genast per telefon.',
    ),
    table(
      ['Felets art', 'Åtgärd påbörjas', 'Exempel'],
      [bold('Akut'), 'Genast, dygnet runt', 'Läcka, strömavbrott, trasigt lås i skalskydd'],
      [bold('Bråttom'), 'Nästa arbetsdag', 'Fel på ventilation, värme eller belysning i arbetsrum'],
      [bold('Övrigt'), 'Inom 10 arbetsdagar', 'Skadad inredning, mindre brister'],
    ),
    p('Anger bilagan Ansvarsfördelning en kortare tid gäller den.'),
  ),
  clause(
    'access-cards',
    'Rutin: passerkort',
    ol(
      [
        'Närmaste chef eller gästmyndighetens kontaktperson beställer passerkort, minst tre arbetsdagar i förväg, hos: ',
        field('contact.access-card'),
        '. Beställningen anger namn, zoner och giltighetstid.',
      ],
      'Gäller beställningen en inre zon krävs godkännande av den myndighet som äger zonen.',
      'Kortet lämnas ut personligen mot kvitto och legitimation.',
      'Kortet är personligt, bärs synligt och lånas inte ut.',
      'Kortet lämnas tillbaka senast sista dagen på plats. Chefen meddelar när någon slutar eller byter uppgift, så att behörigheten avslutas samma dag.',
    ),
    p(
      'Ett förlorat kort anmäls genast, även på kvällar och helger, till: ',
      field('contact.lost-card'),
      '. Kortet spärras direkt. Parterna stämmer av behörigheterna mot varandra minst två gånger om året.',
    ),
  ),
  clause(
    'deliveries',
    'Rutin: leveranser och post',
    p(
      'Gods och post tas emot av: ',
      field('contact.delivery'),
      '. Större leveranser anmäls i förväg. Mottagaren hämtar inom två arbetsdagar. Rekommenderad post och bud lämnas bara till den som är behörig hos mottagande myndighet. Gods ställs aldrig i utrymningsvägar.',
    ),
  ),
  clause(
    'fire-safety',
    'Rutin: brandskydd och utrymning',
    p(
      'Värdmyndigheten leder det systematiska brandskyddsarbetet för kontoret enligt lagen (2003:778) om skydd mot olyckor och samordnar det med fastighetsägaren. Gästmyndigheten svarar för brandskyddet på sin egen yta i det dagliga.',
    ),
    ul(
      'Vardera parten utser utrymningsledare och ersättare för sin del.',
      'Utrymningsövning hålls minst en gång om året, gemensamt för alla myndigheter. Den följs upp skriftligt inom en månad.',
      'Utrymningsvägar, släckutrustning och larm kontrolleras varje kvartal. Brister åtgärdas genast eller förs in i handlingsplan.',
      'Nya medarbetare får en genomgång av utrymningsvägar och återsamlingsplats under sin första vecka.',
    ),
    p('Kontakt i frågor om brandskydd och utrymning: ', field('contact.fire-drill'), '.'),
  ),
  clause(
    'security-incidents',
    'Rutin: säkerhetshändelser',
    p(
      'Inbrott, stöld, hot, obehöriga personer och misstänkta föremål anmäls genast till: ',
      field('contact.security-incident'),
      '. Vid fara ringer man först 112. Värdmyndigheten leder arbetet på plats, utom innanför ett eget skalskydd där den myndighet som äger skalskyddet gör det. Händelsen dokumenteras och följs upp av båda parterna.',
    ),
  ),
  clause(
    'services',
    'Service och underhåll',
    table(
      ['Tjänst', 'Nivå', 'Anmärkning'],
      ['Reception', 'Bemannad under angivna tider', 'Besökare, post, nycklar'],
      ['Städning', 'Enligt städschema', 'Utökad städning av egen yta efter beställning'],
      ['Vaktmästeri', 'Möblering, mindre reparationer', 'Beställs som felanmälan'],
      ['Förbrukningsvaror', 'Fylls på löpande', 'Kontorsmateriel i kopieringsrum'],
      ['Skyddsrond', 'Minst en gång om året', 'Protokoll lämnas till gästmyndigheten'],
      ['Brandskyddskontroll', 'Varje kvartal', 'Enligt rutinen för brandskydd och utrymning'],
      ['Underhållsplan', 'Uppdateras årligen', 'Arbeten som stör meddelas minst två veckor i förväg'],
    ),
  ),
  clause(
    'changes',
    'Ändringar i lokalerna',
    p(
      'Gästmyndigheten gör inga ingrepp i byggnad eller installationer. Önskar den en ändring lämnar den ett skriftligt önskemål; värdmyndigheten utreder möjlighet, kostnad och tid och beställer när kostnaden har godkänts. Flyttar värdmyndigheten funktioner eller rum som gästmyndigheten använder sker det efter samråd.',
    ),
  ),
  clause(
    'contacts',
    'Kontaktpersoner',
    p('Nya kontaktpersoner meddelas skriftligen, utan att överenskommelsen behöver ändras. De nuvarande är:'),
    ul(
      ['Värdmyndigheten: ', field('person.host-premises'), '.'],
      ['Gästmyndigheten: ', field('person.guest-premises'), '.'],
    ),
  ),
];
