import { contract, type ProcedureName } from '../../../shared/contract/index.ts';
import { issuesOf, parseOptions } from '../../../shared/contract/field-issues.ts';
import type { Procedure } from '../../../shared/contract/procedure.ts';
import { invalidFields, type AppError } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { AuditEntry } from '../audit.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { factWork } from './fact-handlers.ts';

/** One command on a fact among several; its input may need the ids that the calls before it made. */
export interface FactCall {
  readonly procedure: string;
  readonly inputOf: (ids: readonly number[]) => unknown;
}

/** What many commands on facts did together: the ids that each touched, and one entry for the history. */
export interface CallsDone {
  readonly ids: number[];
  readonly audit: AuditEntry;
}

/** Runs them in order in one unit of work; the first error, with the place of its call, stops them all. */
export function runCalls(
  unit: UnitOfWork,
  title: string,
  calls: readonly FactCall[],
): Result<CallsDone, { readonly index: number; readonly error: AppError }> {
  const ids: number[] = [];
  const audits: AuditEntry[] = [];
  for (const [index, call] of calls.entries()) {
    const { input } = contract[call.procedure as ProcedureName] as Procedure;
    const parsed = input.safeParse(call.inputOf(ids), parseOptions);
    if (!parsed.success) return err({ index, error: invalidFields(issuesOf(parsed.error)) });
    const result = present(factWork.get(call.procedure), call.procedure)(unit, parsed.data);
    if (!result.ok) return err({ index, error: result.error });
    ids.push(result.value.value.id);
    if (result.value.audit !== null) audits.push(result.value.audit);
  }
  return ok({ ids, audit: { entity: 'batch', entityId: null, before: { title }, after: audits } });
}
