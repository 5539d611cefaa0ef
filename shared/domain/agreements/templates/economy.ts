import { bold, clause, clauseWhen, field, ol, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Ansvarsfördelning: ekonomi och inköp (2.3.1). */
export const economyTemplate: readonly Clause[] = [
  clause(
    'purpose',
    'Syfte och omfattning',
    p(
      'Överenskommelsen beskriver hur kostnaderna för kontorsgemenskapen i ',
      field('site.name'),
      ' fördelas mellan ',
      field('host.name'),
      ' och ',
      field('guest.name'),
      ', vem som svarar för inköp och avtal och hur fakturering, uppföljning och ändringar går till. Den är en bilaga till hyresöverenskommelsen mellan parterna och gäller så länge som den.',
    ),
  ),
  clause(
    'responsibilities',
    'Ansvar i stort',
    p('Den fullständiga fördelningen finns i bilagan Ansvarsfördelning. I stort gäller följande.'),
    table(
      ['Uppgift', 'Värdmyndigheten', 'Gästmyndigheten'],
      ['Hyresavtal och tjänsteavtal', 'Är part, betalar och förvaltar', 'Lämnar behov och följer villkoren'],
      ['Hyresberäkning', 'Gör den, redovisar underlaget', 'Granskar och godkänner'],
      ['Uppgift om medarbetare', 'Sammanställer för hela kontoret', 'Lämnar egna uppgifter i tid'],
      ['Fakturering', 'Fakturerar kvartalsvis i förskott', 'Betalar enligt villkoren'],
      ['Egna avtal', 'Ger tillträde och samordnar', 'Upphandlar, betalar och förvaltar'],
    ),
  ),
  clause(
    'direct-costs',
    'Direkta kostnader',
    p('De direkta kostnaderna ligger till grund för årshyran. De är:'),
    ul(
      'lokalhyra enligt värdmyndighetens avtal med fastighetsägaren, med tillägg',
      'drift, såsom el och värme',
      'förbrukningsvaror, såsom kaffe, frukt och kontorsmateriel',
      'reception och konferensservice',
      'städning, larm, bevakning och brandskydd',
      'avskrivning och ränta på investeringar i lokalerna.',
    ),
    p(
      'Kostnaderna tas upp till det belopp som de har enligt gällande avtal eller, där avtal saknas, enligt budget för det år som hyran avser.',
    ),
  ),
  clause(
    'sharing',
    'Fördelningsgrunder',
    table(
      ['Kostnad', 'Vem som betalar', 'Efter vad'],
      [bold('Egen yta'), 'Den myndighet som förfogar över ytan', 'Hela kostnaden'],
      [bold('Gemensam yta'), 'De myndigheter som använder ytan', 'Antal medarbetare på orten eller egen yta'],
      [bold('Gemensamma tjänster'), 'De myndigheter som tjänsten avser', 'Antal medarbetare på orten eller egen yta'],
      [bold('Investering'), 'Den myndighet som anpassningen gjordes för', 'Hela avskrivningen och räntan'],
    ),
    p(
      'Fördelningsgrunden för varje kostnadspost framgår av hyresberäkningen. Värdmyndigheten deltar i fördelningen som alla andra.',
    ),
    p(
      'Med antal medarbetare avses de personer som på basdatumet har sin huvudsakliga arbetsplats på orten. Gästmyndighetens antal är ',
      field('people.count'),
      '.',
    ),
  ),
  clauseWhen(
    'own-area',
    'own-area',
    'Kostnader för egen yta',
    p(
      'Gästmyndigheten förfogar ensam över ',
      field('premises.own-area'),
      '. Den betalar hela kostnaden för ytan och för det som hör till den, till exempel utökad städning och egna avtal om larm, bevakning eller förbrukningsvaror.',
    ),
  ),
  clauseWhen(
    'investments',
    'investments',
    'Investeringar',
    p(
      'Följande investeringar har gjorts för gästmyndigheten, ensam eller tillsammans med andra: ',
      field('investments.list'),
      '. Gästmyndigheten ersätter avskrivning, som fördelas linjärt över avskrivningstiden, och ränta enligt den räntesats som värdmyndigheten själv har att betala. Plan och räntesats framgår av hyresberäkningen.',
    ),
  ),
  clause(
    'indirect-costs',
    'Indirekta kostnader',
    p(
      'Värdmyndighetens arbete med kontorsgemenskapen ersätts med ett påslag (over-head) på ',
      field('rent.overhead'),
      ' av den beräknade hyran. Påslaget täcker bland annat:',
    ),
    ul(
      'upphandling, inköp och avrop',
      'förvaltning av hyres- och tjänsteavtal',
      'kontakter med fastighetsägare och leverantörer',
      'planering av underhåll och reinvesteringar',
      'administration av lås, larm och behörigheter',
      'samordning, möten och rapportering till gästmyndigheterna.',
    ),
    p('Inga andra påslag görs. Värdmyndigheten tar inte ut avgifter för enskilda insatser som ryms inom detta.'),
  ),
  clause(
    'one-off',
    'Engångskostnader',
    p(
      'Kostnader som inte återkommer faktureras gästmyndigheten direkt till den verkliga kostnaden, utan påslag och utan att ingå i hyran. Det gäller till exempel skyltar och annan profilering, frostning av glas, flytt och mindre ombyggnader som inte är investeringar. Gästmyndigheten godkänner kostnaden skriftligen innan beställning.',
    ),
  ),
  clause(
    'invoicing',
    'Fakturering och betalning',
    p(
      'Årshyran faktureras kvartalsvis i förskott med en fjärdedel. Fakturan är elektronisk, hänvisar till överenskommelsens diarienummer och betalas inom ',
      field('rent.payment-terms'),
      ' från fakturadatum. Momsbehandling: ',
      field('rent.vat'),
      '.',
    ),
    p(
      'Frågor om en faktura ställs till: ',
      field('contact.invoice'),
      '. Den som anser att en faktura är fel meddelar det före förfallodagen och betalar den del som är ostridig.',
    ),
  ),
  clause(
    'procurement',
    'Upphandling och avrop',
    p(
      'Värdmyndigheten upphandlar gemensamma varor och tjänster enligt lagen (2016:1145) om offentlig upphandling och använder statliga ramavtal där sådana finns. Före upphandlingar som påverkar gästmyndighetens kostnader eller service får gästmyndigheten tillfälle att lämna synpunkter på behov och krav.',
    ),
    ol(
      'Behovet beskrivs av den myndighet som har det och lämnas till kontaktpersonen för ekonomi.',
      'Värdmyndigheten bedömer om behovet ryms i ett befintligt avtal, kan avropas eller behöver upphandlas.',
      'Innebär det en kostnad för gästmyndigheten inhämtas dess skriftliga godkännande.',
      'Värdmyndigheten beställer, kontrollerar leveransen och för in kostnaden i underlaget.',
    ),
    p(
      'Gästmyndigheten får själv ingå avtal som enbart avser dess egen yta eller verksamhet, efter avstämning om tillträde, säkerhet och brandskydd.',
    ),
  ),
  clause(
    'update',
    'Årlig översyn och omräkning',
    table(
      ['När', 'Vad', 'Vem'],
      ['Senast 1 oktober', 'Uppgift om planerat antal medarbetare och ändrade lokalbehov nästa år', 'Gästmyndigheten'],
      ['November', 'Förslag till uppräknad eller omräknad årshyra, med underlag', 'Värdmyndigheten'],
      ['Senast 15 december', 'Godkännande eller synpunkter', 'Gästmyndigheten'],
      ['1 januari', 'Ny årshyra börjar gälla', 'Båda'],
    ),
    p(
      'Hyran räknas om när antalet medarbetare, lokalerna eller kostnaderna ändras väsentligt. Vad som är väsentligt, och från vilken dag en omräkning gäller, framgår av hyresöverenskommelsen.',
    ),
  ),
  clause(
    'follow-up',
    'Uppföljning och insyn',
    p(
      'Värdmyndigheten redovisar en gång om året de verkliga kostnaderna mot det som har fakturerats. Gästmyndigheten har rätt att ta del av de avtal, fakturor och beräkningar som dess hyra bygger på, med de begränsningar som följer av sekretess. Väsentliga avvikelser tas upp i samråd och beaktas i nästa hyresberäkning.',
    ),
  ),
  clause(
    'contacts',
    'Kontaktpersoner',
    p('Nya kontaktpersoner meddelas skriftligen, utan att överenskommelsen behöver ändras. De nuvarande är:'),
    ul(
      ['Värdmyndigheten: ', field('person.host-economy'), '.'],
      ['Gästmyndigheten: ', field('person.guest-economy'), '.'],
    ),
  ),
];
