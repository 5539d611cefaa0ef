import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementFacts } from '../../../test/support/agreement-facts.ts';
import { localDate } from '../../values/local-date.ts';
import { conditionsOf, isIncluded } from './conditions.ts';
import { emptyText, type Clause } from './rich-text.ts';

const clause = (condition: string | null, include: Clause['include']): Clause => ({
  key: 'c',
  title: 'T',
  condition,
  include,
  body: emptyText,
});

describe('conditions', () => {
  test('tell a guest with a shell of its own from one that shares', () => {
    expect(conditionsOf(agreementFacts)).toMatchObject({ 'own-shell': true, 'own-network': true, 'own-area': true });
    const shared = { ...agreementFacts, zones: agreementFacts.zones.filter((zone) => !zone.own), ownAreaHundredths: 0 };
    expect(conditionsOf(shared)).toMatchObject({ 'no-own-shell': true, 'shared-network': true, 'no-own-area': true });
  });

  test('exactly one of the three terms holds, whatever the last day and the notice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, localDate('2027-01-01')),
        fc.option(fc.record({ noticeMonths: fc.nat(120), renewalMonths: fc.nat(120) })),
        (to, notice) => {
          const holds = conditionsOf({ ...agreementFacts, to, notice });
          const terms = [holds['until-further-notice'], holds.renewal, holds['no-renewal']];
          expect(terms.filter(Boolean)).toHaveLength(1);
        },
      ),
    );
  });

  test('a clause can be taken in or left out against its condition', () => {
    const holds = conditionsOf(agreementFacts);
    expect(isIncluded(clause('own-shell', 'auto'), holds)).toBe(true);
    expect(isIncluded(clause('own-shell', 'never'), holds)).toBe(false);
    expect(isIncluded(clause('no-own-shell', 'auto'), holds)).toBe(false);
    expect(isIncluded(clause('no-own-shell', 'always'), holds)).toBe(true);
  });

  test('a condition that nobody knows lets the clause stand', () => {
    expect(isIncluded(clause('from-another-version', 'auto'), conditionsOf(agreementFacts))).toBe(true);
  });
});
