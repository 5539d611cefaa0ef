/** What a room of each kind is for, and what belongs to it as a standard. Of circulation and WC there is nothing to say. */
export const roomFunctions: Readonly<Record<string, string>> = {
  office:
    'Enskilt arbete. Höj- och sänkbart bord, arbetsstol, bildskärm, förvaring och belysning av standardnivå för varje arbetsplats.',
  'open-office':
    'Arbete i öppet landskap. Höj- och sänkbart bord, arbetsstol, bildskärm och belysning av standardnivå för varje arbetsplats; låsbar personlig förvaring i anslutning till rummet.',
  quiet: 'Arbete och samtal utan störning. Bokas inte; används en kortare stund i taget.',
  meeting: 'Möten för ett mindre antal personer. Bord, stolar och bildskärm eller projektor.',
  conference:
    'Större möten och utbildning. Bord, stolar och utrustning för presentation och videomöten. Bokas i förväg.',
  reception: 'Mottagning av besökare, post och leveranser. Bemannas av värdmyndigheten under angivna tider.',
  dining: 'Måltider. Kök med kyl, mikrovågsugn och diskmaskin, bord och stolar.',
  break: 'Pauser. Pentry med kaffe, vatten och sittplatser.',
  storage: 'Förvaring av material och utrustning. Inga arbetsplatser.',
  copy: 'Utskrift, kopiering och kontorsmateriel.',
  technical: 'Installationer för el, nät, larm och ventilation. Tillträde endast för behöriga.',
  other: 'Enligt vad som anges vid rummet.',
};
