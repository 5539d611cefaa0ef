import { describe, expect, it } from 'vitest';
import { localDate } from '../../../shared/values/local-date.ts';
import type { FactRow } from '../../ui/fact-rows.ts';
import { changeCall, changeCalls, roomUseCalls } from './premises-changes.ts';

const fact = (id: number, given: Partial<FactRow>): FactRow => ({
  id,
  identity: {},
  attributes: {},
  versionId: id * 10,
  from: localDate('2024-01-01'),
  to: null,
  recordedAt: '',
  versions: 1,
  ...given,
});
const from = localDate('2024-05-02');
const amend = { mode: 'amend', from } as const;
const room = fact(1, { attributes: { kind: 'office' } });

describe('changes in the table of rooms', () => {
  it('hold from the date', () =>
    expect(changeCall('rooms', room, { kind: 'quiet' }, amend)).toEqual({
      procedure: 'rooms.amend',
      input: { id: 1, from, changes: { kind: 'quiet' } },
    }));

  it('put right what is asked to be, and what begins on the date', () => {
    const correct = { procedure: 'rooms.correct', input: { versionId: 10, changes: { kind: 'quiet' } } };
    expect(changeCall('rooms', room, { kind: 'quiet' }, { mode: 'correct', from })).toEqual(correct);
    expect(changeCall('rooms', { ...room, from }, { kind: 'quiet' }, amend)).toEqual(correct);
  });

  it('leave alone what has the value', () => {
    const other = fact(2, { attributes: { kind: 'quiet' } });
    expect(changeCalls('rooms', [room, other], 'kind', 'quiet', amend).map(({ row }) => row.id)).toEqual([1]);
  });
});

describe('the use of many rooms', () => {
  const by = { exclusiveAgencyId: 7 };
  const use = (given: Partial<FactRow>) =>
    fact(5, { identity: { roomId: 1 }, attributes: { by: { exclusiveAgencyId: 3 } }, ...given });
  const one = (uses: readonly FactRow[], value: typeof by | null) =>
    roomUseCalls([room], uses, value, amend).map(({ call }) => call);

  it('is added, changed, or left where it is so already', () => {
    expect(one([], by)).toEqual([
      { procedure: 'roomUses.add', input: { identity: { roomId: 1 }, from, to: null, attributes: { by } } },
    ]);
    expect(one([use({})], by)).toEqual([{ procedure: 'roomUses.amend', input: { id: 5, from, changes: { by } } }]);
    expect(one([use({ attributes: { by } })], by)).toEqual([]);
  });

  it('ends where the next one begins', () => {
    const later = localDate('2024-09-01');
    expect(one([use({ from: later })], by)).toEqual([
      { procedure: 'roomUses.add', input: { identity: { roomId: 1 }, from, to: later, attributes: { by } } },
    ]);
  });

  it('is nobody’s from the date', () => {
    expect(one([use({})], null)).toEqual([{ procedure: 'roomUses.end', input: { id: 5, to: from } }]);
    expect(one([use({ from })], null)).toEqual([{ procedure: 'roomUses.withdraw', input: { id: 5 } }]);
    expect(one([], null)).toEqual([]);
  });
});
