import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { bundleOf } from '../agreements/version-bundle.ts';
import { contentOf } from '../registers/attachments.ts';
import type { Context } from '../unit-of-work.ts';
import type { Prepared } from './prepared.ts';

type Ref = Extract<DocumentRef, { document: 'agreement-bundle' }>;

/** An agreement with all that belongs to it as one PDF: an approved one as it was approved. */
export function agreementBundle(context: Context, { documentVersionId }: Ref): Result<Prepared> {
  const prepared = bundleOf(context, documentVersionId);
  if (!prepared.ok) return prepared;
  const { bundle, contentSha256, draft, fileName } = prepared.value;
  const readAttachment = (sha256: string): Uint8Array => contentOf(context.store, sha256);
  return ok({
    fileName,
    title: bundle.title,
    render: async (renderers, job) => {
      const rendered = await renderers.bundle(bundle, { readAttachment, contentSha256, draft, job });
      return rendered.ok ? ok(rendered.value.pdf) : rendered;
    },
  });
}
