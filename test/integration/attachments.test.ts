import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/contract/index.ts';
import { localDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { inspectFile } from '../../src-main/documents/bundle/inspect-pdf.ts';
import {
  doublingTree,
  encryptedPdf,
  filledForm,
  loopingTree,
  packedTooHard,
  rawPdf,
  someJpeg,
  somePdf,
  somePng,
} from '../support/pdfs.ts';
import { caller, errorOf, openExample } from '../support/workspace.ts';

const d = localDate;
const base64Of = (content: Uint8Array): string => Buffer.from(content).toString('base64');
const agency = { kind: 'agencies', factId: 2 } as const;

let app: App;
let run: ReturnType<typeof caller>;
beforeAll(async () => {
  app = await openExample();
  run = caller(app);
});

const add = (content: Uint8Array, change: Partial<Input<'attachments.add'>> = {}) =>
  app.call('attachments.add', { ...agency, name: 'fil', base64: base64Of(content), ...change });

describe('an attachment', () => {
  it('keeps what it is, of when, how long it holds and who may see it', async () => {
    const said = {
      type: 'risk-assessment',
      datedOn: d('2024-03-01'),
      validThrough: d('2026-03-01'),
      sensitivity: 'internal',
    } as const;
    const content = await somePdf({ pages: 3 });
    const added = await run('attachments.add', {
      ...agency,
      name: 'Riskbedömning.pdf',
      base64: base64Of(content),
      ...said,
    });
    expect(added).toMatchObject({ ...agency, ...said, mediaType: 'application/pdf', pages: 3, bytes: content.length });
    expect(await run('attachments.list', agency)).toContainEqual(added);
    expect((await run('attachments.get', { id: added.id })).base64).toBe(base64Of(content));
    expect((await run('history.list', { limit: 1 }))[0]).toMatchObject({ command: 'attachments.add' });
  });

  it.each(['sites', 'agencies', 'leases', 'floors'] as const)('belongs to a fact that is there: %s', async (kind) => {
    expect(await run('attachments.add', { kind, factId: 1, name: 'x', base64: base64Of(somePng()) })).toMatchObject({
      kind,
      pages: 1,
    });
    expect(errorOf(await add(somePng(), { kind, factId: 999 })).code).toBe('fact.not-found');
  });

  it('belongs to a version of a paper that is there', async () => {
    expect(errorOf(await add(somePng(), { kind: 'documentVersions', factId: 999 })).code).toBe(
      'document.version-not-found',
    );
  });

  it('can be withdrawn once, and its content stays', async () => {
    const { id } = await run('attachments.add', { ...agency, name: 'Fel fil', base64: base64Of(someJpeg()) });
    expect(await run('attachments.withdraw', { id })).toEqual({ id });
    expect((await run('attachments.list', agency)).map((row) => row.id)).not.toContain(id);
    expect((await run('attachments.get', { id })).base64).toBe(base64Of(someJpeg()));
    expect(errorOf(await app.call('attachments.withdraw', { id })).code).toBe('attachment.not-found');
    expect((await run('history.verify', {})).intact).toBe(true);
  });

  it('may hold for one day, and not end before it begins', async () => {
    const dates = (validThrough: string) => ({ datedOn: d('2024-03-01'), validThrough: d(validThrough) });
    expect((await add(somePng(), dates('2024-03-01'))).ok).toBe(true);
    const error = errorOf(await add(somePng(), dates('2024-02-29')));
    expect(error.issues).toMatchObject([{ path: 'validThrough', code: 'attachment.valid-before-dated' }]);
  });

  it('may be of 20 MB and no larger', async () => {
    const large = (bytes: number) => Buffer.concat([somePng(), Buffer.alloc(bytes - somePng().length)]);
    expect((await add(large(20 * 1024 * 1024))).ok).toBe(true);
    expect(errorOf(await add(large(20 * 1024 * 1024 + 1))).code).toBe('attachment.too-large');
    expect(errorOf(await add(large(24 * 1024 * 1024))).code).toMatch(/too-large|input\.invalid/);
  });
});

describe('a PDF that can be printed is taken', () => {
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, number]>([
    ['of 500 pages', () => somePdf({ pages: 500 }), 500],
    ['in landscape', () => somePdf({ size: [842, 595] }), 1],
    ['of an odd size', () => somePdf({ size: [37, 4000] }), 1],
    ['turned', () => somePdf({ rotate: 270 }), 1],
    ['with a filled-in form', filledForm, 1],
    ['with bytes after its end', async () => Buffer.concat([await somePdf(), Buffer.from('\0\0<html>')]), 1],
    [
      'whose pages have no size and no content',
      () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [3 0 R 3 0 R] >>', '<< /Type /Page >>']),
      2,
    ],
  ])('%s', async (_what, make, pages) => {
    expect(await inspectFile(await make(), 'application/pdf')).toEqual({ ok: true, value: { pages } });
  });
});

