import { describe, expect, test } from 'vitest';
import { agreementFacts } from '../../../test/support/agreement-facts.ts';
import { calculated } from '../../../test/support/harnosand-annex.ts';
import { documentKinds, responsibilityKinds } from '../../domain/agreements/document-kinds.ts';
import { mergeFieldNames } from '../../domain/agreements/merge-fields.ts';
import type { Clause } from '../../domain/agreements/rich-text.ts';
import { standardTemplates } from '../../domain/agreements/templates/index.ts';
import { choices } from '../../i18n/sv/choices.ts';
import { localDate } from '../../values/local-date.ts';
import { composeBundle, type BundleInput } from './compose-bundle.ts';
import { fieldTexts } from './field-texts.ts';

const rent = { calculation: calculated(), calculationSha256: 'a'.repeat(64), colours: {} };

const input = (change: Partial<BundleInput> = {}): BundleInput => ({
  kind: 'rent',
  clauses: standardTemplates.rent,
  facts: agreementFacts,
  rent,
  responsibilities: responsibilityKinds.map((kind) => ({
    kind,
    part:
      composeBundle({
        kind,
        clauses: standardTemplates[kind],
        facts: agreementFacts,
        rent: null,
        responsibilities: [],
        attachments: [],
        createdOn: localDate('2024-05-01'),
        draft: false,
      }).bundle.parts[0] ?? null,
  })),
  attachments: [],
  createdOn: localDate('2024-05-01'),
  draft: false,
  ...change,
});

const clause = (key: string, name: string, change: Partial<Clause> = {}): Clause => ({
  key,
  title: key,
  condition: null,
  include: 'auto',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'field', attrs: { name } }] }] },
  ...change,
});

describe('fields', () => {
  test('each has a text where the facts are complete', () => {
    const texts = fieldTexts(agreementFacts);
    expect(mergeFieldNames.filter((name) => (texts[name] ?? '').trim() === '')).toEqual([]);
    expect(Object.values(texts).join('\n')).not.toMatch(/undefined|null|NaN/);
  });

  test('say that a rent begins with its version, and never before the guest’s first rent', () => {
    const begins = (from: string | null, rentStart: string | null): string | null => {
      const terms = agreementFacts.terms && {
        ...agreementFacts.terms,
        rentStart: rentStart === null ? null : localDate(rentStart),
      };
      return fieldTexts({ ...agreementFacts, from: from === null ? null : localDate(from), terms })['rent.start'];
    };
    expect(begins('2026-01-01', '2024-05-02')).toBe('2026-01-01');
    expect(begins('2023-11-01', '2024-05-02')).toBe('2024-05-02');
    expect(begins(null, '2024-05-02')).toBe('2024-05-02');
    expect(begins('2023-11-01', null)).toBe('2023-11-01');
    expect(begins(null, null)).toBeNull();
  });

  test('say the last day and not the day after, and a quarter of the year', () => {
    const texts = fieldTexts({ ...agreementFacts, to: localDate('2027-01-01') });
    expect(texts['agreement.to']).toBe('2026-12-31');
    expect(fieldTexts(agreementFacts)['agreement.to']).toBe('tills vidare');
    expect(texts['rent.quarterly']?.replaceAll('\u00a0', ' ')).toBe('137 112,31 kr');
    expect(texts['index.base-month']?.replaceAll('\u00a0', ' ')).toBe('oktober 2023');
  });

  test('name the guest’s own way to a matter before the one for all', () => {
    expect(fieldTexts(agreementFacts)['contact.it-support']).toContain('Gästens it-stöd');
  });

  test('name who answers for an area, and otherwise for all of it', () => {
    const texts = fieldTexts(agreementFacts);
    expect(texts['person.host-economy']).toContain('Eva Ekonom');
    expect(texts['person.host-it']).toContain('Ada Värd');
  });

  test('are gaps where the facts are silent, never empty', () => {
    const bare = {
      ...agreementFacts,
      site: { name: 'Härnösand', address: ' ' },
      terms: null,
      people: null,
      mandate: null,
      contactRoutes: [],
      yearlyRentOre: null,
    };
    const texts = fieldTexts(bare);
    for (const name of [
      'site.address',
      'rent.vat',
      'people.count',
      'mandate.fte',
      'contact.invoice',
      'rent.yearly',
    ] as const)
      expect(texts[name], name).toBeNull();
  });
});

