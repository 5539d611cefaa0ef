import { bold, clause, clauseWhen, field, ol, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Ansvarsfördelning: HR och arbetsmiljö (2.3.3, 3.3, 5.2 and 6.1.1). */
export const hrTemplate: readonly Clause[] = [
  clause(
    'purpose',
    'Syfte och omfattning',
    p(
      'Överenskommelsen beskriver hur ',
      field('host.name'),
      ' och ',
      field('guest.name'),
      ' samordnar arbetsmiljön i kontorsgemenskapen i ',
      field('site.name'),
      ' och vad var och en svarar för som arbetsgivare. Den är en bilaga till hyresöverenskommelsen mellan parterna och gäller så länge som den.',
    ),
  ),
  clause(
    'coordination',
    'Samordningsansvar',
    p(
      'Kontoret är ett gemensamt arbetsställe. Värdmyndigheten råder över det och har ansvaret för samordningen av arbetsmiljön enligt 3 kap. 7 d och 7 e §§ arbetsmiljölagen (1977:1160). Ansvaret avser den fysiska arbetsmiljön i lokaler som parterna använder gemensamt. Det innebär att värdmyndigheten ska se till att:',
    ),
    ul(
      'arbetet med att förebygga ohälsa och olycksfall samordnas på kontoret',
      'risker i lokaler och installationer undersöks och åtgärdas',
      'arbeten i lokalerna planeras i tid så att de inte medför risker för någon annan',
      'gemensamma skydds- och ordningsregler finns och är kända',
      'ansvaret för särskilda skyddsanordningar är fördelat',
      'personalutrymmen och toaletter finns i den omfattning som behövs',
      'gästmyndigheten får den information som den behöver för sitt eget arbetsmiljöarbete.',
    ),
    p(
      'Samordningen fråntar ingen arbetsgivare dess eget ansvar. Gästmyndigheten följer de anvisningar som samordningen kräver.',
    ),
  ),
  clause(
    'employer',
    'Varje arbetsgivares ansvar',
    p(
      'Varje myndighet svarar för det systematiska arbetsmiljöarbetet för sina egna medarbetare. Den organisatoriska och sociala arbetsmiljön ingår inte i samordningen utan är varje arbetsgivares sak, liksom rehabilitering, anpassning av enskildas arbete och personlig ergonomisk utrustning.',
    ),
  ),
  clause(
    'responsibilities',
    'Ansvar i stort',
    p('Den fullständiga fördelningen finns i bilagan Ansvarsfördelning. I stort gäller följande.'),
    table(
      ['Område', 'Värdmyndigheten', 'Gästmyndigheten'],
      ['Samordning av fysisk arbetsmiljö', 'Ansvarig', 'Medverkar'],
      ['Systematiskt arbetsmiljöarbete', 'Egna medarbetare', 'Egna medarbetare'],
      ['Skyddsrond i gemensamma ytor', 'Kallar, leder och dokumenterar', 'Deltar med chef och skyddsombud'],
      ['Skyddsrond på egen yta', 'Bistår på begäran', 'Ansvarig'],
      ['Tillbud och arbetsskador', 'Egna medarbetare; brister i lokalen', 'Egna medarbetare; meddelar brister'],
      ['Första hjälpen och hjärtstartare', 'Utrustning i gemensamma ytor', 'Utbildade medarbetare'],
      ['Introduktion av medarbetare', 'Om kontoret', 'Om arbetet'],
    ),
  ),
  clause(
    'safety-rounds',
    'Rutin: skyddsronder',
    ol(
      'Värdmyndigheten kallar till skyddsrond minst en gång om året och vid större förändringar. Chef och skyddsombud från vardera parten deltar.',
      'Ronden omfattar bland annat ventilation, ljus, ljud, temperatur, ergonomi, städning, utrymning och första hjälpen.',
      'Brister förs in i en handlingsplan med åtgärd, ansvarig och datum.',
      'Protokoll och handlingsplan lämnas till gästmyndigheten inom tre veckor.',
      'Värdmyndigheten följer upp handlingsplanen och redovisar det skriftligt före nästa rond.',
    ),
  ),
  clause(
    'reporting',
    'Rutin: tillbud, olyckor och brister',
    ol(
      'Den som ser en risk som kan avhjälpas direkt gör det, och anmäler den sedan.',
      ['Brister i den fysiska arbetsmiljön anmäls som felanmälan till: ', field('contact.fault-report'), '.'],
      'Tillbud och arbetsskador anmäls i den egna myndighetens system. Beror händelsen på lokalen eller på något gemensamt meddelas värdmyndigheten samma dag.',
      'Allvarliga tillbud och olyckor anmäls utan dröjsmål till Arbetsmiljöverket av den arbetsgivare vars medarbetare har drabbats. Parterna utreder orsaken tillsammans.',
    ),
    p('Kontakt i arbetsmiljöfrågor: ', field('contact.work-environment'), '.'),
  ),
  clause(
    'emergency',
    'Första hjälpen, kris och utrymning',
    p(
      'Förbandsmateriel och hjärtstartare finns i gemensamma ytor och kontrolleras av värdmyndigheten. Vardera parten har medarbetare med utbildning i första hjälpen i en omfattning som står i proportion till hur många som är på plats. Utrymningsövningar samordnas enligt överenskommelsen om lokaler och fysisk säkerhet; kontakt: ',
      field('contact.fire-drill'),
      '.',
    ),
    p(
      'Inträffar en allvarlig händelse på kontoret informerar cheferna varandra genast. Vardera parten svarar för krisstöd till sina egna medarbetare.',
    ),
  ),
  clauseWhen(
    'shared-workplaces',
    'shared-workplaces',
    'Gemensamma arbetsplatser',
    p(
      'När arbetsplatser delas gäller gemensamma regler om ordning, ljudnivå, samtal och telefonmöten. Reglerna beslutas i samråd och gås igenom med nya medarbetare. Ändrar en part antalet medarbetare eller sättet att arbeta så att den andras arbetsmiljö påverkas, riskbedöms ändringen gemensamt innan den genomförs.',
    ),
  ),
  clause(
    'common-rules',
    'Gemensamma ordningsregler',
    ul(
      [bold('Hänsyn.'), ' Samtal förs så att andra kan arbeta. Tysta rum används för det som de är till för.'],
      [
        bold('Doft och allergi.'),
        ' Kontoret är fritt från rökning och från starka dofter. Djur tas med bara om alla berörda har godkänt det.',
      ],
      [bold('Ordning.'), ' Gemensamma rum lämnas i det skick som man själv vill finna dem i.'],
      [
        bold('Arbete utanför kontorstid.'),
        ' Den som arbetar ensam på kvällar och helger följer sin arbetsgivares regler för ensamarbete.',
      ],
      [bold('Alkohol och droger.'), ' Förekommer inte på arbetsplatsen.'],
    ),
    p(
      'Distansarbete och flexibla arbetstider bestäms av varje arbetsgivare. Påverkar de hur lokalerna används tas det upp i samråd.',
    ),
  ),
  clause(
    'introduction',
    'Introduktion',
    p(
      'Gästmyndigheten meddelar nya medarbetare i förväg. Värdmyndigheten visar lokaler, utrymningsvägar, återsamlingsplats, första hjälpen, felanmälan och ordningsregler. Gästmyndighetens chef svarar för övrig introduktion och för att genomgången har gjorts.',
    ),
  ),
  clause(
    'rebuilding',
    'Ombyggnad och andra förändringar',
    p(
      'Före ombyggnad, flytt och andra förändringar som påverkar arbetsmiljön gör parterna en gemensam riskbedömning med åtgärdsplan. Skyddsombud och arbetstagarorganisationer hos båda parterna ges tillfälle att medverka. Arbeten som stör läggs när det går till tider då få är på plats.',
    ),
  ),
  clause(
    'consultation',
    'Samråd och rapportering',
    table(
      ['Forum', 'Deltagare', 'När'],
      [
        'Samrådsmöte',
        'Ansvariga chefer och representanter för IT, lokaler, ekonomi och HR',
        'Minst två gånger om året',
      ],
      ['Arbetsmiljömöte', 'Arbetsmiljöansvariga chefer och skyddsombud', 'Efter skyddsrond och vid behov'],
      ['Information till medarbetare', 'Alla på kontoret', 'Minst en gång om året'],
      ['Skriftlig rapport om arbetsmiljö och brandskydd', 'Från värdmyndigheten till gästmyndigheterna', 'Årligen'],
    ),
    p(
      'Värdmyndigheten kallar, sätter dagordning och för minnesanteckningar. Uppgift om antal medarbetare på orten, ',
      field('people.count'),
      ' vid överenskommelsens början, uppdateras av gästmyndigheten inför varje samrådsmöte.',
    ),
  ),
  clause(
    'contacts',
    'Kontaktpersoner',
    p('Nya kontaktpersoner meddelas skriftligen, utan att överenskommelsen behöver ändras. De nuvarande är:'),
    ul(['Värdmyndigheten: ', field('person.host-hr'), '.'], ['Gästmyndigheten: ', field('person.guest-hr'), '.']),
  ),
];
