import { describe, expect, it } from 'vitest';
import { compareClauses } from '../../domain/agreements/compare-versions.ts';
import { localDate } from '../../values/local-date.ts';
import type { Block, Rich } from '../model.ts';
import { versionComparisonDocument, type VersionComparison } from './version-comparison.ts';

const d = localDate;

const clause = (key: string, number: number, text: string) => ({ key, number, title: key, text });

const comparison: VersionComparison = {
  kind: 'rent',
  siteName: 'Härnösand',
  hostName: 'Specialpedagogiska skolmyndigheten',
  guestName: 'Kammarkollegiet',
  registrationNumber: '2.4.1-2024/0117',
  createdOn: d('2024-05-02'),
  now: { number: 2, status: 'Utkast', from: d('2025-01-01'), to: null },
  before: { number: 1, status: 'Gäller', from: d('2024-05-02'), to: d('2025-01-01') },
  clauses: compareClauses(
    [clause('Parter', 1, 'Mellan två parter.'), clause('Hyra', 2, 'Hyran är 100 kronor.\nDen betalas i förskott.')],
    [clause('Parter', 1, 'Mellan två parter.'), clause('Hyra', 2, 'Hyran är 120 kronor.\nDen betalas i förskott.')],
  ),
  amounts: [
    { name: 'premises', beforeOre: 100_00, nowOre: 90_50 },
    { name: 'indexation', beforeOre: null, nowOre: 29_50 },
    { name: 'yearlyRent', beforeOre: 100_00, nowOre: 120_00 },
  ],
};

const linesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'heading' || block.kind === 'paragraph') return [block.text];
    if (block.kind === 'rich') return [block.runs.map(({ text }) => text).join('')];
    return block.kind === 'table' ? block.rows.map(({ cells }) => cells.join(' | ')) : [];
  });

const lines = (more: Partial<VersionComparison> = {}): string =>
  linesOf(versionComparisonDocument({ ...comparison, ...more }).blocks)
    .join('\n')
    .replaceAll('\u00a0', ' ');

describe('a printed comparison of two versions', () => {
  it('marks in each changed clause what is new and what was taken out, and leaves out what is as it was', () => {
    const { blocks } = versionComparisonDocument(comparison);
    const [changed] = blocks.filter((block): block is Rich => block.kind === 'rich');
    expect(changed?.runs).toEqual([
      { text: 'Hyran är ' },
      { text: '[100] ', italic: true },
      { text: '120 ', bold: true },
      { text: 'kronor.' },
    ]);
    expect(lines()).toContain('2 Hyra\nHyran är [100] 120 kronor.\n…\nOförändrade: 1 Parter.');
  });

  it('shows amounts before and now, and the difference with its sign', () => {
    expect(lines()).toContain('Lokalhyra | 100,00 | 90,50 | −9,50');
    expect(lines()).toContain('Indexuppräkning | – | 29,50 | ');
    expect(lines()).toContain('Årshyra | 100,00 | 120,00 | +20,00');
    expect(lines({ amounts: [] })).not.toContain('Belopp');
  });

  it('says which versions they are, the last day inclusive', () => {
    const facts = versionComparisonDocument(comparison).blocks.find((block) => block.kind === 'facts');
    const values = facts?.kind === 'facts' ? facts.items.map(({ value }) => value.replaceAll('\u00a0', ' ')) : [];
    expect(values).toContain('Version 1, gäller, 2024-05-02 – 2024-12-31');
    expect(values).toContain('Version 2, utkast, från 2025-01-01');
  });

  it('says of a clause that it is new, has been taken out, or has moved', () => {
    const before = [clause('A', 1, 'a'), clause('B', 2, 'b'), clause('C', 3, 'c')];
    const text = lines({
      clauses: compareClauses(before, [clause('B', 1, 'b'), clause('A', 2, 'a'), clause('D', 3, 'd')]),
    });
    expect(text).toMatch(/(1 B|2 A) \(tidigare punkt [12]\)\nFlyttad\. Texten är som den var\./);
    expect(text).toContain('Struken: 3 C\n[c]');
    expect(text).toContain('Ny: 3 D\nd');
  });

  it('says so where nothing is changed, and where there is nothing to compare with', () => {
    const same = [clause('A', 1, 'a')];
    expect(lines({ clauses: compareClauses(same, same) })).toContain(
      'Ingen punkt är ändrad i version 2 jämfört med version 1.',
    );
    expect(lines({ before: null, clauses: compareClauses([], same) })).toContain(
      'Version 2 är den första: allt i den är nytt.',
    );
  });
});
