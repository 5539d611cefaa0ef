import { describe, expect, test } from 'vitest';
import { changesOf, whatHappened } from './changes.ts';

const version = (from: string, to: string | null, people: string) => ({
  identity: { siteId: 1 },
  from,
  to,
  attributes: { people, note: '' },
});

describe('changes in the history', () => {
  test('an amended fact shows what the last period was and became', () => {
    const before = [version('2024-01-01', null, '25')];
    const after = [version('2024-01-01', '2025-01-01', '25'), version('2025-01-01', null, '15')];
    expect(whatHappened(before, after)).toBe('changed');
    expect(changesOf(before, after)).toEqual([
      { field: 'from', before: '2024-01-01', after: '2025-01-01' },
      { field: 'people', before: '25', after: '15' },
    ]);
  });

  test('what is new is told without its empty fields', () => {
    expect(whatHappened(null, [version('2024-01-01', null, '5')])).toBe('added');
    expect(changesOf(null, [version('2024-01-01', null, '5')]).map((change) => change.field)).toEqual([
      'siteId',
      'from',
      'people',
    ]);
  });

  test('plain records are compared as they are', () => {
    expect(changesOf({ bankgiro: '', language: 'sv' }, { bankgiro: '5050-1055', language: 'sv' })).toEqual([
      { field: 'bankgiro', before: '', after: '5050-1055' },
    ]);
    expect(whatHappened({ a: 1 }, null)).toBe('removed');
  });
});
