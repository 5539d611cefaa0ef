import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { somePng } from '../support/pdfs.ts';
import { caller, errorOf, openExample } from '../support/workspace.ts';

const d = localDate;
const site = 1;

describe('pictures of area', () => {
  let app: App;
  let run: ReturnType<typeof caller>;
  beforeAll(async () => {
    app = await openExample();
    run = caller(app);
  });
  const agencyId = async (code: string): Promise<number> =>
    (await run('agencies.list', {})).find((row) => row.identity['code'] === code)?.id ?? 0;

  it('show the example’s area over time: the lease for Socialstyrelsen, then Kammarkollegiet’s own', async () => {
    const points = await run('premises.areaOverTime', { siteId: site, from: d('2021-01-01'), to: d('2026-01-01') });
    expect(points[0]?.leasedHundredths).toBe(208_000);
    expect(points.at(-1)?.leasedHundredths).toBe(238_400);
    for (const point of points) {
      const parts = [...point.agencies, ...point.groups].reduce((sum, part) => sum + part.areaHundredths, 0);
      const all = parts + point.vacantHundredths + point.commonHundredths - point.exceedingHundredths;
      expect(all).toBe(point.leasedHundredths);
      expect(point.exceedingHundredths).toBe(0);
    }
    const own = (date: string, id: number) =>
      points.findLast((point) => point.date <= date)?.agencies.find((entry) => entry.agencyId === id)?.areaHundredths;
    expect([own('2023-04-30', await agencyId('SOS')), own('2023-05-01', await agencyId('SOS'))]).toEqual([
      undefined,
      30_400,
    ]);
    expect(own('2024-05-01', await agencyId('KK'))).toBe(14_500);
  });

  it('refuse a time that ends before it begins, and a site that is not there', async () => {
    const input = { siteId: site, from: d('2024-01-01'), to: d('2024-01-01') };
    expect(errorOf(await app.call('premises.areaOverTime', input)).code).toBe('fact.interval-backwards');
    expect(errorOf(await app.call('premises.vacancy', { siteId: 99, date: d('2024-01-01') })).code).toBe(
      'fact.not-found',
    );
  });

  it('show no vacancy in the example, and a room from the day that its use ends', async () => {
    const date = d('2024-05-01');
    const before = await run('premises.vacancy', { siteId: site, date });
    expect(before).toMatchObject({ rooms: [], people: '123' });
    const [use] = await run('roomUses.list', { siteId: site, date });
    await run('roomUses.end', { id: use?.id ?? 0, to: d('2024-06-01') });
    const after = await run('premises.vacancy', { siteId: site, date: d('2024-06-11') });
    expect(after.rooms).toMatchObject([{ roomId: use?.identity.roomId, since: '2024-06-01', days: 10, until: null }]);
    const history = await run('history.list', { limit: 1 });
    await run('history.undo', { seq: history[0]?.seq ?? 0 });
  });

  it('set workplaces against people, by who uses the rooms', async () => {
    const { workplaces } = await run('premises.vacancy', { siteId: site, date: d('2024-05-01') });
    const sos = await agencyId('SOS');
    expect(
      workplaces.find(({ by }) => by !== null && 'exclusiveAgencyId' in by && by.exclusiveAgencyId === sos),
    ).toEqual({ by: { exclusiveAgencyId: sos }, workplaces: 18, people: '18' });
    expect(workplaces[0]).toMatchObject({ people: '100' });
  });
});

