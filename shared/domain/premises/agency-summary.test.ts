import { describe, expect, it } from 'vitest';
import { localDate } from '../../values/local-date.ts';
import { findingsOf, mandatesAgainst, rentByYear } from './agency-summary.ts';

const d = localDate;

describe('mandates against people', () => {
  const people = [
    { from: d('2024-01-01'), to: d('2025-01-01'), people: '25', fte: '25' },
    { from: d('2025-01-01'), to: null, people: '15', fte: '14.5' },
  ];
  const decision = { mandateId: 1, decidedOn: d('2022-06-09'), requiredFte: '15' };
  const decided = [
    { ...decision, reference: 'A', from: d('2022-06-09'), to: d('2023-03-23'), deadline: d('2024-06-01') },
    { ...decision, reference: 'B', from: d('2023-03-23'), to: null, deadline: d('2025-01-02') },
  ];
  it('say whether they are met on the deadline of each decision, and on the date', () => {
    const { mandates, mandatesNow } = mandatesAgainst(decided, people, d('2024-12-31'));
    expect(mandates.map(({ fteOnDeadline, metOnDeadline }) => [fteOnDeadline, metOnDeadline])).toEqual([
      ['25', true],
      ['14.5', false],
    ]);
    expect(mandatesNow).toEqual([{ mandateId: 1, fte: '25', met: true, due: false }]);
    expect(mandatesAgainst(decided, people, d('2025-01-02')).mandatesNow).toEqual([
      { mandateId: 1, fte: '14.5', met: false, due: true },
    ]);
    expect(mandatesAgainst(decided, people, d('2022-01-01')).mandatesNow).toEqual([]);
  });
});

describe('rent by year', () => {
  it('is what was charged and what the locked versions cost for the time that they are in force', () => {
    const versions = [
      { from: d('2024-05-01'), to: d('2025-07-01'), yearlyRentOre: 120_000 },
      { from: d('2025-07-01'), to: null, yearlyRentOre: 60_000 },
    ];
    expect(
      rentByYear(
        [
          { year: 2023, amountOre: 5 },
          { year: 2023, amountOre: 7 },
        ],
        versions,
        2026,
      ),
    ).toEqual([
      { year: 2023, chargedOre: 12, agreedOre: null },
      { year: 2024, chargedOre: null, agreedOre: 80_000 },
      { year: 2025, chargedOre: null, agreedOre: 90_000 },
      { year: 2026, chargedOre: null, agreedOre: 60_000 },
    ]);
    expect(rentByYear([], [], 2026)).toEqual([]);
  });
});

describe('findings of an agency', () => {
  it('are of itself, of its facts, or name it', () => {
    const finding = (kind: string, id: number, params = {}) => ({
      code: 'room-without-use' as const,
      kind,
      id,
      params,
    });
    const all = [
      finding('agencies', 2),
      finding('agencies', 3),
      finding('rooms', 7),
      finding('rooms', 8, { agency: 'Skolverket' }),
      finding('rooms', 9, { agency: 'Annan' }),
    ];
    const ties = { agencyId: 2, name: 'Skolverket', facts: new Set(['rooms-7']) };
    expect(findingsOf(all, ties).map(({ kind, id }) => `${kind}-${id}`)).toEqual(['agencies-2', 'rooms-7', 'rooms-8']);
  });
});
