import type { AgreementDocument, DocumentVersion } from '../../../shared/contract/agreements.ts';
import type { AttachmentRow } from '../../../shared/contract/attachments.ts';
import { responsibilityKinds, type DocumentKind } from '../../../shared/domain/agreements/document-kinds.ts';
import { statusOn } from '../../../shared/domain/agreements/version-status.ts';
import { annexKey } from '../../../shared/documents/agreement/annexes.ts';
import {
  composeBundle,
  type BundleInput,
  type ComposedBundle,
} from '../../../shared/documents/agreement/compose-bundle.ts';
import type { BundlePart } from '../../../shared/documents/bundle-model.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { LocalDate } from '../../../shared/values/local-date.ts';
import { kindOf } from '../../storage/fact-sql.ts';
import { FactStore } from '../../storage/fact-store.ts';
import type { Store } from '../../storage/open-database.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { listAttachments } from '../registers/attachments.ts';
import { agreedRent, type AgreedRent } from '../rent/agreement-versions.ts';
import type { Context } from '../unit-of-work.ts';
import { today } from '../workspace/status.ts';
import { documentsOf, findVersion, versionsOf, type StoredVersion } from './document-store.ts';
import { loadAgreementFacts } from './load-agreement-facts.ts';

/** A version as it reads: from what was frozen when it was approved, otherwise from the facts as they are. */
export interface VersionContents {
  /** An error where the facts that the text draws on can't be read, or what was frozen is no longer what was approved. */
  readonly composed: Result<ComposedBundle>;
  /** Of a rent agreement whose basis date is given; as approved, or as the facts make it now. */
  readonly rent: Result<AgreedRent> | null;
  readonly frozen: boolean;
}

/** The rent that the facts give now; null for papers without one, and before a basis date is given. */
export function rentNow(
  store: Store,
  { agreementId }: AgreementDocument,
  { from, basisDate }: DocumentVersion,
): Result<AgreedRent> | null {
  if (agreementId === null || basisDate === null) return null;
  return agreedRent(store, { agreementId, basisDate, from: from ?? basisDate });
}

export function attachmentsOf(context: Context, versionId: number): readonly AttachmentRow[] {
  const listed = listAttachments(context, { kind: 'documentVersions', factId: versionId });
  return present(listed.ok ? listed.value : null, 'the attachments').toReversed();
}

/** Attachments that become part of the bundle: what is secret is left out, and so is the bundle itself when it comes back signed. */
const printed = (attachments: readonly AttachmentRow[]): BundleInput['attachments'] =>
  attachments
    .filter(({ sensitivity, type }) => sensitivity !== 'secret' && type !== 'signed-scan')
    .map(({ id, name, sha256: hash, mediaType }) => ({ attachmentId: id, title: name, sha256: hash, mediaType }));

const colours = (store: Store): Record<string, string> =>
  Object.fromEntries(
    new FactStore(store, kindOf('agencies'))
      .list({})
      .map((agency) => [String(agency.identity['code']), String(agency.attributes['colour'])]),
  );

/** The agreement whose terms the text may tell of: the paper's own, or the one that the guest has on the date. */
function agreementOf(store: Store, document: AgreementDocument, date: LocalDate): number | null {
  if (document.agreementId !== null) return document.agreementId;
  const agreements = new FactStore(store, kindOf('agreements')).list({ date, siteId: document.siteId });
  return agreements.find((fact) => fact.identity['guestAgencyId'] === document.guestAgencyId)?.id ?? null;
}

/** The text of a responsibility agreement as it is approved or signed for the date: the latest that has begun by then. */
function responsibilityPart(
  store: Store,
  { siteId, guestAgencyId }: AgreementDocument,
  kind: DocumentKind,
  date: LocalDate,
): BundlePart | null {
  const ready = documentsOf(store, siteId, guestAgencyId)
    .filter((document) => document.kind === kind)
    .flatMap(({ id }) => {
      const versions = versionsOf(store, id);
      return versions.filter((version) =>
        ['approved', 'in-force', 'signed'].includes(statusOn(version, versions, date)),
      );
    });
  const begun = ready.filter(({ from }) => from !== null && from <= date);
  const chosen = begun.at(-1) ?? ready[0];
  const found = chosen === undefined ? null : findVersion(store, chosen.id);
  if (found === null || !found.ok || found.value.frozen === null) return null;
  return readFrozen(found.value.frozen).bundle.parts[0] ?? null;
}

/** The annexes of a rent agreement that read otherwise now than in the bundle that was approved. */
export function changedAnnexes(
  store: Store,
  document: AgreementDocument,
  from: LocalDate,
  { parts }: ComposedBundle['bundle'],
): DocumentKind[] {
  const approved = new Map(parts.map(({ key, model }) => [key, canonicalJson(model)]));
  return responsibilityKinds.filter((kind) => {
    const now = responsibilityPart(store, document, kind, from);
    return now !== null && canonicalJson(now.model) !== approved.get(annexKey(kind));
  });
}

const readFrozen = (json: string): ComposedBundle => JSON.parse(json) as ComposedBundle;

/** What the facts make of a version now. */
export function composeNow(
  context: Context,
  document: AgreementDocument,
  { version, clauses }: Pick<StoredVersion, 'version' | 'clauses'>,
  draft: boolean,
): VersionContents {
  const { store } = context;
  const createdOn = today(context.now());
  const date = version.from ?? createdOn;
  const rent = rentNow(store, document, version);
  const agreed = rent?.ok === true ? rent.value : null;
  const facts = loadAgreementFacts(store, {
    siteId: document.siteId,
    guestAgencyId: document.guestAgencyId,
    agreementId: agreementOf(store, document, date),
    date,
    from: version.from,
    to: version.to,
    registrationNumber: document.registrationNumber,
    versionNumber: version.number,
    yearlyRentOre: agreed?.yearlyRentOre ?? null,
    basisDate: version.basisDate,
  });
  if (!facts.ok) return { composed: facts, rent, frozen: false };
  const composed = composeBundle({
    kind: document.kind,
    clauses,
    facts: facts.value,
    rent:
      agreed === null
        ? null
        : {
            calculation: agreed.calculation,
            calculationSha256: sha256(canonicalJson(agreed.calculation)),
            colours: colours(store),
          },
    responsibilities:
      document.kind === 'rent'
        ? responsibilityKinds.map((kind) => ({ kind, part: responsibilityPart(store, document, kind, date) }))
        : [],
    attachments: printed(attachmentsOf(context, version.id)),
    createdOn,
    draft,
  });
  return { composed: ok(composed), rent, frozen: false };
}

export function contentsOf(context: Context, document: AgreementDocument, stored: StoredVersion): VersionContents {
  const { version, frozen } = stored;
  if (frozen === null) return composeNow(context, document, stored, true);
  const rent = stored.rent === null ? null : ok(JSON.parse(stored.rent) as AgreedRent);
  // The paper says its hash: another text under the same one would be a forgery.
  const isWhole = sha256(frozen) === version.contentSha256;
  const composed = isWhole ? ok(readFrozen(frozen)) : err(refused('document.altered', { number: version.number }));
  return { composed, rent, frozen: true };
}
