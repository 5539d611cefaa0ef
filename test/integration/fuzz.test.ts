import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { contract, procedureNames } from '../../shared/contract/index.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller, openExample } from '../support/workspace.ts';

/** Values that boundaries stumble over, mixed with anything that JSON can say. */
const awkward = fc.constantFrom<unknown>(
  null,
  true,
  '',
  ' ',
  '0',
  '-1',
  '1e400',
  'NaN',
  '2024-02-30',
  '2024-05-01',
  '9999-99-99',
  'å'.repeat(5000),
  '\u0000',
  '\ud800',
  '../../x',
  "'; DROP TABLE room; --",
  0,
  -1,
  1,
  1.5,
  1e15,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  { $gt: 1 },
  [[[]]],
  { exclusiveAgencyId: 1 },
  { groupId: 1, key: 'fixed', fixed: [] },
  { groupId: 1, key: 'headcount' },
);
const anything = fc.oneof({ weight: 3, arbitrary: awkward }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });

const fieldNames = [
  'id',
  'versionId',
  'siteId',
  'agencyId',
  'from',
  'to',
  'date',
  'otherDate',
  'identity',
  'attributes',
  'changes',
  'code',
  'name',
  'by',
  'common',
  'areaHundredths',
  'people',
  'path',
  'document',
  'agreementId',
  'year',
  'quarter',
  'number',
  'kind',
  'rate',
  'guestAgencyId',
  'documentId',
  'documentVersionId',
  'registrationNumber',
  'basisDate',
  'reason',
  'revision',
  'clauses',
  'signatories',
  'agreementIds',
  'baseYear',
  'month',
  'value',
  'days',
];
const nested = fc.dictionary(fc.constantFrom(...fieldNames), anything, { maxKeys: 6 });
const input = fc.dictionary(fc.constantFrom(...fieldNames), fc.oneof(anything, nested), { maxKeys: 8 });

/** They write files or change what the other rounds stand on. */
const left = new Set(['workspace.openExample', 'backups.create', 'backups.restore', 'documents.save']);
const names = procedureNames.filter((name) => !left.has(name));

/** The calls that build the example: valid ones, to be spoilt. */
const steps = JSON.parse(
  readFileSync(new URL('../../src-main/application/workspace/harnosand.json', import.meta.url), 'utf8'),
) as { procedure: string; input: unknown }[];

const party = (agencyId: number) => ({ agencyId, name: 'Ada', title: '', place: 'Härnösand', signedOn: '2024-05-01' });
const someClauses = [
  {
    key: 'parties',
    title: 'Parter',
    condition: 'own-shell',
    include: 'always',
    body: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Parterna' }] },
        { type: 'paragraph', content: [{ type: 'field', attrs: { name: 'guest.name' } }] },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'En' }] }] }],
        },
      ],
    },
  },
];
const newPaper = { siteId: 1, guestAgencyId: 4, kind: 'hr', registrationNumber: 'K/1', from: '2024-06-01' };
/** Calls about papers, templates and the index, for ids that are there. */
const paperCalls: readonly { procedure: string; input: unknown }[] = [
  { procedure: 'agreementDocuments.create', input: newPaper },
  {
    procedure: 'agreementDocuments.create',
    input: { ...newPaper, kind: 'rent', registrationNumber: 'K/2', agreementId: 3, basisDate: '2024-05-01' },
  },
  { procedure: 'agreementDocuments.newVersion', input: { documentId: 1, reason: 'amendment', from: '2024-09-01' } },
  { procedure: 'documentVersions.get', input: { id: 1, date: '2024-06-01' } },
  { procedure: 'documentVersions.saveText', input: { id: 1, revision: 0, clauses: someClauses } },
  { procedure: 'documentVersions.update', input: { id: 1, revision: 0, to: '2030-01-01', acceptedDifference: 'Ja.' } },
  { procedure: 'documentVersions.move', input: { id: 1, to: 'in-review', by: 'Kim', note: '' } },
  { procedure: 'documentVersions.move', input: { id: 1, to: 'approved', by: 'Kim', note: '' } },
  { procedure: 'documentVersions.sign', input: { id: 1, signatories: [party(1), party(4)] } },
  { procedure: 'documentVersions.markPrinted', input: { id: 1, pages: 12 } },
  { procedure: 'documentVersions.compare', input: { id: 1, otherId: 1 } },
  { procedure: 'templates.save', input: { kind: 'it', revision: 0, clauses: someClauses } },
  { procedure: 'indexFigures.record', input: { baseYear: '1980', month: '2025-10', value: '420.00', source: 'SCB' } },
  { procedure: 'uprating.preview', input: { siteId: 1, from: '2025-01-01' } },
  { procedure: 'uprating.run', input: { siteId: 1, from: '2025-01-01', agreementIds: [1, 2] } },
  { procedure: 'recount.suggestions', input: { siteId: 1, date: '2025-02-01' } },
  { procedure: 'criticalDates.list', input: { siteId: 1, from: '2024-05-01', days: 365 } },
  { procedure: 'agreementDocuments.board', input: { siteId: 1, date: '2024-06-01' } },
];

const resolved = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' && inner.startsWith('@') ? 1 : inner,
  ) as unknown;

/** The same input with another value in its `place`-th spot, counted through the whole tree. */
function spoilt(input: unknown, place: number, value: unknown): unknown {
  const spots: (readonly [Record<string, unknown>, string])[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      spots.push([node as Record<string, unknown>, key]);
      visit((node as Record<string, unknown>)[key]);
    }
  };
  visit(input);
  const spot = spots[place % Math.max(spots.length, 1)];
  if (spot !== undefined) spot[0][spot[1]] = value;
  return input;
}

describe('whatever is sent to any procedure', () => {
  let app: App;
  beforeAll(async () => {
    app = await openExample();
  });

  const lastRow = async () => (await caller(app)('history.list', { limit: 1 }))[0]?.seq;

  it('is answered with a value or a typed error in Swedish, never a bug, and an error writes nothing', async () => {
    const run = caller(app);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.oneof(input, anything), async (name, value) => {
        const before = await lastRow();
        const result = await app.dispatch(name, value);
        if (result.ok) return;
        expect(result.error.kind, `${name} ${JSON.stringify(value)}`).not.toBe('unexpected');
        expect(result.error.message).toMatch(/\.$/);
        for (const issue of result.error.issues ?? []) expect(issue.message).toMatch(/[.)]$/);
        expect(await lastRow()).toBe(before);
      }),
      { numRuns: 2500 },
    );
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
  });

  it.each([
    ['the example', steps],
    ['the papers', paperCalls],
  ])('spoilt in one place of what makes %s, is refused at that place or taken as it is', async (_, calls) => {
    const run = caller(app);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...calls),
        fc.nat(),
        anything,
        async ({ procedure, input: valid }, place, value) => {
          const before = await lastRow();
          const result = await app.dispatch(procedure, spoilt(resolved(valid), place, value));
          const after = await lastRow();
          if (result.ok) return;
          expect(result.error.kind, `${procedure} ${JSON.stringify(spoilt(resolved(valid), place, value))}`).not.toBe(
            'unexpected',
          );
          expect(after).toBe(before);
        },
      ),
      { numRuns: 1500 },
    );
    expect(await run('history.verify', {})).toMatchObject({ intact: true });
  });

  it('has its procedures described as queries or commands with a Swedish title', () => {
    for (const name of procedureNames) expect(contract[name].title).toMatch(/\p{Lu}/u);
  });
});
