import type { DocumentModel } from '../../../shared/documents/model.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Job } from './jobs.ts';
import type { Renderers } from './port.ts';

/** A document that can be made: what it is called, and how its PDF comes about. */
export interface Prepared {
  readonly fileName: string;
  readonly title: string;
  readonly render: (renderers: Renderers, job: Job | null) => Promise<Result<Uint8Array>>;
}

/** A document of one model. */
export const preparedModel = (fileName: string, model: DocumentModel): Prepared => ({
  fileName,
  title: model.meta.title,
  render: async ({ pdf }) => ok(await pdf(model)),
});

/** Letters and digits that every file system takes; åäö stay. */
export const fileNameOf = (...parts: readonly string[]): string =>
  `${parts
    .join(' ')
    .replace(/[^\p{L}\p{N} .-]+/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)}.pdf`;
