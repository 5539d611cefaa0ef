import { beforeEach, describe, expect, it } from 'vitest';
import { responsibilityKinds } from '../../shared/domain/agreements/document-kinds.ts';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { clauseOf, example, fieldNamed, papers } from '../support/agreement-papers.ts';
import { errorOf, openExample } from '../support/workspace.ts';

const d = localDate;
const { siteId, guest, agreementId } = example;

let app: App;
beforeEach(async () => {
  app = await openExample();
});

/** Steps 1 and 2: signed, or at least approved. */
async function annexesReady(): Promise<void> {
  const { made } = papers(app);
  await made('overall');
  for (const kind of responsibilityKinds) await made(kind, kind === 'it');
}

const codesOf = (error: ReturnType<typeof errorOf>) => error.issues?.map(({ code }) => code) ?? [];

/** A shared cost is another than it was: so is every party's rent. */
async function changeCosts(yearlyOre: number): Promise<void> {
  const { run } = papers(app);
  const [cost] = await run('costItems.list', { siteId, date: d('2024-05-01') });
  await run('costItems.correct', { versionId: cost?.versionId ?? 0, changes: { yearlyOre } });
}

describe('a rent agreement', () => {
  it('waits for its four annexes, its basis date, its calculation and the answer to each cost', async () => {
    const { run, create, view } = papers(app);
    await run('costAcceptances.add', {
      identity: { siteId, agencyId: guest, subject: 'Glasvägg' },
      attributes: { oneOffOre: 1_000_000, yearlyOre: 0, decision: 'pending' },
      from: d('2024-01-01'),
    });
    const { versionId } = await create('rent', { from: d('2025-01-01'), basisDate: null });
    const stopping = async () =>
      (await view(versionId)).blockers.filter(({ stops }) => stops).map(({ code, params }) => params['kind'] ?? code);
    expect(await stopping()).toEqual(expect.arrayContaining([...responsibilityKinds, 'no-basis-date', 'cost-pending']));
    await annexesReady();
    expect(await stopping()).not.toContain('it');
    await run('documentVersions.update', { id: versionId, revision: 0, basisDate: d('2021-01-01') });
    expect(await stopping()).toContain('no-calculation');
    expect((await view(versionId)).blockers.find(({ code }) => code === 'no-calculation')?.params).toMatchObject({
      reason: 'agreement.guest-not-at-site',
      agency: 'KK',
    });
    await run('documentVersions.update', {
      id: versionId,
      revision: 1,
      basisDate: d('2024-05-01'),
      from: d('2024-04-01'),
    });
    expect(await stopping()).toContain('no-agreement');
    await run('documentVersions.update', { id: versionId, revision: 2, from: d('2024-05-01') });
    expect(await stopping()).toContain('starts-too-early');
  });

  it('locks at its signing the rent that was approved, which can then be invoiced', async () => {
    await annexesReady();
    const { run, create, approve, sign, view } = papers(app);
    const { versionId } = await create('rent', { from: d('2025-01-01') });
    await approve(versionId);
    const signed = await sign(versionId);
    const [, locked] = await run('agreementVersions.list', { agreementId });
    expect(locked).toMatchObject({
      id: signed.agreementVersionId,
      number: 2,
      from: '2025-01-01',
      basisDate: '2024-05-01',
    });
    expect((await view(versionId)).version.agreementVersionId).toBe(signed.agreementVersionId);
    const { id } = await run('invoices.prepare', { agreementId, year: 2025, quarter: 1, invoiceDate: d('2025-01-15') });
    expect((await run('invoices.get', { id })).invoice).toMatchObject({ year: 2025, quarter: 1 });
    const board = await run('agreementDocuments.board', { siteId, date: d('2025-02-01') });
    const row = board.find(({ guestAgencyId }) => guestAgencyId === guest);
    expect(row?.yearlyRentOre).toBe(locked?.yearlyRentOre);
    expect(row?.cells.at(-1)?.status).toBe('in-force');
    // Its annexes were approved when it was: they are still to be signed.
    expect(row?.next?.kind).toBe('economy');
  });

  it('is not signed on facts that have changed, unless the difference is accepted: what was approved is locked', async () => {
    await annexesReady();
    const { run, create, approve, sign, view, signatories } = papers(app);
    const { versionId: id } = await create('rent', { from: d('2025-01-01') });
    await approve(id);
    const approved = await view(id);
    await changeCosts(99_999_900);
    const refused = errorOf(await app.call('documentVersions.sign', { id, signatories }));
    expect(refused.code).toBe('document.blocked');
    expect(codesOf(refused)).toEqual(['blocker.facts-changed']);
    expect((await view(id)).fields).toEqual(approved.fields);

    const { revision } = approved.version;
    const period = await app.call('documentVersions.update', { id, revision, to: d('2026-01-01') });
    expect(errorOf(period).code).toBe('document.approved');
    await run('documentVersions.update', { id, revision, acceptedDifference: 'Regleras i avräkningen.' });
    await sign(id);
    const [first, second] = await run('agreementVersions.list', { agreementId });
    expect(second?.yearlyRentOre).toBe(first?.yearlyRentOre);
  });

  it('is not signed where another rent has been locked since that begins later: it says so before the signing', async () => {
    await annexesReady();
    const { run, create, approve, sign, view, signatories } = papers(app);
    const { versionId: first } = await create('rent', { from: d('2025-01-01') });
    const { versionId: second } = await create('rent', { from: d('2026-01-01'), registrationNumber: '2024/rent-2' });
    await approve(first);
    await approve(second);
    await sign(second);
    expect((await view(first)).blockers).toMatchObject([
      { code: 'starts-too-early', params: { number: '2', from: '2026-01-01' }, stops: true },
    ]);
    const refused = errorOf(await app.call('documentVersions.sign', { id: first, signatories }));
    expect(codesOf(refused)).toEqual(['blocker.starts-too-early']);
    expect(await view(first)).toMatchObject({ version: { state: 'approved' }, signatories: [] });
    expect(await run('agreementVersions.list', { agreementId })).toHaveLength(2);
  });

  it('says that an annex reads otherwise than when it was approved, and is signed as it was', async () => {
    await annexesReady();
    const { create, approve, sign, view, move, write, run } = papers(app);
    const { versionId } = await create('rent', { from: d('2025-01-01') });
    await approve(versionId);
    const remarks = async () => (await view(versionId)).blockers.map(({ code, params }) => [code, params['kind']]);
    expect(await remarks()).toEqual([]);
    const board = await run('agreementDocuments.board', { siteId, date: d('2024-05-02') });
    const cells = board.find(({ guestAgencyId }) => guestAgencyId === guest)?.cells ?? [];
    const economy = cells.find(({ kind }) => kind === 'economy')?.versionId ?? 0;
    await move(economy, 'draft');
    expect(await remarks()).toEqual([['needs-document', 'economy']]);
    await write(economy, [clauseOf('other', 'Annan fördelning.')]);
    await move(economy, 'in-review');
    await move(economy, 'approved');
    expect(await remarks()).toEqual([['annex-changed', 'economy']]);
    await sign(versionId);
  });

  it('is calculated anew where it is opened again, and what was accepted is accepted no longer', async () => {
    await annexesReady();
    const { run, create, approve, sign, move, view } = papers(app);
    const { versionId: id } = await create('rent', { from: d('2025-01-01') });
    await approve(id);
    await changeCosts(99_999_900);
    const { revision } = (await view(id)).version;
    await run('documentVersions.update', { id, revision, acceptedDifference: 'Regleras i avräkningen.' });
    await move(id, 'draft');
    expect((await view(id)).version.acceptedDifference).toBe('');
    await move(id, 'in-review');
    await move(id, 'approved');
    await sign(id);
    const [first, second] = await run('agreementVersions.list', { agreementId });
    expect(second?.yearlyRentOre).not.toBe(first?.yearlyRentOre);
  });

  it('is recounted: the new rent beside the old, amount by amount, and nothing else recounted', async () => {
    await annexesReady();
    const { run, create, approve, sign, move, write, view } = papers(app);
    const { documentId, versionId } = await create('rent', { from: d('2025-01-01') });
    await approve(versionId);
    await sign(versionId);
    const recount = { documentId, reason: 'recount', from: d('2026-01-01'), basisDate: d('2025-01-01') } as const;
    const next = await run('agreementDocuments.newVersion', recount);
    expect((await view(next.versionId)).version).toMatchObject({
      number: 2,
      reason: 'recount',
      basisDate: '2025-01-01',
    });
    const { amounts } = await run('documentVersions.compare', { id: next.versionId });
    const total = amounts.find(({ name }) => name === 'yearlyRent');
    for (const side of ['beforeOre', 'nowOre'] as const) {
      const parts = amounts.filter(({ name }) => name !== 'yearlyRent').map((one) => one[side] ?? 0);
      expect(parts.reduce((sum, ore) => sum + ore, 0)).toBe(total?.[side]);
    }
    expect(total?.nowOre).not.toBe(total?.beforeOre);
    await write(next.versionId, [clauseOf('rent', 'Årshyran är ', fieldNamed('rent.yearly'), '.')]);
    await move(next.versionId, 'in-review');
    await move(next.versionId, 'approved');
    await sign(next.versionId);
    expect(
      (await run('agreementVersions.list', { agreementId })).map(({ from, inForceTo }) => [from, inForceTo]),
    ).toEqual([
      ['2024-05-01', '2025-01-01'],
      ['2025-01-01', '2026-01-01'],
      ['2026-01-01', null],
    ]);
    const overall = (await run('agreementDocuments.board', { siteId, date: d('2024-05-02') }))[0]?.cells[0];
    const wrong = await app.call('agreementDocuments.newVersion', { ...recount, documentId: overall?.documentId ?? 0 });
    expect(errorOf(wrong).code).toBe('document.recount-only-rent');
  });
});
