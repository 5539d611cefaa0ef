import { contract, type ParsedInput, type ProcedureName } from '../../../shared/contract/index.ts';
import { issuesOf, parseOptions } from '../../../shared/contract/field-issues.ts';
import type { Procedure } from '../../../shared/contract/procedure.ts';
import { invalidFields, type AppError } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { present } from '../../../shared/kernel/assert.ts';
import type { AuditEntry } from '../audit.ts';
import type { Outcome, UnitOfWork } from '../unit-of-work.ts';
import { factWork } from './fact-handlers.ts';

/** `@3` in an input stands for the id that call 3 of the same batch made. */
function resolve(value: unknown, ids: readonly number[]): unknown {
  if (typeof value === 'string') {
    const match = /^@(\d{1,5})$/.exec(value);
    return match === null ? value : (ids[Number(match[1])] ?? value);
  }
  if (Array.isArray(value)) return value.map((inner) => resolve(inner, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, ids)]));
}

/** The same error with the call's place before its paths: `calls.3.input.attributes.name`. */
function at(index: number, error: AppError): AppError {
  const prefix = `calls.${index}.input`;
  if (error.issues === undefined) return { ...error, params: { ...error.params, call: index } };
  return { ...error, issues: error.issues.map((issue) => ({ ...issue, path: `${prefix}.${issue.path}` })) };
}

/** Many changes of facts as one command: all or none, one row in the history, taken back in one. */
export function runBatch(
  unit: UnitOfWork,
  input: ParsedInput<'facts.batch'>,
): Result<Outcome<{ ids: number[]; seq: number }>> {
  const ids: number[] = [];
  const audits: AuditEntry[] = [];
  for (const [index, call] of input.calls.entries()) {
    const parsed = (contract[call.procedure as ProcedureName] as Procedure).input.safeParse(
      resolve(call.input, ids),
      parseOptions,
    );
    if (!parsed.success) return err(at(index, invalidFields(issuesOf(parsed.error))));
    const result = present(factWork.get(call.procedure), call.procedure)(unit, parsed.data);
    if (!result.ok) return err(at(index, result.error));
    ids.push(result.value.value.id);
    if (result.value.audit !== null) audits.push(result.value.audit);
  }
  return ok({
    value: { ids, seq: unit.seq },
    audit: { entity: 'batch', entityId: null, before: { title: input.title }, after: audits },
  });
}
