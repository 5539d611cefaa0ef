import type { AgreementDocument, BoardCell, BoardRow, DocumentVersion } from '../../../shared/contract/agreements.ts';
import type { ParsedInput } from '../../../shared/contract/index.ts';
import { blockersOf, nextKind, standingOf } from '../../../shared/domain/agreements/board-progress.ts';
import { documentKinds, isOpen, type DocumentKind } from '../../../shared/domain/agreements/document-kinds.ts';
import { notFound } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import { covers } from '../../../shared/values/interval.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { sumOre } from '../../../shared/values/money.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { listVersions } from '../rent/agreement-versions.ts';
import type { Context } from '../unit-of-work.ts';
import { documentsAt, findWithDocument } from './document-store.ts';
import { costsOn, papersOf, readinesses, versionBlockers, type PapersOf } from './progress.ts';
import { contentsOf } from './version-contents.ts';

/** Each guest's papers in their three steps, and what is next. */
export function board(context: Context, { siteId, date }: ParsedInput<'agreementDocuments.board'>): Result<BoardRow[]> {
  const { store } = context;
  if (!new FactStore(store, kindOf('sites')).exists(siteId))
    return err(notFound('fact.not-found', { kind: 'sites', id: siteId }));
  const documents = documentsAt(store, siteId);
  const rents = rentsOn(store, siteId, date);
  return ok(
    guestsOf(store, siteId, date, documents).map((guestAgencyId) => {
      const papers = papersOf(store, siteId, guestAgencyId);
      const own = documents.filter((document) => document.guestAgencyId === guestAgencyId);
      return {
        guestAgencyId,
        cells: documentKinds.map((kind) => cellOf(kind, papers, own, date)),
        next: nextOf(context, siteId, guestAgencyId, papers, date),
        yearlyRentOre: rents.get(guestAgencyId) ?? null,
      };
    }),
  );
}

/** Guests at the site on the date, and those that have papers there, in the order of their codes. */
function guestsOf(store: Store, siteId: number, date: LocalDate, documents: readonly AgreementDocument[]): number[] {
  const guests = new FactStore(store, kindOf('agencyRoles'))
    .list({ date, siteId })
    .flatMap(({ identity, attributes }) => (attributes['role'] === 'guest' ? [Number(identity['agencyId'])] : []));
  const ids = new Set([...guests, ...documents.map(({ guestAgencyId }) => guestAgencyId)]);
  const codes = new Map(
    new FactStore(store, kindOf('agencies')).list({}).map(({ id, identity }) => [id, String(identity['code'])]),
  );
  const codeOf = (id: number): string => codes.get(id) ?? '';
  return [...ids].toSorted((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
}

/** What each guest pays a year by the rents that are locked and hold on the date. */
function rentsOn(store: Store, siteId: number, date: LocalDate): Map<number, number> {
  const inForce = listVersions(store, { siteId }).filter(({ from, inForceTo }) =>
    covers({ from, to: inForceTo }, date),
  );
  const byGuest = Map.groupBy(inForce, ({ guestAgencyId }) => guestAgencyId);
  return new Map(
    [...byGuest].map(([guest, versions]) => [guest, sumOre(versions.map(({ yearlyRentOre }) => yearlyRentOre))]),
  );
}

function cellOf(
  kind: DocumentKind,
  papers: PapersOf,
  documents: readonly AgreementDocument[],
  date: LocalDate,
): BoardCell {
  const { version, status, open } = standingOf(papers[kind], date);
  const document = documents.find(({ id }) => id === version?.documentId);
  return {
    kind,
    documentId: document?.id ?? null,
    versionId: version?.id ?? null,
    registrationNumber: document?.registrationNumber ?? '',
    number: version?.number ?? null,
    status,
    from: version?.from ?? null,
    to: version?.to ?? null,
    openVersionId: open?.id ?? null,
    openState: open?.state ?? null,
  };
}

function nextOf(
  context: Context,
  siteId: number,
  guestAgencyId: number,
  papers: PapersOf,
  date: LocalDate,
): BoardRow['next'] {
  const kind = nextKind(papers, date);
  if (kind === null) return null;
  const versions = papers[kind].flat();
  const open = versions.findLast(({ state }) => isOpen(state));
  if (open !== undefined) return { kind, blockers: openBlockers(context, open, date) };
  const blockers = blockersOf({
    kind,
    version: null,
    endedOn: endOf(versions),
    replaces: null,
    readiness: readinesses(papers, date),
    hasText: false,
    gaps: [],
    costs: costsOn(context.store, siteId, guestAgencyId, date),
    noFacts: null,
    rent: null,
    attachments: [],
  });
  return { kind, blockers };
}

/** When the papers of a kind came to their end: none of them reaches the date. */
const endOf = (versions: readonly DocumentVersion[]): LocalDate | null =>
  versions
    .flatMap(({ state, to }) => (state === 'signed' && to !== null ? [to] : []))
    .toSorted()
    .at(-1) ?? null;

function openBlockers(
  context: Context,
  { id }: DocumentVersion,
  date: LocalDate,
): NonNullable<BoardRow['next']>['blockers'] {
  const found = findWithDocument(context.store, id);
  const { document, stored } = present(found.ok ? found.value : null, 'the version');
  return versionBlockers(context, document, stored, contentsOf(context, document, stored), date);
}
