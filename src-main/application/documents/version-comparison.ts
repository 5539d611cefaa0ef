import type { DocumentVersion } from '../../../shared/contract/agreements.ts';
import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { statusOn } from '../../../shared/domain/agreements/version-status.ts';
import {
  versionComparisonDocument,
  type ComparedVersion,
} from '../../../shared/documents/agreement/version-comparison.ts';
import { choices } from '../../../shared/i18n/sv/choices.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { compareVersions } from '../agreements/compare.ts';
import { findDocument, versionsOf } from '../agreements/document-store.ts';
import { agencyCode } from '../agreements/progress.ts';
import type { Context } from '../unit-of-work.ts';
import { today } from '../workspace/status.ts';
import { hostNameOn, nameOn } from './agreement-board.ts';
import { fileNameOf, preparedModel, type Prepared } from './prepared.ts';

type Ref = Extract<DocumentRef, { document: 'version-comparison' }>;

export function versionComparison(context: Context, { documentVersionId, otherVersionId }: Ref): Result<Prepared> {
  const { store } = context;
  const otherId = otherVersionId ?? undefined;
  const compared = compareVersions(context, { id: documentVersionId, otherId });
  if (!compared.ok) return compared;
  const { version, other, clauses, amounts } = compared.value;
  const found = findDocument(store, version.documentId);
  if (!found.ok) return found;
  const { siteId, guestAgencyId, kind, registrationNumber } = found.value;
  const createdOn = today(context.now());
  const date = version.from ?? createdOn;
  const versions = versionsOf(store, version.documentId);
  const asCompared = (one: DocumentVersion): ComparedVersion => ({
    number: one.number,
    status: choices.versionStatus[statusOn(one, versions, createdOn)],
    from: one.from,
    to: one.to,
  });
  const siteName = nameOn(store, 'sites', siteId, date);
  const model = versionComparisonDocument({
    kind,
    siteName,
    hostName: hostNameOn(store, siteId, date),
    guestName: nameOn(store, 'agencies', guestAgencyId, date),
    registrationNumber,
    createdOn,
    now: asCompared(version),
    before: other === null ? null : asCompared(other),
    clauses,
    amounts,
  });
  const code = agencyCode(store, guestAgencyId);
  return ok(
    preparedModel(
      fileNameOf('Jämförelse', choices.documentKind[kind], siteName, code, `version ${version.number}`),
      model,
    ),
  );
}
