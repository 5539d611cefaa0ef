import { beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import { documentKinds } from '../../shared/domain/agreements/document-kinds.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { sha256 } from '../../src-main/application/canonical-json.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { clauseOf, example, fieldNamed, inDatabase, papers, shortText } from '../support/agreement-papers.ts';
import { somePdf, somePng } from '../support/pdfs.ts';
import { caller, errorOf, openExample, openWorkspace } from '../support/workspace.ts';

const d = localDate;
const date = d('2024-05-02');

let app: App;
beforeEach(async () => {
  app = await openExample();
});

const issueCodes = (error: ReturnType<typeof errorOf>) => error.issues?.map(({ code }) => code) ?? [];

describe('a new paper', () => {
  it('begins as a draft with the text of its template, and who began it', async () => {
    const { run, create, view } = papers(app);
    const { versionId } = await create('overall');
    const { version, status, clauses, moves } = await view(versionId);
    expect(version).toMatchObject({
      number: 1,
      reason: 'first',
      state: 'draft',
      from: '2024-06-01',
      to: null,
      revision: 0,
    });
    expect(status).toBe('draft');
    expect(clauses).toEqual((await run('templates.get', { kind: 'overall' })).clauses);
    expect(moves).toMatchObject([{ from: null, to: 'draft', by: 'prov' }]);
  });

  it.each([
    ['a guest that is none', { guestAgencyId: example.host }, ['document.not-a-guest']],
    ['an agency that is not there', { guestAgencyId: 99 }, ['fact.reference-not-found']],
    ['a site that is not there', { siteId: 99 }, ['fact.reference-not-found']],
    ['terms where there is no rent', { agreementId: example.agreementId }, ['document.only-rent']],
    ['a basis date where there is no rent', { basisDate: date }, ['document.only-rent']],
    ['a period that ends before it begins', { to: d('2024-05-01') }, ['fact.interval-backwards']],
    [
      'a rent without terms',
      { kind: 'rent', agreementId: null },
      ['document.agreement-required', 'document.only-rent'],
    ],
    ['the terms of another guest', { kind: 'rent', agreementId: 1 }, ['document.agreement-of-another']],
    ['terms that are not there', { kind: 'rent', agreementId: 99 }, ['fact.reference-not-found']],
  ] as const)('is refused for %s', async (_, more, codes) => {
    const kind = 'kind' in more ? more.kind : 'overall';
    const refused = await app.call('agreementDocuments.create', {
      siteId: example.siteId,
      guestAgencyId: example.guest,
      registrationNumber: '2024/1',
      from: d('2024-06-01'),
      ...more,
      kind,
    });
    expect(issueCodes(errorOf(refused)).every((code) => (codes as readonly string[]).includes(code))).toBe(true);
  });

  it('has a registration number of its own among those of its kind', async () => {
    const { create } = papers(app);
    await create('it');
    await create('hr', { registrationNumber: '2024/it' });
    await expect(create('it')).rejects.toThrow('document.number-taken');
  });

  it('keeps its terms, its guest and its site from being withdrawn', async () => {
    const { create } = papers(app);
    await create('rent');
    expect(errorOf(await app.call('agreements.withdraw', { id: example.agreementId })).code).toBe('fact.still-used');
  });
});

describe('the text of a draft', () => {
  it('is saved on top of what was read, and never over what was not', async () => {
    const { run, create, view } = papers(app);
    const { versionId: id } = await create('overall');
    const mine = [...shortText];
    const theirs = [...shortText, clauseOf('costs', 'Kostnader.')];
    const first = await run('documentVersions.saveText', { id, revision: 0, clauses: mine });
    expect(first.revision).toBe(1);
    const late = await app.call('documentVersions.saveText', { id, revision: 0, clauses: theirs });
    expect(errorOf(late)).toMatchObject({ kind: 'conflict', code: 'document.changed-meanwhile' });
    expect(errorOf(await app.call('documentVersions.update', { id, revision: 0, to: d('2025-01-01') })).code).toBe(
      'document.changed-meanwhile',
    );
    expect((await view(id)).clauses).toEqual(mine);
  });

  it('is the same revision where nothing was changed, and no row in the history', async () => {
    const { run, create, write, view } = papers(app);
    const { versionId: id } = await create('overall');
    await write(id);
    const before = await run('history.list', { limit: 1 });
    // An answer that was lost on its way: the same text comes once more, with the revision that was read then.
    const again = await run('documentVersions.saveText', { id, revision: 0, clauses: [...shortText] });
    const { from } = (await view(id)).version;
    const same = await run('documentVersions.update', { id, revision: 1, from });
    expect([again.revision, same.revision]).toEqual([1, 1]);
    expect(await run('history.list', { limit: 1 })).toEqual(before);
  });

  it('leaves in the history the clauses that changed, and no others', async () => {
    const { run, create, write } = papers(app);
    const { versionId: id } = await create('overall');
    await write(id);
    const [parties, term] = shortText;
    const changed = clauseOf('term', 'Gäller tills vidare.');
    await write(id, [...(parties === undefined ? [] : [parties]), changed, clauseOf('costs', 'Kostnader.')]);
    const [entry] = await run('history.list', { limit: 1 });
    expect(entry).toMatchObject({
      entity: 'documentVersions',
      entityId: id,
      before: { clauses: [term], order: ['parties', 'term'] },
      after: { clauses: [changed, { key: 'costs' }], order: ['parties', 'term', 'costs'] },
    });
  });

  it('names the field and the condition that nobody knows', async () => {
    const { create } = papers(app);
    const { versionId: id } = await create('overall');
    const clauses = [{ ...clauseOf('a', fieldNamed('guest.shoe-size')), condition: 'full-moon' }];
    const error = errorOf(await app.call('documentVersions.saveText', { id, revision: 0, clauses }));
    expect(issueCodes(error)).toEqual(['text.unknown-condition', 'text.unknown-field']);
    expect(error.issues?.map(({ message }) => message).join(' ')).toMatch(/full-moon.*guest\.shoe-size/);
  });

  it('refuses a period that ends before it begins', async () => {
    const { create } = papers(app);
    const { versionId: id } = await create('overall');
    const refused = await app.call('documentVersions.update', { id, revision: 0, to: d('2024-06-01') });
    expect(issueCodes(errorOf(refused))).toEqual(['fact.interval-backwards']);
  });
});

describe('the steps of a paper', () => {
  it('are taken in order: what is not reviewed is not approved, what is not approved not signed', async () => {
    const { create, write, move, sign, signatories, view } = papers(app);
    const { versionId: id } = await create('overall');
    await write(id);
    await expect(move(id, 'approved')).rejects.toThrow('document.move');
    await expect(sign(id)).rejects.toThrow('document.not-approved');
    await move(id, 'in-review', 'Till juristen');
    await expect(sign(id)).rejects.toThrow('document.not-approved');
    await move(id, 'approved');
    const late = await app.call('documentVersions.saveText', { id, revision: 1, clauses: [] });
    expect(errorOf(late).code).toBe('document.approved');
    await sign(id);
    for (const to of ['draft', 'in-review', 'approved', 'withdrawn'] as const)
      await expect(move(id, to)).rejects.toThrow('document.move');
    const seen = await view(id);
    expect(seen.moves.map(({ to, by, note }) => [to, by, note])).toEqual([
      ['draft', 'prov', ''],
      ['in-review', 'Lokalsamordnaren', 'Till juristen'],
      ['approved', 'Lokalsamordnaren', ''],
      ['signed', 'Anna Alm, Bo Berg', ''],
    ]);
    expect(seen.signatories).toEqual(signatories);
    expect((await view(id, d('2024-05-31'))).status).toBe('signed');
    expect((await view(id, d('2024-06-01'))).status).toBe('in-force');
  });

  it('tell everything that stands in the way of an approval at once, in words', async () => {
    const { run, create, write, move } = papers(app);
    const { versionId: id } = await create('hr', { from: null });
    await run('contacts.list', { siteId: example.siteId });
    await write(id, [clauseOf('a', fieldNamed('agreement.from'), fieldNamed('index.share'))]);
    await move(id, 'in-review');
    const error = errorOf(await app.call('documentVersions.move', { id, to: 'approved', by: 'A' }));
    expect(error.code).toBe('document.blocked');
    expect(issueCodes(error)).toEqual(
      expect.arrayContaining(['blocker.no-period', 'blocker.needs-document', 'blocker.gap']),
    );
    expect(error.message).toContain('Perioden är inte angiven. Skriv den första dagen.');
    expect(error.message).toContain('Övergripande överenskommelse ska vara klar först.');
    expect(error.message).not.toContain('index.share');
  });

  it('go back: a reopened version lets go of what was approved, and is approved anew', async () => {
    const { create, approve, move, view, write } = papers(app);
    const { versionId: id } = await create('overall');
    await approve(id);
    const first = (await view(id)).version.contentSha256;
    await move(id, 'draft');
    expect((await view(id)).version).toMatchObject({ state: 'draft', contentSha256: null });
    await write(id, [...shortText, clauseOf('costs', 'Kostnader.')]);
    await move(id, 'in-review');
    await move(id, 'approved');
    const second = (await view(id)).version.contentSha256;
    expect(second).toMatch(/^[0-9a-f]{64}$/);
    expect(second).not.toBe(first);
  });

  it('end where it is withdrawn: its number is used again, with its text', async () => {
    const { run, create, write, move, view } = papers(app);
    const { documentId, versionId } = await create('overall');
    await write(versionId);
    const twice = await app.call('agreementDocuments.newVersion', { documentId, reason: 'amendment' });
    expect(errorOf(twice).code).toBe('document.version-open');
    await move(versionId, 'withdrawn');
    const again = await run('agreementDocuments.newVersion', {
      documentId,
      reason: 'amendment',
      from: d('2024-07-01'),
    });
    const seen = await view(again.versionId);
    expect(seen.version).toMatchObject({ number: 1, reason: 'first', state: 'draft', from: '2024-07-01' });
    expect(seen.clauses).toEqual(shortText);
    expect(seen.versions.map(({ state }) => state)).toEqual(['draft', 'withdrawn']);
  });
});

describe('signing', () => {
  it.each([
    ['one party alone', [{ agencyId: 1 }, { agencyId: 1 }], ['signature.both-parties']],
    ['somebody else', [{ agencyId: 1 }, { agencyId: 4 }, { agencyId: 2 }], ['signature.not-a-party']],
    ['a day to come', [{ agencyId: 1 }, { agencyId: 4, signedOn: d('2024-05-03') }], ['signature.in-the-future']],
  ])('is refused by %s', async (_, list, codes) => {
    const { made } = papers(app);
    const { versionId: id } = await made('overall', false);
    const signatories = list.map((one) => ({ name: 'A', title: '', place: '', signedOn: date, ...one }));
    expect(issueCodes(errorOf(await app.call('documentVersions.sign', { id, signatories })))).toEqual(codes);
  });

  it('marks what was printed when, by its content', async () => {
    const { run, create, approve, view } = papers(app);
    const { versionId: id } = await create('overall');
    expect(errorOf(await app.call('documentVersions.markPrinted', { id, pages: 3 })).code).toBe(
      'document.not-approved',
    );
    await approve(id);
    await run('documentVersions.markPrinted', { id, pages: 3 });
    const { prints, version } = await view(id);
    expect(prints).toMatchObject([{ contentSha256: version.contentSha256, pages: 3, actor: 'prov' }]);
  });
});

describe('attachments of a version', () => {
  const attach = async (id: number, more: Partial<Input<'attachments.add'>>) =>
    caller(app)('attachments.add', {
      kind: 'documentVersions',
      factId: id,
      name: 'Skiss',
      base64: Buffer.from(await somePdf()).toString('base64'),
      ...more,
    });

  it('go with the text to the next version, without the signed paper; what is secret or has expired is remarked', async () => {
    const { run, create, approve, view, signatories } = papers(app);
    const { documentId, versionId: id } = await create('overall');
    await attach(id, { name: 'Skiss', validThrough: d('2024-05-01') });
    await attach(id, { name: 'Skyddsplan', sensitivity: 'secret' });
    await attach(id, { name: 'Hyresavtal', validThrough: d('2024-05-02') });
    const { blockers } = await view(id);
    expect(
      blockers.filter(({ code }) => code.startsWith('attachment')).map(({ code, params }) => [code, params['name']]),
    ).toEqual([
      ['attachment-expired', 'Skiss'],
      ['attachment-secret', 'Skyddsplan'],
    ]);
    await approve(id);
    const scan = { name: 'Undertecknad', base64: Buffer.from(await somePdf()).toString('base64') };
    await run('documentVersions.sign', { id, signatories, scan });
    const names = async (versionId: number) =>
      (await view(versionId)).attachments.map(({ name, type }) => [name, type]);
    const three = ['Skiss', 'Skyddsplan', 'Hyresavtal'].map((name) => [name, 'sketch']);
    expect(await names(id)).toEqual([...three, ['Undertecknad', 'signed-scan']]);
    const next = await run('agreementDocuments.newVersion', { documentId, reason: 'amendment' });
    expect(await names(next.versionId)).toEqual(three);
  });

  it('are not taken for the signed paper where they are no PDF, and then nothing is signed', async () => {
    const { made, view, signatories } = papers(app);
    const { versionId: id } = await made('overall', false);
    const scan = { name: 'Foto', base64: Buffer.from(somePng()).toString('base64') };
    expect(errorOf(await app.call('documentVersions.sign', { id, signatories, scan })).code).toBe('attachment.not-pdf');
    expect((await view(id)).version.state).toBe('approved');
  });
});

describe('a signed version', () => {
  it('reads the same whatever becomes of templates, facts and later versions: the same bytes are stored', async () => {
    const { run, made, view, write } = papers(app);
    const { documentId, versionId: id } = await made('overall');
    const stored = () =>
      inDatabase(app, (file) =>
        file.prepare('SELECT bundle, content_sha256 AS hash, clauses FROM document_version WHERE id = ?').get(id),
      ) as Record<'bundle' | 'hash' | 'clauses', string>;
    const before = await view(id);
    const bytes = stored();
    expect(sha256(bytes.bundle)).toBe(bytes.hash);
    expect(before.fields['guest.name']).toBe('Kammarkollegiet');

    const [guest] = (await run('agencies.list', { date })).filter((one) => one.id === example.guest);
    await run('agencies.correct', { versionId: guest?.versionId ?? 0, changes: { name: 'Kollegiet' } });
    await run('templates.save', { kind: 'overall', revision: 0, clauses: [clauseOf('other', 'Annan text.')] });
    const next = await run('agreementDocuments.newVersion', { documentId, reason: 'amendment', from: d('2024-09-01') });
    await write(next.versionId, [clauseOf('other', fieldNamed('guest.name'))]);
    expect((await view(next.versionId)).fields['guest.name']).toBe('Kollegiet');
    app.close();
    app = openWorkspace(app.dataFolder);

    expect(stored()).toEqual(bytes);
    const after = await papers(app).view(id);
    expect({ ...after, versions: [] }).toEqual({ ...before, versions: [] });
  });

  it('is kept from every change by the database itself', async () => {
    const { made, view } = papers(app);
    const { documentId, versionId: id } = await made('overall');
    const { version } = await view(id);
    const late = await app.call('documentVersions.update', { id, revision: version.revision, to: d('2030-01-01') });
    expect(errorOf(late).code).toBe('document.closed');
    for (const sql of [
      `UPDATE document_version SET clauses = '[]' WHERE id = ${id}`,
      `UPDATE document_version SET state = 'draft' WHERE id = ${id}`,
      `UPDATE document_version SET bundle = '{}' WHERE id = ${id}`,
      `DELETE FROM document_version WHERE id = ${id}`,
      `UPDATE document_signature SET name = 'X' WHERE version_id = ${id}`,
      `DELETE FROM document_move WHERE version_id = ${id}`,
      `DELETE FROM agreement_document WHERE id = ${documentId}`,
    ])
      expect(() => inDatabase(app, (file) => file.exec(sql)), sql).toThrow(
        /immutable|append-only|never|only an approved/,
      );
  });

  it('whose text was changed past the product is refused, and not printed or signed under the same hash', async () => {
    const { made, view, signatories } = papers(app);
    const { versionId: signed } = await made('overall');
    const { versionId: approved } = await made('it', false);
    inDatabase(app, (file) =>
      file.exec(`DROP TRIGGER document_version_ended; DROP TRIGGER document_version_approved; DROP TRIGGER document_version_signed;
        UPDATE document_version SET bundle = replace(bundle, 'Kammarkollegiet', 'Kammarrätten') WHERE bundle IS NOT NULL`),
    );
    for (const documentVersionId of [signed, approved]) {
      const printed = await app.call('documents.render', { document: 'agreement-bundle', documentVersionId });
      expect(errorOf(printed)).toMatchObject({ code: 'document.altered', params: { number: 1 } });
    }
    expect(errorOf(await app.call('documentVersions.compare', { id: signed })).code).toBe('document.altered');
    const refused = errorOf(await app.call('documentVersions.sign', { id: approved, signatories }));
    expect(issueCodes(refused)).toEqual(['blocker.no-facts']);
    expect(refused.message).toContain('kontrollsumma');
    expect((await view(approved)).version.state).toBe('approved');
  });

  it('gives way to the next one on its first day', async () => {
    const { run, made, approve, sign, view } = papers(app);
    const { documentId, versionId } = await made('overall');
    const next = await run('agreementDocuments.newVersion', { documentId, reason: 'amendment', from: d('2024-09-01') });
    expect((await view(next.versionId)).version).toMatchObject({ number: 2, reason: 'amendment' });
    await approve(next.versionId);
    await sign(next.versionId);
    expect((await view(versionId, d('2024-08-31'))).status).toBe('in-force');
    expect((await view(versionId, d('2024-09-01'))).status).toBe('superseded');
    expect((await view(next.versionId, d('2024-08-31'))).status).toBe('signed');
  });
});

describe('the board', () => {
  it('shows each guest in the three steps, and what is next', async () => {
    const { run, made, create } = papers(app);
    const board = async () => run('agreementDocuments.board', { siteId: example.siteId, date });
    const empty = await board();
    expect(empty.map(({ guestAgencyId }) => guestAgencyId)).toEqual([4, 2, 3]);
    expect(empty[0]?.next).toEqual({
      kind: 'overall',
      blockers: [{ code: 'not-created', params: {}, stops: true, kind: 'overall' }],
    });
    expect(empty[0]?.yearlyRentOre).toBe(54_897_286);

    await made('overall');
    const { versionId } = await create('economy', { from: null });
    const [row] = await board();
    expect(row?.cells.map(({ kind, status }) => [kind, status])).toEqual(
      documentKinds.map((kind) => [kind, kind === 'overall' ? 'signed' : kind === 'economy' ? 'draft' : null]),
    );
    expect(row?.cells[1]).toMatchObject({ versionId, registrationNumber: '2024/economy', openVersionId: null });
    expect(row?.next?.kind).toBe('economy');
    expect(row?.next?.blockers.map(({ code }) => code)).toContain('no-period');
  });

  it('is printed, and so is what changed between two versions', async () => {
    const run = caller(app);
    const { made, write } = papers(app);
    const { documentId } = await made('overall');
    const next = await run('agreementDocuments.newVersion', { documentId, reason: 'amendment', from: d('2024-09-01') });
    await write(next.versionId, [clauseOf('parties', 'Parterna.'), clauseOf('costs', 'Kostnader.')]);
    const board = await run('documents.render', { document: 'agreement-board', siteId: example.siteId, date });
    expect(board.fileName).toBe('Överenskommelser Härnösand 2024-05-02.pdf');
    const compared = await run('documents.render', {
      document: 'version-comparison',
      documentVersionId: next.versionId,
    });
    expect(compared.title).toContain('Ändringar i övergripande överenskommelse');
    for (const { pdfBase64 } of [board, compared]) expect(pdfBase64.length).toBeGreaterThan(5000);
  });
});

describe('a comparison of versions', () => {
  it('shows clause by clause what became of a text, its fields filled in', async () => {
    const { run, made, write } = papers(app);
    const { documentId, versionId: id } = await made('overall');
    const first = await run('documentVersions.compare', { id });
    expect(first.other).toBeNull();
    expect(first.clauses.map(({ change }) => change)).toEqual(['added', 'added']);
    const next = await run('agreementDocuments.newVersion', { documentId, reason: 'amendment', from: d('2024-09-01') });
    await write(next.versionId, [...shortText, clauseOf('costs', 'Kostnader.')]);
    const { clauses, amounts } = await run('documentVersions.compare', { id: next.versionId });
    expect(amounts).toEqual([]);
    expect(clauses.map(({ key, change }) => [key, change])).toEqual([
      ['parties', 'same'],
      ['term', 'changed'],
      ['costs', 'added'],
    ]);
    expect(clauses[1]?.words).toEqual([
      { kind: 'same', text: 'Gäller från ' },
      { kind: 'removed', text: '2024-06-01.' },
      { kind: 'added', text: '2024-09-01.' },
    ]);
    const { versionId: other } = await papers(app).create('it');
    expect(errorOf(await app.call('documentVersions.compare', { id, otherId: other })).code).toBe(
      'document.other-document',
    );
  });
});

describe('templates', () => {
  it('are saved on top of what was read, and go back to the product’s own', async () => {
    const { run, create, view } = papers(app);
    const own = await run('templates.get', { kind: 'it' });
    expect(own).toMatchObject({ revision: 0, changedAt: null });
    const clauses = [clauseOf('it', 'IT.')];
    const saved = await run('templates.save', { kind: 'it', revision: 0, clauses });
    expect(await run('templates.save', { kind: 'it', revision: 0, clauses })).toEqual(saved);
    const late = await app.call('templates.save', { kind: 'it', revision: 0, clauses: [clauseOf('it', 'Annat.')] });
    expect(errorOf(late).code).toBe('document.changed-meanwhile');
    const { versionId } = await create('it');
    expect((await view(versionId)).clauses).toEqual(clauses);
    const wrong = await app.call('templates.save', {
      kind: 'it',
      revision: saved.revision,
      clauses: [clauseOf('it', fieldNamed('nobody.knows'))],
    });
    expect(issueCodes(errorOf(wrong))).toEqual(['text.unknown-field']);

    expect(await run('templates.reset', { kind: 'it' })).toEqual({ revision: 0 });
    expect(await run('templates.get', { kind: 'it' })).toEqual(own);
    expect((await view(versionId)).clauses).toEqual(clauses);
    await run('templates.save', { kind: 'it', revision: 0, clauses });
  });
});
