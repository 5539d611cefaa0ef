import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src-main/application/canonical-json.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { papers } from '../support/agreement-papers.ts';
import { somePdf, somePng } from '../support/pdfs.ts';
import { errorOf, openExample, valueOf } from '../support/workspace.ts';

let app: App;
let versionId = 0;
let attachmentId = 0;
const log: { done: number; total: number }[] = [];

const attach = async (name: string, content: Uint8Array) =>
  app.call('attachments.add', {
    kind: 'documentVersions',
    factId: versionId,
    name,
    type: 'preliminary-lease',
    base64: Buffer.from(content).toString('base64'),
  });
const render = () => app.call('documents.render', { document: 'agreement-bundle', documentVersionId: versionId });
const job = (jobId: string) =>
  app.call('documents.renderAsJob', {
    jobId,
    document: { document: 'agreement-bundle', documentVersionId: versionId },
  });
const progressOf = async (jobId: string) => valueOf(await app.call('jobs.progress', { jobId }));

/** Asks how far a job has come until there is an answer that is wanted. */
async function follow(jobId: string, until: (progress: { done: number; total: number }) => boolean): Promise<void> {
  for (;;) {
    const progress = await progressOf(jobId);
    if (progress !== null) log.push(progress);
    if (progress !== null && until(progress)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

beforeAll(async () => {
  app = await openExample();
  const { create, write } = papers(app);
  ({ versionId } = await create('overall'));
  await write(versionId);
  attachmentId = valueOf(await attach('Preliminärt hyresavtal', await somePdf({ pages: 2 }))).id;
  valueOf(await attach('Foto', somePng()));
});

describe('the bundle of a paper', () => {
  it('is a draft until it is approved, and then the same bytes each time', async () => {
    const draft = valueOf(await render());
    expect(draft.fileName).toMatch(/utkast\.pdf$/);
    const { move } = papers(app);
    await move(versionId, 'in-review');
    await move(versionId, 'approved');
    const approved = valueOf(await render());
    expect(approved.sha256).not.toBe(draft.sha256);
    expect(sha256(Buffer.from(approved.pdfBase64, 'base64'))).toBe(approved.sha256);
    expect(valueOf(await render()).sha256).toBe(approved.sha256);
  });

  it('keeps its attachments as they were approved', async () => {
    expect(errorOf(await attach('För sent', somePng())).code).toBe('attachment.version-locked');
    expect(errorOf(await app.call('attachments.withdraw', { id: attachmentId })).code).toBe(
      'attachment.version-locked',
    );
  });
});

describe('a job', () => {
  it('can be followed, and gives what it would have given without', async () => {
    log.length = 0;
    const [rendered] = await Promise.all([job('followed-job'), follow('followed-job', ({ done }) => done > 0)]);
    expect(valueOf(rendered).sha256).toBe(valueOf(await render()).sha256);
    expect(log.every(({ done, total }) => done <= total)).toBe(true);
    expect(log.every(({ done }, index) => done >= (log[index - 1]?.done ?? 0))).toBe(true);
  });

  it('leaves nothing behind, and its name can be used again', async () => {
    valueOf(await job('again-job'));
    expect(await progressOf('again-job')).toBeNull();
    expect(valueOf(await app.call('jobs.cancel', { jobId: 'again-job' }))).toEqual({ cancelled: false });
    valueOf(await job('again-job'));
  });

  it('has its name to itself while it goes on', async () => {
    const [first, second] = await Promise.all([job('taken-job'), job('taken-job')]);
    expect(first.ok).toBe(true);
    expect(errorOf(second)).toMatchObject({ kind: 'conflict', code: 'document.job-taken' });
  });

  it('stops when it is asked to, and others go on', async () => {
    const stop = async () => {
      await follow('stopped-job', () => true);
      return app.call('jobs.cancel', { jobId: 'stopped-job' });
    };
    const [stopped, answer, other] = await Promise.all([job('stopped-job'), stop(), job('other-job')]);
    expect(valueOf(answer)).toEqual({ cancelled: true });
    expect(errorOf(stopped).code).toBe('document.cancelled');
    expect(other.ok).toBe(true);
    expect(await progressOf('stopped-job')).toBeNull();
  });

  it('that fails leaves nothing behind either', async () => {
    const failed = await app.call('documents.renderAsJob', {
      jobId: 'failed-job',
      document: { document: 'agreement-bundle', documentVersionId: 9999 },
    });
    expect(errorOf(failed).kind).toBe('not-found');
    expect(await progressOf('failed-job')).toBeNull();
  });
});
