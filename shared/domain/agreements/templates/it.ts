import { bold, clause, clauseWhen, field, ol, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Ansvarsfördelning: IT och informationssäkerhet (2.3.2, 2.4 and 3.1). */
export const itTemplate: readonly Clause[] = [
  clause(
    'purpose',
    'Syfte och omfattning',
    p(
      'Överenskommelsen beskriver vem av ',
      field('host.name'),
      ' och ',
      field('guest.name'),
      ' som svarar för IT-utrustning, nät, drift och stöd i kontorsgemenskapen i ',
      field('site.name'),
      ', hur information skyddas och hur ärenden och incidenter hanteras. Den är en bilaga till hyresöverenskommelsen mellan parterna och gäller så länge som den.',
    ),
  ),
  clause(
    'principles',
    'Utgångspunkter',
    ul(
      'Varje myndighet svarar för sin egen information, sina egna system och sina egna användares behörigheter.',
      'Den myndighet som har det högsta skyddskravet bestämmer skyddet i den del som kravet gäller, och bär kostnaden för det.',
      'Ingen av parterna ger sig tillgång till den andras system eller information. Upptäcks det att en sådan möjlighet har uppstått, meddelas den andra genast.',
      'Den som planerar en ändring som kan påverka den andra meddelar det i förväg.',
    ),
  ),
  clause(
    'responsibilities',
    'Ansvar i stort',
    p('Den fullständiga fördelningen finns i bilagan Ansvarsfördelning. I stort gäller följande.'),
    table(
      ['Område', 'Värdmyndigheten', 'Gästmyndigheten'],
      ['Datorer, telefoner och program', 'För egen personal', 'För egen personal'],
      ['Fastighetsnät och korskoppling', 'Svarar för installation och underhåll', 'Beställer ändringar'],
      [
        'Utrustning i gemensamma mötesrum',
        'Tillhandahåller och felavhjälper',
        'Använder enligt anvisning, anmäler fel',
      ],
      ['Skrivare i gemensamma ytor', 'Tillhandahåller', 'Ansvarar för egna utskrifter'],
      ['Informationsklassning', 'Egen information', 'Egen information'],
      ['Passersystem och larm', 'Drift, behörigheter efter beställning', 'Beställer behörigheter för egna medarbetare'],
    ),
  ),
  clauseWhen(
    'shared-network',
    'shared-network',
    'Gemensamt nät',
    p(
      'Gästmyndigheten använder värdmyndighetens nät och internetanslutning på orten. Parterna har i sina riskbedömningar funnit att det är tillräckligt säkert för den verksamhet som bedrivs.',
    ),
    ul(
      'Värdmyndigheten svarar för anslutning, trådlöst nät, övervakning och felavhjälpning.',
      'Gästmyndighetens datorer ansluts till en del av nätet som är avskild från värdmyndighetens egna system. Trafiken till gästmyndighetens system skyddas av gästmyndigheten.',
      'Utrustning som inte är godkänd av någondera myndigheten ansluts bara till gästnätet.',
      'Loggar från nätet används för drift och säkerhet. Uppgifter som rör gästmyndighetens användare lämnas till gästmyndigheten på begäran.',
    ),
    p(
      'Ändras gästmyndighetens riskbedömning tar parterna skyndsamt fram en lösning med eget nät. Kostnaden bärs av gästmyndigheten.',
    ),
  ),
  clauseWhen(
    'own-network',
    'own-network',
    'Eget nät',
    p(
      'Gästmyndigheten har ett eget nät och en egen anslutning, skilda från värdmyndighetens. Den svarar själv för installation, drift, övervakning och felavhjälpning.',
    ),
    ul(
      'Gästmyndighetens aktiva utrustning står i ett låst utrymme som bara gästmyndigheten och den som den utser har tillträde till.',
      'Värdmyndigheten svarar för el, kyla och kanalisation fram till utrymmet.',
      'Ingreppet i fastighetsnätet görs av den leverantör som värdmyndigheten har avtal med, efter beställning av gästmyndigheten.',
      'Behöver gästmyndighetens medarbetare nät i gemensamma mötesrum används gästnätet eller gästmyndighetens egen mobila uppkoppling.',
    ),
  ),
  clause(
    'workplaces',
    'Utrustning på arbetsplatserna',
    p(
      'Värdmyndigheten tillhandahåller arbetsplatser med bord, stol, belysning och eluttag av standardnivå. Vardera parten svarar för datorer, bildskärmar, dockningsstationer och tillbehör för sina egna medarbetare, om inte annat framgår av bilagan Ansvarsfördelning. Utrustning märks så att det framgår vems den är.',
    ),
  ),
  clause(
    'service-levels',
    'Tjänster och servicenivåer',
    p(
      'Tiderna räknas från det att ärendet har anmälts på rätt väg under värdmyndighetens kontorstid. Tiderna är målsättningar som följs upp i samråd. Anger bilagan Ansvarsfördelning en kortare tid gäller den.',
    ),
    table(
      ['Tjänst', 'Åtgärd påbörjas', 'Åtgärdat'],
      ['Avbrott i gemensamt nät eller gemensam anslutning', 'Inom 1 timme', 'Samma dag'],
      ['Fel på utrustning i mötesrum', 'Inom 4 timmar', 'Inom 2 arbetsdagar'],
      ['Fel på gemensam skrivare', 'Inom 4 timmar', 'Inom 2 arbetsdagar'],
      ['Nytt eller ändrat nätuttag', 'Inom 3 arbetsdagar', 'Enligt överenskommelse'],
      ['Behörighet i gemensamma system', 'Nästa arbetsdag', 'Inom 3 arbetsdagar'],
    ),
    p('Planerade avbrott meddelas minst fem arbetsdagar i förväg och läggs utanför kontorstid när det går.'),
  ),
  clause(
    'support',
    'Rutin: IT-stöd',
    ol(
      'Medarbetaren vänder sig till sin egen myndighets IT-stöd.',
      [
        'Rör felet nät, mötesrum, skrivare eller annat som är gemensamt går ärendet vidare till: ',
        field('contact.it-support'),
        '.',
      ],
      'Värdmyndigheten kvitterar ärendet, åtgärdar eller för det vidare till leverantören och meddelar när det är klart.',
      'Återkommande fel tas upp vid nästa möte mellan IT-representanterna.',
    ),
  ),
  clause(
    'incidents',
    'Rutin: IT-incidenter',
    p(
      'En IT-incident är en händelse som hotar tillgänglighet, riktighet eller konfidentialitet hos information, system eller nät.',
    ),
    ol(
      [
        'Den som upptäcker en incident som kan beröra den andra parten meddelar det genast till: ',
        field('contact.it-incident'),
        '.',
      ],
      'Den myndighet vars system är drabbade leder arbetet. Är något gemensamt drabbat leder värdmyndigheten.',
      'Den som leder får begära att nätanslutningar bryts. Den andra parten medverkar utan dröjsmål.',
      'Vardera parten bedömer och fullgör själv sin skyldighet att rapportera, till exempel till tillsynsmyndighet, och bevarar de underlag som behövs.',
      'Händelsen följs upp gemensamt inom tio arbetsdagar: orsak, verkan, åtgärder.',
    ),
    p(
      'Händelser som rör tillträde, stöld eller obehöriga i lokalerna anmäls till: ',
      field('contact.security-incident'),
      '.',
    ),
  ),
  clause(
    'information-security',
    'Informationssäkerhet i det gemensamma kontoret',
    ul(
      [
        bold('Skärm och bord.'),
        ' Datorn låses när den lämnas. Handlingar med skyddsvärda uppgifter ligger inte framme i gemensamma ytor.',
      ],
      [bold('Samtal.'), ' Sekretessbelagda uppgifter avhandlas inte där andra kan höra.'],
      [
        bold('Utskrifter.'),
        ' Skrivs ut med personlig kod eller kort och hämtas direkt. Kvarglömda utskrifter förstörs olästa.',
      ],
      [
        bold('Mötesrum.'),
        ' Tavlor torkas och inga handlingar lämnas. Utrustning i gemensamma rum används inte för uppgifter som kräver högre skydd än rummet ger.',
      ],
      [bold('Post.'), ' Läggs i myndighetens eget låsta fack och öppnas bara av mottagande myndighet.'],
      [bold('Sekretesspapper.'), ' Kastas i låst behållare; vardera myndigheten svarar för sin egen.'],
    ),
  ),
  clause(
    'personal-data',
    'Personuppgifter',
    p(
      'Vardera myndigheten är personuppgiftsansvarig för sin behandling enligt dataskyddsförordningen (EU) 2016/679. Värdmyndigheten är personuppgiftsansvarig för passersystemet, besöksregistret och loggarna från det gemensamma nätet. Behandlar den ena parten uppgifter enbart för den andras räkning träffas en särskild överenskommelse om det.',
    ),
  ),
  clause(
    'changes',
    'Ändringar i teknik och krav',
    p(
      'IT-representanterna från båda parterna träffas minst två gånger om året. De går igenom incidenter, planerade ändringar och nya krav. Beslut som innebär kostnader för en part kräver dess skriftliga godkännande.',
    ),
  ),
  clause(
    'exit',
    'När samarbetet upphör',
    p(
      'När gästmyndigheten lämnar lokalerna tar den med sig sin utrustning, återlämnar passerkort och ser till att ingen information finns kvar. Värdmyndigheten avslutar behörigheter samma dag och gallrar uppgifter om gästmyndighetens användare enligt sina gallringsbeslut.',
    ),
  ),
  clause(
    'contacts',
    'Kontaktpersoner',
    p('Nya kontaktpersoner meddelas skriftligen, utan att överenskommelsen behöver ändras. De nuvarande är:'),
    ul(['Värdmyndigheten: ', field('person.host-it'), '.'], ['Gästmyndigheten: ', field('person.guest-it'), '.']),
  ),
];
