import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { heading, row, table, type Block, type DocumentModel } from '../../shared/documents/model.ts';
import { localDate } from '../../shared/values/local-date.ts';
import { renderPdf } from './render-pdf.ts';

vi.setConfig({ testTimeout: 60_000 });

const documentOf = (blocks: readonly Block[]): DocumentModel => ({
  meta: {
    title: 'Prov',
    subject: 'Prov',
    author: 'Prov',
    language: 'sv-SE',
    registrationNumber: '',
    createdOn: localDate('2024-05-02'),
    watermark: null,
    header: { left: ['Prov'], right: [] },
    footer: { left: '', middle: '', pageLabel: '{page}' },
  },
  blocks,
  firstPageFoot: [],
});

async function wordsOf(blocks: readonly Block[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vardskap-table-'));
  try {
    const path = join(folder, 'a.pdf');
    writeFileSync(path, await renderPdf(documentOf(blocks)));
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).split(/\s+/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const long = (end: string): string => `${'Rutinen beskrivs här med många ord. '.repeat(55)}${end}`;
const columns = [
  { header: 'Nr', align: 'left', weight: 10 },
  { header: 'Rutin', align: 'left', weight: 40 },
  { header: 'Ansvarig', align: 'left', weight: 20 },
] as const;

describe('a table', () => {
  it('loses no word where its rows are higher than a page', async () => {
    const ends = Array.from({ length: 6 }, (_, at) => `slut${String(at)}`);
    const rows = ends.map((end, at) => row('row', String(at), long(end), long(`${end}b`)));
    const words = await wordsOf([table(columns, rows)]);
    for (const end of ends) {
      expect(words).toContain(end);
      expect(words).toContain(`${end}b`);
    }
  });

  it('nor where it should stay together with its heading', async () => {
    const rows = [0, 1, 2].map((at) => row('row', String(at), long(`slut${String(at)}`), ''));
    const words = await wordsOf([{ kind: 'together', blocks: [heading(2, 'Rubrik'), table(columns, rows)] }]);
    for (const at of [0, 1, 2]) expect(words).toContain(`slut${String(at)}`);
  });
});
