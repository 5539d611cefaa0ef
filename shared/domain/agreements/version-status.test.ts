import { describe, expect, it } from 'vitest';
import { localDate } from '../../values/local-date.ts';
import type { VersionState } from './document-kinds.ts';
import { reaches, statusOn, type DatedVersion } from './version-status.ts';

const d = localDate;

function version(number: number, state: VersionState, from: string | null, to: string | null = null): DatedVersion {
  return { id: number, number, state, from: from === null ? null : d(from), to: to === null ? null : d(to) };
}

const first = version(1, 'signed', '2024-01-01', '2025-01-01');
const openEnded = version(1, 'signed', '2024-01-01');
const second = version(2, 'signed', '2024-07-01');
const gap = version(2, 'signed', '2025-06-01');

describe('a version on a date', () => {
  it.each([
    ['waits for its first day', first, [first], '2023-12-31', 'signed'],
    ['holds from its first day', first, [first], '2024-01-01', 'in-force'],
    ['holds through its last day', first, [first], '2024-12-31', 'in-force'],
    ['has ended the day after', first, [first], '2025-01-01', 'ended'],
    ['holds until a later one begins', openEnded, [openEnded, second], '2024-06-30', 'in-force'],
    ['gives way to a later signed one that has begun', openEnded, [openEnded, second], '2024-07-01', 'superseded'],
    ['ended before the next began', first, [first, gap], '2025-07-01', 'ended'],
    [
      'is not touched by a later draft',
      openEnded,
      [openEnded, version(2, 'draft', '2024-07-01')],
      '2024-08-01',
      'in-force',
    ],
    ['is a draft whatever its period', version(1, 'draft', '2024-01-01'), [], '2024-08-01', 'draft'],
    ['stays withdrawn', version(1, 'withdrawn', '2024-01-01'), [], '2024-08-01', 'withdrawn'],
  ] as const)('%s', (_, one, all, date, status) => {
    expect(statusOn(one, all, d(date))).toBe(status);
  });

  it('reaches the date where it holds or is signed to begin, and only there', () => {
    expect((['signed', 'in-force'] as const).every(reaches)).toBe(true);
    expect((['draft', 'in-review', 'approved', 'withdrawn', 'ended', 'superseded'] as const).some(reaches)).toBe(false);
  });
});
