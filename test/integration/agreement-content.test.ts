import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  documentKinds,
  responsibilityKinds,
  type DocumentKind,
} from '../../shared/domain/agreements/document-kinds.ts';
import { mergeFieldNames } from '../../shared/domain/agreements/merge-fields.ts';
import { standardTemplates } from '../../shared/domain/agreements/templates/index.ts';
import { composeBundle, type ComposedBundle } from '../../shared/documents/agreement/compose-bundle.ts';
import { localDate, type LocalDate } from '../../shared/values/local-date.ts';
import {
  loadAgreementFacts,
  type AgreementFactsKey,
} from '../../src-main/application/agreements/load-agreement-facts.ts';
import { agreedRent } from '../../src-main/application/rent/agreement-versions.ts';
import { renderPdf } from '../../src-main/documents/render-pdf.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { openDatabase, type Store } from '../../src-main/storage/open-database.ts';
import { caller, errorOf, openExample, temporaryFolder, valueOf } from '../support/workspace.ts';

const run = promisify(execFile);
const date = localDate('2024-07-01');
const guests = ['SKV', 'SOS', 'KK'] as const;
type Guest = (typeof guests)[number];

let app: App;
let store: Store;
let folder = '';
const agencyIds = new Map<string, number>();
const agreementIds = new Map<string, number>();

beforeAll(async () => {
  app = await openExample();
  for (const agency of await caller(app)('agencies.list', {}))
    agencyIds.set(String(agency.identity['code']), agency.id);
  for (const agreement of await caller(app)('agreements.list', { siteId: 1 })) {
    const code = [...agencyIds].find(([, id]) => id === agreement.identity['guestAgencyId'])?.[0] ?? '';
    agreementIds.set(code, agreement.id);
  }
  store = valueOf(openDatabase(app.dataFolder));
  folder = temporaryFolder();
});
afterAll(() => {
  store.sqlite.close();
});

const idOf = (ids: ReadonlyMap<string, number>, code: string): number => {
  const id = ids.get(code);
  if (id === undefined) throw new Error(code);
  return id;
};

const keyOf = (guest: string, on: LocalDate = date): AgreementFactsKey => ({
  siteId: 1,
  guestAgencyId: idOf(agencyIds, guest),
  agreementId: agreementIds.get(guest) ?? null,
  date: on,
  from: on,
  to: null,
  registrationNumber: '2.4.1-2024/0117',
  versionNumber: 1,
  yearlyRentOre: null,
  basisDate: null,
});

function composed(guest: Guest, kind: DocumentKind): ComposedBundle {
  const rent = valueOf(agreedRent(store, { agreementId: idOf(agreementIds, guest), basisDate: date, from: date }));
  const facts = valueOf(
    loadAgreementFacts(store, { ...keyOf(guest), yearlyRentOre: rent.yearlyRentOre, basisDate: date }),
  );
  const made = (of: DocumentKind, responsibilities: Parameters<typeof composeBundle>[0]['responsibilities']) =>
    composeBundle({
      kind: of,
      clauses: standardTemplates[of],
      facts,
      rent: { calculation: rent.calculation, calculationSha256: 'a'.repeat(64), colours: {} },
      responsibilities,
      attachments: [],
      createdOn: date,
      draft: false,
    });
  if (kind !== 'rent') return made(kind, []);
  return made(
    kind,
    responsibilityKinds.map((of) => ({ kind: of, part: made(of, []).bundle.parts[0] ?? null })),
  );
}

async function textOf(name: string, pdf: Uint8Array): Promise<string> {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, pdf);
  const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 64 * 1024 * 1024 });
  return stdout.replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
}

