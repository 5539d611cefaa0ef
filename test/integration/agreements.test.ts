import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import { canonicalJson, sha256 } from '../../src-main/application/canonical-json.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample, openWorkspace } from '../support/workspace.ts';

const d = localDate;

describe('a rent locked to an agreement', () => {
  let app: App;
  beforeAll(async () => {
    app = await openExample();
  });

  it('shows the same calculation after its facts were amended, corrected and ended, and after a restart', async () => {
    const run = caller(app);
    const before = await run('agreementVersions.get', { id: 1 });
    expect(sha256(canonicalJson(before.calculation))).toBe(before.version.calculationSha256);

    const [cost] = await run('costItems.list', { siteId: 1, date: d('2024-05-01') });
    await run('costItems.correct', { versionId: cost?.versionId ?? 0, changes: { yearlyOre: 99_999_900 } });
    const [room] = await run('rooms.list', { siteId: 1 });
    await run('rooms.amend', { id: room?.id ?? 0, from: d('2024-02-01'), changes: { areaHundredths: 1_00 } });
    const people = (await run('headcounts.list', { siteId: 1, date: d('2024-05-01') }))[1];
    await run('headcounts.end', { id: people?.id ?? 0, to: d('2024-03-01') });
    app.close();
    app = openWorkspace(app.dataFolder);

    expect(await caller(app)('agreementVersions.get', { id: 1 })).toEqual(before);
  });

  it('is compared with the facts of today: what differs, and why', async () => {
    const { lines } = await caller(app)('agreementVersions.compareWithFacts', { id: 1 });
    const reasons = new Set(lines.flatMap((line) => line.reasons));
    expect(reasons).toContain('headcount');
    expect(reasons).toContain('amount');
    expect(reasons).toContain('area');
    for (const line of lines) expect(line.reasons, JSON.stringify(line)).not.toEqual([]);
  });

  it('gives way to the next version, which begins later', async () => {
    const run = caller(app);
    const [first] = await run('agreementVersions.list', { siteId: 1 });
    const agreementId = first?.agreementId ?? 0;
    expect(
      errorOf(
        await app.call('agreementVersions.lock', { agreementId, basisDate: d('2025-01-01'), from: d('2024-01-01') }),
      ).code,
    ).toBe('agreement.period-overlaps');
    expect(
      errorOf(
        await app.call('agreementVersions.lock', {
          agreementId,
          basisDate: d('2025-01-01'),
          from: d('2026-01-01'),
          to: d('2025-01-01'),
        }),
      ).code,
    ).toBe('agreement.period-backwards');
    await run('agreementVersions.lock', {
      agreementId,
      basisDate: d('2025-01-01'),
      from: d('2026-01-01'),
      to: d('2027-01-01'),
    });
    const versions = await run('agreementVersions.list', { agreementId });
    expect(versions.map(({ number, from, to, inForceTo }) => [number, from, to, inForceTo])).toEqual([
      [1, '2024-01-01', null, '2026-01-01'],
      [2, '2026-01-01', '2027-01-01', '2027-01-01'],
    ]);
  });

  it('keeps its agreement from being withdrawn', async () => {
    expect(errorOf(await app.call('agreements.withdraw', { id: 1 })).code).toBe('fact.still-used');
  });

  it('is not made for an agreement without terms on its first day, or for one that does not exist', async () => {
    expect(
      errorOf(
        await app.call('agreementVersions.lock', { agreementId: 3, basisDate: d('2024-05-01'), from: d('2023-01-01') }),
      ).code,
    ).toBe('agreement.no-terms');
    expect(
      errorOf(
        await app.call('agreementVersions.lock', {
          agreementId: 99,
          basisDate: d('2024-05-01'),
          from: d('2024-01-01'),
        }),
      ).code,
    ).toBe('agreement.not-found');
  });
});

describe('two dates of a site', () => {
  it('are compared line by line: 25 people became 15', async () => {
    const app = await openExample();
    const { before, after, lines } = await caller(app)('rent.compare', {
      siteId: 1,
      date: d('2024-12-01'),
      otherDate: d('2025-01-01'),
    });
    const rent = (side: typeof before) => side.parties.find((party) => party.agency === 'SKV')?.yearlyRent ?? 0;
    expect(rent(after)).toBeLessThan(rent(before));
    const own = lines.filter((line) => line.agency === 'SKV');
    const difference = own.reduce((sum, line) => sum + (line.afterOre ?? 0) - (line.beforeOre ?? 0), 0);
    expect(difference).toBe(rent(after) - rent(before));
    expect(own.find((line) => line.item === 'C-RECEPTION')).toMatchObject({
      reasons: ['headcount'],
      beforeWeight: '25 / 123',
      afterWeight: '15 / 113',
    });
    expect(lines.find((line) => line.component === 'interest')?.reasons).toContain('investment-time');
  });
});

describe('what locked rents know a fact by', () => {
  it('can not be corrected: the guest of an agreement, and the codes of the agencies at its site', async () => {
    const app = await openExample();
    const run = caller(app);
    const [agreement] = await run('agreements.list', { siteId: 1 });
    const [host, guest] = await run('agencies.list', {});
    const other = (agreement?.identity.guestAgencyId ?? 0) === 2 ? 3 : 2;
    const taken = await app.call('agreements.correct', {
      versionId: agreement?.versionId ?? 0,
      identity: { guestAgencyId: other },
    });
    expect(errorOf(taken).issues).toMatchObject([{ path: 'identity.guestAgencyId', code: 'fact.identity-locked' }]);
    for (const agency of [host, guest]) {
      const renamed = await app.call('agencies.correct', {
        versionId: agency?.versionId ?? 0,
        identity: { code: 'ANNAN' },
      });
      expect(errorOf(renamed).issues).toMatchObject([{ path: 'identity.code', code: 'fact.identity-locked' }]);
    }
    await run('agreements.correct', {
      versionId: agreement?.versionId ?? 0,
      identity: { registrationNumber: '2.4.1-2023/9999' },
    });
  });

  it('can be corrected before there is a locked rent', async () => {
    const app = openWorkspace();
    const run = caller(app);
    const made = await run('agencies.add', {
      identity: { code: 'FEL' },
      from: d('2024-01-01'),
      attributes: { name: 'Myndigheten', organisationNumber: '202100-5745', colour: '#336699' },
    });
    await run('agencies.correct', { versionId: made.versionId, identity: { code: 'RÄTT' } });
    expect((await run('agencies.list', {}))[0]?.identity.code).toBe('RÄTT');
  });
});
