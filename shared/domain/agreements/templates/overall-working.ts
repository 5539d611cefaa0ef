import { clause, field, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Övergripande överenskommelse, third part: who works, what is protected, how it ends. */
export const overallWorking: readonly Clause[] = [
  clause(
    'organisation',
    'Projektorganisation',
    p(
      'Arbetet leds av en gemensam styrgrupp och drivs av en projektledare från vardera parten, med en arbetsgrupp för varje kompetensområde.',
    ),
    table(
      ['Grupp', 'Sammansättning', 'Uppgift'],
      [
        'Styrgrupp',
        'Chefer från båda myndigheterna; värdmyndigheten är ordförande och kallar',
        'Beslutar om omfattning, tidplan och kostnader, löser det som projektledarna inte kan lösa',
      ],
      [
        'Projektledare',
        'En från vardera parten',
        'Bereder beslut, samordnar arbetsgrupperna, rapporterar till styrgruppen',
      ],
      [
        'Ekonomi och inköp',
        'Representanter från båda parterna',
        'Kostnadsfördelning, hyresberäkning, fakturering, inköp och avrop',
      ],
      [
        'IT och informationssäkerhet',
        'Representanter från båda parterna',
        'Nät, utrustning, stöd, incidenter, krav på avskildhet',
      ],
      [
        'Lokaler och fysisk säkerhet',
        'Representanter från båda parterna',
        'Rum, anpassningar, skalskydd, passersystem, brandskydd, service',
      ],
      [
        'HR och arbetsmiljö',
        'Representanter från båda parterna',
        'Samordning av arbetsmiljön, introduktion, delaktighet',
      ],
    ),
    ul(
      ['Projektledare hos värdmyndigheten: ', field('person.host-general'), '.'],
      ['Projektledare hos gästmyndigheten: ', field('person.guest-general'), '.'],
    ),
    p(
      'Styrgruppens möten protokollförs. Vardera parten bär sina egna kostnader för arbetet i projektet, om inte styrgruppen beslutar annat.',
    ),
  ),
  clause(
    'security',
    'Säkerhet och sekretess',
    p(
      'Gästmyndigheten gör en egen riskbedömning av informationssäkerhet och fysisk säkerhet innan lokalernas utformning bestäms. Den avgör om gästmyndigheten behöver ett eget inre skalskydd, ett eget nät eller andra skydd, eller om kontorets gemensamma skydd är tillräckligt. Värdmyndigheten lämnar de uppgifter om byggnaden och driften som bedömningen kräver.',
    ),
    p(
      'Riskbedömningen förnyas när verksamheten, hotbilden eller lokalerna ändras. Omfattas någon del av verksamheten av säkerhetsskyddslagen (2018:585) svarar den berörda myndigheten för de åtgärder som lagen kräver och samråder med den andra innan de påverkar lokalerna.',
    ),
    p(
      'Parterna är skilda myndigheter. Uppgifter som omfattas av sekretess hos den ena får inte röjas för den andra utan stöd i offentlighets- och sekretesslagen (2009:400). Lokaler, nät, skrivare och post ska ordnas så att var och en av parterna kan uppfylla det.',
    ),
    p(
      'Medarbetare som i det gemensamma kontoret får del av uppgifter om den andra myndighetens verksamhet för dem inte vidare. Skisser, planritningar, larm- och låsuppgifter hanteras som skyddsvärd information hos båda parterna. Begäran om utlämnande av en handling prövas av den myndighet som förvarar den, om möjligt efter samråd med den andra.',
    ),
  ),
  clause(
    'participation',
    'Information och delaktighet',
    p(
      'Vardera parten informerar och samverkar med sina egna medarbetare, skyddsombud och arbetstagarorganisationer. Risker för arbetsmiljön under ombyggnad och inflyttning bedöms av parterna gemensamt innan arbetet börjar. Information utåt om etableringen stäms av mellan projektledarna innan den lämnas.',
    ),
  ),
  clause(
    'next-steps',
    'De följande stegen',
    p(
      'Arbetsgrupperna tar fram förslag till överenskommelser om ansvarsfördelning, med rutiner och kontaktvägar, inom ekonomi och inköp, IT och informationssäkerhet, lokaler och fysisk säkerhet samt HR och arbetsmiljö. De godkänns av styrgruppen och blir bilagor till hyresöverenskommelsen.',
    ),
    p('Om den här överenskommelsen och hyresöverenskommelsen skulle säga olika, gäller hyresöverenskommelsen.'),
  ),
  clause(
    'changes',
    'Ändringar och tillägg',
    p(
      'Ändringar av och tillägg till överenskommelsen görs skriftligen och undertecknas av behöriga företrädare för båda parterna. Projektledarna får skriftligen justera tidplanens moment så länge dagen för inflyttning inte flyttas och inga kostnader tillkommer.',
    ),
  ),
  clause(
    'term',
    'Giltighet och upphörande',
    p(
      'Överenskommelsen gäller från och med den ',
      field('agreement.from'),
      ', dock tidigast från det att båda parterna har undertecknat den, och till dess att hyresöverenskommelsen träder i kraft. Vad som sägs om sekretess och om godkända kostnader gäller även därefter.',
    ),
    p(
      'Vardera parten får skriftligen avbryta samarbetet om förutsättningarna ändras väsentligt, till exempel genom ett nytt beslut av regeringen. Gästmyndigheten ersätter då de kostnader som den har godkänt och som inte längre kan undvikas, och parterna verkar gemensamt för att begränsa dem.',
    ),
  ),
  clause(
    'disputes',
    'Tolkning och oenighet',
    p(
      'Är parterna oense om hur överenskommelsen ska tolkas eller tillämpas löser de frågan i samråd: först mellan projektledarna, därefter i styrgruppen och till sist mellan myndigheternas chefer. Oenigheten dokumenteras. Under tiden fortsätter arbetet enligt den senast beslutade tidplanen, om det kan ske utan att någon part binds av kostnader som den inte har godkänt.',
    ),
  ),
];