const leftovers = /undefined|\bnull\b|NaN|\{\{|\[object/;

describe.each(guests)('the papers of %s', (guest) => {
  it.each(documentKinds)('%s: all its parts are read back from their PDFs, whole and without a gap', async (kind) => {
    const { bundle, gaps, annexes } = composed(guest, kind);
    expect(gaps).toEqual([]);
    expect(annexes.filter(({ missing }) => missing !== null)).toEqual([]);
    for (const part of bundle.parts) {
      const text = await textOf(`${guest}-${kind}-${part.key}`, await renderPdf(part.model));
      expect(text, part.key).not.toMatch(leftovers);
      expect(text, part.key).not.toContain('saknas:');
      expect(
        mergeFieldNames.filter((name) => text.includes(name)),
        part.key,
      ).toEqual([]);
      expect(text, part.key).toContain('2.4.1-2024/0117');
    }
  });
});

describe('what a text says of its guest', () => {
  const clauseTitles = (guest: Guest, kind: DocumentKind): string[] => {
    const included = new Set(
      composed(guest, kind).clauseStates.flatMap((state) => (state.included ? [state.key] : [])),
    );
    return standardTemplates[kind].filter(({ key }) => included.has(key)).map(({ key }) => key);
  };

  it('a guest with its own shell and network has clauses about them, and one that shares about sharing', () => {
    expect(clauseTitles('KK', 'it')).toContain('own-network');
    expect(clauseTitles('SKV', 'it')).toContain('shared-network');
    expect(clauseTitles('SKV', 'it')).not.toContain('own-network');
    expect(clauseTitles('SOS', 'premises')).toEqual(expect.arrayContaining(['own-shell', 'own-dining']));
    expect(clauseTitles('KK', 'premises')).toEqual(expect.arrayContaining(['own-shell', 'dining']));
    expect(clauseTitles('SKV', 'premises')).toEqual(expect.arrayContaining(['no-own-shell', 'shared-workplaces']));
    expect(clauseTitles('SKV', 'rent')).not.toContain('investments');
  });

  it('lists its own rooms, and those that it shares with whom', () => {
    const facts = valueOf(loadAgreementFacts(store, keyOf('KK')));
    expect(facts.ownAreaHundredths).toBe(14_500);
    const dining = facts.rooms.find(({ kind }) => kind === 'dining');
    expect(dining?.sharedWith).toEqual(['Skolverket', 'Specialpedagogiska skolmyndigheten']);
    expect(
      facts.rooms.some(({ sharedWith, zone }) => sharedWith === null && zone === 'Inre skalskydd Socialstyrelsen'),
    ).toBe(false);
    expect(facts.zones.map(({ name, own }) => [name, own])).toEqual([
      ['Yttre skalskydd', false],
      ['Inre skalskydd Kammarkollegiet', true],
    ]);
  });

  it('an agreement that is drawn up before the guest has moved in is about its first day', () => {
    const facts = valueOf(loadAgreementFacts(store, keyOf('KK', localDate('2024-01-15'))));
    expect(facts.date).toBe('2024-05-01');
    expect(facts.people).toBe('5');
    expect(facts.from).toBe('2024-01-15');
  });

  it('each guest’s own owner of a duty takes the place of the one for all', () => {
    const ownersOf = (guest: Guest): string[][] => {
      const duty = valueOf(loadAgreementFacts(store, keyOf(guest))).duties.find(({ number }) => number === 'I1');
      return (duty?.owners ?? []).map(({ owner }) => [owner]);
    };
    expect(ownersOf('SKV')).toEqual([['host']]);
    expect(ownersOf('KK')).toEqual([['guest']]);
  });

  it('an unknown guest and a site without one host are errors that say so', async () => {
    const site = { identity: { code: 'TOM' }, from: localDate('2024-01-01'), attributes: { name: 'Tomt kontor' } };
    const { id: siteId } = await caller(app)('sites.add', site);
    expect(errorOf(loadAgreementFacts(store, { ...keyOf('KK'), siteId })).code).toBe('rent.one-host');
    expect(errorOf(loadAgreementFacts(store, { ...keyOf('KK'), guestAgencyId: 999 })).code).toBe('fact.not-found');
  });
});

describe('papers for the wall and the meeting', () => {
  it('the contact poster of a guest is one page with a number for every matter', async () => {
    const { pdfBase64, fileName } = await caller(app)('documents.render', {
      document: 'contact-poster',
      siteId: 1,
      guestAgencyId: idOf(agencyIds, 'KK'),
      date,
    });
    expect(fileName).toBe('Kontaktvägar Härnösand KK 2024-07-01.pdf');
    const text = await textOf('poster', Buffer.from(pdfBase64, 'base64'));
    expect(text.split('\f')).toHaveLength(2);
    expect(text.match(/0611-555 \d\d/g)?.length).toBeGreaterThanOrEqual(10);
    expect(text).toContain('Kammarkollegiets IT-stöd');
  });

  it('the matrix names the parties for one guest, and who differs for the whole site', async () => {
    const matrix = async (guestAgencyId: number | null): Promise<string> => {
      const made = await caller(app)('documents.render', {
        document: 'responsibility-matrix',
        siteId: 1,
        guestAgencyId,
        date,
      });
      return textOf(`matrix-${String(guestAgencyId)}`, Buffer.from(made.pdfBase64, 'base64'));
    };
    const one = await matrix(idOf(agencyIds, 'SKV'));
    expect(one).toContain('Skolverket');
    expect(one).not.toContain('Gästmyndigheten');
    const all = await matrix(null);
    expect(all).toContain('Gästmyndigheten');
    expect(all).toContain('(för');
    for (const text of [one, all]) expect(text).not.toMatch(leftovers);
  });

  it('an unknown site or agency is not found', async () => {
    const ref = { document: 'contact-poster', siteId: 1, guestAgencyId: 999, date } as const;
    expect(errorOf(await app.call('documents.render', ref)).code).toBe('fact.not-found');
    expect(errorOf(await app.call('documents.render', { ...ref, siteId: 99 })).code).toBe('fact.not-found');
  });
});
