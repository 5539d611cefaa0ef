import { bold, clause, clauseWhen, field, ol, p, table, ul } from './builder.ts';
import type { Clause } from '../rich-text.ts';

/** Övergripande överenskommelse, first part: what the parties want, and in which form. */
export const overallPrinciples: readonly Clause[] = [
  clause(
    'purpose',
    'Syfte och bakgrund',
    p(
      field('host.name'),
      ' (värdmyndigheten) och ',
      field('guest.name'),
      ' (gästmyndigheten) ska dela kontor i ',
      field('site.name'),
      '. Den här överenskommelsen lägger fast på vilka villkor det förbereds: hur parterna arbetar tillsammans, i vilken form lokalerna upplåts, hur kostnader godkänns och när gästmyndigheten kan vara på plats.',
    ),
    p(
      'Överenskommelsen är det första av tre steg. Den följs av överenskommelser om ansvarsfördelning inom fyra områden och därefter av en hyresöverenskommelse.',
    ),
    p(
      'Värdmyndigheten hyr lokaler i ',
      field('site.name'),
      ' och driver där en kontorsgemenskap för statliga myndigheter. Genom att dela lokaler, reception, mötesrum och avtal får myndigheterna tillgång till ett fullvärdigt kontor till en lägre sammanlagd kostnad för staten än om var och en hade ett eget. Samarbetet sker med stöd av 6 § myndighetsförordningen (2007:515): myndigheter ska verka för att genom samarbete ta till vara de fördelar som kan vinnas för enskilda och för staten som helhet.',
    ),
  ),
  clauseWhen(
    'mandate',
    'mandate',
    'Regeringens uppdrag',
    p(
      'Gästmyndigheten har i regeringens beslut ',
      field('mandate.reference'),
      ' fått i uppdrag att ha verksamhet på orten. Uppdraget omfattar minst ',
      field('mandate.fte'),
      ' årsarbetskrafter senast den ',
      field('mandate.deadline'),
      '. Parterna planerar lokaler, anpassningar och inflyttning så att uppdraget kan fullgöras i tid.',
    ),
    p(
      'Var och en av parterna svarar för sin egen återrapportering till regeringen och lämnar den andra de uppgifter som behövs för den.',
    ),
  ),
  clause(
    'definitions',
    'Begrepp',
    table(
      ['Begrepp', 'Betydelse'],
      [
        bold('Värdmyndighet'),
        'Den myndighet som har hyresavtal med fastighetsägaren och avtal med leverantörerna, och som driver kontorsgemenskapen.',
      ],
      [
        bold('Gästmyndighet'),
        'En myndighet som använder lokaler i kontorsgemenskapen enligt överenskommelse med värdmyndigheten.',
      ],
      [bold('Egen yta'), 'Rum som en myndighet ensam förfogar över och som är stängda för de andra.'],
      [bold('Gemensam yta'), 'Rum som flera myndigheter använder. Vilka de är kan skilja sig från rum till rum.'],
      [
        bold('Skalskydd'),
        'De väggar, dörrar, lås och larm som omger en zon. Det yttre skalskyddet omger hela kontoret, ett inre skalskydd en myndighets del av det.',
      ],
      [bold('Basdatum'), 'Den dag vars uppgifter om medarbetare, ytor och kostnader en hyresberäkning bygger på.'],
    ),
  ),
  clause(
    'principles',
    'Principer för samarbetet',
    p('Parterna är överens om följande principer.'),
    ol(
      'Varje myndighet är självständig i sin verksamhet. Samarbetet omfattar lokaler, service och arbetsmiljö, aldrig handläggning eller beslut i ärenden.',
      'Varje myndighet bär sin del av de verkliga kostnaderna. Kontorsgemenskapen ska varken ge värdmyndigheten överskott eller belasta dess anslag för andras räkning.',
      'Den myndighet som har ett särskilt behov tar ställning till det, godkänner kostnaden innan något beställs och bär kostnaden.',
      'Skyddet av information och personal bestäms av den myndighet som har det högsta kravet, inom det område som kravet gäller.',
      'Värdmyndigheten är ensam part mot fastighetsägare, entreprenörer och leverantörer.',
      'Den som ser en förändring komma, i antal medarbetare, i lokalbehov eller i kostnader, berättar det för de andra i så god tid som möjligt.',
    ),
  ),
  clause(
    'form',
    'Upplåtelsens form',
    p(
      'Värdmyndigheten är hyresgäst hos fastighetsägaren och upplåter en del av lokalerna till gästmyndigheten. Upplåtelsen regleras slutligt i en hyresöverenskommelse med årshyra och hyrestid.',
    ),
    p(
      'Parterna är myndigheter under regeringen och därmed delar av samma juridiska person, staten. De ingår en överenskommelse och inte ett civilrättsligt hyresavtal. Parterna utgår från att reglerna om lokalhyra i 12 kap. jordabalken, bland annat om besittningsskydd, inte gäller mellan dem. Ord som hyra och hyrestid används i sin vardagliga betydelse.',
    ),
    p(
      'Gästmyndighetens rätt till lokalerna kan aldrig gå längre än den rätt som värdmyndigheten har enligt sitt avtal med fastighetsägaren. Värdmyndigheten svarar för att upplåtelsen är tillåten enligt det avtalet.',
    ),
  ),
  clause(
    'scope',
    'Omfattning',
    p(
      'Överenskommelsen avser lokaler för ',
      field('people.count'),
      ' medarbetare hos gästmyndigheten, motsvarande ',
      field('people.fte'),
      ' årsarbetskrafter, från och med den ',
      field('rent.start'),
      '. Antalen är parternas gemensamma planeringsförutsättning. Ändras de, ska parterna pröva om lokaler, anpassningar och kostnader påverkas.',
    ),
    p('I omfattningen ingår, om inte annat avtalas i de följande stegen:'),
    ul(
      'arbetsplatser av standardnivå med möbler och belysning',
      'tillgång till reception, mötes- och konferensrum som är gemensamma för kontorsgemenskapen',
      'drift, städning, förbrukningsvaror, vaktmästeri och felavhjälpning',
      'passersystem, larm och brandskydd enligt den nivå som gäller för kontoret.',
    ),
  ),
  clauseWhen(
    'known-rooms',
    'rooms',
    'Planerade lokaler',
    p(
      'Bilaga 1, Rum och funktioner, visar vilka rum som planeras för gästmyndigheten, vad de ska användas till och vilka som delas med andra. Gästmyndighetens egen yta är ',
      field('premises.own-area'),
      '. Slutlig utformning och slutliga ytor framgår av hyresöverenskommelsen.',
    ),
  ),
];