describe('a bundle', () => {
  test.each(documentKinds)('of %s has no gap where the facts are complete', (kind) => {
    const made = composeBundle(input({ kind, clauses: standardTemplates[kind] }));
    expect(made.gaps).toEqual([]);
    expect(made.annexes.filter(({ missing }) => missing !== null)).toEqual([]);
    expect(made.bundle.parts).toHaveLength(made.annexes.length + 1);
  });

  test('numbers its annexes in order, and the attachments after them', () => {
    const attachment = {
      attachmentId: 7,
      title: 'Skiss',
      sha256: 'b'.repeat(64),
      mediaType: 'application/pdf',
    } as const;
    const { bundle, annexes } = composeBundle(input({ attachments: [attachment, { ...attachment, attachmentId: 8 }] }));
    expect(annexes.map(({ annexNumber }) => annexNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(bundle.attachments.map(({ annexNumber }) => annexNumber)).toEqual([10, 11]);
  });

  test('keeps the number of an annex that is missing, so that the text refers to the right one', () => {
    const made = composeBundle(input({ rent: null, responsibilities: [] }));
    expect(made.bundle.parts.map(({ annexNumber }) => annexNumber)).toEqual([null, 2, 3, 8, 9]);
    expect(made.annexes.filter(({ missing }) => missing !== null).map(({ key }) => key)).toEqual([
      'rent-calculation',
      ...responsibilityKinds.map((kind) => `responsibility-${kind}`),
    ]);
    // What blocks them is said by blockers of their own.
    expect(made.gaps).toEqual([]);
  });

  test('a guest that is no party of the calculation has no annex of it', () => {
    const facts = { ...agreementFacts, guest: { ...agreementFacts.guest, code: 'NY' } };
    expect(composeBundle(input({ facts })).annexes[0]?.missing).toMatch(/inte beräknad/);
  });

  test('numbers the clauses that are taken in, and no others', () => {
    const { clauseStates } = composeBundle(
      input({
        clauses: [
          clause('a', 'host.name'),
          clause('b', 'host.name', { condition: 'no-own-shell' }),
          clause('c', 'host.name', { include: 'never' }),
          clause('d', 'host.name', { condition: 'no-own-shell', include: 'always' }),
        ],
      }),
    );
    expect(clauseStates).toEqual([
      { key: 'a', included: true, number: 1 },
      { key: 'b', included: false, number: null },
      { key: 'c', included: false, number: null },
      { key: 'd', included: true, number: 2 },
    ]);
  });

  test('finds a gap in each clause that is taken in, also of a field that nobody knows', () => {
    const facts = { ...agreementFacts, people: null };
    const clauses = [
      clause('a', 'people.count'),
      clause('b', 'people.count', { include: 'never' }),
      clause('c', 'constructor'),
      clause('d', 'people.count'),
    ];
    const made = composeBundle(input({ facts, clauses }));
    expect(made.gaps).toEqual([
      { field: 'people.count', clauseKey: 'a' },
      { field: 'constructor', clauseKey: 'c' },
      { field: 'people.count', clauseKey: 'd' },
    ]);
    expect(JSON.stringify(made.bundle.parts[0]?.model)).toContain('«saknas: Antal medarbetare»');
  });

  test('annexes without facts are gaps that say what to register', () => {
    const facts = { ...agreementFacts, rooms: [], zones: [], duties: [], contactRoutes: [] };
    const made = composeBundle(input({ facts, clauses: [] }));
    expect(made.gaps.map(({ field, clauseKey }) => [field, clauseKey])).toEqual([
      ['rooms', null],
      ['zones', null],
      ['matrix', null],
      ['contacts', null],
    ]);
    for (const { missing } of made.annexes.filter(({ key }) => key === 'rooms' || key === 'matrix'))
      expect(missing).toMatch(/registrera/);
  });

  test('an overall agreement stands without rooms and costs while nothing is planned', () => {
    const facts = { ...agreementFacts, rooms: [], costAcceptances: [] };
    const made = composeBundle(input({ kind: 'overall', clauses: standardTemplates.overall, facts }));
    expect(made.annexes).toEqual([]);
    expect(made.gaps).toEqual([]);
  });

  test('a document of step 2 has the duties and ways of its own area alone', () => {
    const { bundle } = composeBundle(input({ kind: 'it', clauses: standardTemplates.it }));
    const text = JSON.stringify(bundle.parts.slice(1).map(({ model }) => model.blocks));
    expect(text).toContain('Uppgift it');
    expect(text).not.toContain('Uppgift hr');
    expect(text).toContain(choices.contactMatter['it-incident']);
    expect(text).not.toContain(choices.contactMatter.invoice);
    expect(text).toContain('Gästens it-stöd');
    expect(text).not.toContain('Värdens it-stöd');
  });
});

describe('the product’s own texts', () => {
  test('call the annexes of the rent agreement by the numbers and names that they have', () => {
    const names = new Map(composeBundle(input()).annexes.map(({ annexNumber, title }) => [annexNumber, title]));
    const text = JSON.stringify(standardTemplates.rent);
    const called = [...text.matchAll(/Bilaga (\d), ([^,."(]+?)(?=[,."]| \()/g)].map(([, number, name]) => [
      Number(number),
      name,
    ]);
    expect(called.length).toBeGreaterThanOrEqual(9);
    expect(called.filter(([number, name]) => names.get(Number(number)) !== name)).toEqual([]);
  });

  test('name each law with its number in the code of statutes, and each number with its law', () => {
    const laws: Readonly<Record<string, string>> = {
      '2007:515': 'myndighetsförordningen',
      '2018:585': 'säkerhetsskyddslagen',
      '2009:400': 'offentlighets- och sekretesslagen',
      '2016:1145': 'lagen om offentlig upphandling',
      '2003:778': 'lagen om skydd mot olyckor',
      '1977:1160': 'arbetsmiljölagen',
    };
    const text = JSON.stringify(standardTemplates);
    const found = [...text.matchAll(/(\S+) \((\d{4}:\d+)\)( om [a-zåäö]+(?: [a-zåäö]+){1,2})?/g)];
    const named = found.map(([, name = '', number = '', about = '']) => [
      number,
      name === 'lagen' ? name + about : name,
    ]);
    expect(named.length).toBeGreaterThanOrEqual(7);
    for (const [number = '', name = ''] of named)
      expect(name.startsWith(laws[number] ?? '?') || laws[number]?.endsWith(name), `${number} ${name}`).toBe(true);
  });
});
