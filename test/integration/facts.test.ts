import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample, openWorkspace } from '../support/workspace.ts';

const d = localDate;

describe('facts over time', () => {
  let app: App;
  let siteId: number;
  let agencyId: number;
  const agency = (code: string, organisationNumber: string) => ({
    identity: { code },
    from: d('2020-01-01'),
    attributes: { name: code, organisationNumber, colour: '#2f6f8f' },
  });
  const people = async (date: string) =>
    (await caller(app)('headcounts.list', { siteId, date: d(date) })).map((row) => row.attributes['people']);

  beforeAll(async () => {
    app = openWorkspace();
    const run = caller(app);
    siteId = (await run('sites.add', { identity: { code: 'S' }, from: d('2020-01-01'), attributes: { name: 'Orten' } }))
      .id;
    agencyId = (await run('agencies.add', agency('A', '202100-5745'))).id;
    await run('agencyRoles.add', {
      identity: { siteId, agencyId },
      from: d('2020-01-01'),
      attributes: { role: 'host' },
    });
  });

  it('amending from a date leaves what held before, and correcting keeps what was known', async () => {
    const run = caller(app);
    const { id } = await run('headcounts.add', {
      identity: { siteId, agencyId },
      from: d('2022-09-01'),
      attributes: { people: '3', fte: '3' },
    });
    await run('headcounts.amend', { id, from: d('2024-01-01'), changes: { people: '25' } });
    const { versionId } = await run('headcounts.amend', { id, from: d('2025-01-01'), changes: { people: '14' } });
    await run('headcounts.correct', { versionId, changes: { people: '15' } });

    expect(await people('2022-08-31')).toEqual([]);
    expect(await people('2023-12-31')).toEqual(['3']);
    expect(await people('2024-01-01')).toEqual(['25']);
    expect(await people('2026-01-01')).toEqual(['15']);
    const { versions } = await run('headcounts.history', { id });
    const standing = versions.filter((version) => version.replacedAt === null);
    expect(standing.map(({ from, to, attributes }) => [from, to, attributes['people']])).toEqual([
      ['2022-09-01', '2024-01-01', '3'],
      ['2024-01-01', '2025-01-01', '25'],
      ['2025-01-01', null, '15'],
    ]);
    expect(versions.some((version) => version.replacedAt !== null && version.attributes['people'] === '14')).toBe(true);
  });

  it('ending closes the period, falls away later ones, and a new period can follow', async () => {
    const run = caller(app);
    const [row] = await run('headcounts.list', { siteId });
    const id = row?.id ?? 0;
    await run('headcounts.end', { id, to: d('2024-07-01') });
    expect(await people('2024-06-30')).toEqual(['25']);
    expect(await people('2024-07-01')).toEqual([]);
    expect(errorOf(await app.call('headcounts.end', { id, to: d('2022-09-01') })).code).toBe('fact.end-before-start');
    await run('headcounts.add', {
      identity: { siteId, agencyId },
      from: d('2025-06-01'),
      attributes: { people: '8', fte: '8' },
    });
    expect(await people('2025-06-01')).toEqual(['8']);
    const clash = await app.call('headcounts.add', {
      identity: { siteId, agencyId },
      from: d('2023-01-01'),
      attributes: { people: '1', fte: '1' },
    });
    expect(errorOf(clash).code).toBe('fact.not-unique');
  });

  it('the history says what a command changed, from what to what', async () => {
    const run = caller(app);
    const { id, versionId } = await run('buildings.add', {
      identity: { siteId, code: 'H' },
      from: d('2020-01-01'),
      attributes: { name: 'Hus' },
    });
    await run('buildings.correct', { versionId, changes: { name: 'Huset' } });
    await run('buildings.amend', { id, from: d('2021-01-01'), changes: { name: 'Nya huset' } });
    const rows = await run('history.list', { entity: 'buildings', entityId: id });
    const names = (side: unknown) =>
      (side as { from: string; attributes: { name: string } }[] | null)?.map((v) => [v.from, v.attributes.name]) ??
      null;
    expect(rows.reverse().map((row) => [names(row.before), names(row.after)])).toEqual([
      [null, [['2020-01-01', 'Hus']]],
      [[['2020-01-01', 'Hus']], [['2020-01-01', 'Huset']]],
      [
        [['2020-01-01', 'Huset']],
        [
          ['2020-01-01', 'Huset'],
          ['2021-01-01', 'Nya huset'],
        ],
      ],
    ]);
    await run('buildings.withdraw', { id });
  });

  it('a slip is withdrawn: gone from the lists, kept in the history, and its code is free again', async () => {
    const run = caller(app);
    const { id } = await run('agencies.add', agency('SLIP', '202100-4185'));
    await run('agencies.withdraw', { id });
    expect((await run('agencies.list', {})).map((row) => row.identity['code'])).toEqual(['A']);
    expect((await run('history.list', { entity: 'agencies', entityId: id })).map((row) => row.command)).toEqual([
      'agencies.withdraw',
      'agencies.add',
    ]);
    await run('agencies.add', agency('SLIP', '202100-4185'));
  });

  it('what is used is not withdrawn, and the user is named', async () => {
    expect(errorOf(await app.call('agencies.withdraw', { id: agencyId }))).toMatchObject({
      code: 'fact.still-used',
      message: expect.stringContaining('Roll') as string,
    });
  });

  it('a code is corrected in place, unless another has it', async () => {
    const run = caller(app);
    const b = await run('buildings.add', {
      identity: { siteId, code: 'B' },
      from: d('2020-01-01'),
      attributes: { name: 'Hus' },
    });
    await run('buildings.add', { identity: { siteId, code: 'C' }, from: d('2020-01-01'), attributes: { name: 'Hus' } });
    await run('buildings.correct', { versionId: b.versionId, identity: { code: 'Bb' } });
    expect((await run('buildings.list', { siteId })).map((row) => row.identity['code'])).toEqual(['Bb', 'C']);
    expect(errorOf(await app.call('buildings.correct', { versionId: b.versionId, identity: { code: 'C' } })).code).toBe(
      'fact.not-unique',
    );
    expect(
      errorOf(await app.call('buildings.correct', { versionId: b.versionId, identity: { code: 'Bb' } })).code,
    ).toBe('fact.nothing-changed');
  });

  it('a reference to another site is refused at its field', async () => {
    const run = caller(app);
    const other = (
      await run('sites.add', { identity: { code: 'T' }, from: d('2020-01-01'), attributes: { name: 'Annan' } })
    ).id;
    const group = (
      await run('sharingGroups.add', {
        identity: { siteId: other, code: 'G' },
        from: d('2020-01-01'),
        attributes: { name: 'G' },
      })
    ).id;
    const cost = {
      identity: { siteId, code: 'C' },
      from: d('2020-01-01'),
      attributes: {
        name: 'C',
        category: 'other' as const,
        yearlyOre: 1,
        by: { groupId: group, key: 'equal' as const },
      },
    };
    expect(errorOf(await app.call('costItems.add', cost)).issues).toMatchObject([
      { path: 'attributes.by.groupId', code: 'fact.other-site' },
    ]);
  });

  it('a zone never lies inside itself', async () => {
    const run = caller(app);
    const zone = (code: string, parentZoneId: number | null) => ({
      identity: { siteId, code },
      from: d('2020-01-01'),
      attributes: { name: code, kind: 'inner' as const, network: 'shared' as const, parentZoneId },
    });
    const outer = await run('securityZones.add', zone('Z1', null));
    const inner = await run('securityZones.add', zone('Z2', outer.id));
    const looped = await app.call('securityZones.correct', {
      versionId: outer.versionId,
      changes: { parentZoneId: inner.id },
    });
    expect(errorOf(looped).issues).toMatchObject([{ path: 'changes.parentZoneId', code: 'fact.cycle' }]);
  });

  it('interest rates begin on the first of a month, and exempt rents say why', async () => {
    const run = caller(app);
    const { id: investmentId } = await run('investments.add', {
      identity: { siteId, code: 'I' },
      from: d('2024-05-01'),
      attributes: {
        name: 'Skal',
        costOre: 100,
        months: 12,
        firstMonth: '2024-05' as never,
        by: { exclusiveAgencyId: agencyId },
      },
    });
    const rate = { identity: { investmentId }, from: d('2024-05-02'), attributes: { rate: '0.02' } };
    expect(errorOf(await app.call('investmentRates.add', rate)).issues).toMatchObject([
      { path: 'from', code: 'fact.not-first-of-month' },
    ]);
    const agreement = {
      identity: { siteId, guestAgencyId: agencyId, registrationNumber: '1' },
      from: d('2024-01-01'),
      attributes: {
        rentStart: d('2024-01-01'),
        overheadRate: '0.10',
        overheadBase: ['premises' as const],
        rounding: 'ore' as const,
        vatCategory: 'E' as const,
      },
    };
    expect(errorOf(await app.call('agreements.add', agreement)).issues).toMatchObject([
      { path: 'attributes.vatReason', code: 'vat.reason-required' },
    ]);
  });

  it('the history is a chain that any change breaks', async () => {
    expect(await caller(app)('history.verify', {})).toMatchObject({ intact: true, firstBroken: null });
  });
});

