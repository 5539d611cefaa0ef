import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample, openWorkspace } from '../support/workspace.ts';

const date = localDate('2024-05-01');

describe('the history of one record', () => {
  let app: App;
  beforeAll(async () => {
    app = await openExample();
  });

  it('has the commands on many that touched it too, and of those only what they did to it', async () => {
    const run = caller(app);
    const [first, second] = await run('rooms.list', { siteId: 1, date });
    const before = await run('history.list', { entity: 'rooms', entityId: first?.id ?? 0 });
    const { seq } = await run('facts.batch', {
      title: 'Ändra 2 rum',
      calls: [first, second].map((room) => ({
        procedure: 'rooms.correct',
        input: { versionId: room?.versionId ?? 0, changes: { note: 'mätt om' } },
      })),
    });
    const undone = await run('history.undo', { seq });
    const rows = await run('history.list', { entity: 'rooms', entityId: first?.id ?? 0 });
    expect(rows.map((row) => row.seq)).toEqual([undone.seq, seq, ...before.map((row) => row.seq)]);
    for (const row of rows.slice(0, 2)) expect(row.after).toMatchObject([{ entity: 'rooms', entityId: first?.id }]);
    expect((await run('history.list', { limit: 2 }))[1]?.after).toHaveLength(2);
  });

  it('has the number that every command on a fact answers with', async () => {
    const run = caller(app);
    const made = await run('buildings.add', {
      identity: { siteId: 1, code: 'NY' },
      from: date,
      attributes: { name: 'Ny' },
    });
    const taken = await run('buildings.withdraw', { id: made.id });
    const rows = await run('history.list', { entity: 'buildings', entityId: made.id });
    expect(rows.map((row) => row.seq)).toEqual([taken.seq, made.seq]);
  });
});

describe('an undo of a withdrawal', () => {
  it('is refused where another record has taken the place, and nothing is lost', async () => {
    const app = await openExample();
    const run = caller(app);
    const [clause] = await run('indexClauses.list', { siteId: 1 });
    const { seq } = await run('indexClauses.withdraw', { id: clause?.id ?? 0 });
    const { from, attributes, identity } = clause ?? { from: date, attributes: undefined, identity: undefined };
    const again = await run('indexClauses.add', { from, identity, attributes } as never);
    expect(errorOf(await app.call('history.undo', { seq })).code).toBe('fact.not-unique');
    expect((await run('indexClauses.list', { siteId: 1 })).map(({ id }) => id)).toContain(again.id);
    await run('indexClauses.withdraw', { id: again.id });
    await run('history.undo', { seq });
    expect((await run('indexClauses.list', { siteId: 1 })).map(({ id }) => id)).toContain(clause?.id);
  });

  it('of a corrected code is refused where the code has been taken since', async () => {
    const app = openWorkspace();
    const run = caller(app);
    const add = (code: string) =>
      run('sites.add', { identity: { code }, from: date, attributes: { name: `Orten ${code}` } });
    const first = await add('ETT');
    const { seq } = await run('sites.correct', { versionId: first.versionId, identity: { code: 'TVÅ' } });
    await add('ETT');
    expect(errorOf(await app.call('history.undo', { seq })).code).toBe('fact.not-unique');
  });
});
