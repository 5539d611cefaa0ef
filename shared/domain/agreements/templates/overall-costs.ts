import { bold, clause, clauseWhen, field, ol, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Övergripande överenskommelse, second part: adaptations, money and time. */
export const overallCosts: readonly Clause[] = [
  clause(
    'adaptations',
    'Anpassningar, investeringar och inköp',
    p(
      'Behöver lokalerna byggas om, utökas eller utrustas för gästmyndigheten tar parterna fram lösningen tillsammans. Gästmyndigheten beskriver sina krav och har inflytande över utformning och dimensionering, eftersom det är den som bär kostnaden.',
    ),
    ul(
      [
        bold('Investeringar'),
        ' är anpassningar som har ett varaktigt värde. Värdmyndigheten betalar dem och gästmyndigheten ersätter avskrivning och ränta som en del av årshyran.',
      ],
      [
        bold('Tillkommande yta'),
        ' hyr värdmyndigheten in genom tillägg till sitt hyresavtal. Kostnaden bärs av den myndighet som ytan hyrs in för.',
      ],
      [
        bold('Engångskostnader'),
        ' är sådant som skyltar, frostat glas, flytt och mindre ombyggnader. De faktureras gästmyndigheten direkt, utan att ingå i hyran.',
      ],
      [
        bold('Utrustning för den egna verksamheten'),
        ', till exempel datorer och personliga hjälpmedel, skaffar gästmyndigheten själv.',
      ],
    ),
    p(
      'Värdmyndigheten upphandlar, beställer och är byggherre, och ingår alla avtal med fastighetsägare och entreprenörer.',
    ),
  ),
  clause(
    'acceptance',
    'Godkännande före beställning',
    p(
      'Ingen anpassning, ingen investering och inget inköp för gästmyndighetens räkning beställs förrän gästmyndigheten skriftligen har godkänt kostnaden. Ordningen är följande.',
    ),
    ol(
      'Värdmyndigheten lämnar en kostnadsuppskattning med beskrivning, engångskostnad, årlig kostnad, avskrivningstid och bedömd osäkerhet.',
      'Gästmyndigheten godkänner eller avböjer skriftligen. Den som godkänner ska ha behörighet att göra det enligt myndighetens arbetsordning.',
      'Värdmyndigheten beställer.',
      'Visar det sig att kostnaden blir mer än tio procent högre än den godkända, avbryter värdmyndigheten det som kan avbrytas och inhämtar ett nytt godkännande.',
    ),
    p(
      'Har gästmyndigheten godkänt en kostnad bär den kostnaden även om inflyttningen skjuts upp eller ställs in, till den del den inte kan undvikas.',
    ),
  ),
  clauseWhen(
    'cost-acceptances',
    'preliminary-costs',
    'Preliminära kostnader',
    p(
      'De kostnader som gästmyndigheten har tagit ställning till framgår av bilagan Preliminära kostnader. Godkända kostnader uppgår till ',
      field('costs.accepted-one-off'),
      ' en gång och ',
      field('costs.accepted-yearly'),
      ' per år. Beloppen är uppskattningar; det som faktureras är den verkliga kostnaden.',
    ),
  ),
  clause(
    'cost-principles',
    'Principer för hyran',
    p('Årshyran beräknas enligt följande principer, som utvecklas i överenskommelsen om ekonomi och inköp.'),
    ul(
      [
        bold('Direkta kostnader'),
        ' är grunden: lokalhyra, drift, förbrukningsvaror, reception, städning, larm och bevakning, räntor och avskrivningar.',
      ],
      [bold('Egen yta'), ' betalar den myndighet som förfogar över den i sin helhet, med allt som hör till den.'],
      [
        bold('Gemensam yta och övriga gemensamma kostnader'),
        ' delas av de myndigheter som använder dem, efter antal medarbetare på orten eller efter egen yta.',
      ],
      [
        bold('Indirekta kostnader'),
        ' hos värdmyndigheten, för inköp, avtalsförvaltning, planering och administration, ersätts med ett påslag (over-head) på ',
        field('rent.overhead'),
        ' av den beräknade hyran.',
      ],
      'Årshyran faktureras kvartalsvis i förskott. Den räknas årligen upp med index eller räknas om när antalet medarbetare eller lokalerna ändras väsentligt.',
    ),
  ),
  clause(
    'schedule',
    'Tidplan',
    p(
      'Parterna räknar med omkring sex månader från det att styrgruppen bildas till inflyttning. Anpassningar som kräver bygglov, upphandling eller leverans med lång ledtid kan ta längre tid. Gästmyndigheten planeras få tillträde till lokalerna den ',
      field('rent.start'),
      '.',
    ),
    table(
      ['Moment', 'Innehåll', 'Riktpunkt'],
      ['Start', 'Styrgrupp och projektledare utses, behov och förutsättningar beskrivs', 'Månad 1'],
      ['Riskbedömning', 'Gästmyndigheten bedömer behovet av eget skalskydd och eget nät', 'Månad 1–2'],
      ['Utformning', 'Rum och funktioner, skisser, kostnadsuppskattningar och godkännanden', 'Månad 2–3'],
      ['Ansvarsfördelning', 'Fyra arbetsgrupper tar fram överenskommelser med rutiner', 'Månad 2–4'],
      ['Genomförande', 'Ombyggnad, installationer, passersystem, möblering', 'Månad 3–6'],
      ['Hyresöverenskommelse', 'Årshyra och hyrestid beslutas och undertecknas', 'Före inflyttning'],
      ['Inflyttning', 'Introduktion, passerkort, utrymningsgenomgång', 'Månad 6'],
    ),
  ),
];