describe('rooms and their lease', () => {
  it('a room over the lease’s area is refused with both figures, by whatever way it comes', async () => {
    const app = await openExample();
    const run = caller(app);
    const room = (number: string, areaHundredths: number) => ({
      identity: { floorId: 1, number },
      from: d('2024-05-01'),
      attributes: { name: number, kind: 'office' as const, areaHundredths, workplaces: 1, leaseId: 1 },
    });
    const lease = (await run('leases.list', {}))[0];
    const before = await run('history.verify', {});
    const refused = await app.call('rooms.add', room('9001', 6000));
    expect(errorOf(refused)).toMatchObject({
      code: 'fact.rooms-exceed-lease',
      params: { lease: 'L1', roomsArea: '2081.20', leaseArea: '2080' },
    });
    const batch = { title: 'x', calls: [{ procedure: 'rooms.add', input: room('9001', 6000) }] };
    expect(errorOf(await app.call('facts.batch', batch)).code).toBe('fact.rooms-exceed-lease');
    const smaller = { versionId: lease?.versionId ?? 0, changes: { areaHundredths: 100_000 } };
    expect(errorOf(await app.call('leases.correct', smaller)).code).toBe('fact.rooms-exceed-lease');
    expect(await run('history.verify', {})).toEqual(before);
    await run('rooms.add', room('9001', 5880));
  });
});
