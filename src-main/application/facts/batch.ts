import type { ParsedInput } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Outcome, UnitOfWork } from '../unit-of-work.ts';
import { runCalls } from './run-calls.ts';

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
  const calls = input.calls.map((call) => ({
    procedure: call.procedure,
    inputOf: (ids: readonly number[]) => resolve(call.input, ids),
  }));
  const done = runCalls(unit, input.title, calls);
  if (!done.ok) return err(at(done.error.index, done.error.error));
  return ok({ value: { ids: done.value.ids, seq: unit.seq }, audit: done.value.audit });
}
