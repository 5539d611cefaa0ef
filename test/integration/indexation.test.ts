import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '../../shared/contract/index.ts';
import { localDate, month } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { setIndexClause, withdrawIndexClauses } from '../support/index-clauses.ts';
import { caller, errorOf, openExample, openWorkspace, temporaryFolder } from '../support/workspace.ts';

const d = localDate;
const siteId = 1;
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The text of a PDF, with ordinary blanks. */
function textOf(pdfBase64: string): string {
  const path = join(temporaryFolder(), 'dokument.pdf');
  writeFileSync(path, Buffer.from(pdfBase64, 'base64'));
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return text.replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/ +/g, ' ');
}

const lastRow = async (app: App) => (await caller(app)('history.list', { limit: 1 }))[0];

describe('index figures', () => {
  let app: App;
  beforeAll(() => {
    app = openWorkspace();
  });

  it('of October to 2024 are there from the start', async () => {
    const figures = await caller(app)('indexFigures.list', { baseYear: '1980' });
    expect(figures).toHaveLength(15);
    expect(figures.at(-1)).toMatchObject({ month: '2024-10', value: '415.51', recordedAt: '' });
  });

  it('are recorded in the place of those for the same month, and the history keeps both', async () => {
    const run = caller(app);
    const figure = { baseYear: '1980', month: month('2025-10') } as const;
    await run('indexFigures.record', { ...figure, value: '418.91', source: 'SCB' });
    expect(await run('indexFigures.record', { ...figure, value: '418.19', source: 'SCB' })).toMatchObject({
      value: '418.19',
    });
    const own = (await run('indexFigures.list', {})).filter((row) => row.month === '2025-10');
    expect(own.map((row) => row.value)).toEqual(['418.19']);
    expect(await lastRow(app)).toMatchObject({
      command: 'indexFigures.record',
      before: { value: '418.91' },
      after: { value: '418.19' },
    });
    const rows = (await run('history.list', {})).length;
    await run('indexFigures.record', { ...figure, value: '418.19', source: 'SCB' });
    expect((await run('history.list', {})).length).toBe(rows);
  });

  it('of another base year are refused at the field, and so is what is no figure', async () => {
    const figure = { baseYear: '1980', month: month('2025-10'), value: '124.30' } as const;
    expect(errorOf(await app.call('indexFigures.record', figure)).issues).toMatchObject([
      { path: 'value', code: 'index.figure-of-other-base-year' },
    ]);
    for (const value of ['0', '-1', '415,51', '', '1e3'])
      expect(errorOf(await app.call('indexFigures.record', { ...figure, value })).issues?.[0]).toMatchObject({
        path: 'value',
        code: 'index.figure',
      });
  });

  const file = {
    name: 'kpi.csv',
    base64: base64('månad;Fastställda tal\n2023M10;409,07\n2024M10;415,52\n2024M11;415,80\n2024M12;okänt\n'),
    baseYear: '1980',
  } as const;

  it('of a file are shown against what is recorded before anything is written', async () => {
    const { rows, skipped } = await caller(app)('indexFigures.importPreview', file);
    expect(rows.map((row) => [row.month, row.value, row.recorded, row.change])).toEqual([
      ['2023-10', '409.07', '409.07', 'same'],
      ['2024-10', '415.52', '415.51', 'different'],
      ['2024-11', '415.80', null, 'new'],
    ]);
    expect(skipped).toEqual(['Rad 5: ”okänt” är inget indextal.']);
    expect((await lastRow(app))?.command).toBe('indexFigures.record');
  });

  it('of a file that differ are left unless they are asked for, and taken in once', async () => {
    const run = caller(app);
    expect(await run('indexFigures.import', file)).toEqual({ added: 1, replaced: 0, same: 1 });
    expect(await run('indexFigures.import', { ...file, replace: true })).toEqual({ added: 0, replaced: 1, same: 2 });
    expect(await run('indexFigures.import', { ...file, replace: true })).toEqual({ added: 0, replaced: 0, same: 3 });
    const october = (await run('indexFigures.list', {})).find((row) => row.month === '2024-10');
    expect(october).toMatchObject({ value: '415.52', source: 'kpi.csv' });
  });

  it('of a wrong file change nothing', async () => {
    const before = await caller(app)('indexFigures.list', {});
    const wrong = { ...file, base64: base64('månad;Fastställda tal\n2025M01;123,40\n2024M11;415,80\n') };
    for (const procedure of ['indexFigures.importPreview', 'indexFigures.import'] as const)
      expect(errorOf(await app.call(procedure, wrong)).code).toBe('index.not-of-base-year');
    expect(await caller(app)('indexFigures.list', {})).toEqual(before);
  });
});

