import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paragraph, type DocumentModel } from '../../shared/documents/model.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { temporaryFolder } from '../../test/support/workspace.ts';
import { renderPdf } from './render-pdf.ts';

const documentOf = (text: string): DocumentModel => ({
  meta: {
    title: 'prov',
    subject: '',
    author: '',
    language: 'sv-SE',
    registrationNumber: '',
    createdOn: localDate('2024-12-02'),
    watermark: null,
    header: { left: [], right: [] },
    footer: { left: '', middle: '', pageLabel: '' },
  },
  blocks: [paragraph('strong', text), paragraph('body', text)],
  firstPageFoot: [],
});

async function textOf(text: string): Promise<string> {
  const path = join(temporaryFolder(), 'prov.pdf');
  writeFileSync(path, await renderPdf(documentOf(text)));
  return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' });
}

// The order is the point: the letters with marks are drawn first in the process, and are made of those without.
it('a letter that is a part of another is there in the documents that come after', async () => {
  expect((await textOf('ÅÄÖÉÜåäöéü')).match(/ÅÄÖÉÜåäöéü/g)).toHaveLength(2);
  expect((await textOf('Att betala AOEU aoeu')).match(/Att betala AOEU aoeu/g)).toHaveLength(2);
});
