import { assert } from '../kernel/assert.ts';

/** The check digit (mod 10) that `digits` lacks; facts: organisation numbers, bankgiro, plusgiro, OCR. */
export function luhnDigit(digits: string): string {
  assert(/^\d+$/.test(digits), 'only digits have a check digit');
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return String((10 - (sum % 10)) % 10);
}

export const passesLuhn = (digits: string): boolean =>
  /^\d{2,}$/.test(digits) && luhnDigit(digits.slice(0, -1)) === digits.slice(-1);

/** OCR reference: the number and its check digit. */
export const ocrReference = (number: string): string => number + luhnDigit(number);

/** OCR with a length digit: the units digit of the whole length, both control digits included. */
export function ocrWithLength(number: string): string {
  const withLength = number + String((number.length + 2) % 10);
  return withLength + luhnDigit(withLength);
}
