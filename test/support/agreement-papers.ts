import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Input } from '../../shared/contract/index.ts';
import type { DocumentKind } from '../../shared/domain/agreements/document-kinds.ts';
import type { Clause, RichInline } from '../../shared/domain/agreements/rich-text.ts';
import { localDate, type LocalDate } from '../../shared/values/local-date.ts';
import type { App } from '../../src-main/dispatch/app.ts';
import { caller } from './workspace.ts';

/** In the example: the site, the host and the guest whose papers are made. */
export const example = { siteId: 1, host: 1, guest: 4, agreementId: 3 } as const;

export const fieldNamed = (name: string): RichInline => ({ type: 'field', attrs: { name } });

export const clauseOf = (key: string, ...content: readonly (string | RichInline)[]): Clause => ({
  key,
  title: key,
  condition: null,
  include: 'auto',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: content.map((inline) => (typeof inline === 'string' ? { type: 'text', text: inline } : inline)),
      },
    ],
  },
});

/** A short text that names the parties. */
export const shortText: readonly Clause[] = [
  clauseOf('parties', 'Mellan ', fieldNamed('host.name'), ' och ', fieldNamed('guest.name'), '.'),
  clauseOf('term', 'Gäller från ', fieldNamed('agreement.from'), '.'),
];

/** What the database itself holds and allows, past every rule of the product. */
export function inDatabase<T>(app: App, work: (file: Database.Database) => T): T {
  const file = new Database(join(app.dataFolder, 'vardskap.sqlite'));
  try {
    return work(file);
  } finally {
    file.close();
  }
}

/** The steps of a paper's life, by the product's own procedures. */
export function papers(app: App) {
  const run = caller(app);
  const from = localDate('2024-06-01');
  const view = (id: number, date: LocalDate = localDate('2024-05-02')) => run('documentVersions.get', { id, date });

  async function create(kind: DocumentKind, more: Partial<Input<'agreementDocuments.create'>> = {}) {
    return run('agreementDocuments.create', {
      siteId: example.siteId,
      guestAgencyId: example.guest,
      kind,
      registrationNumber: `2024/${kind}`,
      agreementId: kind === 'rent' ? example.agreementId : null,
      from,
      basisDate: kind === 'rent' ? localDate('2024-05-01') : null,
      ...more,
    });
  }

  const move = (id: number, to: 'draft' | 'in-review' | 'approved' | 'withdrawn', note = '') =>
    run('documentVersions.move', { id, to, by: 'Lokalsamordnaren', note });

  async function write(id: number, clauses: readonly Clause[] = shortText) {
    const { version } = await view(id);
    return run('documentVersions.saveText', { id, revision: version.revision, clauses: [...clauses] });
  }

  async function approve(id: number) {
    await write(id);
    await move(id, 'in-review');
    return move(id, 'approved');
  }

  const signatories = [
    {
      agencyId: example.host,
      name: 'Anna Alm',
      title: 'Avdelningschef',
      place: 'Härnösand',
      signedOn: localDate('2024-05-02'),
    },
    { agencyId: example.guest, name: 'Bo Berg', title: '', place: '', signedOn: localDate('2024-05-01') },
  ];

  const sign = (id: number) => run('documentVersions.sign', { id, signatories });

  /** A paper of its kind with a short text, approved and, unless told otherwise, signed. */
  async function made(kind: DocumentKind, signed = true) {
    const ids = await create(kind);
    await approve(ids.versionId);
    if (signed) await sign(ids.versionId);
    return ids;
  }

  return { run, view, create, move, write, approve, sign, signatories, made };
}
