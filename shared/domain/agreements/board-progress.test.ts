import { describe, expect, it } from 'vitest';
import { localDate } from '../../values/local-date.ts';
import { blockersOf, nextKind, readinessOf, standingOf, type Papers, type ProgressInput } from './board-progress.ts';
import { documentKinds, type DocumentKind, type VersionState } from './document-kinds.ts';
import type { DatedVersion } from './version-status.ts';

const d = localDate;
const date = d('2024-05-02');

const version = (id: number, state: VersionState, from: string | null, to: string | null = null): DatedVersion => ({
  id,
  number: id,
  state,
  from: from === null ? null : d(from),
  to: to === null ? null : d(to),
});

const inForce = version(1, 'signed', '2024-01-01');
const toCome = version(2, 'signed', '2024-07-01');
const ended = version(1, 'signed', '2023-01-01', '2024-01-01');
const draft = version(3, 'draft', '2025-01-01');

describe('the version that counts on a date', () => {
  it.each([
    ['none', [], null, null, null],
    ['the one in force before the draft after it', [[inForce, draft]], 1, 'in-force', 3],
    ['the one in force before the one that is to begin', [[inForce, toCome]], 1, 'in-force', null],
    ['the one that is to begin where none is in force', [[ended, toCome]], 2, 'signed', null],
    ['the draft where the last has ended', [[ended, draft]], 3, 'draft', null],
    ['the ended where nothing else is', [[ended]], 1, 'ended', null],
    ['the withdrawn where nothing else is', [[version(1, 'withdrawn', null)]], 1, 'withdrawn', null],
    [
      'the latest document where two are in force',
      [[inForce], [version(5, 'signed', '2024-02-01')]],
      5,
      'in-force',
      null,
    ],
  ] as const)('%s', (_, papers, id, status, open) => {
    const standing = standingOf(papers, date);
    expect([standing.version?.id ?? null, standing.status, standing.open?.id ?? null]).toEqual([id, status, open]);
  });
});

describe('what is to build on a paper', () => {
  it.each([
    ['finds it signed where it holds', [[inForce]], 'signed'],
    ['finds it signed where it is to begin', [[toCome]], 'signed'],
    ['finds nothing where it has ended', [[ended]], 'none'],
    ['finds it approved', [[version(1, 'approved', '2024-06-01')]], 'approved'],
    ['finds nothing in a draft', [[draft]], 'none'],
  ] as const)('%s', (_, papers, readiness) => {
    expect(readinessOf(papers, date)).toBe(readiness);
  });

  const papersWith = (signed: readonly DocumentKind[]): Record<DocumentKind, Papers<DatedVersion>> =>
    Object.fromEntries(
      documentKinds.map((kind) => [kind, signed.includes(kind) ? [[inForce]] : []]),
    ) as unknown as Record<DocumentKind, Papers<DatedVersion>>;

  it('comes in the order of the three steps', () => {
    expect(nextKind(papersWith([]), date)).toBe('overall');
    expect(nextKind(papersWith(['overall', 'it']), date)).toBe('economy');
    expect(nextKind(papersWith(['overall', 'economy', 'it', 'premises', 'hr']), date)).toBe('rent');
    expect(nextKind(papersWith(documentKinds), date)).toBeNull();
  });
});

const ready: ProgressInput = {
  kind: 'overall',
  version: { state: 'in-review', from: date, basisDate: null, acceptedDifference: '' },
  endedOn: null,
  replaces: null,
  readiness: { overall: 'signed', economy: 'approved', it: 'signed', premises: 'approved', hr: 'signed', rent: 'none' },
  hasText: true,
  gaps: [],
  costs: [],
  noFacts: null,
  rent: null,
  attachments: [],
};
const rentVersion = { state: 'in-review', from: date, basisDate: date, acceptedDifference: '' } as const;
const rent: Partial<ProgressInput> = {
  kind: 'rent',
  version: rentVersion,
  rent: { hasTerms: true, failure: null, changed: false, changedAnnexes: [] },
};
const pending = { costs: [{ subject: 'Glasvägg', decision: 'pending' }] } as const;
const declined = { costs: [{ subject: 'Glasvägg', decision: 'declined' }] } as const;
const noOverall = { readiness: { ...ready.readiness, overall: 'approved' } } as const;
const failure = { code: 'rent.one-host', params: { count: '0' } } as const;
const approved = { ...rentVersion, state: 'approved' } as const;
const changed = { hasTerms: true, failure: null, changed: true, changedAnnexes: [] } as const;

