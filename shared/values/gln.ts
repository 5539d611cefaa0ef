/**
 * Whether a GLN's last digit is its check digit: the twelve before it are weighed 1, 3, 1, 3 … from the left, and the sum
 * is filled up to a whole ten (GS1; Peppol COMMON-R040).
 */
export function passesGln(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(digits[at]) * (at % 2 === 0 ? 1 : 3);
  return (10 - (sum % 10)) % 10 === Number(digits.slice(12));
}