describe('one agency', () => {
  let run: ReturnType<typeof caller>;
  let app: App;
  beforeAll(async () => {
    app = await openExample();
    run = caller(app);
  });
  const summary = (agency: number, date: string) =>
    run('agency.summary', { siteId: site, agencyId: agency, date: d(date) });

  it('is billed for 25 people where 15 are there, and its mandate as amended is met with them', async () => {
    const skolverket = await summary(2, '2025-01-01');
    expect(skolverket.people.map(({ from, people }) => [from, people])).toEqual([
      ['2022-09-01', '3'],
      ['2024-01-01', '25'],
      ['2025-01-01', '15'],
    ]);
    expect(skolverket.billed).toMatchObject([{ people: '25', from: '2024-01-01', to: null }]);
    expect(
      skolverket.mandates.map(({ reference, deadline, metOnDeadline }) => [reference, deadline, metOnDeadline]),
    ).toEqual([
      ['U2022/02320', '2024-06-01', true],
      ['U2023/00975', '2025-01-02', true],
    ]);
    expect(skolverket.mandatesNow).toEqual([
      { mandateId: skolverket.mandates[0]?.mandateId, fte: '15', met: true, due: false },
    ]);
    expect((await summary(2, '2023-06-01')).mandatesNow).toMatchObject([{ fte: '3', met: false, due: false }]);
  });

  it('has the rent of the report’s tables, and then that of its locked version', async () => {
    const { rentByYear } = await summary(2, '2025-06-01');
    expect(rentByYear.map(({ year, chargedOre }) => [year, chargedOre])).toEqual([
      [2022, 6_700_000],
      [2023, 19_600_000],
      [2024, 98_400_000],
      [2025, null],
    ]);
    const [version] = (await run('agreementVersions.list', { siteId: site })).filter((row) => row.guestAgencyId === 2);
    expect(rentByYear.at(-1)?.agreedOre).toBe(version?.yearlyRentOre);
    expect((await summary(4, '2024-06-01')).rentByYear[0]?.agreedOre).toBeLessThan(40_000_000);
  });

  it('enters its own shell and those around it, and no other’s', async () => {
    const zones = await run('securityZones.list', { siteId: site });
    const codes = async (agency: number, date: string) =>
      (await summary(agency, date)).zoneIds.map((id) => zones.find((zone) => zone.id === id)?.identity['code']);
    expect(await codes(3, '2024-05-01')).toEqual(['YTTRE', 'INRE-SOS']);
    expect(await codes(2, '2024-05-01')).toEqual(['YTTRE']);
    expect(await codes(2, '2021-06-01')).toEqual([]);
  });

  it('is told of what is its own to see to', async () => {
    expect((await summary(2, '2024-05-01')).findings).toEqual([]);
    const [headcount] = (await run('headcounts.list', { siteId: site })).filter((row) => row.identity.agencyId === 2);
    await run('headcounts.amend', { id: headcount?.id ?? 0, from: d('2025-03-01'), changes: { fte: '9' } });
    expect((await summary(2, '2025-03-01')).findings.map((finding) => finding.code)).toEqual(['mandate-not-met']);
    expect((await summary(3, '2025-03-01')).findings).toEqual([]);
  });

  it('must be there', async () => {
    const missing = { siteId: site, agencyId: 99, date: d('2024-05-01') };
    expect(errorOf(await app.call('agency.summary', missing)).code).toBe('fact.not-found');
  });
});

describe('sketches of a floor', () => {
  const png = Buffer.from(somePng());
  const floor = { kind: 'floors', factId: 1 } as const;
  let app: App;
  let run: ReturnType<typeof caller>;
  beforeAll(async () => {
    app = await openExample();
    run = caller(app);
  });

  it('are kept as they are, the latest first, and named in the history', async () => {
    const base64 = png.toString('base64');
    const added = await run('attachments.add', { ...floor, name: 'Plan 1.png', base64 });
    expect(added).toMatchObject({ name: 'Plan 1.png', mediaType: 'image/png', bytes: png.length });
    await run('attachments.add', { ...floor, name: 'samma bytes.png', base64 });
    const list = await run('attachments.list', floor);
    expect(list.map(({ name, sha256 }) => [name, sha256 === added.sha256])).toEqual([
      ['samma bytes.png', true],
      ['Plan 1.png', true],
    ]);
    expect((await run('attachments.get', { id: added.id })).base64).toBe(base64);
    expect(await run('attachments.list', { kind: 'floors', factId: 2 })).toEqual([]);
    expect((await run('history.list', { limit: 1 }))[0]).toMatchObject({ command: 'attachments.add' });
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
  });

  it('are refused where they are something else, too large, or of no floor', async () => {
    const add = async (content: Uint8Array | string, factId = 1) =>
      errorOf(
        await app.call('attachments.add', {
          ...floor,
          factId,
          name: 'fil.png',
          base64: typeof content === 'string' ? content : Buffer.from(content).toString('base64'),
        }),
      ).code;
    expect(await add(Buffer.from('<svg onload="x()"/>'))).toBe('attachment.type');
    expect(await add(`${png.toString('base64')}!`)).toBe('attachment.type');
    expect(await add(Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]))).toBe('attachment.too-large');
    expect(await add(png, 99)).toBe('fact.not-found');
    expect(errorOf(await app.call('attachments.get', { id: 99 })).code).toBe('attachment.not-found');
  });
});