describe('the yearly uprating', () => {
  let app: App;
  const from = d('2025-01-01');
  const preview = async (date = from) => await caller(app)('uprating.preview', { siteId, from: date });
  const versionsOf = async (agreementId: number) => await caller(app)('agreementVersions.list', { agreementId });
  const made = (outcome: Output<'uprating.preview'>[number] | undefined) => {
    if (outcome === undefined || outcome.kind === 'not') throw new Error(JSON.stringify(outcome));
    return outcome;
  };

  beforeEach(async () => {
    app = await openExample();
    await withdrawIndexClauses(app, siteId);
    await setIndexClause(app, 1);
    await setIndexClause(app, 2, { indexedShare: '0.7', quotient: 'whole-percent' });
  });

  it('shows each agreement’s figures, or why there is nothing to uprate', async () => {
    const outcomes = await preview();
    expect(outcomes.map((outcome) => [outcome.agreementId, outcome.kind])).toEqual([
      [1, 'uprated'],
      [2, 'uprated'],
      [3, 'not'],
    ]);
    expect(made(outcomes[0])).toMatchObject({ currentRentOre: 98_400_068, yearlyRentOre: 99_949_183, remarks: [] });
    expect(outcomes[2]).toMatchObject({ reason: 'no-clause' });
    expect((await preview(d('2026-01-01')))[0]).toMatchObject({ kind: 'not', reason: 'no-figure' });
  });

  it('locks all the chosen rents in one step, with the base calculation and its trace', async () => {
    const run = caller(app);
    const [base] = await versionsOf(1);
    const outcomes = await run('uprating.run', { siteId, from, agreementIds: [1, 2, 1] });
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['uprated', 'uprated']);
    const versions = await versionsOf(1);
    expect(
      versions.map(({ number, from: start, inForceTo, yearlyRentOre }) => [number, start, inForceTo, yearlyRentOre]),
    ).toEqual([
      [1, '2024-01-01', '2025-01-01', 98_400_068],
      [2, '2025-01-01', null, 99_949_183],
    ]);
    const uprated = await run('agreementVersions.get', { id: made(outcomes[0]).agreementVersionId ?? 0 });
    expect(uprated.version).toMatchObject({ basisDate: base?.basisDate, calculationSha256: base?.calculationSha256 });
    expect(uprated.version.uprating).toEqual(made(outcomes[0]).trace);
    const row = await lastRow(app);
    expect(row).toMatchObject({ command: 'uprating.run', entity: 'agreementVersions' });
    expect(row?.after).toMatchObject([{ after: { agreementId: 1 } }, { after: { agreementId: 2 } }]);
    expect((await preview())[0]).toMatchObject({ kind: 'not', reason: 'already', params: { number: '2' } });
  });

  it('is all or nothing: one that can’t be uprated refuses the whole run', async () => {
    const history = (await caller(app)('history.list', {})).length;
    const refused = await app.call('uprating.run', { siteId, from, agreementIds: [1, 3] });
    expect(errorOf(refused)).toMatchObject({ kind: 'conflict', code: 'index.not-uprated' });
    expect(await versionsOf(1)).toHaveLength(1);
    expect((await caller(app)('history.list', {})).length).toBe(history);
    expect(errorOf(await app.call('uprating.run', { siteId, from, agreementIds: [99] })).code).toBe(
      'agreement.not-found',
    );
    expect(errorOf(await app.call('uprating.preview', { siteId: 99, from })).code).toBe('fact.not-found');
  });

  it('counts the next year from the base rent and not from the uprated one', async () => {
    const run = caller(app);
    await run('uprating.run', { siteId, from, agreementIds: [1] });
    await run('indexFigures.record', { baseYear: '1980', month: month('2025-10'), value: '420.00' });
    const next = made((await preview(d('2026-01-01')))[0]);
    expect(next).toMatchObject({
      currentRentOre: 99_949_183,
      trace: { baseRentOre: 98_400_068, baseVersionNumber: 1 },
    });
    expect(next.yearlyRentOre).toBe(Math.round((98_400_068 * 420) / 409.07));
  });

  it('makes no version of a rent that stays as it is', async () => {
    await setIndexClause(app, 1, { baseMonth: '2024-10' });
    const [outcome] = await caller(app)('uprating.run', { siteId, from, agreementIds: [1] });
    expect(outcome).toMatchObject({ kind: 'unchanged', agreementVersionId: null });
    expect(await versionsOf(1)).toHaveLength(1);
  });

  it('says where the time has been invoiced already', async () => {
    const run = caller(app);
    const draft = await run('invoices.prepare', {
      agreementId: 1,
      year: 2025,
      quarter: 1,
      invoiceDate: d('2024-12-01'),
    });
    expect(made((await preview())[0]).remarks).toEqual([]);
    await run('invoices.issue', { id: draft.id });
    expect(made((await preview())[0]).remarks).toEqual(['invoiced']);
  });
});

