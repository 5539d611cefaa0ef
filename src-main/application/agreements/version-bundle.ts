import type { BundleModel } from '../../../shared/documents/bundle-model.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { canonicalJson, sha256 } from '../canonical-json.ts';
import { fileNameOf } from '../documents/prepared.ts';
import type { Context } from '../unit-of-work.ts';
import { findWithDocument } from './document-store.ts';
import { agencyCode } from './progress.ts';
import { contentsOf } from './version-contents.ts';

/** A version's bundle, ready to be put together as a PDF. */
export interface VersionBundle {
  readonly bundle: BundleModel;
  /** Of what is printed: of an approved version what was approved, of a draft what it would be now. */
  readonly contentSha256: string;
  /** Not approved yet, or withdrawn: `UTKAST` stands across every page. */
  readonly draft: boolean;
  readonly fileName: string;
}

export function bundleOf(context: Context, documentVersionId: number): Result<VersionBundle> {
  const found = findWithDocument(context.store, documentVersionId);
  if (!found.ok) return found;
  const { document, stored } = found.value;
  const { composed } = contentsOf(context, document, stored);
  if (!composed.ok) return composed;
  const { bundle } = composed.value;
  const { number, state, contentSha256 } = stored.version;
  const draft = state !== 'approved' && state !== 'signed';
  const guest = agencyCode(context.store, document.guestAgencyId);
  const status = draft ? 'utkast' : '';
  return ok({
    bundle,
    contentSha256: contentSha256 ?? sha256(canonicalJson(composed.value)),
    draft,
    fileName: fileNameOf(bundle.title, bundle.siteName, guest, `version ${number}`, status),
  });
}
