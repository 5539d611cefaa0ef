import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample } from '../support/workspace.ts';

const d = localDate;
const date = d('2024-05-01');

describe('undo', () => {
  let app: App;
  let run: ReturnType<typeof caller>;
  beforeAll(async () => {
    app = await openExample();
    run = caller(app);
  });
  const lastSeq = async () => (await run('history.list', { limit: 1 }))[0]?.seq ?? 0;
  const rooms = () => run('rooms.list', { siteId: 1, date });

  it('takes back an addition, an amendment, a correction, an end and a withdrawal, each to what was before', async () => {
    const before = await rooms();
    const people = await run('headcounts.list', { siteId: 1 });
    const [room] = before;
    const contact = (await run('contacts.list', {}))[0];
    const all = async () =>
      [await rooms(), await run('headcounts.list', { siteId: 1 }), await run('contacts.list', {})].map((list) =>
        list.map(({ id, identity, attributes, from, to }) => ({ id, identity, attributes, from, to })),
      );
    const was = await all();
    const steps: (() => Promise<unknown>)[] = [
      () =>
        run('rooms.add', {
          identity: { floorId: 1, number: '9999' },
          from: date,
          attributes: { name: 'Nytt', kind: 'office', areaHundredths: 100, workplaces: 1, leaseId: 1 },
        }),
      () => run('headcounts.amend', { id: people[1]?.id ?? 0, from: d('2026-01-01'), changes: { people: '12' } }),
      () =>
        run('rooms.correct', {
          versionId: room?.versionId ?? 0,
          identity: { number: '1001B' },
          changes: { workplaces: 7 },
        }),
      () => run('rooms.correct', { versionId: before[1]?.versionId ?? 0, identity: { number: '1002B' } }),
      () => run('headcounts.end', { id: people[2]?.id ?? 0, to: d('2025-01-01') }),
      () => run('contacts.withdraw', { id: contact?.id ?? 0 }),
    ];
    for (const step of steps) {
      await step();
      const { seq } = await run('history.undo', { seq: await lastSeq() });
      expect(await all()).toEqual(was);
      // And an undo can itself be undone and done again.
      await run('history.undo', { seq });
      expect(await all()).not.toEqual(was);
      await run('history.undo', { seq: await lastSeq() });
      expect(await all()).toEqual(was);
    }
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
  });

  it('is refused where the fact has been changed since, or the command changes more than facts', async () => {
    const [room] = await rooms();
    await run('rooms.correct', { versionId: room?.versionId ?? 0, changes: { workplaces: 3 } });
    const seq = await lastSeq();
    const [again] = await rooms();
    await run('rooms.correct', { versionId: again?.versionId ?? 0, changes: { workplaces: 4 } });
    expect(errorOf(await app.call('history.undo', { seq })).code).toBe('history.changed-since');
    await run('settings.update', { paymentTermsDays: 20 });
    expect(errorOf(await app.call('history.undo', { seq: await lastSeq() })).code).toBe('history.not-undoable');
    expect(errorOf(await app.call('history.undo', { seq: 99_999 })).code).toBe('history.not-found');
  });

  it('of an addition is refused once something stands on it', async () => {
    const group = await run('sharingGroups.add', {
      identity: { siteId: 1, code: 'NY' },
      from: date,
      attributes: { name: 'Ny' },
    });
    const seq = await lastSeq();
    await run('groupMembers.add', { identity: { groupId: group.id, agencyId: 1 }, from: date, attributes: {} });
    expect(errorOf(await app.call('history.undo', { seq })).code).toBe('fact.still-used');
  });

  it('takes back a batch whole, with what it made for itself', async () => {
    const before = await rooms();
    const room = (number: string) => ({
      procedure: 'rooms.add',
      input: {
        identity: { floorId: 1, number },
        from: date,
        attributes: { name: number, kind: 'office', areaHundredths: 100, workplaces: 1, leaseId: 1 },
      },
    });
    const { ids, seq } = await run('facts.batch', {
      title: 'Klistra in 2 rum',
      calls: [
        room('8001'),
        room('8002'),
        {
          procedure: 'roomUses.add',
          input: { identity: { roomId: '@0' }, from: date, attributes: { by: { exclusiveAgencyId: 1 } } },
        },
      ],
    });
    expect((await rooms()).length).toBe(before.length + 2);
    expect((await run('roomUses.list', { parentId: ids[0] ?? 0 })).length).toBe(1);
    await run('history.undo', { seq });
    expect(await rooms()).toEqual(before);
  });

  it('a batch with one wrong call changes nothing, and says which', async () => {
    const before = await run('history.verify', {});
    const calls = [
      { procedure: 'sites.add', input: { identity: { code: 'NY' }, from: date, attributes: { name: 'Ny' } } },
      { procedure: 'sites.add', input: { identity: { code: 'NY2' }, from: date, attributes: { name: '' } } },
    ];
    expect(errorOf(await app.call('facts.batch', { title: 'x', calls })).issues).toMatchObject([
      { path: 'calls.1.input.attributes.name', code: 'field.required' },
    ]);
    expect(
      errorOf(await app.call('facts.batch', { title: 'x', calls: [{ procedure: 'invoices.issue', input: {} }] })).code,
    ).toBe('input.invalid');
    expect(await run('history.verify', {})).toEqual(before);
  });
});