describe('an uprated rent on paper', () => {
  let app: App;
  const versionsOf = async (agreementId: number) => await caller(app)('agreementVersions.list', { agreementId });

  beforeAll(async () => {
    app = await openExample();
    await setIndexClause(app, 1);
    await setIndexClause(app, 2, { indexedShare: '0.7', quotient: 'whole-percent' });
    await caller(app)('uprating.run', { siteId, from: d('2025-01-01'), agreementIds: [1, 2] });
  });
  it('the invoice adds up: the components, the indexation and the yearly rent', async () => {
    const run = caller(app);
    const draft = await run('invoices.prepare', {
      agreementId: 1,
      year: 2025,
      quarter: 1,
      invoiceDate: d('2024-12-15'),
    });
    const { invoice } = await run('invoices.get', { id: draft.id });
    const { componentsOre, indexation, yearlyRentOre } = invoice.basis;
    const parts = Object.values(componentsOre).reduce((sum, ore) => sum + ore, 0);
    expect(parts + (indexation?.ore ?? 0)).toBe(yearlyRentOre);
    expect(yearlyRentOre).toBe(99_949_183);
    const text = textOf((await run('documents.render', { document: 'invoice', invoiceId: draft.id })).pdfBase64);
    expect(text).toMatch(/Indexuppräkning 15 491,15/);
    expect(text).toMatch(/415,51/);
  });

  it('an invoice of a rent that is not uprated says nothing of it', async () => {
    const run = caller(app);
    const draft = await run('invoices.prepare', {
      agreementId: 1,
      year: 2024,
      quarter: 4,
      invoiceDate: d('2024-09-15'),
    });
    expect((await run('invoices.get', { id: draft.id })).invoice.basis.indexation).toBeUndefined();
    const { pdfBase64 } = await run('documents.render', { document: 'invoice', invoiceId: draft.id });
    expect(textOf(pdfBase64)).not.toContain('Index');
  });

  it('the annex shows the calculation and what the index adds to it', async () => {
    const run = caller(app);
    const [, uprated] = await versionsOf(1);
    const { pdfBase64 } = await run('documents.render', {
      document: 'rent-annex',
      agreementVersionId: uprated?.id ?? 0,
    });
    const text = textOf(pdfBase64);
    expect(text).toMatch(/Årshyra enligt beräkningen 984 000,68/);
    expect(text).toMatch(/Årshyra 999 491,83 kr/);
    expect(text).toContain('7 Indexuppräkning');
    expect(text).toContain('984 000,68 × 415,51 / 409,07');
  });

  it('the letter says what the rent becomes, from when and why, on one page', async () => {
    const run = caller(app);
    const [first, uprated] = await versionsOf(1);
    const letter = await run('documents.render', { document: 'index-letter', agreementVersionId: uprated?.id ?? 0 });
    expect(letter.fileName).toBe('Indexuppräkning Härnösand SKV 2025-01-01.pdf');
    const text = textOf(letter.pdfBase64);
    for (const part of [
      'Skolverket',
      '2.4.1-2023/0841',
      '999 491,83 kr',
      '249 872,96',
      '409,07',
      '415,51',
      '1,57 %',
      'Sida 1 av 1',
    ])
      expect(text, part).toContain(part);
    expect(text).not.toMatch(/undefined|null|NaN/);
    const other = textOf(
      (
        await run('documents.render', {
          document: 'index-letter',
          agreementVersionId: (await versionsOf(2))[1]?.id ?? 0,
        })
      ).pdfBase64,
    );
    expect(other).toMatch(/Räknas i hela procent som 2\s*%/);
    expect(other).toMatch(/30 % \+ 70 % × \(1 \+ 2 %\)/);
    const plain = await app.call('documents.render', {
      document: 'index-letter',
      agreementVersionId: first?.id ?? 0,
    });
    expect(errorOf(plain).code).toBe('document.not-uprated');
  });
});

