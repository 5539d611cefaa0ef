import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { localDate } from '../../shared/values/local-date.ts';
import { passesLuhn } from '../../shared/values/luhn.ts';
import { sha256 } from '../../src-main/application/canonical-json.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, errorOf, openExample, temporaryFolder } from '../support/workspace.ts';

const d = localDate;

function textOf(pdf: Uint8Array): string {
  const path = join(temporaryFolder(), 'dokument.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

describe('invoices', () => {
  let app: App;
  beforeAll(async () => {
    app = await openExample();
  });
  const prepare = (agreementId: number, year: number, quarter: number) =>
    caller(app)('invoices.prepare', { agreementId, year, quarter, invoiceDate: d(`${year}-01-15`) });

  it('four quarters in advance sum to the yearly rent, to the öre', async () => {
    const drafts = [];
    for (const quarter of [1, 2, 3, 4]) drafts.push(await prepare(1, 2025, quarter));
    const [version] = await caller(app)('agreementVersions.list', { agreementId: 1 });
    expect(drafts.reduce((sum, draft) => sum + draft.totalOre, 0)).toBe(version?.yearlyRentOre);
  });

  it('a draft has no number and is marked UTKAST', async () => {
    const { pdfBase64, fileName } = await caller(app)('documents.render', { document: 'invoice', invoiceId: 1 });
    expect(fileName).toContain('utkast');
    expect(textOf(Buffer.from(pdfBase64, 'base64'))).toContain('UTKAST');
  });

  it('numbers follow on each other without a gap, also after a discarded draft', async () => {
    const run = caller(app);
    await run('invoices.discard', { id: 2 });
    const issued = [
      await run('invoices.issue', { id: 3 }),
      await run('invoices.issue', { id: 1 }),
      await run('invoices.issue', { id: 4 }),
    ];
    expect(issued.map((row) => row.number)).toEqual(['10000001', '10000002', '10000003']);
  });

  it('issued at once from many sides, each gets its own number', async () => {
    const drafts = [];
    for (const quarter of [1, 2, 3, 4]) drafts.push(await prepare(2, 2025, quarter));
    const issued = await Promise.all(drafts.map(({ id }) => app.call('invoices.issue', { id })));
    const numbers = issued.map((result) => (result.ok ? (result.value.number ?? '') : result.error.code));
    expect(numbers.toSorted((a, b) => a.localeCompare(b))).toEqual(['10000004', '10000005', '10000006', '10000007']);
  });

  it('an issued invoice bears what the law asks for', async () => {
    const { invoice } = await caller(app)('invoices.get', { id: 1 });
    const { pdfBase64 } = await caller(app)('documents.render', { document: 'invoice', invoiceId: 1 });
    const text = textOf(Buffer.from(pdfBase64, 'base64')).replace(/[\u00a0\u2009\u202f]/g, ' ');
    expect(text).not.toContain('UTKAST');
    for (const part of [
      '10000002',
      '202100-5745',
      '202100-4185',
      'Specialpedagogiska skolmyndigheten',
      'Skolverket',
      '2025-01-15',
      '2025-02-14',
      'A101',
      '5050-1055',
      '2.4.1-2023/0841',
      '246 000,17',
    ]) {
      expect(text, part).toContain(part);
    }
    expect(invoice.ocr).not.toBeNull();
    expect(passesLuhn(invoice.ocr ?? '')).toBe(true);
    expect(text).toContain(invoice.ocr);
    expect(text).toMatch(/10 kap\. 35 §/);
  });

  it('an issued invoice is frozen: same bytes after the agency has moved, never thrown away or issued again', async () => {
    const run = caller(app);
    const before = await run('documents.render', { document: 'invoice', invoiceId: 1 });
    const agency = (await run('agencies.list', {})).find((row) => row.identity['code'] === 'SKV');
    await run('agencies.correct', {
      versionId: agency?.versionId ?? 0,
      changes: { address: 'Nya gatan 1\n111 11 Annanstans', name: 'Skolverket nya' },
    });
    expect(await run('documents.render', { document: 'invoice', invoiceId: 1 })).toEqual(before);
    expect(sha256(Buffer.from(before.pdfBase64, 'base64'))).toBe(before.sha256);
    expect(errorOf(await app.call('invoices.issue', { id: 1 })).code).toBe('invoice.already-issued');
    expect(errorOf(await app.call('invoices.discard', { id: 1 })).code).toBe('invoice.already-issued');
  });

  it('a quarter is billed once, and a quarter without a version is not billed at all', async () => {
    const input = { agreementId: 1, year: 2025, quarter: 1, invoiceDate: d('2025-01-15') };
    expect(errorOf(await app.call('invoices.prepare', input)).code).toBe('invoice.already-billed');
    expect(errorOf(await app.call('invoices.prepare', { ...input, year: 2023 })).code).toBe('invoice.nothing-to-bill');
    await caller(app)('invoices.prepare', { ...input, agreementId: 3 });
    expect(errorOf(await app.call('invoices.prepare', { ...input, agreementId: 3 })).code).toBe('invoice.draft-exists');
  });

  it('two versions that meet inside a quarter have a line each', async () => {
    const run = caller(app);
    await run('agreementVersions.lock', { agreementId: 1, basisDate: d('2025-01-01'), from: d('2026-02-16') });
    const draft = await prepare(1, 2026, 1);
    const { invoice } = await run('invoices.get', { id: draft.id });
    expect(invoice.lines.map(({ periodFrom, periodTo }) => [periodFrom, periodTo])).toEqual([
      ['2026-01-01', '2026-02-16'],
      ['2026-02-16', '2026-04-01'],
    ]);
    expect(invoice.totalOre).toBe(invoice.lines.reduce((sum, line) => sum + line.amountOre, 0));
  });

  it('is not issued while a fact that it must bear is missing, and takes no number then', async () => {
    const run = caller(app);
    const agency = (await run('agencies.list', {})).find((row) => row.identity['code'] === 'KK');
    await run('agencies.correct', { versionId: agency?.versionId ?? 0, changes: { buyerReference: '' } });
    const draft = (await run('invoices.list', {})).find((row) => row.agreementId === 3);
    const refused = errorOf(await app.call('invoices.issue', { id: draft?.id ?? 0 }));
    expect(refused).toMatchObject({
      code: 'invoice.incomplete',
      message: expect.stringContaining('Er referens') as string,
    });
    const issued = await run('invoices.issue', { id: (await prepare(1, 2026, 2)).id });
    expect(issued.number).toBe('10000008');
  });

  it('is saved to a file, whole, and never over another without leave', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'faktura åäö.pdf');
    const document = { document: 'invoice' as const, invoiceId: 1 };
    const saved = await caller(app)('documents.save', { document, path });
    expect(sha256(readFileSync(path))).toBe(saved.sha256);
    expect(errorOf(await app.call('documents.save', { document, path })).code).toBe('file.exists');
    await caller(app)('documents.save', { document, path, overwrite: true });
    expect(errorOf(await app.call('documents.save', { document, path: 'faktura.pdf' })).code).toBe('file.not-absolute');
    expect(errorOf(await app.call('documents.save', { document, path: join(folder, 'saknas', 'x.pdf') })).code).toBe(
      'file.folder-missing',
    );
    mkdirSync(join(folder, 'mapp'));
    expect(
      errorOf(await app.call('documents.save', { document, path: join(folder, 'mapp'), overwrite: true })).code,
    ).toBe('file.not-writable');
  });

  it('the annex of a locked version is the same whenever it is printed; a draft says so', async () => {
    const run = caller(app);
    const first = await run('documents.render', { document: 'rent-annex', agreementVersionId: 2 });
    expect(await run('documents.render', { document: 'rent-annex', agreementVersionId: 2 })).toEqual(first);
    const text = textOf(Buffer.from(first.pdfBase64, 'base64'));
    for (const part of ['Hyresberäkning', 'Socialstyrelsen', '304', 'Årshyra']) expect(text, part).toContain(part);
    const draft = await run('documents.render', {
      document: 'rent-annex-draft',
      siteId: 1,
      guestAgencyId: 3,
      date: d('2024-05-01'),
    });
    expect(textOf(Buffer.from(draft.pdfBase64, 'base64'))).toContain('UTKAST');
  });
});