describe('search', () => {
  let run: ReturnType<typeof caller>;
  beforeEach(async () => {
    run = caller(await openExample());
  });
  const labels = async (query: string) => (await run('search.find', { query })).map((found) => found.label);

  it('finds by the beginning of any word, names first, and keeps å ä ö apart from a and o', async () => {
    expect((await labels('höga'))[0]).toBe('1002 Konferensrum Höga kusten');
    expect(await labels('hoga')).toEqual([]);
    expect((await labels('konf ånger'))[0]).toContain('Ångermanälven');
    expect((await labels('202100-4185'))[0]).toContain('Skolverket');
    expect(await labels('"" OR NEAR( * -')).toEqual(expect.any(Array));
  });

  it('follows every change: a corrected name, a withdrawn fact, an undone command', async () => {
    const { id, versionId } = await run('contacts.add', {
      identity: { agencyId: 2 },
      from: date,
      attributes: { name: 'José Ibáñez', competenceArea: 'it' },
    });
    expect(await labels('jose ibanez')).toEqual(['José Ibáñez']);
    await run('contacts.correct', { versionId, changes: { name: 'Åsa Öberg' } });
    expect(await labels('jose')).toEqual([]);
    expect(await labels('åsa')).toEqual(['Åsa Öberg']);
    await run('contacts.withdraw', { id });
    expect(await labels('åsa')).toEqual([]);
    await run('history.undo', { seq: (await run('history.list', { limit: 1 }))[0]?.seq ?? 0 });
    expect(await labels('åsa')).toEqual(['Åsa Öberg']);
  });
});

describe('checks', () => {
  let run: ReturnType<typeof caller>;
  beforeEach(async () => {
    run = caller(await openExample());
  });
  const codes = async (on = date) =>
    (await run('checks.list', { siteId: 1, date: on })).map(({ code, params }) => [code, params]);

  it('find nothing wrong in the example on the day that all had moved in', async () => {
    expect(await codes()).toEqual([]);
  });

  it('find an exclusive room in a shell that its agency can not enter, and a shared one inside another agency’s', async () => {
    const rooms = await run('rooms.list', { siteId: 1, date });
    const zones = await run('securityZones.list', { siteId: 1, date });
    const sos = zones.find((zone) => zone.identity['code'] === 'INRE-SOS')?.id ?? 0;
    const room = (number: string) => rooms.find((entry) => entry.identity['number'] === number);
    await run('rooms.correct', { versionId: room('1013')?.versionId ?? 0, changes: { zoneId: sos } });
    await run('rooms.correct', { versionId: room('1001')?.versionId ?? 0, changes: { zoneId: sos } });
    const found = await codes();
    expect(found).toContainEqual([
      'room-exclusive-no-access',
      { room: '1013 Förråd Skolverket', agency: 'Skolverket', zone: 'Inre skalskydd Socialstyrelsen' },
    ]);
    expect(found.map(([code]) => code)).toContain('room-shared-inside-shell');
    expect(found.filter(([code]) => code === 'group-member-no-access').length).toBe(3);
    await run('zoneAccess.add', { identity: { zoneId: sos, agencyId: 2 }, from: date, attributes: {} });
    expect((await codes()).map(([code]) => code)).not.toContain('room-exclusive-no-access');
  });

  it('find a room without zone or use, and a lease that has ended with rooms in it', async () => {
    const rooms = await run('rooms.list', { siteId: 1, date });
    await run('rooms.correct', { versionId: rooms[0]?.versionId ?? 0, changes: { zoneId: null } });
    const uses = await run('roomUses.list', { siteId: 1, date });
    await run('roomUses.end', { id: uses[1]?.id ?? 0, to: d('2024-03-01') });
    const leases = await run('leases.list', { siteId: 1, date });
    await run('leases.end', { id: leases[1]?.id ?? 0, to: d('2024-04-01') });
    const found = new Set((await codes()).map(([code]) => code));
    expect([...found]).toEqual(['room-without-zone', 'room-without-use', 'room-lease-ended']);
  });

  it('find a zone without owner, a separate network without an assessment, a mandate not met and a card left behind', async () => {
    const [zone] = await run('securityZones.list', { siteId: 1, date });
    await run('securityZones.correct', {
      versionId: zone?.versionId ?? 0,
      changes: { ownerAgencyId: null, riskAssessment: '' },
    });
    const mandate = (await run('mandates.list', { siteId: 1, date })).find((row) => row.identity['agencyId'] === 4);
    await run('mandates.correct', {
      versionId: mandate?.versionId ?? 0,
      changes: { requiredFte: '6', deadline: d('2024-05-01') },
    });
    await run('accessCards.add', {
      identity: { siteId: 1, number: '17' },
      from: d('2024-05-01'),
      attributes: { holder: 'Kim', agencyId: 4, orderedOn: d('2024-05-01') },
    });
    const role = (await run('agencyRoles.list', { siteId: 1 })).find((row) => row.identity['agencyId'] === 4);
    await run('agencyRoles.end', { id: role?.id ?? 0, to: d('2024-06-01') });
    expect((await codes()).map(([code]) => code)).toEqual(
      expect.arrayContaining(['zone-without-owner', 'network-without-assessment', 'mandate-not-met']),
    );
    expect((await codes(d('2024-06-01'))).map(([code]) => code)).toContain('card-outlives-stay');
  });
});