describe('what stands in the way of a version', () => {
  it.each<readonly [string, Partial<ProgressInput>, readonly string[]]>([
    ['nothing, where all is there', {}, []],
    ['nothing, of a rent agreement where all is there', rent, []],
    ['that it is not made', { version: null }, ['not-created!']],
    ['that it has come to its end', { version: null, endedOn: date }, ['period-ended!']],
    ['its period', { version: { ...rentVersion, from: null } }, ['no-period!']],
    ['that nothing is written', { hasText: false }, ['no-text!']],
    ['each gap once', { gaps: ['guest.name', 'rent.yearly', 'guest.name'] }, ['gap!', 'gap!']],
    ['facts that cannot be read', { noFacts: failure }, ['no-facts!']],
    ['of step 2: the overall agreement unsigned', { ...noOverall, kind: 'it' }, ['needs-document!']],
    [
      'of step 2: the overall agreement unsigned, which a draft is only told of',
      { ...noOverall, kind: 'it', version: { ...rentVersion, state: 'draft' } },
      ['needs-document'],
    ],
    ['nothing of step 3 in step 1', { readiness: { ...ready.readiness, it: 'none' } }, []],
    [
      'of the rent: each annex that is not approved',
      { ...rent, readiness: { ...ready.readiness, it: 'none', hr: 'none' } },
      ['needs-document!', 'needs-document!'],
    ],
    ['of the rent: its basis date', { ...rent, version: { ...rentVersion, basisDate: null } }, ['no-basis-date!']],
    ['of the rent: its terms', { ...rent, rent: { ...changed, hasTerms: false, failure } }, ['no-agreement!']],
    ['of the rent: its calculation', { ...rent, rent: { ...changed, failure } }, ['no-calculation!']],
    ['of the rent: a cost without an answer', { ...rent, ...pending }, ['cost-pending!']],
    ['of the overall agreement: that cost is only remarked', pending, ['cost-pending']],
    ['of step 2: costs are no matter', { ...declined, kind: 'hr' }, []],
    ['a cost that was declined', declined, ['cost-declined!']],
    [
      'attachments are only remarked',
      { attachments: [{ name: 'Skiss', expired: true, secret: true }] },
      ['attachment-expired', 'attachment-secret'],
    ],
    ['a rent that begins with the one before', { ...rent, replaces: { number: 1, from: date } }, ['starts-too-early!']],
    ['a text may change place with the one before on a day', { replaces: { number: 1, from: date } }, []],
    [
      'a text that begins before the one before',
      { replaces: { number: 1, from: d('2024-05-03') } },
      ['starts-too-early!'],
    ],
    [
      'of what is approved: an annex that reads otherwise by now is only remarked',
      { ...rent, version: approved, rent: { ...changed, changed: false, changedAnnexes: ['it'] } },
      ['annex-changed'],
    ],
    [
      'of what is approved: a rent that has been locked since, from the same day or later',
      { ...rent, version: approved, replaces: { number: 2, from: date } },
      ['starts-too-early!'],
    ],
    ['of what is approved: facts that have changed', { ...rent, version: approved, rent: changed }, ['facts-changed!']],
    [
      'of what is approved: facts that have changed, where it is accepted',
      { ...rent, version: { ...approved, acceptedDifference: 'Två öre' }, rent: changed },
      ['facts-changed'],
    ],
    [
      'of what is approved: everything else is only remarked',
      { ...rent, ...pending, version: approved, readiness: { ...ready.readiness, it: 'none' } },
      ['needs-document', 'cost-pending'],
    ],
  ])('%s', (_, input, expected) => {
    const found = blockersOf({ ...ready, ...input });
    expect(found.map(({ code, stops }) => (stops ? `${code}!` : code))).toEqual(expected);
  });

  it('comes with what stops before what is only said', () => {
    const found = blockersOf({ ...ready, ...pending, gaps: ['guest.name'] });
    expect(found.map(({ code }) => code)).toEqual(['gap', 'cost-pending']);
  });

  it('says where it is mended, and why', () => {
    expect(blockersOf({ ...ready, ...noOverall, kind: 'it' })).toEqual([
      { code: 'needs-document', params: { kind: 'overall' }, stops: true, kind: 'overall' },
    ]);
    expect(blockersOf({ ...ready, ...rent, rent: { ...changed, failure } })[0]?.params).toEqual({
      reason: 'rent.one-host',
      count: '0',
    });
  });
});
