import { describe, expect, test } from 'vitest';
import { changesOf, partsOf, rootOf, undoneRows, whatHappened, type HistoryRow } from './changes.ts';

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

const row = (seq: number, command: string, before: unknown = null, after: unknown = null): HistoryRow => ({
  seq,
  command,
  entity: command === 'history.undo' ? 'undo' : 'rooms',
  entityId: command === 'history.undo' ? null : 7,
  before,
  after,
});
const undo = (seq: number, of: number): HistoryRow => row(seq, 'history.undo', { seq: of }, []);

describe('undone in the history', () => {
  const rows = [undo(4, 3), undo(3, 2), row(2, 'rooms.correct'), row(1, 'rooms.add')];

  test('is what an undo that still holds took back', () => {
    expect([...undoneRows(rows.slice(1))]).toEqual([2]);
    // The undo was undone, so the command holds again.
    expect([...undoneRows(rows)]).toEqual([3]);
  });

  test('an undo names the command behind it, through any number of them', () => {
    expect(rows.map((one) => rootOf(one, rows).undos)).toEqual([2, 1, 0, 0]);
    expect(rows.map((one) => rootOf(one, rows).row?.seq)).toEqual([2, 2, 2, 1]);
    expect(rootOf(undo(9, 5), rows)).toEqual({ row: null, undos: 1 });
  });
});

test('a command on many is read record by record', () => {
  const part = { entity: 'rooms', entityId: 3, before: null, after: [version('2024-01-01', null, '1')] };
  expect(partsOf({ ...row(5, 'facts.batch', { title: 'x' }, [part]), entityId: null })).toEqual([part]);
  const single = row(6, 'rooms.add', null, [version('2024-01-01', null, '1')]);
  expect(partsOf(single)).toEqual([single]);
});
