import type { DocumentRef } from '../../../shared/contract/workspace.ts';
import { refused } from '../../../shared/kernel/app-error.ts';
import { err, type Result } from '../../../shared/kernel/result.ts';
import type { Context } from '../unit-of-work.ts';
import type { Prepared } from './prepared.ts';

type Ref = Extract<DocumentRef, { document: 'agreement-bundle' }>;

export function agreementBundle(_context: Context, _ref: Ref): Result<Prepared> {
  return err(refused('internal.unexpected'));
}
