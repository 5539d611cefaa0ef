import { bold, clause, clauseWhen, field, ol, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Hyresöverenskommelse, first part: what is let, and what it costs (2.2 and 2.3.1). */
export const rentPremises: readonly Clause[] = [
  clause(
    'parties',
    'Parter',
    ul(
      [
        bold('Värdmyndighet: '),
        field('host.name'),
        ', organisationsnummer ',
        field('host.organisation-number'),
        ', ',
        field('host.address'),
        '.',
      ],
      [
        bold('Gästmyndighet: '),
        field('guest.name'),
        ', organisationsnummer ',
        field('guest.organisation-number'),
        ', ',
        field('guest.address'),
        '.',
      ],
    ),
    p('Överenskommelsen har diarienummer ', field('agreement.registration-number'), ' hos värdmyndigheten.'),
  ),
  clause(
    'form',
    'Överenskommelsens form',
    p(
      'Värdmyndigheten hyr lokalerna av fastighetsägaren och upplåter en del av dem till gästmyndigheten. Parterna är delar av samma juridiska person, staten, och träffar en överenskommelse mellan myndigheter. De utgår från att reglerna om lokalhyra i 12 kap. jordabalken, bland annat om besittningsskydd, inte gäller mellan dem.',
    ),
    p(
      'Gästmyndighetens rätt enligt överenskommelsen går inte längre än den rätt som värdmyndigheten har mot fastighetsägaren. Upphör eller ändras värdmyndighetens hyresavtal underrättar den gästmyndigheten utan dröjsmål, och parterna anpassar överenskommelsen.',
    ),
  ),
  clause(
    'premises',
    'Lokaler',
    p(
      'Upplåtelsen avser kontor i ',
      field('site.name'),
      ', ',
      field('site.address'),
      '. Bilaga 2, Rum och funktioner, anger vilka rum som upplåts till gästmyndigheten ensam, vilka den delar med andra och vad rummen är till för. Den egna ytan är ',
      field('premises.own-area'),
      '. Bilaga 3, Zoner och tillträde, anger vilka zoner gästmyndigheten har tillträde till.',
    ),
    p(
      'Lokalerna upplåts i det skick som de har på tillträdesdagen, med de anpassningar som parterna har godkänt. Ytorna är de som anges i bilagan; mindre avvikelser vid ny mätning ändrar inte hyran under pågående år.',
    ),
  ),
  clauseWhen(
    'own-shell',
    'own-shell',
    'Eget skalskydd',
    p(
      'Gästmyndigheten förfogar ensam över det som ligger innanför: ',
      field('premises.own-shells'),
      '. Den bestämmer vem som får tillträde dit, och andra har tillträde bara på de villkor som framgår av bilaga 3 och bilaga 6.',
    ),
  ),
  clause(
    'use',
    'Användning och vad som ingår',
    p(
      'Lokalerna används som kontor för gästmyndighetens verksamhet. Hyran bygger på ',
      field('people.count'),
      ' medarbetare på orten. Gästmyndigheten får inte upplåta lokalerna vidare. Den följer de ordningsregler som gäller för kontoret och de villkor i fastighetsägarens avtal som värdmyndigheten har underrättat om.',
    ),
    p(
      'I årshyran ingår lokaler enligt bilaga 2 och de tjänster som kostnaderna i bilaga 1 avser: drift, städning, förbrukningsvaror, reception, vaktmästeri, larm och bevakning, brandskydd samt inredning av standardnivå. Tjänsternas innehåll och nivå framgår av bilagorna 4–8. Det som bara rör den egna ytan eller de egna medarbetarna ingår i den mån det står i bilaga 1.',
    ),
  ),
  clause(
    'rent',
    'Årshyra',
    p(
      'Årshyran är ',
      field('rent.yearly'),
      ', inklusive over-head på ',
      field('rent.overhead'),
      '. Den gäller från och med den ',
      field('rent.start'),
      ' och bygger på uppgifterna om medarbetare, ytor, kostnader och investeringar den ',
      field('rent.basis-date'),
      ' (basdatum). Bilaga 1, Hyresberäkning, visar hur beloppet är framräknat, post för post.',
    ),
    p('Principerna är följande.'),
    ol(
      'Egen yta, och det som hör till den, betalas i sin helhet av den myndighet som förfogar över den.',
      'Gemensam yta och gemensamma tjänster delas av de myndigheter som använder dem, värdmyndigheten inräknad, efter antal medarbetare på orten eller efter egen yta.',
      'Avskrivning och ränta på en investering bärs av den myndighet som den har gjorts för.',
      'Over-head ersätter värdmyndighetens indirekta kostnader för att förvalta kontorsgemenskapen.',
    ),
  ),
  clause(
    'payment',
    'Fakturering, betalning och engångskostnader',
    p(
      'Årshyran faktureras kvartalsvis i förskott med en fjärdedel, för närvarande ',
      field('rent.quarterly'),
      '. För del av kvartal betalas i förhållande till tiden. Fakturan betalas inom ',
      field('rent.payment-terms'),
      ' från fakturadatum. Momsbehandling: ',
      field('rent.vat'),
      '.',
    ),
    p(
      'Betalas en faktura för sent underrättar värdmyndigheten gästmyndigheten. Dröjsmålsränta tas inte ut mellan parterna om det inte följer av lag eller förordning. Frågor om fakturor ställs till: ',
      field('contact.invoice'),
      '.',
    ),
    p(
      'Engångskostnader för gästmyndighetens räkning faktureras särskilt, till verklig kostnad och utan påslag, sedan gästmyndigheten har godkänt dem skriftligen.',
    ),
  ),
  clauseWhen(
    'index-clause',
    'index',
    'Indexuppräkning',
    p(
      'Årshyran räknas upp varje år den 1 januari med förändringen i ',
      field('index.series'),
      ', basår ',
      field('index.base-year'),
      ', från ',
      field('index.base-month'),
      ' (basmånad) till oktober året före. Varje uppräkning utgår från den årshyra som anges i den här överenskommelsen (bashyran) och inte från en hyra som redan är uppräknad.',
    ),
    ul(
      [field('index.share'), ' av bashyran följer index; det som återstår är oförändrat.'],
      [field('index.floor')],
      [field('index.quotient')],
    ),
    p(
      'Värdmyndigheten meddelar den nya årshyran skriftligen med indextal och beräkning innan den faktureras. Har årshyran räknats om efter basmånaden bestämmer parterna i samband med det vilken basmånad som gäller därefter.',
    ),
  ),
  clauseWhen(
    'no-index-clause',
    'no-index',
    'Årlig översyn',
    p(
      'Årshyran räknas inte upp med index. Parterna ser över den varje år inför den 1 januari mot de kostnader som gäller då. Värdmyndigheten lämnar förslag med underlag senast i november.',
    ),
  ),
  clause(
    'recount',
    'Omräkning vid större förändringar',
    p('Årshyran räknas om när förutsättningarna ändras väsentligt:'),
    table(
      ['Förändring', 'Väsentlig när', 'Gäller från'],
      [
        'Antal medarbetare hos en myndighet',
        'Antalet avviker med minst tio procent, dock minst två personer, från basdatumets',
        'Nästa kalenderår, om parterna inte bestämmer annat',
      ],
      ['Lokaler', 'Rum tillkommer, avgår eller byter användare', 'Den dag som ändringen sker'],
      ['Myndigheter i kontorsgemenskapen', 'En myndighet flyttar in eller ut', 'Den dag som ändringen sker'],
      [
        'Fastighetsägarens eller leverantörernas villkor',
        'Den sammanlagda kostnaden ändras med minst fem procent',
        'Nästa kalenderår, om parterna inte bestämmer annat',
      ],
    ),
    p(
      'Part som ser en sådan förändring meddelar den andra skriftligen. En omräkning dokumenteras i en ny version av överenskommelsen med ny hyresberäkning. Redan fakturerad tid räknas inte om.',
    ),
  ),
];