describe('a PDF that could not be printed is refused with the reason', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array]>([
    ['locked with a password', 'encrypted', encryptedPdf],
    ['cut off', 'damaged', async () => (await somePdf({ pages: 20 })).slice(0, -200)],
    ['cut in its middle', 'damaged', async () => (await somePdf({ pages: 20 })).slice(0, 3000)],
    ['of nothing but its first line', 'damaged', () => Buffer.from('%PDF-1.7\n')],
    ['of random bytes', 'damaged', () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(3_000_000)])],
    [
      'of random bytes with an end',
      'damaged',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000), Buffer.from('\nstartxref\n9\n%%EOF')]),
    ],
    ['whose tree of pages leads back to itself', 'damaged', loopingTree],
    ['whose tree of pages doubles at every level', 'damaged', doublingTree],
    ['without pages', 'no-pages', () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [] >>'])],
    ['whose page is missing', 'damaged', () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [9 0 R] >>'])],
    [
      'whose content is missing',
      'damaged',
      () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [3 0 R] >>', '<< /Contents 9 0 R >>']),
    ],
    ['nested without end', 'damaged', () => rawPdf(['['.repeat(1_000_000)])],
    ['of a few bytes that unpack to gigabytes', 'damaged', () => packedTooHard(200)],
    [
      'whose resources lead back to themselves through every page',
      'damaged',
      () => rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] >>']),
    ],
  ])('%s', async (_what, fault, make) => {
    expect(await inspectFile(await make(), 'application/pdf')).toEqual({ ok: false, error: fault });
    const error = errorOf(await add(await make(), { name: 'Avtal.pdf' }));
    expect(error).toMatchObject({ kind: 'invalid', code: `attachment.${fault}` });
    expect(error.message).toMatch(/^Filen Avtal\.pdf .*\.$/);
  });

  it('a table of cross references that points in circles does not matter: the file is read as it stands', async () => {
    const looping = Buffer.from(
      rawPdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Kids [3 0 R] >>', '<< /Type /Page >>']),
    )
      .toString('latin1')
      .replace('trailer\n<<', 'xref\n0 1\n0000000009 65535 f \ntrailer\n<< /Prev 9');
    expect((await inspectFile(Buffer.from(looping, 'latin1'), 'application/pdf')).ok).toBe(true);
  });

  it('any file with some of its bytes changed is taken or refused, never more', async () => {
    const whole = await somePdf({ pages: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (changes) => {
          const changed = Uint8Array.from(whole);
          for (const [at, byte] of changes) changed[at] = byte;
          const inspected = await inspectFile(changed, 'application/pdf');
          expect(inspected.ok || ['damaged', 'encrypted', 'no-pages'].includes(inspected.error)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a picture', () => {
  it.each<[string, string, Uint8Array]>([
    ['a PNG that is cut off', 'damaged', somePng(200, 200).slice(0, -30)],
    ['a PNG of another size than it says', 'damaged', somePng(20, 20, [400, 400])],
    ['a PNG of nothing', 'damaged', somePng(20, 20, [0, 20])],
    ['a PNG of more pixels than there is room for', 'too-many-pixels', somePng(20, 20, [60_000, 60_000])],
    ['a JPEG that is cut off before its picture', 'damaged', someJpeg().slice(0, 90)],
    ['a JPEG of random bytes', 'damaged', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(5000)])],
  ])('%s is refused with the reason', async (_what, fault, content) => {
    expect(errorOf(await add(content)).code).toBe(`attachment.${fault}`);
  });

  it('of a kind that we know is taken', async () => {
    expect((await add(somePng())).ok).toBe(true);
    expect((await add(someJpeg(6))).ok).toBe(true);
    expect(errorOf(await add(Buffer.from('GIF89a'))).code).toBe('attachment.type');
  });
});