describe('recounts', () => {
  it('are suggested where a rent stands on other people than are there, against the calculation and not the index', async () => {
    const app = await openExample();
    const run = caller(app);
    await setIndexClause(app, 1);
    await run('uprating.run', { siteId, from: d('2025-01-01'), agreementIds: [1] });
    const suggestions = await run('recount.suggestions', { siteId, date: d('2025-02-01') });
    const own = suggestions.find((suggestion) => suggestion.agreementId === 1);
    expect(own).toMatchObject({ billedPeople: '25', people: '15', yearlyRentBeforeOre: 98_400_068 });
    expect(own?.reasons).toContain('people');
    expect(own?.yearlyRentOre).toBeLessThan(98_400_068);
  });

  it('are none where nothing has changed, and none before there is a rent', async () => {
    const run = caller(await openExample());
    expect(await run('recount.suggestions', { siteId, date: d('2024-05-01') })).toEqual([]);
    expect(await run('recount.suggestions', { siteId, date: d('2021-05-01') })).toEqual([]);
  });
});

describe('critical dates', () => {
  let app: App;
  const within = async (from: string, days: number) =>
    await caller(app)('criticalDates.list', { siteId, from: d(from), days });
  const lines = (dates: Output<'criticalDates.list'>) =>
    dates.map(({ date, kind, source }) => `${date} ${kind} ${source}`);

  beforeAll(async () => {
    app = await openExample();
    const run = caller(app);
    await withdrawIndexClauses(app, siteId);
    await setIndexClause(app, 1);
    for (const { id } of await run('noticeClauses.list', { siteId })) await run('noticeClauses.withdraw', { id });
    for (const { id } of await run('supplierContracts.list', { siteId }))
      await run('supplierContracts.withdraw', { id });
    const rent = { agreementId: 3, basisDate: d('2024-05-01'), from: d('2190-01-01'), to: d('2191-01-01') };
    await run('agreementVersions.lock', rent);
    const notice = { noticeMonths: 9, renewalMonths: 0, note: '' };
    await run('noticeClauses.add', { identity: { agreementId: 3 }, from: d('2024-05-01'), attributes: notice });
    const contract = await run('supplierContracts.add', {
      identity: { siteId, registrationNumber: 'S-1' },
      from: d('2189-03-01'),
      attributes: {
        supplier: 'Städ AB',
        subject: 'Städning',
        category: 'cleaning',
        yearlyOre: 100_000_00,
        endsOn: d('2190-02-28'),
        noticeMonths: 3,
        renewalMonths: 12,
        optionNote: 'Två år till samma pris',
      },
    });
    await run('attachments.add', {
      kind: 'supplierContracts',
      factId: contract.id,
      name: 'Avtal.png',
      type: 'contract',
      validThrough: d('2190-06-30'),
      base64: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    });
  });

  it('are the days of rents, contracts and attachments, in order', async () => {
    const dates = (await within('2189-11-01', 500)).filter(({ source }) => source !== 'leases');
    expect(lines(dates)).toEqual([
      '2189-11-30 notice supplierContracts',
      '2189-11-30 option supplierContracts',
      '2190-01-01 start agreements',
      '2190-01-01 index agreements',
      '2190-03-01 renewal supplierContracts',
      '2190-03-31 notice agreements',
      '2190-06-30 attachment attachments',
      '2190-11-30 notice supplierContracts',
      '2190-12-31 end agreements',
      '2191-01-01 index agreements',
      '2191-03-01 renewal supplierContracts',
    ]);
    expect(dates[0]).toMatchObject({ subject: 'Städ AB, Städning', detail: { months: '3', lastDay: '2190-02-28' } });
  });

  it('hold the mandates’ dates, and the index day until the rent of it is locked', async () => {
    expect(lines(await within('2024-05-02', 60)).filter((line) => line.includes('mandate'))).not.toEqual([]);
    const january = async () => lines(await within('2025-01-01', 1)).filter((line) => line.includes('index'));
    expect(await january()).toEqual(['2025-01-01 index agreements']);
    await caller(app)('uprating.run', { siteId, from: d('2025-01-01'), agreementIds: [1] });
    expect(await january()).toEqual([]);
  });

  it('are a calendar file in words, the same bytes each time', async () => {
    const run = caller(app);
    const input = { siteId, from: d('2189-11-01'), days: 200 };
    const calendar = await run('criticalDates.ics', input);
    expect(calendar.fileName).toBe('Bevakning Härnösand 2189-11-01.ics');
    const text = Buffer.from(calendar.base64, 'base64').toString('utf8').replaceAll('\r\n ', '');
    expect(text).toContain(String.raw`SUMMARY:Sista dag att säga upp: Städ AB\, Städning`);
    expect(text).toContain('UID:supplierContracts-');
    expect(text).toContain('DTSTAMP:20240502T080211Z');
    expect(await run('criticalDates.ics', input)).toEqual(calendar);
    expect(errorOf(await app.call('criticalDates.ics', { ...input, siteId: 99 })).code).toBe('fact.not-found');
  });
});
