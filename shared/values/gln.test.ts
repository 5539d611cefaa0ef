import fc from 'fast-check';
import { expect, it } from 'vitest';
import { passesGln } from './gln.ts';

it('knows a right GLN', () => {
  // An example of GS1's own, and the check digit that a machine would compute by hand.
  expect(passesGln('7300010000001')).toBe(true);
  expect(passesGln('7300010000002')).toBe(false);
  expect(passesGln('730001000000')).toBe(false);
});

it('has exactly one right check digit for any twelve digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (digits) => {
      const right = Array.from({ length: 10 }, (_, digit) => passesGln(`${digits}${digit}`)).filter(Boolean);
      expect(right.length).toBe(1);
    }),
  );
});
