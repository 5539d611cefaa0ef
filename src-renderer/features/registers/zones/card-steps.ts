import { useTranslation } from 'react-i18next';
import { addDays, type LocalDate } from '../../../../shared/values/local-date.ts';
import { useAsOf } from '../../../app/context.tsx';
import { plainText, type FactVersion, type Values } from '../../../ui/fact-rows.ts';
import { toastError } from '../../../ui/toast.tsx';
import { useFactCommands } from '../fact-commands.ts';

export type CardState = 'ordered' | 'issued' | 'returned';

/** How far a card has come on a date. */
export function cardState(attributes: Values, date: LocalDate): CardState {
  const by = (name: string): boolean => {
    const value = attributes[name];
    return typeof value === 'string' && value <= date;
  };
  if (by('returnedOn')) return 'returned';
  return by('issuedOn') ? 'issued' : 'ordered';
}

/** A card whose agency has moved out is not handed out any more. */
export function nextStep(state: CardState, isLeft: boolean): 'handOut' | 'takeBack' | null {
  if (state === 'returned') return null;
  return state === 'ordered' && !isLeft ? 'handOut' : 'takeBack';
}

export type Card = Omit<FactVersion, 'replacedAt'> & { readonly identity: Values };

/** Handing a card out and taking it back, on the date that the application shows. */
export function useCardSteps() {
  const { t } = useTranslation();
  const { date } = useAsOf();
  const { correct } = useFactCommands('accessCards');
  const named = (card: Card) => ({
    card: plainText(card.identity['number']),
    holder: plainText(card.attributes['holder']),
    date,
  });
  const step = (card: Card, input: Parameters<typeof correct>[2], text: string) =>
    correct({ ...card, replacedAt: null }, card.identity, input, text).catch(toastError);
  return {
    handOut: (card: Card) =>
      void step(card, { changes: { issuedOn: date } }, t('registers.cards.handedOut', named(card))),
    /** The card holds through the day on which it is given back. */
    takeBack: (card: Card) =>
      void step(
        card,
        { changes: { returnedOn: date }, to: addDays(date, 1) },
        t('registers.cards.takenBack', named(card)),
      ),
  };
}
