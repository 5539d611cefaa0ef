import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../shared/values/local-date.ts';
import { ownerCalls } from './owner-changes.ts';

const from = localDate('2024-05-02');
const duty = { id: 7, to: null };
const row = (id: number, owner: string, begins: string, to: string | null = null, versions = 1) => ({
  id,
  owner,
  from: localDate(begins),
  to: to === null ? null : localDate(to),
  versions,
});
const cell = (rows: ReturnType<typeof row>[], guestAgencyId: number | null = null) => ({ duty, guestAgencyId, rows });
const added = (owner: string, to: string | null = null, guestAgencyId: number | null = null) => ({
  procedure: 'dutyOwners.add',
  input: { identity: { dutyId: 7, owner, guestAgencyId }, from, to, attributes: {} },
});

describe('changing the owner in a cell', () => {
  it('ends the one that was and adds the one that is to be', () => {
    expect(ownerCalls(cell([row(1, 'host', '2022-09-01')]), 'guest', from)).toEqual([
      { procedure: 'dutyOwners.end', input: { id: 1, to: from } },
      added('guest'),
    ]);
  });

  it('takes back a row that begins on the date, and ends one that has held in other versions', () => {
    expect(ownerCalls(cell([row(1, 'host', '2024-05-02')]), null, from)).toEqual([
      { procedure: 'dutyOwners.withdraw', input: { id: 1 } },
    ]);
    expect(ownerCalls(cell([row(1, 'host', '2024-05-02', null, 2)]), null, from)).toEqual([
      { procedure: 'dutyOwners.end', input: { id: 1, to: from } },
    ]);
  });

  it('settles two owners by ending the other', () => {
    const rows = [row(1, 'host', '2022-09-01'), row(2, 'guest', '2023-01-01')];
    expect(ownerCalls(cell(rows), 'host', from)).toEqual([{ procedure: 'dutyOwners.end', input: { id: 2, to: from } }]);
  });

  it('changes nothing where it is so already', () => {
    expect(ownerCalls(cell([row(1, 'host', '2022-09-01')]), 'host', from)).toEqual([]);
    expect(ownerCalls(cell([row(1, 'host', '2022-09-01', '2023-01-01')]), null, from)).toEqual([]);
  });

  it('lasts until what is planned in the cell begins, or the duty ends', () => {
    const planned = row(3, 'supplier', '2025-01-01');
    expect(ownerCalls(cell([planned], 11), 'guest', from)).toEqual([added('guest', '2025-01-01', 11)]);
    const ending = { ...cell([planned]), duty: { id: 7, to: localDate('2024-12-01') } };
    expect(ownerCalls(ending, 'guest', from)).toEqual([added('guest', '2024-12-01')]);
  });
});
