import type { AgreementDocument, DocumentVersion } from '../../../shared/contract/agreements.ts';
import {
  blockersOf,
  readinessOf,
  type Failure,
  type Papers,
  type ProgressInput,
  type Readiness,
} from '../../../shared/domain/agreements/board-progress.ts';
import type { Blocker } from '../../../shared/domain/agreements/blockers.ts';
import { documentKinds, type DocumentKind } from '../../../shared/domain/agreements/document-kinds.ts';
import { isSigned } from '../../../shared/domain/agreements/version-status.ts';
import { compareCalculations } from '../../../shared/domain/rent/compare.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore, textField } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson } from '../canonical-json.ts';
import { listVersions, type AgreedRent } from '../rent/agreement-versions.ts';
import type { Context } from '../unit-of-work.ts';
import { documentsOf, versionsOf, type StoredVersion } from './document-store.ts';
import { attachmentsOf, changedAnnexes, rentNow, type VersionContents } from './version-contents.ts';

export type PapersOf = Readonly<Record<DocumentKind, Papers<DocumentVersion>>>;

/** The papers between a site and a guest, by kind. */
export function papersOf(store: Store, siteId: number, guestAgencyId: number): PapersOf {
  const documents = documentsOf(store, siteId, guestAgencyId);
  return Object.fromEntries(
    documentKinds.map((kind) => [
      kind,
      documents.filter((document) => document.kind === kind).map(({ id }) => versionsOf(store, id)),
    ]),
  ) as unknown as PapersOf;
}

export const readinesses = (papers: PapersOf, date: LocalDate): Record<DocumentKind, Readiness> =>
  Object.fromEntries(documentKinds.map((kind) => [kind, readinessOf(papers[kind], date)])) as Record<
    DocumentKind,
    Readiness
  >;

/** What the guest has said to costs, as it stands on the date. */
export function costsOn(store: Store, siteId: number, guestAgencyId: number, date: LocalDate): ProgressInput['costs'] {
  return new FactStore(store, kindOf('costAcceptances'))
    .list({ date, siteId })
    .filter(({ identity }) => identity['agencyId'] === guestAgencyId)
    .map(({ identity, attributes }) => ({
      subject: textField(identity, 'subject'),
      decision: attributes['decision'] as ProgressInput['costs'][number]['decision'],
    }));
}

const failureOf = ({ code, params }: AppError): Failure => ({
  code,
  params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
});

/** Whether the facts of now give the guest another rent, or other terms, than what was approved. */
export function rentChanged(approved: AgreedRent, now: Result<AgreedRent> | null, guest: string): boolean {
  if (now === null || !now.ok) return true;
  if (canonicalJson(approved.terms.attributes) !== canonicalJson(now.value.terms.attributes)) return true;
  const { lines } = compareCalculations(approved.calculation, now.value.calculation);
  return approved.yearlyRentOre !== now.value.yearlyRentOre || lines.some(({ agency }) => agency === guest);
}

export function agencyCode(store: Store, id: number): string {
  const [version] = new FactStore(store, kindOf('agencies')).standing(id);
  return textField(version?.identity ?? {}, 'code');
}

function rentProgress(
  store: Store,
  document: AgreementDocument,
  { version }: StoredVersion,
  { rent, frozen, composed }: VersionContents,
): ProgressInput['rent'] {
  if (document.kind !== 'rent') return null;
  const error = rent !== null && !rent.ok ? rent.error : null;
  const hasTerms = error?.code !== 'agreement.no-terms' && error?.code !== 'agreement.not-found';
  const changed =
    frozen &&
    rent?.ok === true &&
    rentChanged(rent.value, rentNow(store, document, version), agencyCode(store, document.guestAgencyId));
  const annexes =
    frozen && composed.ok && version.from !== null
      ? changedAnnexes(store, document, version.from, composed.value.bundle)
      : [];
  return { hasTerms, failure: error === null ? null : failureOf(error), changed, changedAnnexes: annexes };
}

/** The rent or the text that takes its place in time after the one before. */
function replacedBy(
  store: Store,
  document: AgreementDocument,
  versions: readonly DocumentVersion[],
): ProgressInput['replaces'] {
  if (document.agreementId !== null) {
    const last = listVersions(store, { agreementId: document.agreementId }).at(-1);
    return last === undefined ? null : { number: last.number, from: last.from };
  }
  return versions.findLast(isSigned) ?? null;
}

/** What stands in the way of a version that is worked on. One that is signed or withdrawn has no next step. */
export function versionBlockers(
  context: Context,
  document: AgreementDocument,
  stored: StoredVersion,
  contents: VersionContents,
  date: LocalDate,
): Blocker[] {
  const { version } = stored;
  const { store } = context;
  if (version.state === 'signed' || version.state === 'withdrawn') return [];
  const papers = papersOf(store, document.siteId, document.guestAgencyId);
  const { composed } = contents;
  return blockersOf({
    kind: document.kind,
    version: { ...version, state: version.state },
    endedOn: null,
    replaces: replacedBy(store, document, versionsOf(store, document.id)),
    readiness: readinesses(papers, version.from ?? date),
    hasText: composed.ok ? composed.value.clauseStates.some(({ included }) => included) : stored.clauses.length > 0,
    gaps: composed.ok ? composed.value.gaps.map(({ field }) => field) : [],
    noFacts: composed.ok ? null : failureOf(composed.error),
    costs: costsOn(store, document.siteId, document.guestAgencyId, date),
    rent: rentProgress(store, document, stored, contents),
    attachments: attachmentsOf(context, version.id).map(({ name, type, validThrough, sensitivity }) => ({
      name,
      expired: validThrough !== null && validThrough < date && type !== 'signed-scan',
      secret: sensitivity === 'secret' && type !== 'signed-scan',
    })),
  });
}
