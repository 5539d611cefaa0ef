import { contract, isProcedureName } from '../../../shared/contract/index.ts';
import { issuesOf, parseOptions } from '../../../shared/contract/field-issues.ts';
import type { Procedure } from '../../../shared/contract/procedure.ts';
import { invalidFields, refused } from '../../../shared/kernel/app-error.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { assert, present } from '../../../shared/kernel/assert.ts';
import { factHandlers } from '../facts/fact-handlers.ts';
import { recordCharge } from '../invoicing/charges.ts';
import { lockVersion } from '../rent/agreement-versions.ts';
import { inTransaction, type Context } from '../unit-of-work.ts';
import { signExamplePapers } from './example-papers.ts';
import steps from './harnosand.json' with { type: 'json' };

/** One call of a procedure; `as` names what it makes, `@name` in an input stands for that id. */
interface Step {
  readonly procedure: string;
  readonly as?: string;
  readonly input: unknown;
}

type Handler = (context: Context, input: never) => Result<unknown>;
const others: Readonly<Record<string, Handler>> = {
  'agreementVersions.lock': lockVersion,
  'charges.record': recordCharge,
};

function resolve(value: unknown, ids: ReadonlyMap<string, number>): unknown {
  if (typeof value === 'string' && value.startsWith('@')) return present(ids.get(value.slice(1)), value);
  if (Array.isArray(value)) return value.map((inner) => resolve(inner, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner, ids)]));
}

function runStep(context: Context, step: Step, ids: ReadonlyMap<string, number>): Result<{ id: number }> {
  assert(isProcedureName(step.procedure), `${step.procedure} is not a procedure`);
  const parsed = (contract[step.procedure] as Procedure).input.safeParse(resolve(step.input, ids), parseOptions);
  if (!parsed.success) return err(invalidFields(issuesOf(parsed.error)));
  const handler = present(factHandlers.get(step.procedure) ?? others[step.procedure], step.procedure);
  return handler(context, parsed.data as never) as Result<{ id: number }>;
}

/**
 * Builds the example Härnösand by the product's own procedures, all or nothing: the four agencies, premises, zones,
 * costs and agreements, and what was charged 2022–2024 (the report's tables 2–4). Only in an empty workspace.
 */
export function openExample(context: Context): Result<{ siteId: number }> {
  return inTransaction(context.store, () => {
    if (context.store.sqlite.prepare('SELECT 1 FROM site UNION ALL SELECT 1 FROM agency LIMIT 1').get() !== undefined)
      return err(refused('example.not-empty'));
    const ids = new Map<string, number>();
    for (const step of steps as readonly Step[]) {
      // The third guest's rent is locked alone: its papers are there to be made.
      if (step.procedure === 'agreementVersions.lock') {
        const signed = signExamplePapers(context, ids);
        if (!signed.ok) return signed;
      }
      const result = runStep(context, step, ids);
      if (!result.ok) return result;
      if (step.as !== undefined) ids.set(step.as, result.value.id);
    }
    return ok({ siteId: present(ids.get('site'), 'the site') });
  });
}
