import { expect, it } from 'vitest';
import { localDate } from '../../../../shared/values/local-date.ts';
import { cardState, nextStep } from './card-steps.ts';

it('a card has come as far as its dates say on the date', () => {
  const card = { orderedOn: '2024-05-01', issuedOn: '2024-05-06', returnedOn: '2024-12-20' };
  const on = (date: string) => cardState(card, localDate(date));
  expect(['2024-05-02', '2024-05-06', '2024-12-19', '2024-12-20'].map(on)).toEqual([
    'ordered',
    'issued',
    'issued',
    'returned',
  ]);
  expect(cardState({ orderedOn: '2024-05-01', issuedOn: null, returnedOn: null }, localDate('2025-01-01'))).toBe(
    'ordered',
  );
});

it('the next step is to hand out and then to take back, and never to hand out to someone who has left', () => {
  const steps = (['ordered', 'issued', 'returned'] as const).map((state) => [
    nextStep(state, false),
    nextStep(state, true),
  ]);
  expect(steps).toEqual([
    ['handOut', 'takeBack'],
    ['takeBack', 'takeBack'],
    [null, null],
  ]);
});
