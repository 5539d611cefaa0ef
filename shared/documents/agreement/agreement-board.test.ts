import { describe, expect, it } from 'vitest';
import { documentKinds } from '../../domain/agreements/document-kinds.ts';
import { localDate } from '../../values/local-date.ts';
import type { Block } from '../model.ts';
import { agreementBoardDocument, type BoardGuest } from './agreement-board.ts';

const d = localDate;

const guest: BoardGuest = {
  name: 'Kammarkollegiet',
  yearlyRentOre: 36_600_000,
  papers: documentKinds.map((kind) => ({
    kind,
    registrationNumber: kind === 'overall' ? '2.4.1-2024/0117' : '',
    number: kind === 'overall' ? 1 : null,
    status: kind === 'overall' ? 'in-force' : null,
    from: kind === 'overall' ? d('2024-05-02') : null,
    to: kind === 'overall' ? d('2025-01-01') : null,
    openState: kind === 'overall' ? 'in-review' : null,
  })),
  next: { kind: 'economy', remarks: ['Handlingen är inte skapad.'] },
};

function linesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'together') return linesOf(block.blocks);
    if (block.kind === 'table') return block.rows.map(({ cells, sub }) => [...cells, sub ?? ''].join(' | '));
    return block.kind === 'heading' || block.kind === 'paragraph' ? [block.text] : [];
  });
}

const lines = (guests: readonly BoardGuest[]): string[] =>
  linesOf(
    agreementBoardDocument({
      siteName: 'Härnösand',
      hostName: 'Specialpedagogiska skolmyndigheten',
      date: d('2024-05-02'),
      createdOn: d('2024-05-02'),
      guests,
    }).blocks,
  ).map((line) => line.replaceAll('\u00a0', ' '));

describe('the printed board', () => {
  it('shows each paper of a guest, the last day inclusive, and the version that is worked on', () => {
    expect(lines([guest])).toContain(
      'Övergripande överenskommelse | 2.4.1-2024/0117 | 1 | Gäller | 2024-05-02 – 2024-12-31 | En ny version är under arbete: på granskning.',
    );
    expect(lines([guest]).filter((line) => line.includes('Inte påbörjad'))).toHaveLength(5);
  });

  it('says what is next, why it waits, and what the guest pays', () => {
    expect(lines([guest])).toContain('Årshyra enligt låst beräkning: 366 000 kr.');
    expect(lines([guest])).toContain('Nästa steg: Ansvarsfördelning: ekonomi och inköp. Handlingen är inte skapad.');
    expect(lines([{ ...guest, next: null, yearlyRentOre: null }])).toContain('Alla steg är undertecknade.');
  });

  it('says how many guests have signed everything, and so where there is none', () => {
    expect(lines([guest, { ...guest, next: null }])[1]).toContain('1 av 2 gästmyndigheter');
    expect(lines([]).at(-1)).toBe('Ingen gästmyndighet är antecknad i kontorsgemenskapen den dagen.');
  });
});
