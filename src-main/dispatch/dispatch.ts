import { randomUUID } from 'node:crypto';
import { contract, isProcedureName, type ProcedureName } from '../../shared/contract/index.ts';
import { issuesOf, parseOptions } from '../../shared/contract/field-issues.ts';
import type { Procedure } from '../../shared/contract/procedure.ts';
import { invalidFields, notFound, type AppError } from '../../shared/kernel/app-error.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import { assert } from '../../shared/kernel/assert.ts';
import { describeError } from '../../shared/i18n/error-text.ts';
import type { Language } from '../../shared/i18n/index.ts';
import { guardInput } from './guard-input.ts';

export type Run = (name: ProcedureName, input: unknown) => Result<unknown> | Promise<Result<unknown>>;

export interface DispatchOptions {
  readonly language: () => Language;
  readonly checkOutput: boolean;
}

function parse(name: string, input: unknown): Result<{ name: ProcedureName; input: unknown }> {
  if (!isProcedureName(name)) return err(notFound('procedure.unknown', { name: name.slice(0, 100) }));
  const wrong = guardInput(name, input);
  if (wrong !== null) return err(wrong);
  const parsed = (contract[name] as Procedure).input.safeParse(input, parseOptions);
  if (!parsed.success) return err(invalidFields(issuesOf(parsed.error)));
  return { ok: true, value: { name, input: parsed.data } };
}

/** Where the log of bugs goes: standard error, never standard output, which is the CLI's. */
function unexpected(error: unknown): AppError {
  const incidentId = randomUUID().slice(0, 8);
  console.error(`[${incidentId}]`, error);
  return { kind: 'unexpected', code: 'unexpected.bug', params: { incidentId } };
}

/**
 * The one place where every door's calls are parsed, run and caught. An expected failure comes back as a value with
 * its text; a bug is logged once and comes back as an incident.
 */
export async function dispatch(
  run: Run,
  options: DispatchOptions,
  name: string,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    const parsed = parse(name, input);
    const result = parsed.ok ? await run(parsed.value.name, parsed.value.input) : parsed;
    if (!result.ok) return err(describeError(result.error, options.language()));
    if (options.checkOutput && isProcedureName(name)) {
      const checked = (contract[name] as Procedure).output.safeParse(result.value);
      assert(checked.success, `${name} answered outside its contract: ${checked.error?.message ?? ''}`);
    }
    return result;
  } catch (error) {
    return err(describeError(unexpected(error), options.language()));
  }
}
